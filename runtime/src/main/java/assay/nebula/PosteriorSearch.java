package assay.nebula;

import assay.formula.Columns;
import assay.formula.Kernel;
import assay.formula.Symbol;
import assay.stats.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds and integrates the posteriors of spectra, one after another in the same memory: one a thread. */
final class PosteriorSearch {
    private static final int COARSE = 120;
    private static final int FINE = 160;

    private final RatioPosterior posterior;
    private final List<Diagnostic> diagnostics;
    private final List<Symbol> symbols;
    private final PosteriorGrid coarse = new PosteriorGrid(COARSE);
    private final PosteriorGrid fine = new PosteriorGrid(FINE);
    private final Spectrum coarseSpectrum;
    private final Spectrum fineSpectrum;
    private final double[][] coarsePredicted;
    private final double[] predicted = new double[FINE];
    private final boolean[] taken;
    private Kernel.Propagated seen;

    PosteriorSearch(RatioPosterior posterior) {
        this.posterior = posterior;
        this.diagnostics = posterior.diagnostics();
        this.symbols = posterior.fluxes();
        this.coarseSpectrum = new Spectrum(symbols, coarse.e);
        this.fineSpectrum = new Spectrum(symbols, fine.e);
        this.coarsePredicted = new double[diagnostics.size()][COARSE];
        coarse.cover(posterior.metallicity(), posterior.excess());
        for (int d = 0; d < coarsePredicted.length; d++) predict(d, coarse.z, coarsePredicted[d]);
        this.taken = new boolean[diagnostics.size()];
    }

    Optional<RatioEstimate> of(Map<String, Double> fluxes, Map<String, Double> errors) {
        return of(inOrder(fluxes), inOrder(errors));
    }

    Optional<RatioEstimate> of(double[] fluxes, double[] errors) {
        if (!find(fluxes, errors)) return Optional.empty();
        fine.marginalise();
        List<String> lacking = new ArrayList<>();
        for (int d = 0; d < taken.length; d++) {
            if (!taken[d]) lacking.add(diagnostics.get(d).name());
        }
        return Optional.of(new RatioEstimate(
                fine.metallicity(),
                fine.excess(),
                fine.bestMetallicity(),
                fine.bestExcess(),
                fine.chi2(),
                taken.length - lacking.size(),
                lacking,
                singles()));
    }

    Optional<double[][]> draws(Map<String, Double> fluxes, Map<String, Double> errors, int count, RandomStream stream) {
        return find(inOrder(fluxes), inOrder(errors)) ? Optional.of(fine.draws(count, stream)) : Optional.empty();
    }

    private double[] inOrder(Map<String, Double> byName) {
        return symbols.stream()
                .mapToDouble(s -> byName.getOrDefault(s.key(), Double.NaN))
                .toArray();
    }

    /** Whether anything is known; if so, the fine grid holds it. */
    private boolean find(double[] fluxes, double[] errors) {
        coarse.cover(posterior.metallicity(), posterior.excess());
        if (!fill(coarse, coarseSpectrum, fluxes, errors)) return false;
        coarse.refineInto(fine);
        return fill(fine, fineSpectrum, fluxes, errors);
    }

    private boolean fill(PosteriorGrid grid, Spectrum spectrum, double[] fluxes, double[] errors) {
        spectrum.set(fluxes, errors);
        seen = posterior.kernel().propagate(spectrum, spectrum.rows());
        boolean any = false;
        for (int d = 0; d < taken.length; d++) {
            Diagnostic diagnostic = diagnostics.get(d);
            double[] observed = seen.values()[d];
            double[] error = seen.errors()[d];
            taken[d] = PosteriorGrid.variance(diagnostic, posterior.scale(), observed[0], error[0]) > 0
                    && Double.isFinite(observed[0]);
            if (!taken[d]) continue;
            any |= diagnostic.curve().isPresent();
            if (grid == fine) predict(d, fine.z, predicted);
            grid.add(diagnostic, posterior.scale(), grid == fine ? predicted : coarsePredicted[d], observed, error);
        }
        if (any) grid.findPeak();
        return any;
    }

    /** What a ratio is at each metallicity, in what the ratios are compared in. */
    private void predict(int diagnostic, double[] metallicities, double[] into) {
        for (int i = 0; i < into.length; i++) {
            double log = diagnostics.get(diagnostic).predicted(metallicities[i]);
            into[i] = posterior.scale() == RatioPosterior.Scale.dex ? log : StrictMath.pow(10, log);
        }
    }

    private SingleDiagnostics singles() {
        Map<String, Double> roots = new LinkedHashMap<>();
        List<String> without = new ArrayList<>();
        for (int d = 0; d < taken.length; d++) {
            Diagnostic diagnostic = diagnostics.get(d);
            if (!taken[d] || diagnostic.curve().isEmpty()) continue;
            double observed = seen.values()[d][fine.bestRow()];
            double root = SingleDiagnostics.nearest(posterior.pieces(d), observed, fine.bestMetallicity());
            if (Double.isNaN(root)) without.add(diagnostic.name());
            else roots.put(diagnostic.name(), root);
        }
        return new SingleDiagnostics(roots, without);
    }

    /** The same fluxes for every colour excess of a grid. */
    private static final class Spectrum implements Columns {
        private final List<Symbol> symbols;
        private final double[] excess;
        private final double[][] fluxes;
        private final double[][] errors;
        private final int[] rows;

        Spectrum(List<Symbol> symbols, double[] excess) {
            this.symbols = symbols;
            this.excess = excess;
            this.fluxes = new double[symbols.size()][excess.length];
            this.errors = new double[symbols.size()][excess.length];
            this.rows = new int[excess.length];
            Arrays.setAll(rows, i -> i);
        }

        void set(double[] flux, double[] error) {
            for (int k = 0; k < flux.length; k++) {
                Arrays.fill(fluxes[k], flux[k]);
                Arrays.fill(errors[k], error[k]);
            }
        }

        int[] rows() {
            return rows;
        }

        @Override
        public double[] values(Symbol symbol) {
            return symbol.equals(RatioPosterior.EXCESS) ? excess : fluxes[symbols.indexOf(symbol)];
        }

        @Override
        public double[] errors(Symbol symbol) {
            return symbol.equals(RatioPosterior.EXCESS) ? null : errors[symbols.indexOf(symbol)];
        }
    }
}
