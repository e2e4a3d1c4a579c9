package assay.sky

import assay.unit.Quantity
import spock.lang.Specification

class CosmologySpec extends Specification {
    def universe = new Cosmology(Quantity.of(70, 'km/s/Mpc'), 0.3)

    def "distances at z = #z agree with astropy's to 1e-9"() {
        expect: 'values of FlatLambdaCDM(70, 0.3) of astropy 5.2 without radiation'
        Math.abs(universe.luminosityMpc(z) / luminosity - 1) < 1e-9
        Math.abs(universe.angularMpc(z) / angular - 1) < 1e-9

        where:
        z     | luminosity        | angular
        0.001 | 4.286067358418558 | 4.277508064780932
        0.01  | 43.15823507193043 | 42.30784734038862
        0.03  | 131.4380808690901 | 123.89299733159591
        0.1   | 460.2999363904754 | 380.4131705706408
    }

    def "the limit of small redshifts is Hubble's law"() {
        expect: 'to first order in z, whose coefficient is below one'
        Math.abs(universe.comovingMpc(1e-6) / (299792.458 / 70 * 1e-6) - 1) < 1e-6
    }

    def "nonsense is refused"() {
        when:
        make()

        then:
        thrown(IllegalArgumentException)

        where:
        make << [{ new Cosmology(Quantity.of(-70, 'km/s/Mpc'), 0.3) }, { new Cosmology(Quantity.of(70, 'km/s/Mpc'), 1.3) }, {
            new Cosmology(Quantity.of(70, 'km/s/Mpc'), 0.3).comovingMpc(-0.1)
        }]
    }
}
