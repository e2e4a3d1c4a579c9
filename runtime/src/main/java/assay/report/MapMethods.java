package assay.report;

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
        narrative.formula(match.from().expr());
        narrative.say(" to ");
        narrative.formula(match.fwhm().expr());
        narrative.say(" (full width at half maximum); the errors follow from noise that "
                + switch (match.noise()) {
                    case white -> "each pixel has for itself. ";
                    case smoothed -> "was smoothed with the maps already. ";
                });
    }

    private void regrid(MapStep.Regrid regrid) {
        narrative.say("They are put on north-up pixels of ");
        narrative.formula(regrid.pixel().expr());
        narrative.say(
                switch (regrid.conserving()) {
                    case flux -> ", conserving the flux; ";
                    case surfaceBrightness -> ", conserving the surface brightness; ";
                });
        narrative.say("pixels of which less than half was measured are left out. ");
    }

    private void trim(MapStep.Trim trim) {
        trim.pixels()
                .ifPresent(n -> narrative.say("What lies within " + number(n) + " pixels of the edge is left out. "));
        trim.beams()
                .ifPresent(n -> narrative.say("What lies within " + number(n) + " beams of the edge is left out. "));
    }

    private static String number(double n) {
        return n == Math.rint(n) ? Long.toString((long) n) : Double.toString(n);
    }

    private void bin(MapStep.Bin bin) {
        narrative.say(
                "Pixels are put together to Voronoi bins in which " + bin.of() + " reaches a signal-to-noise ratio of "
                        + number(bin.snr())
                        + switch (bin.rule()) {
                            case accretion -> ", by accretion alone (Cappellari & Copin 2003). ";
                            case centroidal -> " (Cappellari & Copin 2003). ";
                            case regularised -> " (Cappellari & Copin 2003, regularised after Diehl & Statler 2006). ";
                        });
    }
}
