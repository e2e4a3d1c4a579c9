package assay.dsl

import assay.formula.Columns
import assay.formula.Expr
import assay.formula.Kernel
import assay.formula.Symbol
import groovy.transform.CompileStatic

/** Line fluxes in memory, a column for each line. */
@CompileStatic
class Spectra implements Columns {
    private final Map<String, double[]> fluxes = [:]
    private final Map<String, double[]> errors = [:]

    Spectra(Map<String, double[]> columns) {
        fluxes.putAll(columns)
    }

    /** The same spectrum on every row. */
    Spectra(Map<String, Double> spectrum, int rows) {
        spectrum.each { line, flux ->
            double[] column = new double[rows]
            Arrays.fill(column, flux)
            fluxes[line] = column
        }
    }

    Spectra with(String line, double[] column) {
        fluxes[line] = column
        this
    }

    Spectra withErrors(double snr) {
        fluxes.each { line, flux -> errors[line] = flux.collect { double f -> f / snr } as double[] }
        this
    }

    /** Every flux moved by a Gaussian error of its own. */
    Spectra scattered(double snr, Random random) {
        fluxes.values().each { flux ->
            for (int i = 0; i < flux.length; i++) flux[i] = flux[i] * (1 + random.nextGaussian() / snr)
        }
        this
    }

    double[] values(Expr expr) {
        int[] rows = new int[fluxes.values().first().length]
        for (int i = 0; i < rows.length; i++) rows[i] = i
        Kernel.of([expr]).values(this, rows)[0]
    }

    /** The standard deviation of an expression over the rows. */
    double scatterOf(Expr expr) {
        double[] values = values(expr)
        double sum = 0
        for (double v : values) sum += v
        double mean = sum / values.length
        double squares = 0
        for (double v : values) squares += (v - mean) * (v - mean)
        Math.sqrt(squares / (values.length - 1))
    }

    @Override
    double[] values(Symbol symbol) {
        fluxes[symbol.key()]
    }

    @Override
    double[] errors(Symbol symbol) {
        errors[symbol.key()]
    }
}
