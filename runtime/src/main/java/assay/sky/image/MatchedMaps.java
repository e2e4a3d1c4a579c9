package assay.sky.image;

import assay.model.InputKind;
import assay.model.Problem;
import assay.model.sky.LineMaps;
import assay.model.sky.Plane;
import assay.model.sky.Plane.Pooling;
import assay.model.sky.SkyGrid;
import assay.sky.image.Convolution.Absent;
import assay.sky.image.Matching.Means;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Maps at a common resolution, each made when it is asked for. Fluxes are smoothed, velocities and widths averaged as
 * {@link Matching} says, labels stay as they are. A pixel without a value, or with an error that is not above 0, is
 * absent. Several planes may be asked for at once.
 */
public final class MatchedMaps implements LineMaps {
    private static final Pattern OF_LINE = Pattern.compile("(\\w+)\\((.+)\\)");

    private final LineMaps maps;
    private final ResolutionMatch match;
    private final Matching matching;
    private final Convolution values;
    private final MatchedVariance variances;

    private MatchedMaps(LineMaps maps, ResolutionMatch match, Matching matching) {
        this.maps = maps;
        this.match = match;
        this.matching = matching;
        SkyGrid grid = maps.grid();
        double pixel = ResolutionMatch.squarePixel(grid.projection());
        values = Convolution.of(match.kernel(pixel), grid.nx(), grid.ny(), matching.edge(), matching.absent());
        variances = MatchedVariance.of(
                match, matching.noise(), pixel, matching.boxPixels(), grid.nx(), grid.ny(), matching.edge());
    }

    public static MatchedMaps of(LineMaps maps, ResolutionMatch match, Matching matching) {
        return new MatchedMaps(maps, match, matching);
    }

    @Override
    public String galaxy() {
        return maps.galaxy();
    }

    @Override
    public SkyGrid grid() {
        return maps.grid();
    }

    @Override
    public Set<String> keys() {
        return maps.keys();
    }

    @Override
    public InputKind kind() {
        return maps.kind();
    }

    @Override
    public Plane plane(String key) {
        Plane plane = maps.plane(key);
        if (plane.pooling() == Pooling.LABEL) return plane;
        double[] measured = measured(key, plane);
        Optional<double[]> weights = plane.pooling() == Pooling.MEAN ? weights(key, plane) : Optional.empty();
        return weights.isPresent() ? weighted(plane, measured, weights.get()) : plain(plane, measured);
    }

    private Plane plain(Plane plane, double[] measured) {
        double[] smooth = values.of(measured);
        Optional<double[]> errors = plane.errors().map(e -> {
            double[] sigma = e.clone();
            for (int p = 0; p < sigma.length; p++) if (Double.isNaN(measured[p])) sigma[p] = Double.NaN;
            return errors(smooth, variances.of(sigma));
        });
        return new Plane(smooth, errors, plane.unit(), plane.pooling());
    }

    private Plane weighted(Plane plane, double[] measured, double[] weights) {
        BitSet there = values.there(measured);
        there.and(values.there(weights));
        double[] products = measured.clone();
        for (int p = 0; p < products.length; p++) products[p] *= weights[p];
        double[] smooth = values.sums(products, there);
        double[] sums = values.sums(weights, there);
        double[] coverage = values.coverage(there);
        for (int p = 0; p < smooth.length; p++) {
            boolean wanted = matching.absent() == Absent.FILLED || there.get(p);
            boolean known = wanted && coverage[p] >= Convolution.LEAST_COVERAGE && sums[p] > 0;
            smooth[p] = known ? smooth[p] / sums[p] : Double.NaN;
        }
        Optional<double[]> errors = plane.errors().map(e -> errors(smooth, variances.of(e, weights, there)));
        return new Plane(smooth, errors, plane.unit(), plane.pooling());
    }

    /** Square roots; a pixel that has no error loses its value, and the other way round. */
    private static double[] errors(double[] smooth, double[] variance) {
        for (int p = 0; p < smooth.length; p++) {
            variance[p] = Double.isNaN(smooth[p]) ? Double.NaN : Math.sqrt(variance[p]);
            if (Double.isNaN(variance[p])) smooth[p] = Double.NaN;
        }
        return variance;
    }

    private double[] measured(String key, Plane plane) {
        double[] measured = plane.values().clone();
        double[] errors = plane.errors().orElse(null);
        for (int p = 0; p < measured.length; p++) {
            if (errors != null && errors[p] < 0) {
                throw new Problem(maps.galaxy() + ": the error of " + key + " is " + errors[p] + " in column "
                        + (p % grid().nx() + 1) + " of row " + (p / grid().nx() + 1)
                        + ", counted from 1; mark what is not measured as NaN");
            }
            boolean good = Double.isFinite(measured[p]) && (errors == null || errors[p] > 0 && errors[p] < 1 / 0.0);
            if (!good) measured[p] = Double.NaN;
        }
        return measured;
    }

    /** The light that a mean is weighted by, NaN where there is none. */
    private Optional<double[]> weights(String key, Plane plane) {
        Matcher ofLine = OF_LINE.matcher(key);
        if (matching.means() == Means.PLAIN || !ofLine.matches()) return Optional.empty();
        String line = ofLine.group(2);
        if (!maps.keys().contains(line)) {
            throw new Problem(maps.galaxy() + ": " + key + " is to be weighted by the flux of " + line
                    + ", of which there is no map; give one, or take plain means");
        }
        double[] weights = measured(line, maps.plane(line));
        boolean width = ofLine.group(1).equals("EW");
        for (int p = 0; p < weights.length; p++) {
            if (width) weights[p] /= plane.values()[p];
            if (!(weights[p] > 0 && weights[p] < 1 / 0.0)) weights[p] = Double.NaN;
        }
        return Optional.of(weights);
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(maps.notes());
        String noise = matching.noise() instanceof NoiseModel.Correlated correlated
                ? "noise correlated over " + ResolutionMatch.digits(correlated.fwhmArcsec()) + " arcsec"
                : "white noise";
        notes.add("The resolution was matched " + match + " with a Gaussian of "
                + ResolutionMatch.digits(match.kernelArcsec()) + " arcsec; errors are those of " + noise
                + (matching.boxPixels() == 1
                        ? ""
                        : " in means over squares of " + ResolutionMatch.digits(matching.boxPixels()) + " pixels")
                + (matching.means() == Means.PLAIN
                        ? ", velocities and widths are plain means"
                        : ", velocities and widths are weighted by flux")
                + (matching.absent() == Absent.PRESERVED ? "." : ", and absent pixels were filled."));
        return List.copyOf(notes);
    }
}
