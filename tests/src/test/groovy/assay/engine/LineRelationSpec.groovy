package assay.engine

import assay.dsl.compiler.Recipes
import assay.plan.Property
import assay.report.Methods
import assay.report.Narrative
import assay.stats.RandomStream
import spock.lang.Specification

/** Lines through galaxies with measured errors: OH = 8.6 + 0.3 (mass - 10) with a scatter of 0.05, of which the truth is known. */
class LineRelationSpec extends Specification {
    static final int GALAXIES = 200
    static final Map TRUTH = [slope: 0.3d, intercept: 8.6d, scatter: 0.05d]

    private static Map<String, Value> run(String steps, long draw, double limit = 0) {
        def study = Recipes.read('lines', 'lines.groovy', """language 1
study 'Lines'
seed 3
shift = 0.5 ± 0.01
collection 'c', from: 'c.csv', kind: publishedTable, {
    properties mass: dex, OH: dex, bare: dex
$steps
}
""")
        def random = RandomStream.of(17, 'truth', 'lines').draw(draw)
        def rows = (0..<GALAXIES).collect {
            double xi = 10 + 0.6 * random.nextGaussian()
            double sx = 0.02 + 0.1 * random.nextDouble()
            double sy = 0.03 + 0.07 * random.nextDouble()
            double mass = xi + sx * random.nextGaussian()
            double oh = 8.6 + 0.3 * (xi - 10) + 0.05 * random.nextGaussian() + sy * random.nextGaussian()
            Map<String, Value> row = [mass: new Value(mass, sx), bare: Value.exact(mass)]
            if (oh < limit) row + [OH: Value.ABSENT, (Property.limitOf('OH')): new Value(limit, sy)]
            else row + [OH: new Value(oh, sy)]
        }
        def galaxies = new GalaxyRows((0..<GALAXIES)*.toString(), rows)
        def outcome = new AcrossRun('c', galaxies, study).run(study.collections()[0].steps())
        outcome.values() + (outcome.failures() ? [failure: outcome.failures()[0]] : [:])
    }

    private static double[] pulls(Map<String, Value> found, String name) {
        TRUTH.collect { part, truth -> (found[name + '.' + part].value() - truth) / found[name + '.' + part].error() } as double[]
    }

    def "with errors in both the truth comes back, also where every fourth y is an upper limit only"() {
        given:
        def step = '    fit = relation OH, against: mass - 10, by: errorsInBoth, draws: 4000'
        def draws = (0..<10).collect { run(step, it, limit) }
        def all = draws.collect { pulls(it, 'fit') }

        expect: 'of ten pulls the mean is within three of its errors, and none is beyond 3.5'
        (0..2).every { k -> Math.abs(all.collect { it[k] }.sum() / 10) < 3 / Math.sqrt(10) }
        all.every { pull -> pull.every { Math.abs(it) < 3.5 } }
        draws.every { it['fit.n'].value() == GALAXIES }

        where:
        limit << [0d, 8.48d]
    }

    def "without the limits the slope is too flat, so that they are of use"() {
        given:
        def draws = (0..<4).collect { run('    fit = relation OH, against: mass - 10, by: leastSquares, bootstrap: 200', it, 8.48d) }

        expect:
        draws.every { pulls(it, 'fit')[0] < -2 && it['fit.n'].value() < 0.85 * GALAXIES }
    }

    def "a limit follows its property through a formula that rises with it, and is left out of one that falls"() {
        given:
        def found = run("""
    plain = relation OH, against: mass, by: errorsInBoth, draws: 2000
    moved = relation 2*OH + shift, against: mass, by: errorsInBoth, draws: 2000
    falling = relation 1 - OH, against: mass, by: errorsInBoth, draws: 2000
    robust = relation OH, against: mass, by: leastAbsolute""", 1, 8.48d)

        expect:
        found['moved.n'].value() == GALAXIES
        Math.abs(found['moved.slope'].value() - 2 * found['plain.slope'].value()) < 0.6 * found['plain.slope'].error()
        found['falling.n'].value() == found['robust.n'].value()
        found['robust.n'].value() < GALAXIES
    }

    def "errors that x and y share are told to the line"() {
        given: 'y has x in it, so that its errors are correlated with those of x'
        def found = run("""
    plain = relation OH, against: mass - 10, by: errorsInBoth, draws: 8000
    fit = relation OH - mass, against: mass - 10, by: errorsInBoth, draws: 8000""", 3)

        expect: 'the slope is less by 1 and the scatter the same, to the noise of the chains; without the correlation it would be nearly 0'
        Math.abs(found['fit.slope'].value() + 1 - found['plain.slope'].value()) < 0.4 * found['plain.slope'].error()
        Math.abs(found['fit.scatter'].value() - found['plain.scatter'].value()) < 0.4 * found['plain.scatter'].error()
    }

    def "models of the same galaxies are compared: a slope that is there, one that is not, and two names for the same"() {
        given:
        def found = run("""
    fit = relation OH, against: mass
    again = relation OH, against: bare
    rest = relation OH - 0.3*mass, against: mass, by: withScatter
    slope = compareModels constant, fit
    same = compareModels fit, again
    none = compareModels constant, rest""", 2)

        expect: 'an idle parameter costs ln n and wins back less than chi2 of 12 with one degree of freedom'
        found['slope.deltaBIC'].value() > 100
        found['slope.deltaBIC'].value() < found['slope.deltaAIC'].value()
        found['slope.n'].value() == GALAXIES
        found['same.deltaBIC'].value() == 0
        found['none.deltaBIC'].value() < 12 - Math.log(GALAXIES)
        found['none.deltaBIC'].value() >= -Math.log(GALAXIES) - 1e-9
    }

    def "the Methods say how a line through galaxies was fitted: #how"() {
        given:
        def study = Recipes.read('lines', 'lines.groovy', """language 1
study 'Lines'
seed 3
collection 'c', from: 'c.csv', kind: publishedTable, {
    properties mass: dex, OH: dex
    fit = relation OH, against: mass$how
}
""")

        expect:
        Methods.of(study)*.pieces().flatten().findAll { it instanceof Narrative.Piece.Words }*.text().join('').contains(said)

        where:
        how                                      | said
        ''                                       | 'We fit lines and take Spearman\'s rank correlation, with errors from 1000 bootstrap samples of the galaxies: '
        ', bootstrap: 300'                       | 'with errors from 300 bootstrap samples of the galaxies: '
        ', by: leastAbsolute'                    | 'by least absolute deviations, exactly (Barrodale & Roberts 1973); errors of slope and intercept are the standard deviation of 1000 bootstrap samples of the galaxies. Spearman'
        ', by: errorsInBoth, draws: 4000'        | 'Galaxies of which the ordinate is known as an upper limit only take part as such in the line. Spearman'
        ', errors: residuals, draws: 200'        | 'of 200 refits to residuals that were drawn with replacement onto the line (residual bootstrap). Spearman\'s rank correlation has its error from 1000 bootstrap samples of the galaxies: '
    }

    def "what cannot be is said for the line alone"() {
        when:
        def found = run("""
    fit = relation bare, against: mass, by: weighted, errors: measurements
    other = relation OH, against: mass""", 1)

        then:
        found.failure.reason() == "bare has no measured errors, which 'by: weighted, errors: measurements' needs; " +
                'take another estimator, or errors from cases or residuals'
        found['other.n'].value() == GALAXIES
        found['fit.slope'] == null
    }
}
