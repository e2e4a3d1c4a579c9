package assay.engine

import assay.model.Problem
import assay.report.Methods
import assay.report.Narrative
import assay.plan.Annuli
import spock.lang.Specification

/** Which spaxels a line is laid through, and what is said where that cannot be. */
class LinePointsSpec extends Specification {
    static final List RATIOS = [1.0, 1.5, 1.9, 2.6, 3.1, 3.4]

    private static SmallGalaxy galaxy(List errors) {
        new SmallGalaxy(6).line('Ha', [1e-15] * 6, [1e-18] * 6)
                .line('NII6584', RATIOS.collect { it * 1e-15 }, errors.collect { it * 1e-15 })
                .line('Hb', (0..5).collect { (it + 1) * 1e-15 }, [1e-17] * 6)
    }

    private static GalaxyOutcome run(String fit, List errors = [0.1] * 6) {
        galaxy(errors).run('lines Ha, Hb, NII6584', '    fit = fitLine ' + fit)
    }

    def "a spaxel without an error takes no part where errors are needed, and is counted"() {
        given:
        def all = [0.1, 0.1, 0.1, 0.1, 0.1, Double.NaN]

        when:
        def plain = run('NII6584/Ha, against: radius/Re, errors: jackknife', all)
        def weighted = run('NII6584/Ha, against: radius/Re, by: weighted, errors: measurements', all)

        then:
        plain.values()['fit.n'].value() == 6
        weighted.values()['fit.n'].value() == 5
        weighted.noPart() == [fit: 1]
    }

    def "weights are the errors of y: with one point ten times surer than the others the line goes by it"() {
        when:
        def v = run('NII6584/Ha, against: radius/Re, by: weighted, errors: measurements', [0.1, 0.1, 0.1, 0.001, 0.1, 0.1]).values()
        double at = v['fit.slope'].value() * radius(3) + v['fit.intercept'].value()

        then: 'Ha is known to 0.1 % and shares in the error'
        Math.abs(at - 2.6) < 0.003
    }

    def "two models are compared on the spaxels that both can use, and those left out are counted"() {
        when: 'one spaxel has no error, which one model needs, and another no x of the other model'
        def outcome = galaxy([0.1, 0.1, 0.1, 0.1, 0.1, Double.NaN]).run('lines Ha, Hb, NII6584', """
    one = fitLine NII6584/Ha, against: radius/Re, by: weighted, errors: measurements
    two = fitLine NII6584/Ha, against: log(Hb/Ha - 1.5), errors: jackknife
    choice = compareModels one, two""")

        then:
        outcome.values()['choice.n'].value() == 4
        outcome.noPart() == [one: 1, two: 1, choice: 2]
    }

    def "walkers need what the exact posterior needs, and priors that hold the line: #fit"() {
        when:
        run('NII6584/Ha, against: radius/Re, by: withScatter, walkers: 20' + fit, [0.1, 0.1, 0.1, 0.1, 0.1, last])

        then:
        Problem problem = thrown()
        problem.message.contains(said)

        where:
        fit                  | last       || said
        ''                   | Double.NaN || 'needs at least 6 points, not 5; with fewer its scatter has no variance'
        ', slope: 900..1000' | 0.1        || 'lies outside of the stated priors; widen slope: or intercept:'
    }

    private static double radius(int i) {
        def disc = new SmallGalaxy(1).disc
        disc.radii([i] as double[], [0] as double[])[0] * disc.kpcPerArcsec() / 2
    }

    def "errors that y and x share are refused where they would be left out of account: #by"() {
        when:
        run('NII6584/Ha, against: Hb/Ha, ' + by)

        then:
        def e = thrown(Problem)
        e.message.startsWith('the errors of NII6584/Ha and Hb/Ha are correlated')
        e.message.endsWith('does not allow for; by: errorsInBoth does')

        where:
        by << ['by: leastTrimmed', 'errors: measurements, draws: 100']
    }

    def "errors in both are asked for with what they share"() {
        when:
        def v = run('NII6584/Ha, against: Hb/Ha, by: errorsInBoth, draws: 4000').values()

        then: 'the points lie on 0.5 x + 0.5 to 0.12'
        Math.abs(v['fit.slope'].value() - 0.5) < 0.15
        v['fit.scatter'].error() > 0
    }

    def "where nothing has an error a line that needs them is refused in one sentence"() {
        when:
        run('NII6584/Ha, against: radius/Re, by: withScatter', [Double.NaN] * 6)

        then:
        def e = thrown(Problem)
        e.message == "NII6584/Ha has no measured errors, which 'by: withScatter, errors: posterior' needs; " +
                'take another estimator, or errors from cases or residuals'
    }

    def "the Methods say how a line was fitted: #fit"() {
        given:
        def study = SmallGalaxy.study('lines Ha, Hb, NII6584', '    fit = fitLine NII6584/Ha, against: radius/Re, ' + fit)

        expect:
        Methods.of(study)*.pieces().flatten().findAll { it instanceof Narrative.Piece.Words }*.text().join('').contains(said)

        where:
        fit                                                       | said
        'bootstrap: 1000'                                         | 'Straight lines are fitted by ordinary least squares; slope and intercept are the median, and their errors the standard deviation, of 1000 bootstrap samples of the spaxels: '
        'by: leastAbsolute, errors: residuals, draws: 100, spread: robustSigma' | 'by least absolute deviations, exactly (Barrodale & Roberts 1973); errors of slope and intercept are the biweight scale (ROBUST_SIGMA of the IDL Astronomy User\'s Library) of 100 refits to residuals'
        'by: withScatter'                                         | 'with measured errors in the ordinate and a free intrinsic scatter (equation 14 of Williams et al. 2022)'
        'by: errorsInBoth, draws: 4000'                           | 'of 4 chains, which agree to R-hat below 1.1, 4000 draws are kept in all after as many dropped'
        'by: leastTrimmed'                                        | 'on the points within 2.6 standard deviations of it'
        'by: weighted, errors: measurements'                      | 'each point weighted by the inverse square of its error; errors follow from the measured ones alone'
        'errors: jackknife'                                       | 'errors are those of the jackknife of the spaxels (Tukey 1958)'
        'errors: biasCorrected, draws: 500'                       | 'bias-corrected and accelerated (Efron 1987), of 500 bootstrap samples'
    }

    def "medians in bins stand at the middles of their bins, and empty bins are left out"() {
        given: 'two outliers and a row outside of all bins'
        double[] x = [0.1, 0.5, 0.9, 1.0, 1.4, 1.9, 3.2, 3.4, 7]
        double[] y = [1, 2, 30, 4, 5, -60, 7, 8, 9]
        double[] none = new double[9]
        def points = new LinePoints(x, y, none, none, none, new boolean[9], 0, 0)

        when:
        def medians = points.mediansIn(new Annuli(0, 4, 4))

        then:
        medians.x() == [0.5, 1.5, 3.5] as double[]
        medians.y() == [2, 4, 7.5] as double[]
    }
}
