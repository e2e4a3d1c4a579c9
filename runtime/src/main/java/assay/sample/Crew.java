package assay.sample;

import assay.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that share a range of numbers among them; with one thread the caller does it all. */
final class Crew implements AutoCloseable {
    /** Work on a stretch of the range. */
    interface Task {
        void over(int from, int to);
    }

    private final int threads;
    private final ExecutorService pool;

    Crew(int threads) {
        if (threads < 1) throw new Problem("a sampler runs on at least one thread, not " + threads);
        this.threads = threads;
        pool = threads == 1
                ? null
                : Executors.newFixedThreadPool(threads, work -> {
                    Thread thread = new Thread(work, "sampler");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    void share(int n, Task task) {
        if (pool == null) {
            task.over(0, n);
            return;
        }
        List<Callable<Void>> parts = new ArrayList<>();
        for (int k = 0; k < threads; k++) {
            int from = (int) ((long) n * k / threads);
            int to = (int) ((long) n * (k + 1) / threads);
            if (from == to) continue;
            parts.add(() -> {
                task.over(from, to);
                return null;
            });
        }
        try {
            for (Future<Void> part : pool.invokeAll(parts)) part.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("the sampler was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            if (e.getCause() instanceof Error cause) throw cause;
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        if (pool != null) pool.shutdownNow();
    }
}
