package assay.sample;

import assay.io.AtomicFile;
import assay.model.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * A chain on disk, to which whole blocks are appended; a run that was killed goes on after the last whole block, and ends
 * with the same bytes. All numbers little-endian:
 *
 * <pre>
 *   header  lines of UTF-8, the first of them "assay chain 1", fields parted by tabs, an empty line behind:
 *           names, walkers, numbers (float32 or float64), seed (with what it is for), moves,
 *           start and settings (SHA-256 of the places where the walkers started and of what decides the density)
 *   block   "BLOK"; int32 steps; int64 steps before it;
 *           per step: walkers x dimension coordinates, walker by walker, then walkers log densities, in the numbers named;
 *           the state after its last step: the coordinates and log densities as float64, accepted moves per walker as int32;
 *           uint32 CRC-32C of the block up to here
 * </pre>
 */
public final class ChainFile {
    private static final byte[] MARK = "BLOK".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = 4 + Integer.BYTES + Long.BYTES;

    private static final long LONGEST = Integer.MAX_VALUE - 8L;

    private final Path file;
    private final int walkers;
    private final int dimension;
    private final Precision precision;

    private ChainFile(Path file, int walkers, int dimension, Precision precision) {
        this.file = file;
        this.walkers = walkers;
        this.dimension = dimension;
        this.precision = precision;
    }

    /** Opens the file of a run, or begins it; what it holds goes to chain and walkers, a torn end is cut off. */
    static ChainFile resume(Path file, List<String> header, Chain chain, Walkers state) {
        byte[] head = (String.join("\n", header) + "\n\n").getBytes(StandardCharsets.UTF_8);
        ChainFile opened = new ChainFile(file, chain.walkers(), chain.dimension(), chain.precision());
        try {
            byte[] found = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            int common = Math.min(found.length, head.length);
            if (!Arrays.equals(found, 0, common, head, 0, common)) throw anotherRun(file, header, found);
            if (found.length < head.length) {
                AtomicFile.write(file, stream -> stream.write(head));
                return opened;
            }
            int end = opened.read(ByteBuffer.wrap(found).order(ByteOrder.LITTLE_ENDIAN), head.length, chain, state);
            if (end < found.length) opened.cut(end);
            return opened;
        } catch (IOException e) {
            throw new Problem("cannot read the chain " + file + ": " + e.getMessage(), e);
        }
    }

    /** A stored chain, to look at; a torn last block is left out. */
    public static Chain read(Path file) {
        try {
            byte[] found = Files.readAllBytes(file);
            int end = headerEnd(found);
            if (end < 0) throw new Problem(file + ": no header of an assay chain; is it another kind of file?");
            String[] lines = new String(found, 0, end, StandardCharsets.UTF_8).split("\n");
            Precision precision = lines[3].equals("numbers\tfloat32") ? Precision.FLOAT : Precision.DOUBLE;
            List<String> names = List.of(lines[1].substring("names\t".length()).split("\t"));
            int walkers = Integer.parseInt(lines[2].substring("walkers\t".length()));
            Chain chain = new Chain(names, walkers, precision);
            ChainFile opened = new ChainFile(file, walkers, names.size(), precision);
            opened.read(ByteBuffer.wrap(found).order(ByteOrder.LITTLE_ENDIAN), end, chain, null);
            return chain;
        } catch (IOException e) {
            throw new Problem("cannot read the chain " + file + ": " + e.getMessage(), e);
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new Problem(file + ": the header of the chain is damaged; make the chain again", e);
        }
    }

    /** Behind the empty line, or -1. */
    private static int headerEnd(byte[] found) {
        byte[] first = "assay chain 1\n".getBytes(StandardCharsets.UTF_8);
        if (found.length < first.length || !Arrays.equals(found, 0, first.length, first, 0, first.length)) return -1;
        for (int i = 1; i < found.length; i++) if (found[i] == '\n' && found[i - 1] == '\n') return i + 1;
        return -1;
    }

    private static Problem anotherRun(Path file, List<String> header, byte[] found) {
        int end = headerEnd(found);
        String[] there = new String(found, 0, Math.max(0, end), StandardCharsets.UTF_8).split("\n");
        for (int k = 0; end > 0 && k < header.size(); k++) {
            String line = k < there.length ? there[k] : "";
            if (line.equals(header.get(k))) continue;
            return new Problem(file + " holds the chain of another run: " + line.replace('\t', ' ')
                    + ", where this run has " + header.get(k).replace('\t', ' ') + "; delete it or name another file");
        }
        return new Problem(file + " is not a chain of this run; delete it or name another file");
    }

