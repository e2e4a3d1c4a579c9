package assay.stats;

/** Order statistics without sorting, in place (Hoare 1961). */
final class Selection {
    private Selection() {}

    /** The value that would stand at place k of the first {@code n} were they sorted; the array is left in disorder. */
    static double kth(double[] a, int n, int k) {
        int low = 0;
        int high = n - 1;
        while (low < high) {
            double pivot = middle(a[low], a[(low + high) >>> 1], a[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (a[i] < pivot) i++;
                while (a[j] > pivot) j--;
                if (i <= j) {
                    double kept = a[i];
                    a[i++] = a[j];
                    a[j--] = kept;
                }
            }
            if (k <= j) high = j;
            else if (k >= i) low = i;
            else return pivot;
        }
        return a[k];
    }

    /** The median of the first {@code n}. */
    static double median(double[] a, int n) {
        double upper = kth(a, n, n / 2);
        return n % 2 == 1 ? upper : (kth(a, n, n / 2 - 1) + upper) / 2;
    }

    private static double middle(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
