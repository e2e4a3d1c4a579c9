package assay.nebula;

import assay.nebula.RatioPosterior.Prior;

/** What is known of one quantity, whatever the other: the percentiles 16, 50 and 84, mean and standard deviation. */
public record Marginal(
        double low, double median, double high, double mean, double deviation, double low95, double high95) {
    /** Of the probability in equal cells of a range, which need not add up to one. */
    static Marginal of(Prior range, double[] cells) {
        double width = (range.to() - range.from()) / cells.length;
        double total = 0;
        double first = 0;
        for (int i = 0; i < cells.length; i++) {
            total += cells[i];
            first += cells[i] * (i + 0.5);
        }
        double centre = first / total;
        double square = 0;
        for (int i = 0; i < cells.length; i++) square += cells[i] * (i + 0.5 - centre) * (i + 0.5 - centre);
        return new Marginal(
                percentile(range, cells, total, 0.1587),
                percentile(range, cells, total, 0.5),
                percentile(range, cells, total, 0.8413),
                range.from() + centre * width,
                Math.sqrt(square / total) * width,
                percentile(range, cells, total, 0.0228),
                percentile(range, cells, total, 0.9772));
    }

    private static double percentile(Prior range, double[] cells, double total, double share) {
        double width = (range.to() - range.from()) / cells.length;
        double below = 0;
        for (int i = 0; i < cells.length; i++) {
            if (below + cells[i] >= share * total) {
                return range.from() + (i + (share * total - below) / cells[i]) * width;
            }
            below += cells[i];
        }
        return range.to();
    }

    /** Half the range of the central 68 %. */
    public double halfWidth() {
        return (high - low) / 2;
    }
}
