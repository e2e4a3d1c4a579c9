package assay.lens.profile

import assay.model.Problem
import spock.lang.Specification

class ProfileSpec extends Specification {
    static final Ellipse LONG = Ellipse.of(0, 0, 0.5, 30)

    def "the light of a profile adds up to what its formula says: #light.class.simpleName"() {
        given: 'samples of 0.04 over 24 x 24, with cores of about 0.5'
        double sum = 0
        for (int j = 0; j < 600; j++) for (int i = 0; i < 600; i++) sum += light.at(0.04d * (i - 299.5d), 0.04d * (j - 299.5d))

        expect: 'closed form within what the square leaves out and the cusps of Sersic profiles leave open'
        Math.abs(sum * 0.0016 / total - 1) < within

        where:
        light                                         || total                              | within
        new Light.Exponential(LONG, 2, 0.5)           || 2 * Math.PI * 2 * 0.25             | 1e-4
        new Light.Gaussian(LONG, 2, 0.5)              || 2 * Math.PI * 2 * 0.25             | 1e-9
        new Light.Moffat(LONG, 2, 0.5, 4)             || Math.PI * 2 * 0.25 / 3             | 1e-5
        new Light.Sersic(LONG, 2, 0.5, 1)             || sersic(2, 0.5, 1)                  | 1e-4
        new Light.Sersic(LONG, 2, 0.5, 2)             || sersic(2, 0.5, 2)                  | 1e-3
        new Light.Sum([new Light.Gaussian(LONG, 1, 0.5), new Light.Gaussian(LONG, 1, 0.5)]) || 2 * Math.PI * 2 * 0.25 | 1e-9
    }

    def "isophotes have the axis ratio and the angle that were given"() {
        given:
        def ellipse = Ellipse.of(1, 2, 0.4, 25)
        double angle = Math.toRadians(25)
        def along = [1 + 3 * Math.cos(angle), 2 + 3 * Math.sin(angle)]
        def across = [1 - 1.2 * Math.sin(angle), 2 + 1.2 * Math.cos(angle)]

        expect: '3 x 0.4 = 1.2, and a circle of the same area'
        Math.abs(ellipse.radius(along[0], along[1]) - 3 * Math.sqrt(0.4d)) < 1e-12
        Math.abs(ellipse.radius(across[0], across[1]) - 3 * Math.sqrt(0.4d)) < 1e-12
    }

    def "the radius in the disc is that on the minor axis divided by the axis ratio"() {
        given:
        def inDisc = Radius.inDisc(0.5, 0, 0.4, 25, Radius.Kind.DEPROJECTED)
        def minor = Radius.inDisc(0.5, 0, 0.4, 25, Radius.Kind.MINOR_AXIS)
        double angle = Math.toRadians(25)

        expect:
        Math.abs(inDisc.at(0.5 + Math.cos(angle), Math.sin(angle)) - 1) < 1e-12
        Math.abs(inDisc.at(0.5 - Math.sin(angle), Math.cos(angle)) - 2.5) < 1e-12
        Math.abs(minor.at(2, 3) - 0.4 * inDisc.at(2, 3)) < 1e-12
    }

    def "a broken gradient has no jump and two slopes"() {
        given:
        def broken = new Tracer.BrokenGradient(Radius.from(0, 0), 8.6, -0.1, 2, -0.3)

        expect:
        Math.abs(broken.at(1, 0) - 8.5) < 1e-12
        Math.abs(broken.at(0, 2) - 8.4) < 1e-12
        Math.abs(broken.at(0, 3) - 8.1) < 1e-12
    }

    def "an image is bilinear inside; outside light is dark and a tracer goes on"() {
        given:
        def lattice = Lattice.centred(3, 2, 1, [0, 1, 2, 10, 11, 12] as double[])

        expect:
        Math.abs(new Tracer.Map(lattice).at(0.25, 0.0) - 6.25) < 1e-12
        new Tracer.Map(lattice).at(9, 9) == 12
        Math.abs(new Light.Image(lattice).at(-1, 0.5) - 10) < 1e-12
        new Light.Image(lattice).at(9, 9) == 0
    }

    def "what cannot be is refused: #message"() {
        when:
        make()

        then:
        Problem refused = thrown()
        refused.message.contains(message)

        where:
        make                                                    || message
        ({ new Ellipse(0, 0, 0.8, 0.7) })                       || 'ellipticity 0.8, 0.7'
        ({ Ellipse.of(0, 0, 0, 0) })                            || 'axis ratio 0.0'
        ({ new Light.Sersic(LONG, 1, -1, 1) })                  || 'effective radius of a Sersic profile is -1.0'
        ({ new Light.Gaussian(LONG, Double.NaN, 1) })           || 'brightness NaN'
        ({ new Light.Sum([]) })                                 || 'no profiles'
        ({ new Tracer.Constant(Double.NaN) })                   || 'a constant tracer is NaN'
        ({ Lattice.centred(2, 2, 1, [1, 2, 3] as double[]) })   || '2 x 2 points has 3 values'
        ({ Lattice.centred(2, 2, 1, [1, 2, 3, Double.NaN] as double[]) }) || 'NaN in column 2 of row 2'
        ({ new Light.Image(Lattice.centred(2, 2, 1, [1, 2, 3, -1] as double[])) }) || 'brightness -1.0'
    }

    /** Ciotti & Bertin 1999 on the whole light, with the b of the profile; Gamma(2) = 1, Gamma(4) = 6. */
    private static double sersic(double atRe, double re, int n) {
        double b = 1.9992 * n - 0.3271
        atRe * re * re * 2 * Math.PI * n * Math.exp(b) * (n == 1 ? 1 : 6) / Math.pow(b, 2 * n)
    }
}
