package assay.dsl.words;

import assay.dsl.names.Meaning;
import assay.dsl.names.Span;
import assay.formula.Formula;
import java.util.List;
import java.util.Optional;

/** Words of {@code panel { }}, and of a figure that has one panel only. */
public interface PanelWords extends Block {
    /** Dots with their errors: {@code points gradient.slope, against: logMstar, split: regular, colour: logYeff}. */
    void points(
            Formula y,
            @Named Formula against,
            @Named @Condition Optional<Formula> split,
            @Named Optional<Formula> colour);

    /** The line of a fit or a relation with its band: {@code fitted mass}. */
    void fitted(Meaning.Result fit);

    /** Medians in steps: {@code medians OH, against: radius/Re, step: 0.2}. */
    void medians(Formula y, @Named Formula against, @Named double step);

    /** A histogram: {@code histogram gradient.slope, bins: 12}. */
    void histogram(Formula value, @Named Optional<Integer> bins, @Named @Condition Optional<Formula> split);

    /** Cumulative distributions of two groups: {@code cumulative residual(mass), split: regular}. */
    void cumulative(Formula value, @Named @Condition Formula split);

    /** A map on the sky: {@code map OH}. */
    void map(Formula value);

    /** Bars of correlation coefficients: {@code coefficients mass, baryons}. */
    void coefficients(List<Meaning.Result> results);

    /** The curve of a scanned coefficient: {@code scan best}. */
    void scan(Meaning.Result combination);

    /** A curve y(x): {@code curve 0.61/(x - 0.05) + 1.3, label: 'Kauffmann et al. 2003'}. */
    void curve(Formula y, @Named Optional<String> label);

    /** A horizontal line: {@code level 0}. */
    void level(double value, @Named Optional<String> label);

    /** A vertical line: {@code vertical 1.15}. */
    void vertical(double value, @Named Optional<String> label);

    /** The ends of the horizontal axis: {@code horizontally 7..9.6}. */
    @Once
    void horizontally(Span range);

    /** The ends of the vertical axis: {@code vertically(-0.3..0.2)}. */
    @Once
    void vertically(Span range);
}
