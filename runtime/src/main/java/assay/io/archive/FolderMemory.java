package assay.io.archive;

import assay.io.Checksums;
import assay.io.Reason;
import assay.model.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The digests of the files of a folder that have been found out before, each good for as long as length and time of
 * the file are the same; in {@code .assay-fetch}, whose lock keeps a second fetch out of the folder.
 */
final class FolderMemory implements AutoCloseable {
    private static final String FILE = ".assay-fetch";
    private static final int LARGEST = 1 << 24;

    private final Path folder;
    private final FileChannel channel;
    private final Map<String, String> digests = new TreeMap<>();

    private FolderMemory(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static FolderMemory open(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            FileChannel channel = FileChannel.open(
                    file,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);
            if (!locked(channel)) {
                channel.close();
                throw new Problem(folder + ": another fetch is writing into this folder; wait for its end");
            }
            FolderMemory memory = new FolderMemory(folder, channel);
            memory.recall();
            return memory;
        } catch (IOException e) {
            throw new Problem("cannot write " + file + ": " + Reason.of(e), e);
        }
    }

    /** Not every network file system has locks; without one a torn file is still found out by its digest. */
    private static boolean locked(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException unsupported) {
            return true;
        }
    }

    /** A line that makes no sense is passed over: its file is read again. */
    private void recall() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(LARGEST, channel.size()));
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) continue;
        String text = StandardCharsets.UTF_8.decode(bytes.flip()).toString();
        text.lines().filter(line -> line.matches("[0-9a-f]{64} \\d+ -?\\d+ .+")).forEach(line -> {
            String[] words = line.split(" ", 4);
            digests.put(words[3], words[0] + " " + words[1] + " " + words[2]);
        });
    }

    /** The digest of a file of the folder. */
    String sha256(String path) {
        Path file = folder.resolve(path);
        String state = state(file);
        String known = digests.getOrDefault(path, "");
        if (!known.endsWith(" " + state)) {
            known = Checksums.sha256(file) + " " + state;
            digests.put(path, known);
        }
        return known.substring(0, known.indexOf(' '));
    }

    void remember(String path, String sha256) {
        digests.put(path, sha256 + " " + state(folder.resolve(path)));
    }

    private static String state(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.size() + " " + now.lastModifiedTime().to(TimeUnit.NANOSECONDS);
        } catch (IOException e) {
            throw new Problem("cannot read " + file + ": " + Reason.of(e), e);
        }
    }

    @Override
    public void close() {
        String text = digests.entrySet().stream()
                .map(known -> known.getValue() + " " + known.getKey() + "\n")
                .collect(Collectors.joining());
        try (channel) {
            channel.truncate(0);
            channel.position(0);
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) channel.write(bytes);
        } catch (IOException lost) {
            return; // the digests are found out anew
        }
    }
}
