package assay.report;

import assay.formula.Expr;
import assay.formula.Formula;
import assay.nebula.Line;
import assay.plan.MapStep;
import java.util.List;

/** What was done to the maps before spaxels were taken from them, told in sentences. */
final class MapMethods {
    private final Narrative narrative;

    private MapMethods(Narrative narrative) {
        this.narrative = narrative;
    }

    static void tell(List<MapStep> steps, Narrative narrative) {
        MapMethods methods = new MapMethods(narrative);
        steps.forEach(methods::step);
    }

    private void step(MapStep step) {
        if (step instanceof MapStep.Match match) match(match);
        if (step instanceof MapStep.Regrid regrid) regrid(regrid);
        if (step instanceof MapStep.Trim trim) trim(trim);
        if (step instanceof MapStep.Bin bin) bin(bin);
    }

    private void match(MapStep.Match match) {
        narrative.say("All maps are smoothed with a Gaussian from a resolution of ");
        size(match.from());
        narrative.say(" to ");
        size(match.fwhm());
        narrative.say(" (full width at half maximum). "
                + switch (match.noise()) {
                    case white -> "Before that each pixel has noise of its own, and the errors fall by the smoothing. ";
                    case smoothed ->
                        "Before that the noise is as smooth as the maps, and the errors fall accordingly. ";
                });
    }

    private void regrid(MapStep.Regrid regrid) {
        narrative.say("They are put on north-up pixels of ");
        size(regrid.pixel());
        narrative.say(
                switch (regrid.conserving()) {
                    case flux -> ", conserving the flux; ";
                    case surfaceBrightness -> ", conserving the surface brightness; ";
                });
        narrative.say("pixels of which less than half was measured are left out. ");
    }

    private void trim(MapStep.Trim trim) {
        trim.pixels()
                .ifPresent(
                        n -> narrative.say("What lies within " + counted(n, "pixel") + " of the edge is left out. "));
        trim.beams()
                .ifPresent(n -> narrative.say("What lies within " + counted(n, "beam") + " of the edge is left out. "));
    }

    private static String counted(double n, String what) {
        return number(n) + " " + what + (n == 1 ? "" : "s");
    }

    /** A plain size reads as in a paper, 120 pc; any other is a formula. */
    private void size(Formula size) {
        if (size.expr() instanceof Expr.Literal literal) {
            narrative.say(number(literal.value()) + " " + literal.unit().symbol());
        } else {
            narrative.formula(size.expr());
        }
    }

    private static String number(double n) {
        return n == Math.rint(n) ? Long.toString((long) n) : Double.toString(n);
    }

    private void bin(MapStep.Bin bin) {
        narrative.say("Pixels are put together to Voronoi bins in which "
                + Line.valueOf(bin.of()).notation().label() + " reaches a signal-to-noise ratio of "
                + number(bin.snr())
                + switch (bin.rule()) {
                    case accretion -> ", by accretion alone (Cappellari & Copin 2003). ";
                    case centroidal -> " (Cappellari & Copin 2003). ";
                    case regularised -> " (Cappellari & Copin 2003, regularised after Diehl & Statler 2006). ";
                });
        narrative.say("The pixels of a bin are one spaxel, with the sum of their fluxes and the mean of all else. ");
    }
}
