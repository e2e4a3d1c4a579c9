package assay.io.archive;

import assay.io.Checksums;
import assay.io.Reason;
import assay.io.TableWriter;
import assay.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Brings the files of a manifest into a folder, one after the other. A file is in its place only when length and
 * SHA-256 are those of the manifest; until then it is called {@code .NAME.part}, from which a later fetch goes on.
 * Nothing that comes is unpacked or run, and no file that is there already is written over.
 */
public final class Fetch {
    private final Manifest manifest;
    private final Path folder;
    private final Patience patience;
    private final FetchProgress progress;
    private final ToLongFunction<Path> room;

    public Fetch(Manifest manifest, Path folder, Patience patience, FetchProgress progress) {
        this(manifest, folder, patience, progress, Fetch::roomAt);
    }

    /** {@code room} tells how many bytes the disk of a folder can still take. */
    Fetch(Manifest manifest, Path folder, Patience patience, FetchProgress progress, ToLongFunction<Path> room) {
        this.manifest = manifest;
        this.folder = folder.toAbsolutePath().normalize();
        this.patience = patience;
        this.progress = progress;
        this.room = room;
    }

    /** Fetches what is wanted and not there yet; a file that fails does not keep the others from coming. */
    public List<Fetched> bring(Predicate<ArchiveFile> wanted) {
        refuseOtherDataSet();
        makeFolder(folder);
        try (FolderMemory memory = FolderMemory.open(folder)) {
            List<ArchiveFile> files = manifest.files().stream().filter(wanted).toList();
            List<Fetched> standing =
                    files.stream().map(file -> there(file, memory)).toList();
            refuseFullDisk(standing);
            Server server = new Server(patience);
            List<Fetched> all = new ArrayList<>();
            for (Fetched found : standing) {
                Fetched fetched =
                        found.state() == Fetched.State.MISSING ? brought(found.file(), memory, server) : found;
                if (fetched.right()) keepManifest();
                progress.end(fetched);
                all.add(fetched);
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("the fetch was interrupted; what has come stays, and the next fetch goes on from it", e);
        }
    }

    /** Looks at what is there, every byte of it, and fetches nothing. */
    public List<Fetched> check(Predicate<ArchiveFile> wanted) {
        refuseOtherDataSet();
        return manifest.files().stream()
                .filter(wanted)
                .map(file -> {
                    progress.begin(file, 0);
                    Fetched found = standing(file, () -> Checksums.sha256(file.in(folder)));
                    progress.end(found);
                    return found;
                })
                .toList();
    }

    private interface Digest {
        String sha256();
    }

    private Fetched there(ArchiveFile file, FolderMemory memory) {
        return standing(file, () -> memory.sha256(file.path()));
    }

    private Fetched standing(ArchiveFile file, Digest digest) {
        Path place = file.in(folder);
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return new Fetched(file, Fetched.State.MISSING, "it is not there");
        }
        if (!Files.isRegularFile(place)) {
            return new Fetched(file, Fetched.State.FAILED, "what stands in its place is no file; move it away");
        }
        try {
            long size = Files.size(place);
            if (file.bytes().isPresent() && size != file.bytes().getAsLong()) {
                return other(
                        file,
                        "has " + size + " bytes, the manifest states "
                                + file.bytes().getAsLong());
            }
            String found = digest.sha256();
            if (!found.equals(file.sha256())) {
                return other(file, "has the SHA-256 " + found + ", the manifest states " + file.sha256());
            }
            return new Fetched(file, Fetched.State.THERE, "");
        } catch (IOException e) {
            return new Fetched(file, Fetched.State.FAILED, "cannot be read: " + Reason.of(e));
        } catch (Problem e) {
            return new Fetched(file, Fetched.State.FAILED, e.getMessage());
        }
    }

    private static Fetched other(ArchiveFile file, String differs) {
        return new Fetched(
                file, Fetched.State.FAILED, "the file that is there " + differs + "; move it away to fetch it anew");
    }

    private Fetched brought(ArchiveFile file, FolderMemory memory, Server server) throws InterruptedException {
        try {
            Path place = file.in(folder);
            makeFolder(place.getParent());
            new Download(file, place, server, patience, progress, this::refuseFullDisk).run();
            memory.remember(file.path(), file.sha256());
            return new Fetched(file, Fetched.State.FETCHED, "");
        } catch (Problem e) {
            // a file is closed under whoever is interrupted while writing it
            if (Thread.interrupted()) throw new InterruptedException();
            return new Fetched(file, Fetched.State.FAILED, e.getMessage());
        }
    }

    private void refuseFullDisk(List<Fetched> standing) {
        long needed = 0;
        for (Fetched found : standing) {
            if (found.state() != Fetched.State.MISSING) continue;
            long had = PartFile.partOf(found.file().in(folder)).toFile().length();
            needed += Math.max(0, found.file().bytes().orElse(0) - had);
        }
        refuseFullDisk(needed);
    }

    private void refuseFullDisk(long needed) {
        long free = room.applyAsLong(folder);
        if (needed <= free) return;
        throw new Problem(folder + ": there is room for " + Bytes.words(free) + ", and " + Bytes.words(needed)
                + " are to come; make room or choose a folder on another disk");
    }

    private static long roomAt(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE; // the disk will say when it is full
        }
    }

    /** Two data sets in one folder would leave it unsaid what the folder holds. */
    private void refuseOtherDataSet() {
        Path copy = folder.resolve(Manifest.FILE);
        if (!Files.exists(copy)) return;
        String stated = Manifest.read(copy).name();
        if (!stated.equals(manifest.name())) {
            throw new Problem(
                    folder + ": here lies the data set " + stated + "; choose another folder for " + manifest.name());
        }
    }

    private void keepManifest() {
        Path copy = folder.resolve(Manifest.FILE);
        if (Files.exists(copy) && Manifest.read(copy).equals(manifest)) return;
        TableWriter.write(manifest.table(), copy);
    }

    /** Makes it, unless a link on the way leads out of the folder of the data set. */
    private void makeFolder(Path wanted) {
        try {
            Path existing = wanted;
            while (!Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) existing = existing.getParent();
            if (existing.startsWith(folder) && !existing.toRealPath().startsWith(folder.toRealPath())) {
                throw new Problem(existing + " is a link that leads out of " + folder + "; nothing is written there");
            }
            Files.createDirectories(wanted);
        } catch (IOException e) {
            throw new Problem("cannot make the folder " + wanted + ": " + Reason.of(e), e);
        }
    }
}
