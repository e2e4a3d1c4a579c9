package assay.engine;

import assay.model.Spaxels;
import assay.nebula.ImpliedLine;
import assay.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/** Marks the spaxels in which a line was measured that is implied elsewhere, and says how many there are of the others. */
final class ImpliedRows {
    private ImpliedRows() {}

    static GalaxyInput.SpaxelInput mark(GalaxyInput.SpaxelInput read, List<ImpliedLine> implied) {
        Spaxels spaxels = read.spaxels();
        List<String> notes = new ArrayList<>(read.notes());
        for (ImpliedLine line : implied) {
            String key = line.line().name();
            if (!line.whereAbsent() || !spaxels.keys().contains(key)) continue;
            double[] measured = measured(spaxels, key, line.line().error().key());
            int absent = 0;
            for (double one : measured) if (one == 0) absent++;
            spaxels = spaxels.with(line.measured().key(), measured, Unit.ONE);
            if (absent > 0) {
                notes.add(line.line().notation().label() + " was not measured in " + absent + " of " + measured.length
                        + " spaxels; there it is " + line.parent().notation().label() + " / " + line.divisor());
            }
        }
        return new GalaxyInput.SpaxelInput(spaxels, notes, read.source());
    }

    /** The rule by which a required line counts as measured: a number, with an error above 0 if there are errors. */
    private static double[] measured(Spaxels spaxels, String key, String error) {
        double[] fluxes = spaxels.column(key);
        double[] errors = spaxels.keys().contains(error) ? spaxels.column(error) : null;
        double[] measured = new double[fluxes.length];
        for (int i = 0; i < measured.length; i++) {
            boolean known = Double.isFinite(fluxes[i]) && (errors == null || errors[i] > 0);
            measured[i] = known ? 1 : 0;
        }
        return measured;
    }
}
