package assay.dsl.words;

import assay.dsl.names.Meaning;
import assay.dsl.names.Span;
import assay.formula.Formula;
import assay.plan.ErrorSpread;
import assay.plan.ErrorsFrom;
import assay.plan.LineMethod;
import assay.unit.Measured;
import java.util.Map;
import java.util.Optional;

/** Words of {@code acrossGalaxies { }}: questions to all galaxies together, one row a galaxy. */
public interface AcrossWords extends RowWords {
    /**
     * A line through the galaxies and Spearman's rank correlation of two properties:
     * {@code mass = relation gradient.slope, against: logMstar}. Parts: slope, intercept, r, p, scatter, n. {@code by},
     * {@code errors}, {@code draws} and {@code spread} are those of {@code fitLine}; where nothing is said, errors come from
     * 1000 bootstrap samples of the galaxies. The line is that of the galaxies themselves, also with {@code errors: cases}.
     */
    Meaning relation(
            @Assigned String name,
            Formula y,
            @Named Formula against,
            @Named Optional<LineMethod> by,
            @Named Optional<ErrorsFrom> errors,
            @Named Optional<Integer> draws,
            @Named Optional<ErrorSpread> spread,
            @Named Optional<Integer> bootstrap);

    /**
     * Whether a property is distributed alike in two groups (Kolmogorov-Smirnov):
     * {@code test = compareGroups residual(mass), split: regular}. Parts: D, p, n1, n2, median1, median2.
     */
    Meaning compareGroups(@Assigned String name, Formula value, @Named @Condition Formula split);

    /**
     * The combination {@code from + gamma * and} that leaves the least scatter of y about a line, by trial of every gamma:
     * {@code best = combine gradient.slope, from: logMstar, and: logYeff, gamma: 0..3, step: 0.01}.
     * Parts: gamma, slope, intercept, r, p, scatter, explained, n.
     */
    Meaning combine(
            @Assigned String name,
            Formula y,
            @Named Formula from,
            @Named("and") Formula second,
            @Named Span gamma,
            @Named double step,
            @Named Optional<Integer> bootstrap);

    /**
     * What the paper prints for parts of a result, to be held against ours:
     * {@code published mass, slope: -0.091 ± 0.017, r: -0.56 ± 0.081, source: 'Table 1'}. What {@code perGalaxy} found is
     * that of one galaxy: {@code published gradient, galaxy: 'NGC1365', slope: -0.03 ± 0.01, source: 'Table 2'}.
     * {@code because: 'a sentence'} tells the reader why ours is another.
     */
    void published(
            Meaning.Result result,
            @Named String source,
            @Named Optional<String> galaxy,
            @Named Optional<String> because,
            Map<String, Measured> values);

    /**
     * A table beside the recipe with published values, which has the columns result, value, value_err, source, and perhaps
     * because:
     * {@code compare 'published/li2025.csv'}. A result is named as in formulas: mass.slope.
     */
    void compare(String table);

    /**
     * What the paper prints for one value: {@code publishedValue median(gradient.slope), is: -0.026, source: 'text'}, or for
     * that of one galaxy: {@code publishedValue inner - outer, galaxy: 'NGC1365', is: 0.1, source: 'text'}.
     */
    void publishedValue(
            Formula value,
            @Named Measured is,
            @Named String source,
            @Named Optional<String> galaxy,
            @Named Optional<String> because);
}
