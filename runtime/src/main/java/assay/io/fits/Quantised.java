package assay.io.fits;

/**
 * Floats that were packed as whole numbers (FITS 4.0, section 10.2; White, Greenfield & Pence 2009): {@code zero + scale *
 * (whole - r + 0.5)} with the published sequence of random numbers, or without them. ZBLANK is NaN and nothing else is.
 * nom-tam-fits 1.21.2 makes a number near {@code zero + scale * ZBLANK} of it instead.
 */
record Quantised(boolean dithered, boolean keepsZeros, long seed, boolean single) {
    private static final int ZERO = -2147483646;
    private static final float[] RANDOM = random();

    static Quantised of(FitsHeader header) {
        String how = header.text("ZQUANTIZ").orElse("NO_DITHER").strip();
        boolean single = header.whole("ZBITPIX") == -32;
        return switch (how) {
            case "NO_DITHER", "NONE" -> new Quantised(false, false, 0, single);
            case "SUBTRACTIVE_DITHER_1", "SUBTRACTIVE_DITHER_2" -> {
                long seed = header.whole("ZDITHER0");
                if (seed < 1 || seed > RANDOM.length) {
                    throw header.problem("ZDITHER0 = " + seed + "; expected 1 to 10000; the file is damaged");
                }
                yield new Quantised(true, how.endsWith("2"), seed, single);
            }
            default ->
                throw header.problem("ZQUANTIZ = '" + how + "'; expected NONE, NO_DITHER, SUBTRACTIVE_DITHER_1 or _2;"
                        + " unpack the file with funpack");
        };
    }

    /** The generator of Park & Miller (1988) that the standard prescribes. */
    private static float[] random() {
        float[] random = new float[10000];
        double seed = 1;
        for (int i = 0; i < random.length; i++) {
            double next = 16807.0 * seed;
            seed = next - 2147483647.0 * (int) (next / 2147483647.0);
            random[i] = (float) (seed / 2147483647.0);
        }
        return random;
    }

    /** {@code tile} counts from 0; {@code none} is ZBLANK. */
    double[] values(int[] wholes, long tile, double scale, double zero, long none) {
        double[] values = new double[wholes.length];
        int start = dithered ? (int) ((tile + seed - 1) % RANDOM.length) : 0;
        int next = (int) (RANDOM[start] * 500);
        for (int i = 0; i < values.length; i++) {
            if (wholes[i] == none) {
                values[i] = Double.NaN;
            } else if (keepsZeros && wholes[i] == ZERO) {
                values[i] = 0;
            } else {
                double whole = dithered ? (double) wholes[i] - RANDOM[next] + 0.5 : wholes[i];
                double value = whole * scale + zero;
                values[i] = single ? (float) value : value;
            }
            if (dithered && ++next == RANDOM.length) {
                start = (start + 1) % RANDOM.length;
                next = (int) (RANDOM[start] * 500);
            }
        }
        return values;
    }
}
