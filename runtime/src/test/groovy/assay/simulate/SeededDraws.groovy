package assay.simulate

/** A stream of chance for specifications. */
class SeededDraws implements Draws {
    private final SplittableRandom random

    SeededDraws(String name, long seed = 20250423) {
        random = new SplittableRandom(seed * 1_000_003L + name.hashCode())
    }

    double uniform() {
        random.nextDouble()
    }

    double gaussian() {
        random.nextGaussian()
    }
}
