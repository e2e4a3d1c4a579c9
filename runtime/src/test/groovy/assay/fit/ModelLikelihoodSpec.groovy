package assay.fit

import assay.model.Problem
import spock.lang.Specification

/** Greatest likelihoods of few points, in closed form; those of 3079 are held to NumPy where recipes compare them. */
class ModelLikelihoodSpec extends Specification {
    static final double[] X = [0, 1, 2, 3]
    static final double[] Y = [1, 0, 1, 2]
    static final double[] SIGMA = [0.5, 0.5, 0.5, 0.5]
    static final double LN_TWO_PI = Math.log(2 * Math.PI)

    def "#what has ln L = #expected and k = #k"() {
        given:
        def fitness = asked.call()

        expect: 'the line is 0.4 x + 0.4 with residuals 0.6, -0.8, -0.2, 0.4; the mean is 1 with residuals 0, -1, 0, 1'
        Math.abs(fitness.minusTwoLogL() / -2 - expected) < 1e-12
        fitness.parameters() == k
        fitness.n() == 4

        where:
        what                            | asked                                              || expected                                             | k
        'a line with a scatter'         | { ModelLikelihood.line(X, Y).ofScatter() }         || -2 * (LN_TWO_PI + Math.log(0.3) + 1)                 | 3
        'a constant with a scatter'     | { ModelLikelihood.constant(Y).ofScatter() }        || -2 * (LN_TWO_PI + Math.log(0.5) + 1)                 | 2
        'a line with errors'            | { ModelLikelihood.line(X, Y).ofErrors(SIGMA) }     || -0.5 * (1.2 / 0.25 + 4 * (LN_TWO_PI + Math.log(0.25))) | 2
        'a constant with errors'        | { ModelLikelihood.constant(Y).ofErrors(SIGMA) }    || -0.5 * (2 / 0.25 + 4 * (LN_TWO_PI + Math.log(0.25))) | 1
        'equal errors leave 0.3 to s^2' | { ModelLikelihood.line(X, Y).ofErrorsAndScatter(SIGMA) } || -2 * (LN_TWO_PI + Math.log(0.3) + 1)           | 3
        'and 0.5 for a constant'        | { ModelLikelihood.constant(Y).ofErrorsAndScatter(SIGMA) } || -2 * (LN_TWO_PI + Math.log(0.5) + 1)          | 2
        'x - 1 misses one point by 2'   | { ModelLikelihood.line(X, Y).ofAbsoluteDeviations() }  || -4 * (Math.log(2 * 2 / 4) + 1)                     | 3
        'a constant at the median'      | { ModelLikelihood.constant(Y).ofAbsoluteDeviations() } || -4 * (Math.log(2 * 2 / 4) + 1)                     | 2
    }

    def "errors larger than the scatter leave none, and the density is that of the errors"() {
        given:
        double[] large = [2, 3, 2, 3]

        expect:
        near(ModelLikelihood.line(X, Y).ofErrorsAndScatter(large), ModelLikelihood.line(X, Y).ofErrors(large))
        near(ModelLikelihood.constant(Y).ofErrorsAndScatter(large), ModelLikelihood.constant(Y).ofErrors(large))
    }

    private static boolean near(one, other) {
        Math.abs(one.minusTwoLogL() - other.minusTwoLogL()) < 1e-12
    }

    def "points on the line have a likelihood without bound, which is said"() {
        when:
        ModelLikelihood.line(X, [1, 2, 3, 4] as double[]).ofScatter()

        then:
        Problem problem = thrown()
        problem.message.contains('has no bound')
    }
}
