package assay.stats;

import assay.model.Problem;
import java.util.stream.IntStream;

/**
 * Locally weighted regression in one or two dimensions (Cleveland 1979, doi:10.2307/2286407; Cleveland and Devlin 1988,
 * doi:10.2307/2289282) with the conventions of Cappellari et al. 2013 (doi:10.1093/mnras/stt562). At each place the
 * nearest ceil(fraction n) points, weighted by (1 - (d / d_farthest)^3)^3, take a polynomial; then residuals u are
 * weighted by (1 - u^2)^2 and it is fitted again, up to ten times or until the outliers, of weight below 0.34, stay the
 * same; where no more points than the polynomial has terms would be left, the fit before stands. This is done for each
 * place by itself. Equally near points are taken in their order.
 */
public record Loess(double fraction, int degree, Axes axes) {
    private static final String TASK = "LOESS";
    private static final int ITERATIONS = 10;
    private static final double OUTLIER = 0.34;
    private static final double SIGMA_PER_MAD = 1.482602218505602;
    private static final int PART = 32;

    /** The plane that distances are measured in. */
    public enum Axes {
        asGiven,
        /** Along the direction of the largest biweight scale and across it, each in units of that scale. */
        rescaled
    }

    public Loess {
        if (!(fraction > 0 && fraction <= 1)) {
            throw new Problem(TASK + " takes a fraction of the points between 0 and 1, not " + fraction);
        }
        if (degree != 1 && degree != 2) throw new Problem(TASK + " is of degree 1 or 2, not " + degree);
    }

    /** Values z over x, smoothed at every point. */
    public Smoothed smooth(double[] x, double[] z, LoessErrors errors) {
        return new Run(1, x, new double[x.length], z, errors).own();
    }

    /** Values z over a line, smoothed at other places. */
    public Smoothed smoothAt(double[] places, double[] x, double[] z, LoessErrors errors) {
        return new Run(1, x, new double[x.length], z, errors).at(places, new double[places.length]);
    }

    /** Values z over the plane of x and y, smoothed at every point. */
    public Smoothed smooth(double[] x, double[] y, double[] z, LoessErrors errors) {
        return new Run(2, x, y, z, errors).own();
    }

    /** Values z over the plane of x and y, smoothed at other places. */
    public Smoothed smoothAt(
            double[] placesX, double[] placesY, double[] x, double[] y, double[] z, LoessErrors errors) {
        return new Run(2, x, y, z, errors).at(placesX, placesY);
    }

    private final class Run {
        private final int dimensions;
        private final Rescaling rescaling;
        private final double[] x;
        private final double[] y;
        private final double[] z;
        private final double[] sigmas;
        private final boolean weighing;
        private final int neighbours;
        private final NearestPoints points;

        Run(int dimensions, double[] givenX, double[] givenY, double[] z, LoessErrors errors) {
            int n = Numbers.paired(TASK, dimensions == 1 ? degree + 2 : 3 * degree + 1, givenX, givenY, z);
            this.dimensions = dimensions;
            this.z = z;
            sigmas = errors instanceof LoessErrors.Judging judging
                    ? judging.sigmas()
                    : errors instanceof LoessErrors.Weighing weights ? weights.sigmas() : null;
            weighing = errors instanceof LoessErrors.Weighing;
            if (sigmas != null) checkErrors();
            rescaling = axes == Axes.rescaled && dimensions == 2 ? Rescaling.of(givenX, givenY) : Rescaling.none();
            x = rescaling.x(givenX, givenY);
            y = rescaling.y(givenX, givenY);
            neighbours = (int) Math.ceil(fraction * n);
            points = new NearestPoints(x, y);
        }

        private void checkErrors() {
            Numbers.paired("the errors of " + TASK, 1, z, sigmas);
            for (int i = 0; i < sigmas.length; i++) {
                if (!(sigmas[i] > 0)) {
                    throw new Problem(TASK + ": error " + (i + 1) + " is " + sigmas[i] + "; errors are positive");
                }
            }
        }

        Smoothed own() {
            return evaluate(x, y, true);
        }

        Smoothed at(double[] placesX, double[] placesY) {
            Numbers.paired("the places of " + TASK, 1, placesX, placesY);
            return evaluate(rescaling.x(placesX, placesY), rescaling.y(placesX, placesY), false);
        }

        private Smoothed evaluate(double[] placesX, double[] placesY, boolean own) {
            int count = placesX.length;
            Smoothed smoothed = new Smoothed(new double[count], new double[count], new double[count]);
            IntStream.range(0, (count + PART - 1) / PART).parallel().forEach(part -> {
                Place place = new Place();
                for (int i = part * PART; i < Math.min(count, (part + 1) * PART); i++) {
                    place.fit(i, placesX[i], placesY[i]);
                    smoothed.values()[i] = place.polynomial.value();
                    smoothed.errors()[i] = place.error();
                    smoothed.robustness()[i] = own ? place.robustnessOf(i) : 1;
                }
            });
            return smoothed;
        }

        /** The fit at one place; a workspace of one thread. */
        private final class Place {
            private final NearestPoints.Search near = points.search(neighbours);
            private final LocalPolynomial polynomial = new LocalPolynomial(neighbours, dimensions, degree);
            private final double[] values = new double[neighbours];
            private final double[] nearness = new double[neighbours];
            private final double[] robust = new double[neighbours];
            private final double[] weights = new double[neighbours];
            private final double[] before = new double[neighbours];
            private final double[] residuals = new double[neighbours];
            private final double[] disorder = new double[neighbours];

