package assay.nebula;

import assay.formula.Build;
import assay.formula.Columns;
import assay.formula.Curve;
import assay.formula.Expr;
import assay.formula.Kernel;
import assay.formula.Level;
import assay.formula.Rewrite;
import assay.formula.Symbol;
import assay.model.Problem;
import assay.stats.RandomStream;
import assay.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Metallicity and colour excess of spectra from several line ratios at once (Patricio et al. 2019, section 3.3). The posterior
 * is {@code prior exp(-chi2/2)}, where chi2 adds, for each ratio corrected for the dust of E(B-V), the square of observed minus
 * predicted over the quadratic sum of the measurement's and the prediction's errors; the errors of two ratios count as
 * independent, also where the ratios share a line. It is integrated on a grid: a coarse one finds where the probability is, a
 * fine one covers that. Immutable: threads may share it.
 */
public final class RatioPosterior {
    /** What a ratio is compared in, and what the errors of predictions count in. */
    public enum Scale {
        /** Logarithms; errors of predictions in dex. */
        dex,
        /** The ratios themselves; errors of predictions as a share of the observed ratio. */
        relative
    }

    /** What was known of a quantity before: a normal distribution. */
    public record Belief(double mean, double deviation) {
        public Belief {
            if (!(deviation > 0)) throw new IllegalArgumentException("the deviation of a prior is positive");
        }

        double log(double value) {
            double off = (value - mean) / deviation;
            return -off * off / 2;
        }
    }

    /** A prior is flat between its ends, or a belief cut off at them. */
    public record Prior(double from, double to, Optional<Belief> belief) {
        public Prior {
            if (!(from < to)) throw new IllegalArgumentException("a prior runs from a smaller to a larger value");
        }

        /** Flat. */
        public Prior(double from, double to) {
            this(from, to, Optional.empty());
        }

        double log(double value) {
            return belief.isPresent() ? belief.get().log(value) : 0;
        }

        Prior within(double lower, double upper) {
            return new Prior(Math.max(from, lower), Math.min(to, upper), belief);
        }
    }

    static final Symbol EXCESS = Symbol.number("#E(B-V)", Unit.ONE, Level.SPAXEL);

    private final List<Diagnostic> diagnostics;
    private final List<List<Curve>> pieces;
    private final Scale scale;
    private final Prior metallicity;
    private final Prior excess;
    private final Kernel kernel;

    public RatioPosterior(
            List<Diagnostic> diagnostics, Scale scale, DustLaw law, double rv, Prior metallicity, Prior excess) {
        if (diagnostics.stream().noneMatch(d -> d.curve().isPresent())) {
            throw new IllegalArgumentException("a metallicity needs one ratio that depends on it");
        }
        this.diagnostics = List.copyOf(diagnostics);
        this.scale = scale;
        this.metallicity = metallicity;
        this.excess = excess;
        for (Diagnostic diagnostic : diagnostics) {
            diagnostic.curve().ifPresent(curve -> {
                if (metallicity.from() < curve.from() - 1e-9 || metallicity.to() > curve.to() + 1e-9) {
                    throw new Problem(diagnostic.name() + " was calibrated from " + curve.from() + " to " + curve.to()
                            + "; the prior " + metallicity.from() + " to " + metallicity.to() + " goes beyond it");
                }
            });
        }
        this.pieces = diagnostics.stream().map(this::piecesOf).toList();
        this.kernel = Kernel.of(
                diagnostics.stream().map(d -> corrected(d.logRatio(), law, rv)).toList());
    }

    private List<Curve> piecesOf(Diagnostic diagnostic) {
        return diagnostic
                .curve()
                .map(c -> new Curve(c.coefficients(), c.about(), metallicity.from(), metallicity.to()).pieces())
                .orElse(List.of());
    }

    /** Line fluxes multiplied by 10^(0.4 k E(B-V)). */
    private static Expr corrected(Expr ratio, DustLaw law, double rv) {
        return Rewrite.inputs(
                ratio,
                symbol -> Line.find(symbol.key()).map(line -> {
                    Expr exponent =
                            Build.times(Build.number(0.4 * law.k(line.wavelength(), rv)), new Expr.Input(EXCESS));
                    return Build.times(new Expr.Input(line.flux()), Build.power(Build.number(10), exponent));
                }));
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** The curve of a diagnostic within the prior, between its turning points. */
    List<Curve> pieces(int diagnostic) {
        return pieces.get(diagnostic);
    }

    Scale scale() {
        return scale;
    }

    Prior metallicity() {
        return metallicity;
    }

    Prior excess() {
        return excess;
    }

    Kernel kernel() {
        return kernel;
    }

    List<Symbol> fluxes() {
        return kernel.inputs().stream().filter(s -> !s.equals(EXCESS)).toList();
    }

    /** What is asked of the fluxes: their names. */
    public List<String> lines() {
        return fluxes().stream().map(Symbol::key).toList();
    }

    /** One spectrum: fluxes and one-sigma errors by the names of the lines. Ratios with a flux that is not positive are left out. */
    public Optional<RatioEstimate> of(Map<String, Double> fluxes, Map<String, Double> errors) {
        return new PosteriorSearch(this).of(fluxes, errors);
    }

    /** Many spectra, one a row; empty where no ratio that depends on metallicity is known. */
    public List<Optional<RatioEstimate>> of(Columns columns, int[] rows) {
        List<Symbol> symbols = fluxes();
        double[][] fluxes = symbols.stream().map(columns::values).toArray(double[][]::new);
        double[][] errors = symbols.stream().map(columns::errors).toArray(double[][]::new);
        for (int k = 0; k < errors.length; k++) {
            if (errors[k] == null)
                throw new Problem(
                        "there are no errors of " + symbols.get(k).key() + ", without which a ratio has no weight");
        }
        PosteriorSearch search = new PosteriorSearch(this);
        List<Optional<RatioEstimate>> estimates = new ArrayList<>(rows.length);
        double[] flux = new double[fluxes.length];
        double[] error = new double[fluxes.length];
        for (int row : rows) {
            for (int k = 0; k < flux.length; k++) {
                flux[k] = fluxes[k][row];
                error[k] = errors[k][row];
            }
            estimates.add(search.of(flux, error));
        }
        return estimates;
    }

    /**
     * Independent draws from the posterior of one spectrum, each a metallicity and a colour excess: a cell of the grid by
     * inverse transform and a place in it. Draw k depends on the stream and on k alone.
     */
    public Optional<double[][]> draws(
            Map<String, Double> fluxes, Map<String, Double> errors, int count, RandomStream stream) {
        return new PosteriorSearch(this).draws(fluxes, errors, count, stream);
    }
}
