package assay.lens

import assay.SharedData
import assay.sample.Box
import assay.sample.ParticleSwarm
import assay.sample.Run
import assay.sample.Until
import groovy.json.JsonSlurper
import spock.lang.Requires
import spock.lang.Specification

/** Walkers on the models of Metha et al. (2024), held to exact posteriors and to lenstronomy's swarm and walkers. */
@Requires({ SharedData.has('oracles/tracer_maps') })
class TracerSamplingSpec extends Specification {
    static final Box PRIORS = Box.of([6, -0.4] as double[], [10, 0.1] as double[])

    def "use case 1 as published, 100 walkers of 250 steps: the exact posterior, and theirs: #fwhm"() {
        given:
        def fit = useCase1(fwhm, Mean.OF_LOGARITHMS)
        def exact = fit.posterior()
        def theirs = list('tracer_usecase1_mcmc_shipped_ss1.json').find { it.fwhm == fwhm }

        when:
        def ours = TracerSampling.asPublished().gradient(fit, PRIORS, Run.of(1, "fwhm$fwhm", 'gradient'), 2)

        then: 'four times what the effective draws settle'
        agrees(ours.parameters()[0], exact.central())
        agrees(ours.parameters()[1], exact.slope())

        and: 'theirs has as many draws'
        meets(ours.parameters()[0], theirs.Zc)
        meets(ours.parameters()[1], theirs.grad)

        where:
        fwhm << [0.5, 1.5, 2.0]
    }

    def "the mean of abundances as well, until converged: #fwhm"() {
        given:
        def fit = useCase1(fwhm, Mean.OF_ABUNDANCES)
        def exact = fit.posterior()

        when:
        def ours = TracerSampling.converged(10000).gradient(fit, PRIORS, Run.of(1, "fwhm$fwhm", 'gradient'), 2)

        then:
        ours.converged()
        agrees(ours.parameters()[0], exact.central())
        agrees(ours.parameters()[1], exact.slope())

        where:
        fwhm << [0.5, 2.0]
    }

    def "use case 2, three parts: #mean"() {
        given:
        def map = Oracles.map('oracles/tracer_maps/usecase2.csv')
        def model = UseCaseSpec.clumps(mean)
        def best = model.mostLikely(map.tracer_obs, map.sigma)
        def box = Box.of([6, 6, 6] as double[], [10, 10, 10] as double[])
        def theirs = list("tracer_usecase2_mcmc_${sampled}.json").find { it.model == '3 constants' }

        when:
        def ours = TracerSampling.converged(10000).parts(['one', 'two', 'three'], model, map.tracer_obs, map.sigma, box, Run.of(2, 'clumps', 'parts'), 2)

        then:
        ours.converged()
        (0..2).each { part -> meets(ours.parameters()[part], [theirs.q16[part], theirs.q50[part], theirs.q84[part]]) }

        and: 'of logarithms the posterior is the normal distribution of least squares'
        mean == Mean.OF_ABUNDANCES || (0..2).every { part ->
            agrees(ours.parameters()[part], NormalMixture.of([1] as double[], [best.parts()[part]] as double[], best.error(part)))
            true
        }

        where:
        mean               | sampled
        Mean.OF_ABUNDANCES | 'log'
        Mean.OF_LOGARITHMS | 'shipped'
    }

    def "use case 2, one gradient over all parts: #mean"() {
        given:
        def map = Oracles.map('oracles/tracer_maps/usecase2.csv')
        def fit = GradientFit.of(UseCaseSpec.overClumps(mean), map.tracer_obs, map.sigma)
        def theirs = list("tracer_usecase2_mcmc_${sampled}.json").find { it.model == 'one gradient' }
        def box = Box.of([6, -0.5] as double[], [10, 0.8] as double[])

        when:
        def ours = TracerSampling.converged(10000).gradient(fit, box, Run.of(3, 'clumps', 'gradient'), 2)

        then:
        (0..1).each { k -> meets(ours.parameters()[k], [theirs.q16[k], theirs.q50[k], theirs.q84[k]]) }

        where:
        mean               | sampled
        Mean.OF_ABUNDANCES | 'log'
        Mean.OF_LOGARITHMS | 'shipped'
    }

    def "the same bits on any number of threads: #threads"() {
        given:
        def fit = useCase1(2.0, Mean.OF_LOGARITHMS)
        def sampling = new TracerSampling(ParticleSwarm.usual(10, 20), 12, Until.steps(40, 10))

        expect:
        sampling.gradient(fit, PRIORS, Run.of(1, 'a', 'b'), 1).parameters() == sampling.gradient(fit, PRIORS, Run.of(1, 'a', 'b'), threads).parameters()

        where:
        threads << [2, 7]
    }

    private static GradientFit useCase1(double fwhm, Mean mean) {
        def map = Oracles.map("oracles/tracer_maps/usecase1_fwhm${fwhm}.csv")
        GradientFit.of(UseCaseSpec.model(fwhm, 1, mean), map.tracer_obs, map.sigma)
    }

    private static void agrees(def parameter, def exact) {
        double error = exact.standardDeviation() / Math.sqrt(parameter.bulkSize())
        assert Math.abs(parameter.median() - exact.median()) < 4 * 1.25 * error
        assert Math.abs(parameter.low() - exact.quantile(0.16)) < 4 * 1.5 * error
        assert Math.abs(parameter.high() - exact.quantile(0.84)) < 4 * 1.5 * error
    }

    /** Theirs have the Monte Carlo errors of the 400 effective draws that ours have in as many steps. */
    private static void meets(def parameter, List<Double> quantiles) {
        double error = parameter.standardDeviation() * Math.sqrt(1 / 400d + 1 / parameter.bulkSize())
        assert Math.abs(parameter.median() - quantiles[1]) < 3 * 1.25 * error
        assert Math.abs(parameter.low() - quantiles[0]) < 3 * 1.5 * error
        assert Math.abs(parameter.high() - quantiles[2]) < 3 * 1.5 * error
    }

    private static List list(String file) {
        new JsonSlurper().parse(SharedData.find("oracles/$file")) as List
    }
}