            void fit(int place, double x0, double y0) {
                near.near(x0, y0);
                if (near.farthest == 0) throw degenerate(place);
                polynomial.clear();
                for (int i = 0; i < neighbours; i++) {
                    int point = near.who[i];
                    double away = near.distances[i] / near.farthest;
                    double rest = 1 - away * away * away;
                    nearness[i] = rest * rest * rest;
                    if (weighing) nearness[i] /= sigmas[point] * sigmas[point];
                    weights[i] = nearness[i];
                    values[i] = z[point];
                    robust[i] = 1;
                    polynomial.add((x[point] - x0) / near.farthest, (y[point] - y0) / near.farthest);
                }
                if (!polynomial.fit(values, weights)) throw degenerate(place);
                for (int i = 0; i < ITERATIONS; i++) {
                    boolean same = judge() && i > 0;
                    if (!refit() || same) break;
                }
            }

            /** Fits once more with the new weights; false if the fit before has to stand. */
            private boolean refit() {
                int left = 0;
                for (int k = 0; k < neighbours; k++) {
                    before[k] = weights[k];
                    weights[k] = nearness[k] * robust[k];
                    if (robust[k] >= OUTLIER && nearness[k] > 0) left++;
                }
                if (left > polynomial.terms() && polynomial.fit(values, weights)) return true;
                System.arraycopy(before, 0, weights, 0, neighbours);
                polynomial.fit(values, weights);
                return false;
            }

            /** Weighs the residuals; whether the outliers are those of the last time. */
            private boolean judge() {
                residuals();
                double limit = sigmas == null ? 6 * median() : 0;
                boolean same = true;
                for (int i = 0; i < neighbours; i++) {
                    if (sigmas != null) limit = 4 * sigmas[near.who[i]];
                    double u = residuals[i] == 0 ? 0 : residuals[i] / limit;
                    double rest = Math.max(0, 1 - u * u);
                    same &= robust[i] < OUTLIER == rest * rest < OUTLIER;
                    robust[i] = rest * rest;
                }
                return same;
            }

            private void residuals() {
                for (int i = 0; i < neighbours; i++) residuals[i] = Math.abs(values[i] - polynomial.at(i));
            }

            /** Of the absolute residuals. */
            private double median() {
                System.arraycopy(residuals, 0, disorder, 0, neighbours);
                return Selection.median(disorder, neighbours);
            }

            double error() {
                residuals();
                double scatter = sigmas == null ? SIGMA_PER_MAD * median() * spent() : 0;
                for (int i = 0; i < neighbours; i++) disorder[i] = sigmas == null ? scatter : sigmas[near.who[i]];
                return polynomial.error(weights, disorder);
            }

            /** By how much the polynomial has drawn the residuals in: sqrt(m / (m - terms)) of m = (sum w)^2 / sum w^2. */
            private double spent() {
                double sum = 0;
                double squares = 0;
                for (double weight : weights) {
                    sum += weight;
                    squares += weight * weight;
                }
                double effective = sum * sum / squares;
                return Math.sqrt(effective / Math.max(1, effective - polynomial.terms()));
            }

            double robustnessOf(int point) {
                for (int i = 0; i < neighbours; i++) if (near.who[i] == point) return robust[i];
                return 1; // more points at one place than neighbours: refused before
            }

            private Problem degenerate(int place) {
                return new Problem(TASK + ": the " + neighbours + " points nearest to place " + (place + 1)
                        + " do not determine a polynomial of degree " + degree
                        + ": too few, or in a line; take a larger fraction");
            }
        }
    }

    /** A rotation, a shift and a scale of either axis. */
    private record Rescaling(double cos, double sin, double centreX, double centreY, double scaleX, double scaleY) {
        static Rescaling none() {
            return new Rescaling(1, 0, 0, 0, 1, 1);
        }

        /** The angle is the whole degree with the largest biweight scale in x. */
        static Rescaling of(double[] x, double[] y) {
            Rescaling widest = none();
            double scale = -1;
            for (int degrees = 0; degrees < 180; degrees++) {
                double angle = Math.toRadians(degrees);
                Rescaling turned = new Rescaling(StrictMath.cos(angle), StrictMath.sin(angle), 0, 0, 1, 1);
                double here = Biweight.scale(turned.x(x, y));
                if (here > scale) {
                    scale = here;
                    widest = turned;
                }
            }
            Biweight along = Biweight.of(widest.x(x, y));
            Biweight across = Biweight.of(widest.y(x, y));
            return new Rescaling(
                    widest.cos, widest.sin, along.location(), across.location(), along.scale(), across.scale());
        }

        double[] x(double[] x, double[] y) {
            double[] turned = new double[x.length];
            for (int i = 0; i < x.length; i++) turned[i] = (x[i] * cos - y[i] * sin - centreX) / scaleX;
            return turned;
        }

        double[] y(double[] x, double[] y) {
            double[] turned = new double[x.length];
            for (int i = 0; i < x.length; i++) turned[i] = (x[i] * sin + y[i] * cos - centreY) / scaleY;
            return turned;
        }
    }
}
