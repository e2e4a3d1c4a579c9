package assay.fit

import assay.stats.Coverage
import assay.stats.Coverage.Intervals
import assay.stats.RandomStream
import groovy.transform.CompileStatic
import java.util.function.Function
import java.util.function.IntToDoubleFunction
import spock.lang.Specification

import static assay.fit.LeastTrimmedLine.Clipping.ALLOWED_FOR
import static assay.fit.LeastTrimmedLine.Clipping.IGNORED

/** Whether lines and planes with errors in all variables cover the truth as often as they say. */
class MeasuredLineCoverageSpec extends Specification {
    static final double[] PERCENTS = [15.866d, 84.134d, 2.275d, 97.725d]
    static final Map<String, Double> LINE = [slope: 0.8d, intercept: 0.2d, scatter: 0.3d]
    static final Map<String, Double> PLANE = [first: 0.8d, second: -0.5d, intercept: 0.2d, scatter: 0.3d]
    static final Map<String, Double> TRIMMED = [slope: 0.5d, intercept: 0d, scatter: 0.3d]

    def 'errors of #name are honest, and half or twice of them would be caught'() {
        given:
        List<Coverage> coverages = Coverage.of(name, truths, experiment as Function)

        expect:
        coverages.every { it.honest }
        coverages.every { it.telling }

        where: 'the flat prior of scatter^2 makes intervals too wide by about 1.5 / n; few draws make them too narrow'
        name                              | truths  | experiment
        'Kelly'                           | LINE    | { RandomStream r -> line(points(100, Double.NEGATIVE_INFINITY, r), r) }
        'Kelly with upper limits below 0' | LINE    | { RandomStream r -> line(points(100, 0, r), r) }
        'Kelly, two x and upper limits'   | PLANE   | { RandomStream r -> plane(rows(50, -0.5, 0, r), r) }
        'least trimmed, 2.6 sigma'        | TRIMMED | { RandomStream r -> trimmed(new LeastTrimmedLine(2.6, 20, ALLOWED_FOR), r) }
        'least trimmed, 3.5 sigma'        | TRIMMED | { RandomStream r -> trimmed(new LeastTrimmedLine(3.5, 20, ALLOWED_FOR), r) }
    }

    def 'a defect is caught: #defect'() {
        expect:
        !Coverage.of("defect: $defect", truths, experiment as Function)[number].honest

        where:
        defect                              | truths  | number | experiment
        'errors in x left out'              | LINE    | 0      | { RandomStream r -> line(exactX(points(50, Double.NEGATIVE_INFINITY, r)), r) }
        'limits taken for values'           | LINE    | 0      | { RandomStream r -> line(points(50, 0, r).withUpperLimits(new boolean[50]), r) }
        'a clip of 2.6 sigma not allowed for' | TRIMMED | 2    | { RandomStream r -> trimmed(new LeastTrimmedLine(2.6, 20, IGNORED), r) }
    }

    @CompileStatic
    private static MeasuredPoints exactX(MeasuredPoints p) {
        MeasuredPoints.of(p.x(), p.y(), new double[p.size()], p.sigmaY())
    }

    /** eta = 0.2 + 0.8 xi + N(0, 0.3^2), xi ~ N(0.5, 1); what is measured below the limit is known as below it. */
    @CompileStatic
    private static MeasuredPoints points(int n, double detectable, RandomStream random) {
        MeasuredRows rows = rows(n, 0d, detectable, random)
        double[] sigmaX = new double[n]
        double[] sigmaY = new double[n]
        for (int k = 0; k < n; k++) {
            sigmaX[k] = Math.sqrt(rows.errors()[k][0][0])
            sigmaY[k] = Math.sqrt(rows.errors()[k][2][2])
        }
        MeasuredPoints.of(rows.x()[0], rows.y(), sigmaX, sigmaY).withUpperLimits(rows.upperLimit())
    }

    /** The same with a second x, which goes with the first, and so much of it in y. */
    @CompileStatic
    private static MeasuredRows rows(int n, double second, double detectable, RandomStream random) {
        double[][] x = new double[2][n]
        double[] y = new double[n]
        double[][] sigmaX = new double[2][n]
        double[] sigmaY = new double[n]
        boolean[] limit = new boolean[n]
        for (int k = 0; k < n; k++) {
            double xi = 0.5d + random.nextGaussian()
            double other = 1d + 0.5d * xi + 0.8d * random.nextGaussian()
            double eta = 0.2d + 0.8d * xi + second * other + 0.3d * random.nextGaussian()
            sigmaX[0][k] = 0.2d + 0.4d * random.nextDouble()
            sigmaX[1][k] = 0.1d + 0.4d * random.nextDouble()
            sigmaY[k] = 0.1d + 0.2d * random.nextDouble()
            x[0][k] = xi + sigmaX[0][k] * random.nextGaussian()
            x[1][k] = other + sigmaX[1][k] * random.nextGaussian()
            y[k] = eta + sigmaY[k] * random.nextGaussian()
            limit[k] = y[k] < detectable
            if (limit[k]) y[k] = detectable
        }
        MeasuredRows.of(x, y, sigmaX, sigmaY).withUpperLimits(limit)
    }

    @CompileStatic
    private static List<Intervals> line(MeasuredPoints points, RandomStream random) {
        KellyPosterior fit = new KellyLine(1, 1, Coverage.FULL ? 1500 : 500).fit(points, random.draw(0))
        [intervals { int k -> fit.slopePercentile(PERCENTS[k]) }, intervals { int k -> fit.interceptPercentile(PERCENTS[k]) },
         intervals { int k -> fit.scatterPercentile(PERCENTS[k]) }]
    }

    @CompileStatic
    private static List<Intervals> plane(MeasuredRows rows, RandomStream random) {
        KellyPlanePosterior fit = new KellyPlane(1, 1, Coverage.FULL ? 2000 : 500).fit(rows, random.draw(0))
        [intervals { int k -> fit.slopePercentile(0, PERCENTS[k]) }, intervals { int k -> fit.slopePercentile(1, PERCENTS[k]) },
         intervals { int k -> fit.interceptPercentile(PERCENTS[k]) }, intervals { int k -> fit.scatterPercentile(PERCENTS[k]) }]
    }

    @CompileStatic
    private static Intervals intervals(IntToDoubleFunction at) {
        new Intervals(at.applyAsDouble(0), at.applyAsDouble(1), at.applyAsDouble(2), at.applyAsDouble(3))
    }

    /** y = 0.5 x, scatter 0.3, errors 0.1 and 0.2, which flatten the slope by 0.1 sigma. */
    @CompileStatic
    private static List<Intervals> trimmed(LeastTrimmedLine line, RandomStream random) {
        int n = 100
        double[] x = new double[n]
        double[] y = new double[n]
        double[] sigmaX = new double[n]
        double[] sigmaY = new double[n]
        Arrays.fill(sigmaX, 0.1d)
        Arrays.fill(sigmaY, 0.2d)
        for (int i = 0; i < n; i++) {
            double xi = 4 * random.nextDouble() - 2
            x[i] = xi + 0.1d * random.nextGaussian()
            y[i] = 0.5d * xi + Math.sqrt(0.09d + 0.04d) * random.nextGaussian()
        }
        LeastTrimmedLine.Fit fit = line.fit(MeasuredPoints.of(x, y, sigmaX, sigmaY), random.draw(0))
        [Intervals.around(fit.line().slope(), fit.line().slopeError()),
         Intervals.around(fit.line().intercept(), fit.line().interceptError()),
         Intervals.around(fit.line().scatter(), fit.scatterError())]
    }
}
