package assay.sky.regrid;

import assay.model.Problem;

/** What becomes of numbers that stand for something when pixels are put together. */
public sealed interface LabelRule {
    /** The label with the largest part of the pixel's measured area; of two equal parts the smaller label. */
    static LabelRule nearest() {
        return new Nearest();
    }

    /** A mask: 1 where pixels other than 0 fill at least this share of the measured area, else 0. */
    static LabelRule atLeast(double share) {
        return new AtLeast(share);
    }

    /** Flags: a bit is set where pixels that have it fill at least this share of the measured area. */
    static LabelRule bitsAtLeast(double share) {
        return new BitsAtLeast(share);
    }

    record Nearest() implements LabelRule {
        @Override
        public String toString() {
            return "nearest";
        }
    }

    record AtLeast(double share) implements LabelRule {
        public AtLeast {
            require(share);
        }

        @Override
        public String toString() {
            return "atLeast(" + share + ")";
        }
    }

    record BitsAtLeast(double share) implements LabelRule {
        public BitsAtLeast {
            require(share);
        }

        @Override
        public String toString() {
            return "bitsAtLeast(" + share + ")";
        }
    }

    private static void require(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new Problem("a mask is regridded where it fills a share of " + share
                    + " of a pixel; give a share above 0 and up to 1");
        }
    }
}
