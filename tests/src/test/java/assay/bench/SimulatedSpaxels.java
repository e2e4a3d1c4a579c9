package assay.bench;

import assay.formula.Columns;
import assay.formula.Symbol;
import assay.nebula.Line;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Line fluxes such as a map has them, each with an error of a twentieth: star-forming, dusty, no two rows alike. */
final class SimulatedSpaxels implements Columns {
    private final Map<String, double[]> fluxes = new LinkedHashMap<>();
    private final Map<String, double[]> errors = new LinkedHashMap<>();

    SimulatedSpaxels(int rows) {
        SplittableRandom random = new SplittableRandom(20250);
        add(Line.Hb, 1, rows, random);
        add(Line.Ha, 3.6, rows, random);
        add(Line.OIII5007, 0.9, rows, random);
        add(Line.NII6584, 0.7, rows, random);
        add(Line.SII6716, 0.5, rows, random);
        add(Line.SII6731, 0.4, rows, random);
    }

    private void add(Line line, double typical, int rows, SplittableRandom random) {
        double[] flux = new double[rows];
        double[] error = new double[rows];
        for (int i = 0; i < rows; i++) {
            flux[i] = 1e-17 * typical * Math.exp(0.5 * (random.nextDouble() - 0.5));
            error[i] = flux[i] / 20;
        }
        fluxes.put(line.name(), flux);
        errors.put(line.name(), error);
    }

    @Override
    public double[] values(Symbol symbol) {
        return fluxes.get(symbol.key());
    }

    @Override
    public double[] errors(Symbol symbol) {
        return errors.get(symbol.key());
    }
}
