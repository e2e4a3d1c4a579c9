package assay.engine

import assay.plan.GalaxyStep
import assay.simulate.DwarfSample
import assay.simulate.DwarfSampleRules
import assay.simulate.SimulatedGalaxy
import assay.study.DwarfStudy
import assay.unit.Units
import spock.lang.Shared
import spock.lang.Specification

import java.util.function.Function
import java.util.function.Supplier
import java.util.stream.IntStream

/**
 * The errors of values with one number a galaxy, against the scatter of the same values when the fluxes are drawn anew
 * from their errors. Dust correction included: its share in every line comes from the same two Balmer lines. The galaxies
 * are dusty, as a colour excess is cut off at zero, and where many spaxels sit at that edge no linear error can be right;
 * and bright, as Hβ enters the corrected Hα with its power of -2.4, whose curvature adds 20 (noise / signal)^2 to the
 * variance: 12 % at a ratio of 13, and 1 % at 40.
 */
class ValueErrorSpec extends Specification {
    static final int DRAWS = 2000
    static final List<String> LINES = ['Ha', 'Hb', 'OIII5007', 'NII6584', 'SII6716', 'SII6731']

    @Shared study = DwarfStudy.read()
    @Shared List<GalaxyStep> steps = DwarfStudy.read().perGalaxy().findAll { it instanceof GalaxyStep.Evaluate }
    @Shared List<SimulatedGalaxy> dusty

    def setupSpec() {
        def rules = DwarfStudy.rules(DwarfStudy.read())
        def observation = DwarfStudy.changed(rules.observation(), [meanColourExcess: 0.6d, signalToNoise: 40d, mostBins: 60])
        def sample = DwarfSample.of(DwarfStudy.changed(rules.of(12), [observation: observation]) as DwarfSampleRules,
                { name -> DwarfStudy.draws(name as String) } as Function)
        dusty = sample.galaxies().findAll { it.colourExcess() > 0.5 }.take(2)
    }

    def "the error of #key is the scatter of #key over 2,000 draws of the fluxes"() {
        expect: 'the standard deviation of 2,000 draws is itself known to 1.6 %'
        dusty.size() == 2
        dusty.every { galaxy ->
            double printed = values(galaxy, galaxy.spaxels())[key].error()
            double drawn = scatter(galaxy)[key]
            assert printed > 0 && Math.abs(printed / drawn - 1) < 0.05
            true
        }

        where:
        key << ['globalOH', 'innerOH', 'outerOH', 'SFR', 'molecular', 'gas', 'mu', 'logYield', 'logBaryons']
    }

    @Shared Map<String, Map<String, Double>> scatters = [:]

    private Map<String, Double> scatter(SimulatedGalaxy galaxy) {
        scatters.computeIfAbsent(galaxy.name()) {
            def all = IntStream.range(0, DRAWS).parallel().mapToObj { draw ->
                values(galaxy, perturbed(galaxy.spaxels(), DwarfStudy.draws("fluxes of $it, draw $draw")))
            }.toList()
            all[0].keySet().collectEntries { key ->
                double mean = all.sum { it[key].value() } / DRAWS
                [key, Math.sqrt(all.sum { (it[key].value() - mean)**2 } / (DRAWS - 1))]
            }
        }
    }

    private Map<String, Value> values(SimulatedGalaxy galaxy, spaxels) {
        def properties = [logMstar: Value.exact(8.4), logMHI: Value.exact(8.3), distance: Value.exact(galaxy.disc().distanceMpc()),
                          Re: Value.exact(galaxy.disc().effectiveRadiusKpc())]
        def input = new GalaxyInput(galaxy.name(), { galaxy.disc() } as Supplier, properties, { new GalaxyInput.SpaxelInput(spaxels, []) } as GalaxyInput.SpaxelSource)
        new GalaxyRun(input, study, Optional.empty()).run(steps).values()
    }

    private static perturbed(spaxels, draws) {
        LINES.inject(spaxels) { made, line ->
            double[] flux = spaxels.column(line).clone()
            double[] sigma = spaxels.column("error($line)".toString())
            for (int i = 0; i < flux.length; i++) flux[i] += sigma[i] * draws.gaussian()
            made.with(line, flux, Units.parse('erg/s/cm2'))
        }
    }
}
