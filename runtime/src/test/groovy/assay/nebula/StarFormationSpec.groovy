package assay.nebula

import assay.SharedData
import spock.lang.Requires
import spock.lang.Specification

/** The constants that turn H-alpha luminosity into a star-formation rate. */
class StarFormationSpec extends Specification {

    def 'Kennicutt (1998) for #imf'() {
        expect:
        imf.kennicutt98() == constant

        where:
        imf                           || constant
        InitialMassFunction.salpeter  || 7.9e-42d
        InitialMassFunction.chabrier  || 4.4e-42d
        InitialMassFunction.kroupa    || 4.9e-42d
    }

    def 'the scaled constants are what the papers scale by, to the digits that they print'() {
        expect: 'Li et al. (2025) divide by 1.8; Salpeter to Kroupa is 0.62'
        (InitialMassFunction.salpeter.kennicutt98() / 1.8 * 1e43).round() == 44
        (InitialMassFunction.salpeter.kennicutt98() * 0.62 * 1e43).round() == 49
    }

    def '#law for #imf has the constant #constant'() {
        expect:
        law.constant(imf) == constant

        where:
        law                               | imf                            || constant
        StarFormationLaw.kennicutt98      | InitialMassFunction.salpeter   || OptionalDouble.of(7.9e-42d)
        StarFormationLaw.kennicutt09      | InitialMassFunction.kroupa     || OptionalDouble.of(5.5e-42d)
        StarFormationLaw.kennicutt09      | InitialMassFunction.chabrier   || OptionalDouble.empty()
        StarFormationLaw.kennicuttEvans12 | InitialMassFunction.salpeter   || OptionalDouble.empty()
    }

    @Requires({ SharedData.has('oracles/calibrations.csv') })
    def 'the oracle rows #row are met to their six decimals'() {
        given:
        def rows = SharedData.find('oracles/calibrations.csv').readLines().findAll { it.startsWith(row + ',') }*.split(',')

        expect:
        rows.size() == 2
        rows.every { cells ->
            double luminosity = cells[2].split('=')[1] as double
            Math.abs(law.constant(imf).orElseThrow() * luminosity - (cells[3] as double)) < 5.1e-7
        }

        where:
        row                | law                               | imf
        'SFR_K98_Salpeter' | StarFormationLaw.kennicutt98      | InitialMassFunction.salpeter
        'SFR_Li25'         | StarFormationLaw.kennicutt98      | InitialMassFunction.chabrier
        'SFR_K09_Kroupa'   | StarFormationLaw.kennicutt09      | InitialMassFunction.kroupa
        'SFR_KE12_Kroupa'  | StarFormationLaw.kennicuttEvans12 | InitialMassFunction.kroupa
    }

    def 'conversions between initial mass functions are those of the papers'() {
        expect: 'Boardman et al. (2022)'
        InitialMassFunction.SALPETER_TO_KROUPA == 0.62d
        InitialMassFunction.CHABRIER_TO_KROUPA == 1.06d
    }

    def 'lines have their air wavelengths and the names of the field'() {
        expect:
        Line.find('OIII5007').get().wavelength() == 5006.84d
        Line.find('NII6583').empty
        Line.Ha.notation().label() == 'Hα'
        Line.NII6584.notation().label() == '[N II]6584'
        Line.values().toList() == Line.values().toList().sort { it.wavelength() }
    }
}
