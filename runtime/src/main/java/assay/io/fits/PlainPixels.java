package assay.io.fits;

/** Pixels that stand in the file one behind the other; what lies between the rows of a box is stepped over. */
record PlainPixels(FitsSpan span, PixelForm form, int[] shape) implements FitsImage.Pixels {
    @Override
    public double[] box(int[] from, int[] size) {
        int joined = 1; // axes of which all is wanted make one run with the next axis
        int run = size[0];
        while (joined < shape.length && size[joined - 1] == shape[joined - 1]) run *= size[joined++];
        double[] values = new double[run * product(size, joined)];
        int[] at = from.clone();
        byte[] piece = new byte[(int) Math.min(FitsSpan.PIECE, (long) run * form.bytes())];
        try (FitsBytes.Reading in = span.open()) {
            for (int done = 0; done < values.length; done += run) {
                read(in, place(at), values, done, run, piece);
                for (int axis = joined; axis < shape.length; axis++) {
                    if (++at[axis] < from[axis] + size[axis]) break;
                    at[axis] = from[axis];
                }
            }
        }
        return values;
    }

    private static int product(int[] size, int from) {
        int product = 1;
        for (int i = from; i < size.length; i++) product *= size[i];
        return product;
    }

    private long place(int[] at) {
        long pixel = 0;
        for (int axis = shape.length - 1; axis >= 0; axis--) pixel = pixel * shape[axis] + at[axis];
        return span.from() + pixel * form.bytes();
    }

    private void read(FitsBytes.Reading in, long from, double[] values, int done, int run, byte[] piece) {
        int most = piece.length / form.bytes();
        for (int i = 0; i < run; i += most) {
            int n = Math.min(most, run - i);
            in.read(from + (long) i * form.bytes(), piece, n * form.bytes());
            form.decode(piece, values, done + i, n);
        }
    }
}
