package assay.engine

import assay.dsl.compiler.Recipes
import assay.simulate.DwarfSample
import assay.simulate.SimulatedGalaxy
import assay.study.DwarfStudy
import java.util.function.Function
import java.util.function.Supplier
import spock.lang.Shared
import spock.lang.Specification

/** Errors of what is one for all spaxels, inside and outside of sums; and of sums of which a part is undefined. */
class SharedErrorSpec extends Specification {
    static final RECIPE = '''language 1
study 'Errors'
seed 1
imf chabrier
factor = 2 ± 0.2
lines Ha, Hb, NII6584
outside drop
sample {
    galaxies 'g.ecsv', maps: '{galaxy}_lines.fits'
    thickness 0.2
}
perGalaxy {
    outer = kennicutt98(luminosity(total(Ha)))
    inner = total(kennicutt98(luminosity(Ha)))
    doubled = total(Ha) * factor
    doubledInside = total(Ha*factor)
    ratio = total(Ha/Hb)
    withUndefined = total(Ha/Hb) + 1e-12*total(sqrt(NII6584/Ha - 0.98*median(NII6584/Ha)))
}
'''

    @Shared SimulatedGalaxy galaxy
    @Shared Map<String, Value> values

    def setupSpec() {
        def rules = DwarfStudy.rules(DwarfStudy.read()).of(5)
        galaxy = DwarfSample.of(rules, { name -> DwarfStudy.draws(name as String) } as Function).galaxies()[0]
        def distance = galaxy.disc().distanceMpc()
        def properties = [distance: new Value(distance, 0.1d * distance), Re: Value.exact(galaxy.disc().effectiveRadiusKpc())]
        def input = new GalaxyInput('one', { galaxy.disc() } as Supplier, properties, { new GalaxyInput.SpaxelInput(galaxy.spaxels(), []) } as GalaxyInput.SpaxelSource)
        def study = Recipes.read('errors', 'errors.groovy', RECIPE)
        values = new GalaxyRun(input, study, Optional.empty()).run(study.perGalaxy()).values()
    }

    def "the error of a distance is the same inside a sum as outside of it: twice its 10 %, and the noise of the fluxes"() {
        expect:
        Math.abs(values.inner.value() / values.outer.value() - 1) < 1e-12
        Math.abs(values.inner.error() / values.outer.error() - 1) < 1e-9
        def relative = values.outer.error() / values.outer.value()
        relative > 0.2 && relative < 0.205
    }

    def "so is that of a stated constant"() {
        expect:
        Math.abs(values.doubledInside.error() / values.doubled.error() - 1) < 1e-9
        values.doubled.error() / values.doubled.value() > 0.1
    }

    def "a summand that is undefined in many of the spaxels takes only its own part from the error"() {
        expect: 'the second sum is a millionth of a millionth, so the errors agree to many digits'
        Math.abs(values.withUndefined.error() / values.ratio.error() - 1) < 1e-6
    }
}
