package assay.lens.profile;

/** Profiles of light by the radius that holds half of it, and by their brightness there. */
public enum LightShape {
    /** Sersic's of index 1. */
    exponential {
        @Override
        public Light of(Ellipse shape, double brightness, double size, double index) {
            return new Light.Sersic(shape, brightness, size, 1);
        }
    },
    sersic {
        @Override
        public Light of(Ellipse shape, double brightness, double size, double index) {
            return new Light.Sersic(shape, brightness, size, index);
        }
    },
    /** Half of it lies within w √(2 ln 2), where it is half as bright as at the centre. */
    gaussian {
        @Override
        public Light of(Ellipse shape, double brightness, double size, double index) {
            return new Light.Gaussian(shape, 2 * brightness, size / Math.sqrt(2 * StrictMath.log(2)));
        }
    },
    /** Half of it lies within a √(2^(1/(beta-1)) - 1); the index is beta. */
    moffat {
        @Override
        public Light of(Ellipse shape, double brightness, double size, double index) {
            double scale = size / Math.sqrt(StrictMath.pow(2, 1 / (index - 1)) - 1);
            double square = size / scale * (size / scale);
            return new Light.Moffat(shape, brightness * StrictMath.pow(1 + square, index), scale, index);
        }
    };

    /** Whether it has an index of its own. */
    public boolean hasIndex() {
        return this == sersic || this == moffat;
    }

    public abstract Light of(Ellipse shape, double brightness, double size, double index);
}
