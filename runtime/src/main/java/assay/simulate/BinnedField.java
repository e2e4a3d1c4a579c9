package assay.simulate;

import assay.model.Disc;
import assay.model.Spaxels.LabelMap;
import assay.model.sky.Projection;
import java.util.Arrays;

/**
 * The Voronoi bins of one galaxy on the pixels of its image, cropped to them: which bin each pixel belongs to, how many
 * pixels a bin has, and where it lies (arcsec from the centre, and deprojected radius in Re).
 */
record BinnedField(Projection plane, LabelMap map, double[] x, double[] y, double[] radiusInRe, double[] pixels) {
    /** A bin needs room; more bins than this share of the pixels are not made. */
    private static final int FEWEST_PIXELS = 6;

    static BinnedField make(Disc disc, double extentInRe, int wanted, DwarfSampleRules.Observation rules, Draws draws) {
        int n = (int) Math.round(rules.field() / rules.pixel());
        Projection whole = Projection.northUp(disc.ra(), disc.dec(), (n + 1) / 2.0, (n + 1) / 2.0, rules.pixel());
        double[] radii = pixelRadii(disc, n, rules.pixel());
        double limit = extentInRe * disc.effectiveRadiusArcsec();
        int[] inside = java.util.stream.IntStream.range(0, radii.length)
                .filter(p -> radii[p] < limit)
                .toArray();
        int bins = Math.min(wanted, inside.length / FEWEST_PIXELS);
        int[] seeds = seeds(inside, radii, disc.effectiveRadiusArcsec(), bins, draws);
        int[] nearest = nearestSeed(inside, seeds, n);
        return cropped(disc, whole, inside, nearest, seeds.length, n);
    }

    private static double[] pixelRadii(Disc disc, int n, double pixel) {
        double[] east = new double[n * n];
        double[] north = new double[n * n];
        for (int p = 0; p < east.length; p++) {
            east[p] = ((n - 1) / 2.0 - p % n) * pixel;
            north[p] = (p / n - (n - 1) / 2.0) * pixel;
        }
        return disc.radii(east, north);
    }

    /** Different pixels drawn with the light as their weight: small bins where it is bright. */
    private static int[] seeds(int[] inside, double[] radii, double re, int bins, Draws draws) {
        double[] cumulative = new double[inside.length];
        double sum = 0;
        for (int i = 0; i < inside.length; i++) {
            sum += StrictMath.exp(-radii[inside[i]] / re);
            cumulative[i] = sum;
        }
        boolean[] taken = new boolean[inside.length];
        int found = 0;
        while (found < bins) {
            int at = Arrays.binarySearch(cumulative, draws.uniform() * sum);
            int i = Math.min(inside.length - 1, at < 0 ? -at - 1 : at);
            if (!taken[i]) {
                taken[i] = true;
                found++;
            }
        }
        int[] seeds = new int[bins];
        int next = 0;
        for (int i = 0; i < taken.length; i++) if (taken[i]) seeds[next++] = inside[i];
        return seeds;
    }

    /**
     * For each pixel the nearest seed; seeds are in the order of their rows, so the search leaves off beyond the
     * nearest.
     */
    private static int[] nearestSeed(int[] inside, int[] seeds, int n) {
        int[] rows = Arrays.stream(seeds).map(s -> s / n).toArray();
        int[] columns = Arrays.stream(seeds).map(s -> s % n).toArray();
        int[] nearest = new int[inside.length];
        int start = 0;
        for (int i = 0; i < inside.length; i++) {
            int row = inside[i] / n;
            int column = inside[i] % n;
            while (start < seeds.length - 1 && rows[start] < row) start++;
            int best = Integer.MAX_VALUE;
            for (int s = start; s < seeds.length && square(rows[s] - row) <= best; s++) {
                int d = square(rows[s] - row) + square(columns[s] - column);
                if (d < best) {
                    best = d;
                    nearest[i] = s;
                }
            }
            for (int s = start - 1; s >= 0 && square(rows[s] - row) <= best; s--) {
                int d = square(rows[s] - row) + square(columns[s] - column);
                if (d < best) {
                    best = d;
                    nearest[i] = s;
                }
            }
        }
        return nearest;
    }

    private static int square(int a) {
        return a * a;
    }

    private static BinnedField cropped(Disc disc, Projection whole, int[] inside, int[] bin, int bins, int n) {
        int left = Arrays.stream(inside).map(p -> p % n).min().orElseThrow();
        int right = Arrays.stream(inside).map(p -> p % n).max().orElseThrow();
        int bottom = inside[0] / n;
        int top = inside[inside.length - 1] / n;
        int nx = right - left + 1;
        int ny = top - bottom + 1;
        int[] labels = new int[nx * ny];
        Arrays.fill(labels, -1);
        double[] columns = new double[bins];
        double[] rows = new double[bins];
        double[] pixels = new double[bins];
        for (int i = 0; i < inside.length; i++) {
            int column = inside[i] % n - left;
            int row = inside[i] / n - bottom;
            labels[row * nx + column] = bin[i];
            columns[bin[i]] += column;
            rows[bin[i]] += row;
            pixels[bin[i]]++;
        }
        Projection plane = whole.from(left, bottom);
        double[] x = new double[bins];
        double[] y = new double[bins];
        for (int b = 0; b < bins; b++) {
            double[] offset = plane.offset(columns[b] / pixels[b], rows[b] / pixels[b], disc);
            x[b] = offset[0];
            y[b] = offset[1];
        }
        double[] radii = disc.radii(x, y);
        for (int b = 0; b < bins; b++) radii[b] /= disc.effectiveRadiusArcsec();
        return new BinnedField(plane, plane.labelled(nx, ny, labels, disc), x, y, radii, pixels);
    }
}
