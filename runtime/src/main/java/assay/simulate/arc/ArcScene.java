package assay.simulate.arc;

import assay.lens.ArcModel;
import assay.lens.LabelledBins;
import assay.lens.Seeing;
import assay.lens.mass.Deflection;
import assay.lens.mass.DeflectionMaps;
import assay.lens.mass.DistanceRatio;
import assay.lens.mass.SourcePlane;
import assay.lens.profile.Radius;
import assay.model.Problem;
import assay.model.sky.SkyGrid;
import assay.sky.image.Kernel;
import assay.sky.regrid.BinMethod;
import assay.sky.regrid.BinPixels;
import assay.sky.regrid.Covariance;
import assay.sky.regrid.VoronoiBins;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * An arc before there is any chance in it: deflections as the file will hold them, where pixels look, light through the
 * seeing, bins of about equal signal-to-noise, and the metallicity of each bin as {@link ArcModel} smears and averages it.
 */
final class ArcScene {
    /** In arcsec. */
    private static final double NEAR = 0.01;

    final ArcRules rules;
    final float[] deflectionX;
    final float[] deflectionY;
    final SourcePlane plane;
    /** Signal-to-noise of each pixel. */
    final double[] signal;
    /** Of each pixel; -1 outside of the arc. */
    final int[] labels;

    final LabelledBins bins;
    final ArcModel model;
    final double[] signalOfBin;
    final double[] metallicity;
    /** Of the disc in its plane, in scale lengths, of each pixel. */
    final double[] depth;

    ArcScene(ArcRules rules) {
        this.rules = rules;
        SkyGrid map = rules.cluster().map();
        deflectionX = new float[map.pixels()];
        deflectionY = new float[map.pixels()];
        deflect(map);
        SkyGrid view = rules.view().grid();
        plane = DeflectionMaps.of(map, doubles(deflectionX), doubles(deflectionY))
                .seenFrom(view, DistanceRatio.alreadyApplied(), rules.kpcPerArcsec());
        if (!plane.knows(
                rules.source().disc().row() * view.nx() + rules.source().disc().column())) {
            throw new Problem("the centre of the simulated arc " + rules.galaxy()
                    + " lies beyond the map of deflections; make the map larger");
        }
        depth = inScaleLengths();
        Kernel seeing = Seeing.gaussian(rules.view().seeingPixels() / Seeing.ROUNDED_FWHM_PER_SIGMA);
        signal = smeared(seeing);
        double brightest = Arrays.stream(signal).max().orElse(0);
        for (int p = 0; p < signal.length; p++) signal[p] *= rules.depth().brightest() / brightest;
        labels = bins();
        bins = LabelledBins.of(labels);
        signalOfBin = bins.sums(signal);
        for (int k = 0; k < bins.size(); k++) signalOfBin[k] /= Math.sqrt(bins.pixelsIn(k));
        model = ArcModel.of(plane, seeing, bins);
        metallicity = new double[model.bins()];
        model.radii(rules.source().disc(), new double[model.room()], metallicity);
        for (int k = 0; k < metallicity.length; k++) {
            metallicity[k] = rules.source().central() + rules.source().slope() * metallicity[k];
        }
    }

    private void deflect(SkyGrid map) {
        double step = map.projection().pixelArcsec();
        IntStream.range(0, map.ny()).parallel().forEach(j -> {
            double y = (j + 1 - map.projection().referencePixel2()) * step;
            for (int i = 0; i < map.nx(); i++) {
                double x = (i + 1 - map.projection().referencePixel1()) * step;
                double[] sum = deflection(x, y);
                deflectionX[j * map.nx() + i] = (float) sum[0];
                deflectionY[j * map.nx() + i] = (float) sum[1];
            }
        });
    }

