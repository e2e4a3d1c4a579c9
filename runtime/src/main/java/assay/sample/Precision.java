package assay.sample;

/** How many digits of a chain are kept, in memory as in its file: 24 bits are enough to look at, 53 to compute on. */
public enum Precision {
    FLOAT(Float.BYTES) {
        @Override
        double kept(double value) {
            return (float) value;
        }
    },
    DOUBLE(Double.BYTES) {
        @Override
        double kept(double value) {
            return value;
        }
    };

    private final int bytes;

    Precision(int bytes) {
        this.bytes = bytes;
    }

    int bytes() {
        return bytes;
    }

    abstract double kept(double value);
}
