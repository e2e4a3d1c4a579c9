package assay.lens;

/**
 * A gradient held against a map: {@code -2 ln L = sum of ((Z - M) / sigma)²} over the pixels that have a value. The model being
 * {@code Z0 + sum of c_m T_m(k)}, this is a quadratic form of Z0 and the polynomials, whose few coefficients are summed over the
 * pixels once. Given k, Z0 is normal around a closed form with the same width for every k.
 */
public final class GradientFit {
    private static final int COARSE = 400;
    private static final int FINE = 4001;
    /** In units of chi-squared: beyond, a posterior is taken to be 0. */
    private static final double DEEP = 80;

    private final ChebyshevPlanes series;
    private final int pixels;
    private final double weight;
    /** Means over the pixels, weighted: of the map and of each term. */
    private final double meanOfMap;

    private final double[] meanOfTerm;
    /** Weighted sums of products about those means. */
    private final double squares;

    private final double[] withMap;
    private final double[][] products;

    private GradientFit(GradientModel model, double[] map, double[] sigma) {
        series = model.series();
        int[] used = UsedPixels.of(map, sigma, model.pixels(), 3);
        pixels = used.length;
        double[] weights = new double[pixels];
        double[] values = new double[pixels];
        double sum = 0;
        for (int i = 0; i < pixels; i++) {
            weights[i] = 1 / (sigma[used[i]] * sigma[used[i]]);
            values[i] = map[used[i]];
            sum += weights[i];
        }
        weight = sum;
        meanOfMap = centred(values, weights);
        int terms = series.terms();
        double[][] planes = new double[terms][pixels];
        meanOfTerm = new double[terms];
        for (int m = 0; m < terms; m++) {
            for (int i = 0; i < pixels; i++) planes[m][i] = series.term(m)[used[i]];
            meanOfTerm[m] = centred(planes[m], weights);
        }
        squares = product(values, values, weights);
        withMap = new double[terms];
        products = new double[terms][terms];
        for (int m = 0; m < terms; m++) {
            withMap[m] = product(values, planes[m], weights);
            for (int l = 0; l <= m; l++) {
                products[m][l] = product(planes[m], planes[l], weights);
                products[l][m] = products[m][l];
            }
        }
    }

    /** Pixels without a value or an error are left out. */
    public static GradientFit of(GradientModel model, double[] map, double[] sigma) {
        return new GradientFit(model, map, sigma);
    }

    private double centred(double[] values, double[] weights) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) sum += weights[i] * values[i];
        double mean = sum / weight;
        for (int i = 0; i < values.length; i++) values[i] -= mean;
        return mean;
    }

    private static double product(double[] a, double[] b, double[] weights) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += weights[i] * a[i] * b[i];
        return sum;
    }

    public int pixels() {
        return pixels;
    }

    /** Whether a slope lies in the range of the model. */
    boolean reaches(double slope) {
        return slope >= series.lowest() && slope <= series.highest();
    }

    /** How many numbers a caller lends. */
    public int room() {
        return series.terms();
    }

    public double chiSquare(double central, double slope, double[] room) {
        series.polynomials(slope, room);
        double off = central - best(room);
        return least(room) + weight * off * off;
    }

    /** The metallicity at the centre that a slope asks for. */
    public double central(double slope) {
        double[] polynomials = new double[room()];
        series.polynomials(slope, polynomials);
        return best(polynomials);
    }

    /** Its error, given any slope. */
    public double centralErrorGivenSlope() {
        return Math.sqrt(1 / weight);
    }

    /** The chi-squared that is left when a slope has the best of centres. */
    public double leastChiSquare(double slope) {
        double[] polynomials = new double[room()];
        series.polynomials(slope, polynomials);
        return least(polynomials);
    }

    private double best(double[] polynomials) {
        double best = meanOfMap;
        for (int m = 0; m < polynomials.length; m++) best -= meanOfTerm[m] * polynomials[m];
        return best;
    }

    private double least(double[] polynomials) {
        double sum = squares;
        for (int m = 0; m < polynomials.length; m++) {
            double row = -2 * withMap[m];
            for (int l = 0; l < polynomials.length; l++) row += products[m][l] * polynomials[l];
            sum += row * polynomials[m];
        }
        return sum;
    }

    /** The most likely gradient of the range, with errors from the slopes of the model there. */
    public GradientEstimate mostLikely() {
        double slope = bestSlope();
        double[] derivatives = new double[room()];
        series.slopes(slope, derivatives);
        double mean = 0;
        double squared = 0;
        for (int m = 0; m < derivatives.length; m++) {
            mean += meanOfTerm[m] * derivatives[m];
            for (int l = 0; l < derivatives.length; l++) squared += products[m][l] * derivatives[m] * derivatives[l];
        }
        double slopeError = Math.sqrt(1 / squared);
        double centralError = Math.sqrt(1 / weight + mean * mean / squared);
        return new GradientEstimate(central(slope), slope, centralError, slopeError, leastChiSquare(slope), pixels);
    }

    private double bestSlope() {
        double lowest = series.lowest();
        double step = (series.highest() - lowest) / COARSE;
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= COARSE; i++) {
            double chiSquare = leastChiSquare(at(lowest, step, i));
            if (chiSquare < least) {
                least = chiSquare;
                best = i;
            }
        }
        double a = at(lowest, step, Math.max(0, best - 1));
        double b = at(lowest, step, Math.min(COARSE, best + 1));
        // the zero of the derivative, by halves: chi-squared itself is flat to rounding long before
        if (!(steepness(a) < 0)) return a;
        if (!(steepness(b) > 0)) return b;
        for (int i = 0; i < 60; i++) {
            double middle = (a + b) / 2;
            if (steepness(middle) < 0) a = middle;
            else b = middle;
        }
        return (a + b) / 2;
    }

    private double at(double lowest, double step, int i) {
        return i == COARSE ? series.highest() : lowest + step * i;
    }

    private double steepness(double slope) {
        double[] polynomials = new double[room()];
        double[] derivatives = new double[room()];
        series.polynomials(slope, polynomials);
        series.slopes(slope, derivatives);
        double sum = 0;
        for (int m = 0; m < polynomials.length; m++) {
            double row = -withMap[m];
            for (int l = 0; l < polynomials.length; l++) row += products[m][l] * polynomials[l];
            sum += row * derivatives[m];
        }
        return sum;
    }

    /** The posterior under flat priors, the slope within the range of the model, exact up to the steps of its grid. */
    public GradientPosterior posterior() {
        GradientEstimate best = mostLikely();
        double reach = Math.sqrt(DEEP) * best.slopeError();
        double from = Math.max(series.lowest(), best.slope() - reach);
        double to = Math.min(series.highest(), best.slope() + reach);
        double[] slopes = new double[FINE];
        double[] centres = new double[FINE];
        double[] shares = new double[FINE];
        for (int i = 0; i < FINE; i++) {
            slopes[i] = i == FINE - 1 ? to : from + (to - from) * i / (FINE - 1);
            centres[i] = central(slopes[i]);
            shares[i] = StrictMath.exp((best.chiSquare() - leastChiSquare(slopes[i])) / 2);
        }
        // as wide as a step, so that neighbours run into one another
        double step = (to - from) / (FINE - 1);
        return new GradientPosterior(
                NormalMixture.of(shares, centres, centralErrorGivenSlope()), NormalMixture.of(shares, slopes, step));
    }
}
