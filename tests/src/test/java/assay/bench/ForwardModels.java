package assay.bench;

import assay.lens.ArcData;
import assay.lens.ArcDisc;
import assay.lens.ArcModel;
import assay.lens.GradientFit;
import assay.lens.GradientModel;
import assay.lens.LabelledBins;
import assay.lens.Mean;
import assay.lens.PartsModel;
import assay.lens.Seeing;
import assay.lens.TracerImage;
import assay.lens.TracerModel;
import assay.lens.image.Detail;
import assay.lens.image.Frame;
import assay.lens.image.PointSpread;
import assay.lens.image.Samples;
import assay.lens.image.Smearing;
import assay.lens.mass.SourcePlane;
import assay.lens.profile.Component;
import assay.lens.profile.Ellipse;
import assay.lens.profile.Light;
import assay.lens.profile.Radius;
import assay.lens.profile.Tracer;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One evaluation of a forward model: an exponential disc of 121 x 121 pixels through a Gaussian PSF of 1.5 arcsec (use
 * case 1 of Metha et al. 2024), with 1 or 25 samples a pixel, and an arc of 135 bins in 45 x 56 pixels with seeing of 5.15
 * pixels, about that of AS1063. lenstronomy 1.14.2 took 1.6 ms (1 sample) and 98 ms (25) for the first, FRApy 4.4 ms for the arc.
 */
@State(Scope.Benchmark)
public class ForwardModels {
    private static final Light DISC = new Light.Sersic(Ellipse.circle(0, 0), 16, 1, 1);

    @Param({"1", "5"})
    public int factor;

    @Param({"OF_ABUNDANCES", "OF_LOGARITHMS"})
    public Mean mean;

    private Samples samples;
    private Smearing smearing;
    private GradientModel model;
    private GradientFit fit;
    private double[] map;
    private double[] sigma;
    private double[] pixels;
    private double[] room;
    private TracerModel known;
    private TracerModel.Room knownRoom;
    private PartsModel parts;
    private double[] partsRoom;
    private ArcData arc;
    private ArcData.Room arcRoom;
    private double slope;

    @Setup
    public void make() {
        samples = Samples.of(new Frame(121, 121, 0.066), factor);
        smearing = new PointSpread.Gaussian(1.5, 4).over(samples, new Detail.OnSamples());
        model = GradientModel.of(DISC, Radius.from(0, 0), samples, smearing, mean, -0.4, 0.1);
        pixels = new double[model.pixels()];
        map = new double[model.pixels()];
        model.into(8, -0.2, map);
        sigma = new double[map.length];
        java.util.Arrays.fill(sigma, 0.1);
        fit = GradientFit.of(model, map, sigma);
        room = new double[fit.room()];
        known = TracerModel.of(List.of(DISC), samples, smearing, mean);
        knownRoom = known.room();
        makeParts();
        makeArc();
    }

    private void makeParts() {
        Samples few = Samples.of(new Frame(31, 31, 0.066), factor);
        Smearing sharp = new PointSpread.Gaussian(0.055, 4).over(few, new Detail.OnSamples());
        List<Light> clumps = List.of(clump(0, 0), clump(0.25, 0), clump(-0.25, -0.25));
        parts = PartsModel.of(clumps, few, sharp, mean);
        partsRoom = new double[parts.pixels()];
    }

    private static Light clump(double x, double y) {
        return new Light.Sersic(Ellipse.circle(x, y), 16, 0.25, 1);
    }

    /** Square bins of 2 x 2 pixels in an ellipse about the middle. */
    private void makeArc() {
        int nx = 56;
        int ny = 45;
        double[] x = new double[nx * ny];
        double[] y = new double[nx * ny];
        int[] labels = new int[nx * ny];
        int bins = 0;
        int[] labelOfBlock = new int[nx * ny];
        for (int p = 0; p < labels.length; p++) {
            int column = p % nx;
            int row = p / nx;
            x[p] = 0.35 * column + 0.1 * row;
            y[p] = 0.2 * row - 0.03 * column;
            int block = row / 2 * nx + column / 2;
            double u = (column / 2 - 14) / 13.0;
            double v = (row / 2 - 11) / 3.3;
            labels[p] = -1;
            if (u * u + v * v > 1) continue;
            if (labelOfBlock[block] == 0) labelOfBlock[block] = ++bins;
            labels[p] = labelOfBlock[block];
        }
        ArcModel seen = ArcModel.of(
                SourcePlane.of(nx, ny, x, y),
                Seeing.gaussian(5.15 / Seeing.ROUNDED_FWHM_PER_SIGMA),
                LabelledBins.of(labels));
        double[] values = new double[seen.bins()];
        double[] errors = new double[seen.bins()];
        java.util.Arrays.fill(values, 9);
        java.util.Arrays.fill(errors, 0.03);
        arc = ArcData.of(seen, values, errors);
        arcRoom = arc.room();
    }

    private double nextSlope() {
        slope = slope < -0.39 ? 0 : slope - 0.001;
        return slope;
    }

    /** The image of the model, everything that the slope does not change worked out before. */
    @Benchmark
    public double[] image() {
        model.into(8, nextSlope(), pixels);
        return pixels;
    }

    /** Its chi-squared over the map, pixel by pixel. */
    @Benchmark
    public double imageAndChiSquare() {
        model.into(8, nextSlope(), pixels);
        double sum = 0;
        for (int p = 0; p < pixels.length; p++) {
            double away = (map[p] - pixels[p]) / sigma[p];
            sum += away * away;
        }
        return sum;
    }

    /** Its chi-squared as the quadratic form that a fit keeps. */
    @Benchmark
    public double chiSquare() {
        return fit.chiSquare(8, nextSlope(), room);
    }

    /** The same image from nothing: profiles at the samples, two smearings, a logarithm. */
    @Benchmark
    public double[] imageFromNothing() {
        Tracer gradient = new Tracer.Gradient(Radius.from(0, 0), 8, nextSlope());
        return TracerImage.of(List.of(new Component(DISC, gradient)), samples, smearing, mean)
                .metallicity();
    }

    /** On known light, any tracer: one smearing and a logarithm. */
    @Benchmark
    public double[] imageOnKnownLight() {
        known.into(List.of(new Tracer.Gradient(Radius.from(0, 0), 8, nextSlope())), knownRoom, pixels);
        return pixels;
    }

    /** Three parts in 31 x 31 pixels (use case 2). */
    @Benchmark
    public double[] imageOfParts() {
        parts.into(new double[] {7.6 + nextSlope(), 7.8, 7.9}, partsRoom);
        return partsRoom;
    }

    /** An arc of about 135 bins, all its six parameters free. */
    @Benchmark
    public double arc() {
        double next = nextSlope();
        return arc.chiSquare(new ArcDisc(28, 22, 0.6 + next, 40, Radius.Kind.MINOR_AXIS), 9, next, arcRoom);
    }
}
