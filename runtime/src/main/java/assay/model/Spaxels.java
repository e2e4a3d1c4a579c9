package assay.model;

import assay.unit.Unit;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The measured spaxels, or Voronoi bins, of one galaxy as columns: {@code Ha}, {@code error(Ha)}, {@code EW(Ha)},
 * {@code velocity(Ha)}, {@code x} and {@code y} (arcsec to the east and north of the disc's centre), {@code pixels}
 * (how many pixels make the bin). A row that lacks one of the lines that the study needs is not
 * here but counted in {@code leftOut}; what else is not measured is NaN. The arrays are handed over by the maker and shared with the readers; nobody writes into them.
 */
public record Spaxels(String galaxy, Map<String, Values> columns, LabelMap map, InputKind kind, int leftOut) {
    /** Numbers in one unit. */
    public record Values(double[] numbers, Unit unit) {}

    /**
     * Which row each pixel belongs to (-1 for none), row by row of the image from its first pixel, and where the pixels
     * lie: pixel (i, j), counted from 0, is at {@code east0 + i eastPerI + j eastPerJ} arcsec to the east, likewise
     * north.
     */
    public record LabelMap(
            int nx,
            int ny,
            int[] labels,
            double pixelArcsec,
            double east0,
            double eastPerI,
            double eastPerJ,
            double north0,
            double northPerI,
            double northPerJ) {
        public LabelMap {
            if (labels.length != nx * ny) throw new IllegalArgumentException("a label map of another size");
        }

        /** One value for each pixel, NaN where there is no row: for drawing only. */
        public double[] draw(double[] perRow) {
            double[] image = new double[labels.length];
            for (int p = 0; p < image.length; p++) image[p] = labels[p] < 0 ? Double.NaN : perRow[labels[p]];
            return image;
        }

        /** The outer edges of the image in arcsec: least and greatest east offset, least and greatest north offset. */
        public double[] extent() {
            double east = (Math.abs(eastPerI) * nx + Math.abs(eastPerJ) * ny) / 2;
            double north = (Math.abs(northPerI) * nx + Math.abs(northPerJ) * ny) / 2;
            double i = (nx - 1) / 2.0;
            double j = (ny - 1) / 2.0;
            double eastCentre = east0 + i * eastPerI + j * eastPerJ;
            double northCentre = north0 + i * northPerI + j * northPerJ;
            return new double[] {eastCentre - east, eastCentre + east, northCentre - north, northCentre + north};
        }

        private LabelMap relabelled(int[] newLabels) {
            int[] changed = new int[labels.length];
            for (int p = 0; p < changed.length; p++) changed[p] = labels[p] < 0 ? -1 : newLabels[labels[p]];
            return new LabelMap(nx, ny, changed, pixelArcsec, east0, eastPerI, eastPerJ, north0, northPerI, northPerJ);
        }
    }

    public Spaxels {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        if (columns.isEmpty()) throw new IllegalArgumentException("spaxels without columns");
        long lengths = columns.values().stream()
                .mapToInt(v -> v.numbers().length)
                .distinct()
                .count();
        if (lengths > 1)
            throw new IllegalArgumentException("the columns of the spaxels of " + galaxy + " differ in length");
    }

    public int size() {
        return columns.values().iterator().next().numbers().length;
    }

    public Set<String> keys() {
        return columns.keySet();
    }

    public double[] column(String key) {
        return values(key).numbers();
    }

    public Unit unit(String key) {
        return values(key).unit();
    }

    private Values values(String key) {
        Values found = columns.get(key);
        if (found == null) {
            throw new Problem(
                    "the spaxels of " + galaxy + " have no '" + key + "'; they have " + String.join(", ", keys()));
        }
        return found;
    }

    /** The same rows with one more column. */
    public Spaxels with(String key, double[] numbers, Unit unit) {
        Map<String, Values> more = new LinkedHashMap<>(columns);
        more.put(key, new Values(numbers, unit));
        return new Spaxels(galaxy, more, map, kind, leftOut);
    }

    /** The rows that are marked; the pixels of the others belong to no row any more. */
    public Spaxels where(boolean[] kept) {
        int[] newLabels = new int[kept.length];
        int rows = 0;
        for (int i = 0; i < kept.length; i++) newLabels[i] = kept[i] ? rows++ : -1;
        int left = rows;
        Map<String, Values> fewer = new LinkedHashMap<>();
        columns.forEach((key, values) ->
                fewer.put(key, new Values(pick(values.numbers(), newLabels, left), values.unit())));
        return new Spaxels(galaxy, fewer, map.relabelled(newLabels), kind, leftOut);
    }

    private static double[] pick(double[] numbers, int[] newLabels, int rows) {
        double[] picked = new double[rows];
        for (int i = 0; i < numbers.length; i++) if (newLabels[i] >= 0) picked[newLabels[i]] = numbers[i];
        return picked;
    }

    /** Values, not identities: two lots of spaxels are equal when every number is, bit by bit. */
    public boolean sameAs(Spaxels other) {
        return galaxy.equals(other.galaxy)
                && kind == other.kind
                && keys().equals(other.keys())
                && Arrays.equals(map.labels(), other.map.labels())
                && keys().stream()
                        .allMatch(k -> Arrays.equals(column(k), other.column(k)) && unit(k).equals(other.unit(k)));
    }
}
