package assay.dsl.blocks;

import assay.dsl.names.Span;
import assay.dsl.words.MapColoursWord;
import assay.dsl.words.SkyAxesWord;
import assay.formula.Formula;
import assay.model.Disc;
import assay.plan.FigurePlan.Range;
import assay.plan.SeriesPlan;
import assay.plan.SeriesPlan.Colours;
import assay.unit.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What words that show maps and colours are told, checked. */
final class MapArguments {
    private static final int MOST = 20;

    private MapArguments() {}

    static Colours colours(Formula shown, Optional<MapColoursWord> colours, Optional<Span> between) {
        Range range = between.map(span -> range(shown, span)).orElse(Range.FREE);
        return new Colours(colours.map(MapColoursWord::palette), range);
    }

    private static Range range(Formula shown, Span span) {
        return new Range(
                OptionalDouble.of(ShownUnit.in(shown, "between", span.from())),
                OptionalDouble.of(ShownUnit.in(shown, "between", span.to())));
    }

    static SeriesPlan.SkyMap map(
            Formula value,
            Colours colours,
            Optional<List<Quantity>> contours,
            Optional<List<Formula>> ellipses,
            Optional<SkyAxesWord> axes,
            Optional<Formula> beam) {
        ellipses.ifPresent(radii -> {
            requireSome("ellipses", radii);
            radii.forEach(radius -> MapsBlock.requireSize("ellipses", radius));
        });
        beam.ifPresent(fwhm -> MapsBlock.requireSize("beam", fwhm));
        return new SeriesPlan.SkyMap(
                value,
                colours,
                contours.map(stated -> levels(value, "contours", stated)).orElse(List.of()),
                ellipses.orElse(List.of()),
                axes.map(SkyAxesWord::scale).orElse(Disc.Scale.ARCSEC),
                beam);
    }

    /** Rising, in the unit in which the value is shown. */
    static List<Double> levels(Formula value, String argument, List<Quantity> stated) {
        requireSome(argument, stated);
        List<Double> levels = stated.stream()
                .map(level -> ShownUnit.in(value, argument, level))
                .toList();
        if (levels.stream().distinct().count() < levels.size()) {
            throw new IllegalArgumentException(argument + ": names a level twice");
        }
        return levels.stream().sorted().toList();
    }

    private static void requireSome(String argument, List<?> stated) {
        if (stated.isEmpty() || stated.size() > MOST) {
            throw new IllegalArgumentException(argument + ": takes 1 to " + MOST + " of them, as in " + argument
                    + (argument.equals("ellipses") ? ": [0.5.Re, 1.Re]" : ": [8.4, 8.5]"));
        }
    }
}
