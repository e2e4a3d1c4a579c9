package assay.sample;

import assay.model.Problem;
import assay.stats.RandomStream;
import java.util.Locale;

/** How a walker proposes a new place from where the walkers of the other half stand; affine-invariant, all of them. */
public sealed interface Move {
    /** Writes the proposal to {@code into} from {@code at} and returns ln of the factor by which it is accepted more often. */
    double propose(double[] positions, int walker, Half others, RandomStream random, double[] into, int at);

    /** What settles it, in words that do not change. */
    String describe();

    /**
     * Along the line through another walker, Y = X_j + z (X - X_j) with z drawn from g(z) ~ 1 / sqrt(z) between 1/a and a;
     * accepted with min(1, z^(d-1) p(Y) / p(X)) (Goodman and Weare 2010, doi:10.2140/camcos.2010.5.65, equations 7 to 10).
     */
    record Stretch(double scale) implements Move {
        public Stretch {
            if (!(scale > 1 && scale < Double.POSITIVE_INFINITY)) {
                throw new Problem("a stretch move has a scale above 1, usually 2, not " + scale);
            }
        }

        @Override
        public double propose(double[] positions, int walker, Half others, RandomStream random, double[] into, int at) {
            int d = others.dimension();
            int other = others.any(random) * d;
            int self = walker * d;
            double root = 1 + (scale - 1) * random.nextDouble();
            double z = root * root / scale;
            for (int k = 0; k < d; k++) {
                into[at + k] = positions[other + k] + z * (positions[self + k] - positions[other + k]);
            }
            return (d - 1) * StrictMath.log(z);
        }

        @Override
        public String describe() {
            return String.format(Locale.ROOT, "stretch %s", scale);
        }
    }

    /**
     * By the difference of two other walkers, Y = X + g (X_a - X_b), g = {@code factor} 2.38 / sqrt(2 d) times 1 + 1e-5 N(0,1)
     * (ter Braak 2006, doi:10.1007/s11222-006-8769-1), and with the chance {@code leap} g = 1, which carries walkers from one
     * mode to another. Proposals there and back are equally likely.
     */
    record DifferentialEvolution(double factor, double leap) implements Move {
        private static final double JITTER = 1e-5;

        public DifferentialEvolution {
            if (!(factor > 0 && factor < Double.POSITIVE_INFINITY) || !(leap >= 0 && leap <= 1)) {
                throw new Problem("a differential evolution move has a positive factor, usually 1, and a chance to leap"
                        + " between 0 and 1, usually 0.1, not " + factor + " and " + leap);
            }
        }

        @Override
        public double propose(double[] positions, int walker, Half others, RandomStream random, double[] into, int at) {
            int d = others.dimension();
            int first = random.nextInt(others.size());
            int second = random.nextInt(others.size() - 1);
            if (second >= first) second++;
            int a = others.walker(first) * d;
            int b = others.walker(second) * d;
            boolean leaps = random.nextDouble() < leap;
            double g = leaps ? 1 : factor * 2.38 / Math.sqrt(2.0 * d);
            g *= 1 + JITTER * random.nextGaussian();
            int self = walker * d;
            for (int k = 0; k < d; k++) into[at + k] = positions[self + k] + g * (positions[a + k] - positions[b + k]);
            return 0;
        }

        @Override
        public String describe() {
            return String.format(Locale.ROOT, "differential evolution %s leap %s", factor, leap);
        }
    }
}
