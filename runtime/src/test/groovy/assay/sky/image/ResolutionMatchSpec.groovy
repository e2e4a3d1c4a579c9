package assay.sky.image

import assay.model.Problem
import assay.model.sky.Projection
import spock.lang.Specification

class ResolutionMatchSpec extends Specification {
    def "what is left to be smoothed makes up the target in quadrature"() {
        given: '120 pc at 9.84 Mpc are 2.5154 arcsec: 120 / 9.84e6 radian'
        def match = ResolutionMatch.toPc(120, 9.84, 0.92)

        expect:
        Math.abs(match.targetArcsec() - 120d / 9.84e6d * 206264.80624709636d) < 1e-12
        Math.abs(match.kernelArcsec() - Math.sqrt(match.targetArcsec()**2 - 0.92d**2)) < 1e-12
    }

    def "nothing is left where the maps have the target already"() {
        expect:
        ResolutionMatch.toArcsec(0.8, 0.8).kernel(0.2).nx() == 1
    }

    def "a point seen at the native resolution is seen at the target's afterwards"() {
        given:
        def match = ResolutionMatch.toArcsec(2.4, 1.0)
        def matched = new Psf.Gaussian(1.0).on(0.2).then(match.kernel(0.2))
        def wanted = new Psf.Gaussian(2.4).on(0.2)
        int shift = (matched.nx() - wanted.nx()).intdiv(2)

        expect: 'to what is cut off, 1e-6'
        (0..<wanted.nx()).every {
            Math.abs(matched.weight(it + shift, it + shift) - wanted.weight(it, it)) < 1e-6 * wanted.weight(26, 26) * 5
        }
    }

    def "what cannot be is said in one line"() {
        when:
        make.call()

        then:
        Problem problem = thrown()
        problem.message == message

        where:
        make << [
                { ResolutionMatch.toPc(100, 20, 1.2) },
                { ResolutionMatch.toArcsec(1.0, 1.2) },
                { ResolutionMatch.toPc(100, 0, 1.2) },
                { ResolutionMatch.toArcsec(Double.NaN, 1.2) },
                { ResolutionMatch.squarePixel(new Projection(0, 0, 1, 1, -0.2 / 3600, 0, 0, 0.25 / 3600)) },
                { NoiseModel.correlated(-1) },
        ]
        message << [
                'a resolution of 1.0313 arcsec (100 pc) was asked for, finer than the 1.2 arcsec (116.36 pc) that the maps have; ask for 1.2 arcsec or more',
                'a resolution of 1 arcsec was asked for, finer than the 1.2 arcsec that the maps have; ask for 1.2 arcsec or more',
                'the distance is 0.0 Mpc; give a number above 0',
                'the resolution that the maps shall have is NaN arcsec; give a number above 0',
                'the pixels of the maps are 0.2 x 0.25 arcsec; maps are smoothed on square pixels: regrid them first',
                'noise is said to be correlated over -1.0 arcsec; give a FWHM above 0, or white noise',
        ]
    }
}
