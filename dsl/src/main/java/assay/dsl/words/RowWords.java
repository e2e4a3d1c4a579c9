package assay.dsl.words;

import assay.dsl.names.Meaning;
import assay.dsl.names.Span;
import assay.formula.Formula;
import assay.stats.CorrelationKind;
import assay.stats.Loess;
import assay.unit.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * Words that {@code perGalaxy { }} and {@code acrossGalaxies { }} share: there one row is a spaxel, here it is a galaxy. Rows
 * for which a formula is undefined take no part.
 */
public interface RowWords extends Block {
    /**
     * How closely two quantities go together, at fixed others if need be:
     * {@code rank = correlate OH, with: radius/Re} or
     * {@code atMass = correlate gradient.slope, with: logYield, controlling: [logMstar]}. {@code by} is spearman, as it is where
     * nothing is said, kendall or pearson; controls go with spearman. Errors are from a bootstrap of the rows, 1000 draws
     * where nothing is said. {@code perturb: 1000} adds the measurement errors once more in so many draws. Parts: r, p, n, and
     * with {@code perturb} perturbed (the median of r over the draws, with half of the central 68 % as error).
     */
    Meaning correlate(
            @Assigned String name,
            Formula y,
            @Named Formula with,
            @Named Optional<List<Formula>> controlling,
            @Named Optional<CorrelationKind> by,
            @Named Optional<Integer> bootstrap,
            @Named Optional<Integer> perturb);

    /**
     * A trend by local regression over one or two quantities (Cleveland and Devlin 1988), a value for each row with its error:
     * {@code trend = smoothed OH, over: [logMass, logDensity], nearest: 0.2, axes: rescaled}. At each row a plane is fitted to
     * the {@code nearest} share of the rows, the nearer the heavier, and outliers are left out. {@code axes: rescaled} measures
     * what is near along the longest direction of two quantities and across it, each in its scale (Cappellari et al. 2013).
     * Later formulas use it: {@code OH - trend}.
     */
    Meaning smoothed(
            @Assigned String name,
            Formula y,
            @Named List<Formula> over,
            @Named double nearest,
            @Named Optional<Loess.Axes> axes);

    /**
     * Medians in bins of another quantity, with the percentiles 16 and 84 in a table of their own:
     * {@code profile = binned OH, over: radius/Re, between: 0.5..1.9, step: 0.2, atLeast: 10}. Bins with fewer rows than
     * {@code atLeast} are left out. In later formulas its name is the median at the place of the row, linear between the
     * middles of bins: {@code OH - profile}.
     */
    Meaning binned(
            @Assigned String name,
            Formula y,
            @Named Formula over,
            @Named Span between,
            @Named Quantity step,
            @Named Optional<Integer> atLeast);

    /**
     * Whether the second of two lines of the same y is worth its parameters: {@code choice = compareModels gradient, steeper},
     * or {@code compareModels constant, gradient}, where {@code constant} has no slope and otherwise what the other has. Both
     * are fitted again, at greatest likelihood, to the rows that both can use. Parts: deltaBIC and deltaAIC (of the first less
     * the second: positive values favour the second), n.
     */
    Meaning compareModels(@Assigned String name, Meaning.Result first, Meaning.Result second);
}
