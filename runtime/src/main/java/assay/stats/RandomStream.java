package assay.stats;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Random numbers that depend on what they are for, and on nothing else: the study's seed, the galaxy, the step and the
 * number of the draw. So they are the same whatever the order, the threads or the engine.
 *
 * <p>Numbers come from {@link Philox Philox4x32-10}, which passes BigCrush and has published test vectors. Its key is
 * the head of the SHA-256 of seed, galaxy and step; its counter holds the draw in the upper half and the position in
 * the lower, so that draws cannot overlap. The logarithm in {@link #nextGaussian} is StrictMath's, which has the same
 * bits on every JDK.
 *
 * <p>A stream moves on with every number taken from it; {@link #draw} does not depend on how far it has moved.
 */
public final class RandomStream {
    private static final long OWN = 0;
    private static final long KEY_OF_CHILDREN = -1;
    private static final double TWO_TO_MINUS_53 = 0x1p-53;

    private final long key;
    private final long draw;
    private final int[] words = new int[4];
    private long block;
    private int used = 4;
    private double spareGaussian;
    private boolean hasSpareGaussian;

    private RandomStream(long key, long draw) {
        this.key = key;
        this.draw = draw;
    }

    /** The stream of a step of the analysis of a galaxy. */
    public static RandomStream of(long seed, String galaxy, String step) {
        byte[] galaxyName = galaxy.getBytes(StandardCharsets.UTF_8);
        byte[] stepName = step.getBytes(StandardCharsets.UTF_8);
        ByteBuffer identity = ByteBuffer.allocate(Long.BYTES + 2 * Integer.BYTES + galaxyName.length + stepName.length);
        identity.putLong(seed)
                .putInt(galaxyName.length)
                .put(galaxyName)
                .putInt(stepName.length)
                .put(stepName);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity.array());
            return new RandomStream(ByteBuffer.wrap(digest).getLong(), OWN);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }

    /**
     * The independent stream of draw {@code number}, from 0. A draw has draws of its own: those of draw 3 are
     * independent of those of draw 4.
     */
    public RandomStream draw(long number) {
        if (number < 0) throw new IllegalArgumentException("draws count from 0, not " + number);
        return new RandomStream(draw == OWN ? key : keyOfChildren(), number + 1);
    }

    /** What the stream is for, as 64 bits. */
    long key() {
        return key;
    }

    private long keyOfChildren() {
        int[] derived = new int[4];
        Philox.block(key, KEY_OF_CHILDREN, draw, derived);
        return join(derived[0], derived[1]);
    }

    /** 32 random bits. */
    public int nextInt() {
        if (used == words.length) {
            Philox.block(key, block++, draw, words);
            used = 0;
        }
        return words[used++];
    }

    /** An integer from 0 to {@code bound} - 1, all equally likely (Lemire 2019, doi:10.1145/3230636). */
    public int nextInt(int bound) {
        if (bound <= 0) throw new IllegalArgumentException("a bound must be positive, not " + bound);
        long product = (nextInt() & 0xFFFFFFFFL) * bound;
        if ((product & 0xFFFFFFFFL) < bound) {
            long unfair = (1L << 32) % bound;
            while ((product & 0xFFFFFFFFL) < unfair) product = (nextInt() & 0xFFFFFFFFL) * bound;
        }
        return (int) (product >>> 32);
    }

    /** 64 random bits. */
    public long nextLong() {
        int low = nextInt();
        return join(low, nextInt());
    }

    /** A multiple of 2^-53 in [0, 1). */
    public double nextDouble() {
        return (nextLong() >>> 11) * TWO_TO_MINUS_53;
    }

    /** A draw from the standard normal distribution, by the polar method of Marsaglia and Bray 1964. */
    public double nextGaussian() {
        if (hasSpareGaussian) {
            hasSpareGaussian = false;
            return spareGaussian;
        }
        double u;
        double v;
        double square;
        do {
            u = 2 * nextDouble() - 1;
            v = 2 * nextDouble() - 1;
            square = u * u + v * v;
        } while (square >= 1 || square == 0);
        double stretch = Math.sqrt(-2 * StrictMath.log(square) / square);
        spareGaussian = v * stretch;
        hasSpareGaussian = true;
        return u * stretch;
    }

    /** Puts the values into a random order, in place; every order is equally likely. */
    public void shuffle(double[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = nextInt(i + 1);
            double kept = values[i];
            values[i] = values[j];
            values[j] = kept;
        }
    }

    /** The numbers 0 to {@code n} - 1 in a random order; its head is a sample without replacement. */
    public int[] permutation(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    private static long join(int low, int high) {
        return (low & 0xFFFFFFFFL) | ((long) high << 32);
    }
}
