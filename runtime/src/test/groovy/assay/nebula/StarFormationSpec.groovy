package assay.nebula

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

    def 'lines have their air wavelengths and the names of the field'() {
        expect:
        Line.find('OIII5007').get().wavelength() == 5006.84d
        Line.find('NII6583').empty
        Line.Ha.notation().label() == 'Hα'
        Line.NII6584.notation().label() == '[N II]6584'
        Line.values().toList() == Line.values().toList().sort { it.wavelength() }
    }
}
