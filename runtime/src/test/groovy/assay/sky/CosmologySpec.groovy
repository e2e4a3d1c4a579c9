package assay.sky

import assay.SharedData
import assay.unit.Quantity
import spock.lang.Requires
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

    @Requires({ SharedData.has('oracles/sky/cosmology.csv') })
    def "#name agrees with astropy's to 1e-9 at every redshift"() {
        given: 'Simpson with 2000 steps is good to 1e-10; astropy integrates to 1e-8, and is met closer than that'
        def rows = SharedData.find('oracles/sky/cosmology.csv').readLines().drop(1)*.split(',').findAll { it[0] == name }

        expect:
        rows.size() == 12
        rows.every { row ->
            def z = row[1] as double
            def ours = [universe.luminosityMpc(z), universe.angularMpc(z), universe.kpcPerArcsec(z), universe.lookbackGyr(z)]
            [ours, row[2..5]*.toDouble()].transpose().every { Math.abs(it[0] / it[1] - 1) < 1e-9 }
        }

        where:
        name                  | universe
        'flat H0 70 Om 0.3'   | new Cosmology(Quantity.of(70, 'km/s/Mpc'), 0.3)
        'flat H0 71 Om 0.27'  | new Cosmology(Quantity.of(71, 'km/s/Mpc'), 0.27)
        'WMAP9'               | NamedCosmology.WMAP9.universe()
        'Planck18'            | NamedCosmology.Planck18.universe()
    }

    def "light and neutrinos matter"() {
        expect: 'else the row above could not tell them from a universe without'
        def without = new Cosmology(NamedCosmology.Planck18.universe().hubble(), 0.30966)
        Math.abs(without.comovingMpc(2) / NamedCosmology.Planck18.universe().comovingMpc(2) - 1) > 1e-4
    }

    def "a universe knows its name"() {
        expect:
        NamedCosmology.of(NamedCosmology.WMAP9.universe()).get() == 'WMAP9'
        NamedCosmology.of(universe).empty
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
