package assay.nebula

import spock.lang.Specification

import static assay.nebula.DustLaw.calzetti00
import static assay.nebula.DustLaw.ccm89
import static assay.nebula.DustLaw.charlotFall00
import static assay.nebula.DustLaw.fitzpatrick99
import static assay.nebula.DustLaw.gordon03smc
import static assay.nebula.DustLaw.odonnell94

/** Extinction laws against values computed from the published formulae by an independent script, to its last digit. */
class DustLawSpec extends Specification {

    def 'k of #line at #wavelength A'() {
        expect:
        Line.find(line).map { it.wavelength() }.orElse(5500d) == wavelength
        near(ccm89.k(wavelength, 3.1), ccm)
        near(odonnell94.k(wavelength, 3.1), odonnell)
        near(calzetti00.k(wavelength, 4.05), calzetti)
        near(calzetti00.k(wavelength, 3.1), boardman)
        near(fitzpatrick99.k(wavelength, 3.1), fitzpatrick)
        near(charlotFall00.k(wavelength, 3.1) / 3.1, charlotFall)

        where:
        line        | wavelength || ccm | odonnell | calzetti | boardman | fitzpatrick | charlotFall
        'OII3727'   | 3727.5  || 4.771060 | 4.671537 | 5.857145 | 4.907145 | 4.663792 | 1.312990
        'NeIII3869' | 3869.06 || 4.659466 | 4.531002 | 5.675756 | 4.725756 | 4.530804 | 1.279175
        'Hd'        | 4101.73 || 4.437313 | 4.341425 | 5.394017 | 4.444017 | 4.321842 | 1.227939
        'Hg'        | 4340.46 || 4.173833 | 4.149921 | 5.124586 | 4.174586 | 4.112011 | 1.180263
        'OIII4363'  | 4363.21 || 4.147937 | 4.130604 | 5.099886 | 4.149886 | 4.091723 | 1.175952
        'Hb'        | 4861.33 || 3.608903 | 3.662818 | 4.597775 | 3.647775 | 3.614710 | 1.090248
        'OIII4959'  | 4958.91 || 3.516336 | 3.567852 | 4.507437 | 3.557437 | 3.517244 | 1.075186
        'OIII5007'  | 5006.84 || 3.472838 | 3.521786 | 4.463951 | 3.513951 | 3.469932 | 1.067971
        'OI6300'    | 6300.3  || 2.661316 | 2.632405 | 3.501488 | 2.551488 | 2.505647 | 0.909287
        'NII6548'   | 6548.05 || 2.542165 | 2.524822 | 3.335418 | 2.385418 | 2.365660 | 0.885066
        'Ha'        | 6562.8  || 2.535110 | 2.518622 | 3.325926 | 2.375926 | 2.357614 | 0.883673
        'NII6584'   | 6583.46 || 2.525231 | 2.509962 | 3.312703 | 2.362703 | 2.346399 | 0.881731
        'SII6716'   | 6716.44 || 2.461647 | 2.454671 | 3.229537 | 2.279537 | 2.275710 | 0.869474
        'SII6731'   | 6730.82 || 2.454766 | 2.448718 | 3.220741 | 2.270741 | 2.268221 | 0.868173
        'SIII9069'  | 9068.6  || 1.466565 | 1.466419 | 2.161616 | 1.211616 | 1.384732 | 0.704654
        'V'         | 5500    || 3.096435 | 3.095868 | 4.047890 | 3.097890 | 3.031166 | 1.000000
    }

    def 'A(lambda)/A(V) of Cardelli at #x per micron is #ratio, the reference value of another library'() {
        expect:
        Math.abs(ccm89.k(1e4d / x, 3.1) / 3.1 - ratio) < 1e-8

        where:
        x    || ratio
        1.43 || 0.75125994
        2.27 || 1.32257836
        2.78 || 1.56880904
        3.0  || 1.64254927
    }

    def "the SMC bar at #x per micron has the ratio of its table"() {
        expect: 'the wavelengths of the bands are printed to three digits of 1/lambda'
        Math.abs(gordon03smc.k(1e4d / x, 2.74) / 2.74 - ratio) < 1e-12

        where:
        x << [0.606d, 1.235d, 1.818d, 2.703d, 4.875d, 7.125d]
        ratio << [0.169d, 0.567d, 1.0d, 1.672d, 3.293d, 5.272d]
    }

    def "between the points of its table the ultraviolet SMC curve keeps to the parameters of Gordon et al. (2003)"() {
        given: 'c1 + c2 x + c3 D(x) + c4 F(x) of that paper, table 3; the table scatters about it by up to 0.06'
        def drude = x * x / ((x * x - 4.6 * 4.6)**2 + x * x)
        def far = x < 5.9 ? 0 : 0.5392 * (x - 5.9)**2 + 0.05644 * (x - 5.9)**3

        expect:
        Math.abs(gordon03smc.k(1e4d / x, 2.74) / 2.74 - (1 + (-4.959 + 2.264 * x + 0.389 * drude + 0.461 * far) / 2.74)) < 0.06

        where:
        x << [3.75d, 4.5d, 5.25d, 6.0d, 7.0d, 7.75d]
    }

    def "O'Donnell at #wavelength A is #ratio, as Schlegel et al. (1998) list it"() {
        expect:
        Math.abs(odonnell94.k(wavelength, 3.1) / 3.1 - ratio) < 1e-3

        where:
        wavelength | ratio
        4861       | 1.182
        6571       | 0.811
    }

    def 'the optical and the infrared piece of a law meet: #law'() {
        expect: 'a step at the seam smaller than one part in a hundred, as published'
        Math.abs(law.k(seam - 0.01, rv) / law.k(seam + 0.01, rv) - 1) < 0.01

        where:
        law        | seam      | rv
        ccm89      | 1e4 / 1.1 | 3.1
        odonnell94 | 1e4 / 1.1 | 3.1
        calzetti00 | 6300      | 4.05
    }

    def 'a law tells where it holds: #law at #wavelength A'() {
        when:
        law.k(wavelength, 3.1)

        then:
        IllegalArgumentException refusal = thrown()
        refusal.message == message

        where:
        law        | wavelength || message
        ccm89      | 2999       || 'ccm89 holds from 3000.0 to 33000.0 AA, not at 2999.0'
        odonnell94 | 33001      || 'odonnell94 holds from 3000.0 to 33000.0 AA, not at 33001.0'
        calzetti00 | 1199       || 'calzetti00 holds from 1200.0 to 22000.0 AA, not at 1199.0'
        ccm89      | Double.NaN || 'ccm89 holds from 3000.0 to 33000.0 AA, not at NaN'
    }

    def 'every line that a recipe may name lies within every law'() {
        expect:
        [DustLaw.values(), Line.values()].combinations().every { law, line -> law.k(line.wavelength(), 3.1) > 0 }
    }

    private static boolean near(double value, double wanted) {
        Math.abs(value - wanted) < 6e-7
    }
}
