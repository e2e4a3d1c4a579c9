package assay.dsl.words;

import assay.dsl.names.Meaning;
import assay.dsl.names.Span;
import assay.formula.Formula;
import assay.nebula.Demarcation;
import assay.plan.FigurePlan.Scale;
import assay.plan.SeriesPlan.BarStyle;
import assay.plan.SeriesPlan.Errors;
import assay.plan.SeriesPlan.SpreadStyle;
import assay.unit.Quantity;
import java.util.List;
import java.util.Optional;

/** Words of {@code panel { }}, and of a figure that has one panel only. */
public interface PanelWords extends Block {
    /**
     * Dots with their errors: {@code points gradient.slope, against: logMstar, split: regular}. Dots may have colours,
     * {@code colour: logYeff, colours: cividis, between: -4..-2}. Their errors are those of their values, or stated,
     * {@code error: scatter, errorOfX: 0.1}, or left out, {@code errors: none}. {@code limits: shown} draws galaxies of which
     * y is known as an upper limit only with an arrow.
     */
    void points(
            Formula y,
            @Named Formula against,
            @Named @Condition Optional<Formula> split,
            @Named Optional<Formula> colour,
            @Named Optional<MapColoursWord> colours,
            @Named Optional<Span> between,
            @Named Optional<Formula> error,
            @Named Optional<Formula> errorOfX,
            @Named Optional<Errors.Kind> errors,
            @Named Optional<LimitsWord> limits);

    /** The line of a fit or a relation with its band: {@code fitted mass}. */
    void fitted(Meaning.Result fit);

    /**
     * Medians in steps with percentiles 16 and 84: {@code medians OH, against: radius/Re, step: 0.2}, as points with bars
     * or, with {@code style: band}, as a line in a band.
     */
    void medians(Formula y, @Named Formula against, @Named double step, @Named Optional<SpreadStyle> style);

    /**
     * A trend that {@code smoothed} or {@code binned} has found, with its band: {@code trend profile}. The band of bins is
     * from percentile 16 to 84, that of smoothed values their error.
     */
    void trend(Formula name);

    /** The curve of {@code twoPoint} over separations, with those of its draws: {@code correlation structure}. */
    void correlation(Meaning.Result twoPoint);

    /**
     * A histogram: {@code histogram gradient.slope, bins: 12, style: open}. Bins fill the horizontal range where the panel
     * states one, else the range of the values.
     */
    void histogram(
            Formula value,
            @Named Optional<Integer> bins,
            @Named @Condition Optional<Formula> split,
            @Named Optional<BarStyle> style);

    /**
     * The density of a value as a smooth curve: {@code distribution gradient.slope, split: regular}. Values may count by a
     * weight: {@code weight: 1/error(gradient.slope)**2}.
     */
    void distribution(Formula value, @Named @Condition Optional<Formula> split, @Named Optional<Formula> weight);

    /**
     * Contours that enclose shares of the points, by their density:
     * {@code density OH, against: radius/Re, enclosing: [0.68, 0.95]}.
     */
    void density(
            Formula y,
            @Named Formula against,
            @Named List<Double> enclosing,
            @Named @Condition Optional<Formula> split);

    /** A box for each word of a property or class of a map: {@code boxes gradient.slope, by: environment}. */
    void boxes(Formula value, @Named Meaning.Words by);

    /** Cumulative distributions of two groups: {@code cumulative residual(mass), split: regular}. */
    void cumulative(Formula value, @Named @Condition Formula split);

    /**
     * A map of one galaxy on the sky, with scale bar, compass and, where it is known or stated, the beam: {@code map OH},
     * {@code map error(OH)}, {@code map residual(gradient)}. All else may be left out:
     * {@code map OH, colours: cividis, between: 8.2..8.8, contours: [8.4, 8.5], ellipses: [0.5.Re, 1.Re], axes: kpc,
     * beam: 0.9.arcsec}. Residuals have diverging colours by themselves.
     */
    void map(
            Formula value,
            @Named Optional<MapColoursWord> colours,
            @Named Optional<Span> between,
            @Named Optional<List<Quantity>> contours,
            @Named Optional<List<Formula>> ellipses,
            @Named Optional<SkyAxesWord> axes,
            @Named Optional<Formula> beam);

    /** Contours of another value on a map: {@code contours EW(Ha), at: [10.AA, 100.AA]}. */
    void contours(Formula value, @Named List<Quantity> at, @Named Optional<String> label);

    /** Bars of correlation coefficients: {@code coefficients mass, baryons}. */
    void coefficients(List<Meaning.Result> results);

    /** The curve of a scanned coefficient: {@code scan best}. */
    void scan(Meaning.Result combination);

    /** A curve y(x): {@code curve 0.61/(x - 0.05) + 1.3, label: 'Kauffmann et al. 2003'}. */
    void curve(Formula y, @Named Optional<String> label);

    /** A published line of an excitation diagram: {@code demarcation kauffmann03.nii}. */
    void demarcation(Demarcation line, @Named Optional<String> label);

    /** A horizontal line: {@code level 0}. */
    void level(double value, @Named Optional<String> label);

    /** A vertical line: {@code vertical 1.15}. */
    void vertical(double value, @Named Optional<String> label);

    /**
     * The draws that a fit is made of, each quantity and each pair: {@code corner gradient}. It fills a figure of its own;
     * contours enclose 39 and 86 per cent of the draws unless {@code enclosing: [0.68, 0.95]} says otherwise.
     */
    void corner(Meaning.Result fit, @Named Optional<List<Double>> enclosing);

    /** The walkers or chains of a fit, step by step, as a figure of its own: {@code traces gradient}. */
    void traces(Meaning.Result fit);

    /**
     * The ends of the horizontal axis: {@code horizontally 7..9.6}, {@code horizontally 1..100, scale: logarithmic},
     * {@code horizontally 0..2, label: 'R / R_{e}'}.
     */
    @Once
    void horizontally(Span range, @Named Optional<Scale> scale, @Named Optional<String> label);

    /** The ends of the vertical axis: {@code vertically(-0.3..0.2)}, with the same as {@code horizontally}. */
    @Once
    void vertically(Span range, @Named Optional<Scale> scale, @Named Optional<String> label);
}
