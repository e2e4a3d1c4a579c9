package assay.io.archive;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The bytes of an answer, taken block by block. Java's client has no limit for the time between two blocks, so they
 * go through a queue that has one; the next block is asked for when the last has been taken.
 */
final class Body implements Flow.Subscriber<List<ByteBuffer>>, Blocks {
    private sealed interface Event {}

    private record Block(List<ByteBuffer> bytes) implements Event {}

    private record End() implements Event {}

    private record Broken(Throwable why) implements Event {}

    private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Duration stall;
    private volatile Flow.Subscription subscription;
    private volatile boolean closed;

    Body(Duration stall) {
        this.stall = stall;
    }

    @Override
    public Optional<List<ByteBuffer>> next() throws Cut, InterruptedException {
        Event event = events.poll(stall.toMillis(), TimeUnit.MILLISECONDS);
        if (event == null) throw new Cut("nothing came for " + seconds(stall), null);
        if (event instanceof Broken broken) throw new Cut("the connection was cut", broken.why());
        if (event instanceof Block block) {
            subscription.request(1);
            return Optional.of(block.bytes());
        }
        return Optional.empty();
    }

    private static String seconds(Duration time) {
        return time.toMillis() < 1000 ? time.toMillis() + " ms" : time.toSeconds() + " s";
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (closed) given.cancel();
        else given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        events.add(new Block(bytes));
    }

    @Override
    public void onError(Throwable why) {
        events.add(new Broken(why));
    }

    @Override
    public void onComplete() {
        events.add(new End());
    }

    @Override
    public void close() {
        closed = true;
        if (subscription != null) subscription.cancel();
    }
}
