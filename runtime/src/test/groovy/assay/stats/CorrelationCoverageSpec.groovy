package assay.stats

import assay.stats.Simulation.Estimate
import groovy.transform.CompileStatic
import spock.lang.Specification

/** Whether bootstrap errors of correlations cover the population's value as often as one standard deviation should. */
class CorrelationCoverageSpec extends Specification {
    static final double RHO = -0.56
    static final double CONTROL = 0.5
    static final int POINTS = 55
    static final int DRAWS = 300

    def 'intervals of #name cover 64 to 73 percent, and halved ones do not'() {
        given:
        Closure<Coefficient> measure = correlate
        double share = coverage(name, truth, measure, 1)

        expect:
        Simulation.honest(share)
        !Simulation.honest(coverage("$name with halved errors", truth, measure, 0.5))

        where: 'the population values of a bivariate normal distribution'
        name               | truth                                | correlate
        'Pearson'          | RHO                                  | { x, y, z, b -> Correlation.pearson(x, y, b) }
        'Spearman'         | ofRanks(RHO)                         | { x, y, z, b -> Correlation.spearman(x, y, b) }
        'Kendall'          | Math.asin(RHO) * 2 / Math.PI         | { x, y, z, b -> Correlation.kendall(x, y, b) }
        'partial Spearman' | partial(ofRanks(RHO), ofRanks(CONTROL), ofRanks(RHO * CONTROL)) |
                { x, y, z, b -> Correlation.partialSpearman(x, y, [z], b) }
    }

    private static double ofRanks(double rho) {
        return Math.asin(rho / 2) * 6 / Math.PI
    }

    private static double partial(double xy, double xz, double yz) {
        (xy - xz * yz) / Math.sqrt((1 - xz * xz) * (1 - yz * yz))
    }

    @CompileStatic
    private static double coverage(String name, double truth, Closure<Coefficient> correlate, double factor) {
        Simulation.coverage(name, truth) { RandomStream random ->
            double[] x = Simulation.gaussians(random, POINTS)
            double[] y = Simulation.correlatedWith(x, RHO, random)
            double[] z = Simulation.correlatedWith(x, CONTROL, random)
            Coefficient r = correlate.call(x, y, z, new Bootstrap(DRAWS, random.draw(0)))
            new Estimate(r.value(), factor * r.error())
        }
    }
}
