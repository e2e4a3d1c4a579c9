package assay.fit;

import assay.stats.Descriptive;

/** The scatter of y about its ordinary least-squares line on a + gamma b, for all gammas from one set of sums. */
final class ScatterCriterion implements Criterion {
    private static final double NO_SPREAD = 1e-12;

    private final double[] y;
    private final double[] a;
    private final double[] b;
    private final double[] gammas;

    ScatterCriterion(double[] y, double[] a, double[] b, double[] gammas) {
        this.y = centred(y);
        this.a = centred(a);
        this.b = centred(b);
        this.gammas = gammas;
    }

    private static double[] centred(double[] values) {
        double mean = Descriptive.mean(values);
        double[] centred = new double[values.length];
        for (int i = 0; i < values.length; i++) centred[i] = values[i] - mean;
        return centred;
    }

    @Override
    public boolean curve(int[] times, double[] curve) {
        int n = times.length;
        double meanA = product(times, a, null) / n;
        double meanB = product(times, b, null) / n;
        double meanY = product(times, y, null) / n;
        double aa = product(times, a, a) - n * meanA * meanA;
        double ab = product(times, a, b) - n * meanA * meanB;
        double bb = product(times, b, b) - n * meanB * meanB;
        double ya = product(times, y, a) - n * meanY * meanA;
        double yb = product(times, y, b) - n * meanY * meanB;
        double yy = product(times, y, y) - n * meanY * meanY;
        for (int i = 0; i < gammas.length; i++) {
            double gamma = gammas[i];
            double xx = aa + 2 * gamma * ab + gamma * gamma * bb;
            if (xx <= NO_SPREAD * (aa + gamma * gamma * bb)) return false;
            double xy = ya + gamma * yb;
            curve[i] = Math.sqrt(Math.max(0, yy - xy * xy / xx) / (n - 2));
        }
        return true;
    }

    /** Sum of p q over the sample, or of p alone. */
    private static double product(int[] times, double[] p, double[] q) {
        double sum = 0;
        for (int i = 0; i < times.length; i++) sum += times[i] * p[i] * (q == null ? 1 : q[i]);
        return sum;
    }

    @Override
    public boolean isBetter(double value, double than) {
        return value < than;
    }
}
