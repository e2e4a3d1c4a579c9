package assay.io;

import assay.model.Problem;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes a file beside its place and renames it there once every byte is on the disk, so that a reader finds the old
 * file or the new one and never a torn one, whatever happens in between. What a killed run leaves behind is called
 * {@code .NAME.PID-N.part}.
 */
public final class AtomicFile {
    private static final AtomicLong COUNTER = new AtomicLong();

    private AtomicFile() {}

    /** Writes {@code file}, with the folders above it, through {@code content}. */
    public static void write(Path file, IoAction<? super OutputStream> content) {
        Path place = file.toAbsolutePath();
        Path part = place.resolveSibling("." + place.getFileName() + "."
                + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet() + ".part");
        try {
            Files.createDirectories(place.getParent());
            try (FileOutputStream stream = new FileOutputStream(part.toFile())) {
                OutputStream buffered = new BufferedOutputStream(stream, 1 << 16);
                content.on(buffered);
                buffered.flush();
                stream.getFD().sync();
            }
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            syncFolder(place.getParent());
        } catch (IOException e) {
            throw new Problem("cannot write " + file + ": " + Reason.of(e), e);
        } finally {
            part.toFile().delete(); // it is gone already unless something failed
        }
    }

    /** Writes a text in UTF-8, as it stands. */
    public static void write(Path file, String text) {
        write(file, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The new name itself outlives a power cut only when the folder is on the disk; not every system can do that. */
    private static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException unsupported) {
            return;
        }
    }
}
