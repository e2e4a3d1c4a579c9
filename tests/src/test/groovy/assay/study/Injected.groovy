package assay.study

import assay.simulate.DwarfSample
import assay.simulate.DwarfSampleRules
import groovy.transform.CompileStatic
import org.apache.commons.math3.linear.MatrixUtils
import org.apache.commons.math3.linear.RealMatrix
import org.apache.commons.math3.stat.correlation.Covariance
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics
import org.apache.commons.math3.stat.ranking.NaturalRanking

import java.util.function.DoubleBinaryOperator

/**
 * What the rules of the simulated sample make true of an endless population: the slopes, correlations and partial
 * correlations by the names that the recipe gives to its results. Worked out with another library than the study's own.
 */
class Injected {
    private final Map<String, double[]> columns
    private final Map<String, double[]> ranks = [:]

    Injected(DwarfSampleRules rules, int galaxies) {
        this(DwarfSample.population(rules, galaxies, DwarfStudy.draws('population')).columns()
                .collectEntries { [it.name(), it.values()] } as Map<String, double[]>)
    }

    private Injected(Map<String, double[]> columns) {
        this.columns = columns
        columns.gradientKpc = combined('gradient', 'logRe') { g, logRe -> g / Math.pow(10, logRe) }
        columns.logDepth = combined('logMstar', 'logRe') { mass, logRe -> mass - logRe }
    }

    /** The same population with gradients as they are measured, with errors like these: noise dilutes a correlation. */
    @CompileStatic
    Injected measuredWith(double[] errors) {
        def draws = DwarfStudy.draws('measurement')
        double[] measured = Arrays.copyOf(columns['gradient'], columns['gradient'].length)
        for (int i = 0; i < measured.length; i++) measured[i] += errors[draws.below(errors.length)] * draws.gaussian()
        new Injected(columns + (['gradient': measured] as Map<String, double[]>))
    }

    @CompileStatic
    private double[] combined(String first, String second, DoubleBinaryOperator of) {
        double[] a = columns[first], b = columns[second]
        double[] made = new double[a.length]
        for (int i = 0; i < made.length; i++) made[i] = of.applyAsDouble(a[i], b[i])
        made
    }

    /** The values by name; what the rules draw without regard to the gradient has neither slope nor correlation. */
    Map<String, Double> values() {
        def all = [:]
        ['mass': 'logMstar', 'baryons': 'logMbaryon', 'yields': 'logYield', 'depth': 'logDepth'].each { name, x ->
            all["${name}.slope"] = slope(x, 'gradient')
            all["${name}.r"] = spearman(x, 'gradient')
        }
        ['massKpc': 'logMstar', 'baryonsKpc': 'logMbaryon'].each { name, x ->
            all["${name}.slope"] = slope(x, 'gradientKpc')
            all["${name}.r"] = spearman(x, 'gradientKpc')
        }
        [['yieldMass', 'logYield', 'logMstar'], ['yieldBaryons', 'logYield', 'logMbaryon'],
         ['globalMass', 'metallicity', 'logMstar']].each { name, y, x ->
            all["${name}.slope"] = slope(x, y)
            all["${name}.r"] = spearman(x, y)
        }
        ['yields': 'logYield', 'baryons': 'logMbaryon', 'gas': 'logMgas', 'depth': 'logDepth'].each { name, x ->
            all["${name}AtMass.r"] = partial(x, 'gradient', 'logMstar')
        }
        ['sfr', 'ssfr', 'density', 'eta'].each { all["${it}.slope"] = all["${it}.r"] = 0d }
        ['sfr', 'ssfr', 'eta'].each { all["${it}AtMass.r"] = 0d }
        def gradients = new DescriptiveStatistics(columns.gradient)
        all['median(gradient.slope)'] = gradients.getPercentile(50)
        all['deviation(gradient.slope)'] = gradients.standardDeviation
        all.putAll(combination())
        all.collectEntries { k, v -> [k.toString(), v as double] }
    }

    /** Least squares of the gradient on mass and yield; gamma is the ratio of the two coefficients. */
    private Map<String, Double> combination() {
        double mm = variance('logMstar'), yy = variance('logYield'), my = covariance('logMstar', 'logYield')
        double gm = covariance('gradient', 'logMstar'), gy = covariance('gradient', 'logYield')
        double onMass = (gm * yy - gy * my) / (mm * yy - my * my)
        double onYield = (gy * mm - gm * my) / (mm * yy - my * my)
        double gamma = onYield / onMass
        columns.best = combined('logMstar', 'logYield') { mass, yield -> mass + gamma * yield }
        ['best.gamma': gamma, 'best.slope': onMass, 'best.r': spearman('best', 'gradient')]
    }

    private double covariance(String a, String b) {
        new Covariance().covariance(columns[a], columns[b])
    }

    private double variance(String a) {
        covariance(a, a)
    }

    private double slope(String x, String y) {
        covariance(x, y) / variance(x)
    }

    private double[] ranked(String name) {
        ranks.computeIfAbsent(name) { new NaturalRanking().rank(columns[name]) }
    }

    private double spearman(String x, String y) {
        new PearsonsCorrelation().correlation(ranked(x), ranked(y))
    }

    /** From the inverse of the correlation matrix of the ranks. */
    private double partial(String x, String y, String control) {
        double xy = spearman(x, y), xc = spearman(x, control), yc = spearman(y, control)
        RealMatrix inverse = MatrixUtils.inverse(MatrixUtils.createRealMatrix(
                [[1, xy, xc], [xy, 1, yc], [xc, yc, 1]].collect { it as double[] } as double[][]))
        -inverse.getEntry(0, 1) / Math.sqrt(inverse.getEntry(0, 0) * inverse.getEntry(1, 1))
    }
}
