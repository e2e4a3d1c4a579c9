package assay.io.fits;

import assay.model.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The bytes of a file, read by their place: those of a plain file from the disk, those of a packed one from memory. */
interface FitsBytes {
    long length();

    Reading open();

    /** A file that is open for as long as it is being read from. */
    interface Reading extends AutoCloseable {
        /** Exactly so many bytes; that they are there has been checked before. */
        void read(long at, byte[] into, int count);

        @Override
        void close();
    }

    static FitsBytes of(byte[] bytes) {
        return new InMemory(List.of(bytes), bytes.length);
    }

    /** A packed file, unpacked; every piece but the last one has the length of the first. */
    record InMemory(List<byte[]> pieces, long length) implements FitsBytes, Reading {
        @Override
        public Reading open() {
            return this;
        }

        @Override
        public void read(long at, byte[] into, int count) {
            int size = pieces.get(0).length;
            int done = 0;
            while (done < count) {
                byte[] piece = pieces.get((int) ((at + done) / size));
                int from = (int) ((at + done) % size);
                int n = Math.min(count - done, piece.length - from);
                System.arraycopy(piece, from, into, done, n);
                done += n;
            }
        }

        @Override
        public void close() {
            // nothing is held
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(new long[] {pieces.size(), length});
        }
    }

    /** A plain file, of any length. */
    record OnDisk(Path file, long length) implements FitsBytes {
        @Override
        public Reading open() {
            try {
                RandomAccessFile open = new RandomAccessFile(file.toFile(), "r");
                return new FromDisk(file, open);
            } catch (IOException e) {
                throw new Problem(file + ": cannot be opened (" + e.getMessage() + "); look for its rights", e);
            }
        }
    }

    /** An open plain file. */
    record FromDisk(Path file, RandomAccessFile open) implements Reading {
        @Override
        public void read(long at, byte[] into, int count) {
            try {
                open.seek(at);
                open.readFully(into, 0, count);
            } catch (EOFException e) {
                throw new Problem(
                        file + ": byte " + at + ": the file became shorter while it was read; read it again", e);
            } catch (IOException e) {
                throw new Problem(
                        file + ": byte " + at + ": cannot be read (" + e.getMessage() + "); fetch it again", e);
            }
        }

        @Override
        public void close() {
            try {
                open.close();
            } catch (IOException e) {
                throw new Problem(file + ": cannot be closed (" + e.getMessage() + ")", e);
            }
        }
    }
}