    private int blockLength(int steps) {
        long numbers = (long) walkers * (dimension + 1);
        long length = HEAD + steps * numbers * precision.bytes() + numbers * Double.BYTES + 4L * walkers + 4;
        return (int) Math.min(Integer.MAX_VALUE, length);
    }

    /** Returns where the last whole block ends. */
    private int read(ByteBuffer bytes, int from, Chain chain, Walkers state) {
        int at = from;
        int number = 0;
        while (bytes.limit() - at > HEAD) {
            number++;
            int steps = bytes.getInt(at + 4);
            boolean marked = Arrays.equals(bytes.array(), at, at + 4, MARK, 0, 4) && steps > 0;
            int length = marked ? blockLength(steps) : Integer.MAX_VALUE;
            if (marked && length > bytes.limit() - at) return at;
            if (!marked || (int) checksum(bytes.array(), at, length - 4) != bytes.getInt(at + length - 4)) {
                if (isLast(bytes, at, length)) return at;
                throw new Problem(file + ": block " + number + " of the chain, at byte " + at
                        + ", is damaged, with others behind it; delete the file and run again");
            }
            take(bytes, at, steps, chain, state);
            at += length;
        }
        return at;
    }

    /** A block that was being written when the power went may have its length but not its bytes. */
    private static boolean isLast(ByteBuffer bytes, int at, int length) {
        if (length != Integer.MAX_VALUE) return at + length == bytes.limit();
        for (int i = at; i < bytes.limit(); i++) if (bytes.get(i) != 0) return false;
        return true;
    }

    private void take(ByteBuffer bytes, int at, int steps, Chain chain, Walkers state) {
        bytes.position(at + HEAD);
        double[] places = new double[walkers * dimension];
        double[] logs = new double[walkers];
        for (int step = 0; step < steps; step++) {
            for (int k = 0; k < places.length; k++) places[k] = number(bytes);
            for (int w = 0; w < walkers; w++) logs[w] = number(bytes);
            chain.add(places, logs);
        }
        if (state == null) return;
        for (int k = 0; k < places.length; k++) places[k] = bytes.getDouble();
        for (int w = 0; w < walkers; w++) logs[w] = bytes.getDouble();
        int[] accepted = new int[walkers];
        for (int w = 0; w < walkers; w++) accepted[w] = bytes.getInt();
        state.restore(chain.steps(), places, logs, accepted);
    }

    private double number(ByteBuffer bytes) {
        return precision == Precision.FLOAT ? bytes.getFloat() : bytes.getDouble();
    }

    private void put(ByteBuffer bytes, double value) {
        if (precision == Precision.FLOAT) bytes.putFloat((float) value);
        else bytes.putDouble(value);
    }

    /** Appends the steps of the chain from {@code from} on, with the state that they ended in. */
    void append(Chain chain, int from, Walkers state) {
        int steps = chain.steps() - from;
        if (file.toFile().length() + blockLength(steps) > LONGEST) {
            throw new Problem(file + ": a file of a chain holds at most 2 GB, reached after " + from
                    + " steps; keep float32, or take fewer walkers or steps");
        }
        ByteBuffer bytes = ByteBuffer.allocate(blockLength(steps)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(MARK).putInt(steps).putLong(from);
        for (int step = from; step < chain.steps(); step++) {
            for (int w = 0; w < walkers; w++) {
                for (int k = 0; k < dimension; k++) put(bytes, chain.value(step, w, k));
            }
            for (int w = 0; w < walkers; w++) put(bytes, chain.logDensity(step, w));
        }
        for (double value : state.positions()) bytes.putDouble(value);
        for (double value : state.logs()) bytes.putDouble(value);
        for (int value : state.accepted()) bytes.putInt(value);
        bytes.putInt((int) checksum(bytes.array(), 0, bytes.position()));
        bytes.flip();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(false);
        } catch (IOException e) {
            throw new Problem("cannot write the chain " + file + ": " + e.getMessage(), e);
        }
    }

    private void cut(long length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
            channel.force(true);
        }
    }

    private static long checksum(byte[] bytes, int from, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, from, length);
        return sum.getValue();
    }
}
