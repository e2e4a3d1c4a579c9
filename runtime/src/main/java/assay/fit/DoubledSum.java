package assay.fit;

/** A sum of products carried in twice the digits (Ogita, Rump and Oishi 2005, doi:10.1137/030601818). */
final class DoubledSum {
    private double sum;
    private double rest;

    void clear() {
        sum = 0;
        rest = 0;
    }

    void add(double a, double b) {
        double product = a * b;
        double lost = Math.fma(a, b, -product);
        double next = sum + product;
        double shown = next - sum;
        rest += (sum - (next - shown)) + (product - shown) + lost;
        sum = next;
    }

    double value() {
        return sum + rest;
    }
}
