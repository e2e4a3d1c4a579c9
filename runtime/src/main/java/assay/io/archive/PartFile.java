package assay.io.archive;

import assay.io.AtomicFile;
import assay.io.Checksums;
import assay.io.Reason;
import assay.model.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What has come of a file so far, as {@code .NAME.part} beside its place, and in {@code .NAME.part.from} of what it is a
 * part: the origin, the digest in the manifest, and the version that the server told.
 */
final class PartFile implements AutoCloseable {
    private static final Set<OpenOption> OPENED = Set.of(
            StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    private final ArchiveFile file;
    private final Path place;
    private final Path part;
    private final Path from;
    private final FileChannel channel;
    private MessageDigest digest = Checksums.digest();
    private String validator = "";
    private long length;

    private PartFile(ArchiveFile file, Path place, FileChannel channel) {
        this.file = file;
        this.place = place;
        this.part = partOf(place);
        this.from = part.resolveSibling(part.getFileName() + ".from");
        this.channel = channel;
    }

    static Path partOf(Path place) {
        return place.resolveSibling("." + place.getFileName() + ".part");
    }

    /** Opens it and takes in what an earlier fetch has left, if that was on its way to the same file. */
    static PartFile open(ArchiveFile file, Path place) {
        try {
            PartFile opened = new PartFile(file, place, FileChannel.open(partOf(place), OPENED));
            opened.takeIn();
            return opened;
        } catch (IOException e) {
            throw cannotWrite(partOf(place), e);
        }
    }

    long length() {
        return length;
    }

    String validator() {
        return validator;
    }

    private void takeIn() throws IOException {
        Optional<String> known = Files.isRegularFile(from) ? told(Files.readString(from)) : Optional.empty();
        boolean tooLong =
                file.bytes().isPresent() && channel.size() > file.bytes().getAsLong();
        if (known.isEmpty() || tooLong) {
            channel.truncate(0);
            return;
        }
        validator = known.get();
        ByteBuffer block = ByteBuffer.allocate(1 << 16);
        while (channel.read(block.clear()) >= 0) {
            length += block.position();
            digest.update(block.flip());
        }
    }

    private Optional<String> told(String text) {
        List<String> lines = text.lines().toList();
        boolean same = lines.size() == 3
                && lines.get(0).equals(file.origin().toString())
                && lines.get(1).equals(file.sha256());
        return same ? Optional.of(lines.get(2)) : Optional.empty();
    }

    /** Starts from nothing, with the version that the server tells. */
    void begin(String version) {
        try {
            channel.truncate(0);
            channel.position(0);
        } catch (IOException e) {
            throw cannotWrite(part, e);
        }
        length = 0;
        digest = Checksums.digest();
        validator = version;
        AtomicFile.write(from, file.origin() + "\n" + file.sha256() + "\n" + version + "\n");
    }

    void add(ByteBuffer bytes) {
        length += bytes.remaining();
        digest.update(bytes.duplicate());
        try {
            while (bytes.hasRemaining()) channel.write(bytes);
        } catch (IOException e) {
            throw cannotWrite(part, e);
        }
    }

    /** The digest of what is there; it can be asked once. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Puts the file in its place, once every byte is on the disk. */
    void finish() {
        try {
            channel.force(true);
            channel.close();
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            Files.deleteIfExists(from);
        } catch (IOException e) {
            throw cannotWrite(place, e);
        }
    }

    /** Forgets what has come. */
    void discard() {
        try {
            length = 0;
            channel.close();
            Files.deleteIfExists(from);
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw cannotWrite(part, e);
        }
    }

    /** What has come stays for the next fetch; nothing is left of nothing. */
    @Override
    public void close() {
        try {
            channel.close();
            if (length == 0) {
                Files.deleteIfExists(from);
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw cannotWrite(part, e);
        }
    }

    private static Problem cannotWrite(Path file, IOException e) {
        return new Problem("cannot write " + file + ": " + Reason.of(e), e);
    }
}
