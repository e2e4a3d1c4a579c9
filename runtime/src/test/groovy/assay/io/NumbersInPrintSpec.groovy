package assay.io

import static assay.io.PrintedValue.Kind.ABSENT
import static assay.io.PrintedValue.Kind.UPPER_LIMIT

import assay.unit.Units
import spock.lang.Specification

class NumbersInPrintSpec extends Specification {
    static final double NONE = Double.NaN

    def "every double is read back bit by bit from its decimal"() {
        given:
        def random = new Random(1)
        def bits = (1..100_000).collect { random.nextLong() } + [0L, Long.MIN_VALUE, 1L, Double.doubleToLongBits(Double.MAX_VALUE)]

        when:
        def wrong = bits.collect { Double.longBitsToDouble(it) }
            .findAll { !it.naN && !it.infinite }
            .findAll { Double.doubleToRawLongBits(Double.parseDouble(ShortestDecimal.of(it))) != Double.doubleToRawLongBits(it) }

        then:
        wrong == []
    }

    def "decimals are no longer than they need to be: #value"() {
        expect:
        ShortestDecimal.of(value) == text

        where:
        value             | text
        0.1d              | '0.1'
        2.0e-3d           | '0.002'
        1e-20d            | '1e-20'
        -1.25e-17d        | '-1.25e-17'
        2.0e23d           | '2e23'
        5e-324d           | '5e-324'
        8239d             | '8239'
        123456789012345d  | '123456789012345'
        0.1d + 0.2d       | '0.30000000000000004'
        -0.0d             | '-0.0'
        Double.MAX_VALUE  | '1.7976931348623157e308'
        Double.POSITIVE_INFINITY | 'inf'
    }

    def "digits follow the error: #value +#plus -#minus is #text (#up, #down) e#power"() {
        expect:
        PrintedValue.of(value, plus, minus) == new PrintedValue(PrintedValue.Kind.VALUE, text, up, down, power)

        where:
        value      | plus     | minus   | text      | up      | down    | power
        0.12345d   | 0.016d   | 0.016d  | '0.123'   | '0.016' | '0.016' | 0
        0.679d     | 0.142d   | 0.142d  | '0.68'    | '0.14'  | '0.14'  | 0
        -0.026d    | 0.092d   | 0.092d  | '-0.03'   | '0.09'  | '0.09'  | 0
        1d         | 0.35d    | 0.35d   | '1.00'    | '0.35'  | '0.35'  | 0
        1d         | 0.36d    | 0.36d   | '1.0'     | '0.4'   | '0.4'   | 0
        8.5d       | 0.2d     | 0.2d    | '8.50'    | '0.20'  | '0.20'  | 0
        8.5d       | 0.0996d  | 0.0996d | '8.50'    | '0.10'  | '0.10'  | 0
        1.6268d    | 2.0d     | 1.19d   | '1.6'     | '2.0'   | '1.2'   | 0
        39.755d    | NONE     | 0.1d    | '39.76'   | ''      | '0.10'  | 0
        12345d     | 1200d    | 1200d   | '12300'   | '1200'  | '1200'  | 0
        4.4e-17d   | 1.2e-18d | 1.2e-18d | '4.40'   | '0.12'  | '0.12'  | -17
        0.00001d   | 0.5d     | 0.5d    | '0.0'     | '0.5'   | '0.5'   | 0
        8239d      | NONE     | NONE    | '8239'    | ''      | ''      | 0
        8239d      | 0d       | 0d      | '8239'    | ''      | ''      | 0
        0.347912d  | NONE     | NONE    | '0.34791' | ''      | ''      | 0
        0.000249d  | NONE     | NONE    | '2.49'    | ''      | ''      | -4
        2.5e10d    | NONE     | NONE    | '25000000000' | ''  | ''      | 0
        1234567.5d | NONE     | NONE    | '1.2346'  | ''      | ''      | 6
        0.5d       | Double.POSITIVE_INFINITY | Double.POSITIVE_INFINITY | '0.5' | '∞' | '∞' | 0
    }

    def "absent cells and limits are what they are"() {
        expect:
        PrintedValue.of(NONE, 1d, 1d).kind() == ABSENT
        PrintedValue.upperLimit(0.0312d) == new PrintedValue(UPPER_LIMIT, '0.0312', '', '', 0)
    }

    def "the unit '#unit' is spelt #standard and stays the same unit"() {
        given:
        def before = Units.parse(unit)
        def after = Units.parse(standard)

        expect:
        UnitTerms.of(unit).voUnit() == standard
        after.dimension() == before.dimension()
        Math.abs(after.factor() / before.factor() - 1) < 1e-14

        where:
        unit                          | standard
        ''                            | ''
        'kpc'                         | 'kpc'
        'dex/kpc'                     | 'dex.kpc**-1'
        'dex/Re'                      | 'dex.Re**-1'
        'dex/r25'                     | 'dex.r25**-1'
        '1/kpc'                       | 'kpc**-1'
        'km.s-1'                      | 'km.s**-1'
        'Msun/yr'                     | 'solMass.yr**-1'
        'AA'                          | 'Angstrom'
        'erg/s/cm2'                   | 'erg.s**-1.cm**-2'
        '1e-20 erg s-1 cm-2'          | '1e-20erg.s**-1.cm**-2'
        '1e-16 erg / (cm2 s)'         | '1e-16erg.cm**-2.s**-1'
        '10**(-20)*erg/(s*cm**2)'     | '1e-20erg.s**-1.cm**-2'
        'km/(s Mpc)'                  | 'km.s**-1.Mpc**-1'
        'pc^2'                        | 'pc**2'
    }

    def "a spelling that cannot be taken apart stays whole: #unit"() {
        expect:
        UnitTerms.of(unit).voUnit() == unit

        where:
        unit << ['dex(solMass / yr)', 'log(OH)', 'furlong!', 'm**', '(m', 'm)']
    }
}
