package assay.engine;

import assay.formula.DisplayUnit;
import assay.formula.Formula;
import assay.stats.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The rows that statistics are taken of: the kept spaxels of a galaxy, or the galaxies.
 *
 * @param chance the random numbers of a step, by its name
 * @param positions in the plane of the disc in kpc, two columns, of rows that have any
 */
record StatedRows(
        Evaluator evaluator, int[] rows, Function<String, RandomStream> chance, Function<int[], double[][]> positions) {

    /**
     * Formulas in shown units on the rows for which none of them is absent.
     *
     * @param rows these rows
     */
    record Present(int[] rows, double[][] columns) {
        int count() {
            return rows.length;
        }
    }

    Present present(List<Formula> formulas) {
        return present(evaluator, formulas);
    }

    /** The same where every input has its error added once more; draws of one step differ by their number. */
    Present moved(List<Formula> formulas, String step, int draw) {
        return present(
                evaluator.moved(symbol ->
                        chance.apply(step + " noise of " + symbol.key()).draw(draw)),
                formulas);
    }

    private Present present(Evaluator from, List<Formula> formulas) {
        double[][] all = from.values(formulas.stream().map(Formula::expr).toList(), rows);
        int n = 0;
        int[] present = new int[rows.length];
        double[][] columns = new double[all.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            int row = i;
            if (Arrays.stream(all).anyMatch(column -> Double.isNaN(column[row]))) continue;
            present[n] = rows[i];
            for (int c = 0; c < all.length; c++) columns[c][n] = all[c][i];
            n++;
        }
        for (int c = 0; c < all.length; c++) {
            double factor = factor(formulas.get(c));
            columns[c] = Arrays.copyOf(columns[c], n);
            for (int i = 0; i < n; i++) columns[c][i] /= factor;
        }
        return new Present(Arrays.copyOf(present, n), columns);
    }

    /** The errors of a formula in its shown unit; 0 where none is known. */
    double[] errors(Formula formula, Present present) {
        double[] errors = evaluator.propagate(formula.expr(), present.rows()).errors()[0];
        double factor = factor(formula);
        return Arrays.stream(errors).map(e -> e > 0 ? e / factor : 0).toArray();
    }

    private static double factor(Formula formula) {
        return DisplayUnit.of(formula.expr()).factor();
    }
}