    /** How much larger the image is than the source at each pixel of the view: 1 over the determinant of what the masses do. */
    double[] magnification() {
        SkyGrid view = rules.view().grid();
        double[] magnification = new double[view.pixels()];
        for (int p = 0; p < magnification.length; p++) {
            double[] sky = view.projection().sky(p % view.nx(), p / view.nx());
            double[] at = rules.cluster().map().projection().pixel(sky[0], sky[1]);
            double step = rules.cluster().map().projection().pixelArcsec();
            double x = (at[0] + 1 - rules.cluster().map().projection().referencePixel1()) * step;
            double y = (at[1] + 1 - rules.cluster().map().projection().referencePixel2()) * step;
            double[] east = deflection(x - NEAR, y);
            double[] west = deflection(x + NEAR, y);
            double[] south = deflection(x, y - NEAR);
            double[] north = deflection(x, y + NEAR);
            double xx = 1 - (west[0] - east[0]) / (2 * NEAR);
            double yy = 1 - (north[1] - south[1]) / (2 * NEAR);
            double xy = (north[0] - south[0]) / (2 * NEAR);
            double yx = (west[1] - east[1]) / (2 * NEAR);
            magnification[p] = 1 / Math.abs(xx * yy - xy * yx);
        }
        return magnification;
    }

    private double[] deflection(double x, double y) {
        double[] sum = new double[2];
        for (Deflection mass : rules.cluster().masses()) mass.add(x, y, 1, sum);
        return sum;
    }

    private static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        for (int p = 0; p < values.length; p++) doubles[p] = values[p];
        return doubles;
    }

    /** x runs to the west, so the angle from x towards y is that of the axis from north through east and 90 degrees. */
    private double[] inScaleLengths() {
        var disc = rules.source().disc();
        int centre = disc.row() * plane.nx() + disc.column();
        Radius radius = Radius.inDisc(
                plane.x(centre), plane.y(centre), disc.axisRatio(), disc.positionAngle() + 90, Radius.Kind.DEPROJECTED);
        double[] lengths = new double[plane.nx() * plane.ny()];
        for (int p = 0; p < lengths.length; p++) {
            lengths[p] = plane.knows(p)
                    ? radius.at(plane.x(p), plane.y(p)) / rules.source().scaleLengthKpc()
                    : Double.NaN;
        }
        return lengths;
    }

    /** Surface brightness, which lenses leave as it is, through the seeing; pixels beyond the deflections shine nothing. */
    private double[] smeared(Kernel seeing) {
        int nx = plane.nx();
        int ny = plane.ny();
        double[] light = new double[nx * ny];
        for (int p = 0; p < light.length; p++) {
            if (Double.isNaN(depth[p])) continue;
            double shine = StrictMath.exp(-depth[p]);
            for (int v = 0; v < seeing.ny(); v++) {
                int j = p / nx + v - seeing.ny() / 2;
                if (j < 0 || j >= ny) continue;
                for (int u = 0; u < seeing.nx(); u++) {
                    int i = p % nx + u - seeing.nx() / 2;
                    if (i >= 0 && i < nx) light[j * nx + i] += shine * seeing.weight(u, v);
                }
            }
        }
        return light;
    }

    private int[] bins() {
        int nx = plane.nx();
        int[] used = IntStream.range(0, signal.length)
                .filter(p -> signal[p] >= rules.depth().faintest() && plane.knows(p))
                .toArray();
        double[] noise = new double[used.length];
        Arrays.fill(noise, 1);
        BinPixels pixels = new BinPixels(
                Arrays.stream(used).map(p -> p % nx).toArray(),
                Arrays.stream(used).map(p -> p / nx).toArray(),
                Arrays.stream(used).mapToDouble(p -> signal[p]).toArray(),
                noise);
        int[] found = VoronoiBins.of(pixels, rules.depth().bin(), BinMethod.regularised, Covariance.none())
                .labels();
        int[] all = new int[signal.length];
        Arrays.fill(all, -1);
        for (int k = 0; k < used.length; k++) all[used[k]] = found[k];
        return all;
    }
}
