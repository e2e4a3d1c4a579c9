package assay.lens

import assay.SharedData
import spock.lang.Requires
import spock.lang.Specification

/** Held to maps that lenstronomy 1.14.2 made; its README says with what. */
@Requires({ SharedData.has('oracles/tracer_fixed') })
class TracerImageSpec extends Specification {
    /** The files have twelve digits. */
    static final double PRINTED = 2e-11

    def "the smeared tracer is that of lenstronomy, pixel by pixel: #name"() {
        given:
        def truth = Oracles.map("oracles/tracer_fixed/${name}.csv")

        when:
        def image = Oracles.image(SharedData.json("oracles/tracer_fixed/${name}.json"), name)
        double[] metallicity = image.metallicity()
        double[] light = image.light()
        double brightest = truth.light.max()

        then:
        truth.tracer.length == metallicity.length
        Oracles.apart(metallicity, truth.tracer) < PRINTED
        Oracles.apart(light, truth.light) < 1e-11 * brightest

        where:
        name << SharedData.find('oracles/tracer_fixed').list().findAll { it ==~ /[AB]_.*(LOG|LINEAR)\.json/ }.sort().collect { it - '.json' }
    }
}
