package assay.lens.mass

import assay.lens.image.Frame
import assay.lens.image.Samples
import assay.model.Problem
import assay.model.sky.Projection
import assay.model.sky.SkyGrid
import assay.sky.NamedCosmology
import spock.lang.Specification

/** Poisson's equation holds deflections to surface densities written down on their own: div alpha = 2 kappa, curl alpha = 0. */
class DeflectionSpec extends Specification {
    static final double STEP = 1e-4

    def "the deflection belongs to the surface density: #name at (#x, #y)"() {
        expect: 'differences over 0.0002 arcsec are good to 1e-7'
        Math.abs(divergence(lens, x, y) - 2 * density) < 1e-6 * Math.max(1, density)
        Math.abs(curl(lens, x, y)) < 1e-6

        where:
        name     | lens                                             | x    | y    || density
        'SIS'    | new Deflection.Isothermal(0.1, 0, 1.3, 1, 0)      | 1.1  | 0.5  || sie(1.3, 1, 1.0, 0.5)
        'SIE'    | new Deflection.Isothermal(0, 0, 1.3, 0.6, 0)      | 0.9  | -0.4 || sie(1.3, 0.6, 0.9, -0.4)
        'turned' | new Deflection.Isothermal(0, 0, 1.3, 0.6, 90)     | 0.4  | 0.9  || sie(1.3, 0.6, 0.9, -0.4)
        'round'  | new Deflection.Isothermal(0, 0, 1.3, 1 - 1e-7, 0) | 0.9  | -0.4 || sie(1.3, 1, 0.9, -0.4)
        'shear'  | new Deflection.Shear(0, 0, 0.05, -0.02)           | 0.7  | 0.3  || 0
        'NFW in' | new Deflection.Nfw(0, 0, 2, 0.8)                  | 0.9  | 0.3  || nfw(2, 0.8, Math.hypot(0.9, 0.3))
        'NFW on' | new Deflection.Nfw(0, 0, 2, 0.8)                  | 2.0  | 0    || nfwAtScale(2, 0.8)
        'NFW out'| new Deflection.Nfw(0, 0, 2, 0.8)                  | -3.0 | 2.5  || nfw(2, 0.8, Math.hypot(3.0, 2.5))
    }

    def "an NFW lens turns light at its scale radius by what it was given"() {
        expect:
        Math.abs(at(new Deflection.Nfw(1, 1, 2, 0.8), 3, 1)[0] - 0.8) < 1e-13
    }

    def "an isothermal sphere turns light by its Einstein radius everywhere"() {
        expect:
        Math.abs(at(new Deflection.Isothermal(0, 0, 1.3, 1, 0), x, y).with { Math.hypot(it[0], it[1]) } - 1.3) < 1e-9

        where:
        x   | y
        0.3 | 0.4
        -5  | 12
    }

    def "a ring of Einstein's radius looks at the source behind the lens, and a stated factor shrinks it"() {
        given:
        def frame = new Frame(1, 1, 1)
        def lens = new Lens([new Deflection.Isothermal(0, 0, 2, 1, 0)], new DistanceRatio(factor))
        def samples = Samples.of(frame, 1).at([2 * factor] as double[], [0] as double[])

        expect:
        Math.abs(lens.traced(samples).x(0)) < 1e-9

        where:
        factor << [1, 0.4]
    }

    def "the ratio of distances is that of angular distances"() {
        given:
        def universe = NamedCosmology.WMAP9.universe()

        expect: 'in a flat universe D_ls is the difference of the comoving distances over 1 + z_s (Hogg 1999)'
        Math.abs(DistanceRatio.of(universe, 0.348, 0.611).factor()
                - (universe.comovingMpc(0.611) - universe.comovingMpc(0.348)) / universe.comovingMpc(0.611)) < 1e-14
    }

    def "what cannot be is refused: #message"() {
        when:
        make()

        then:
        Problem refused = thrown()
        refused.message.contains(message)

        where:
        make                                                         || message
        ({ new DistanceRatio(0) })                                   || 'D_ls / D_s of a lens is 0.0'
        ({ DistanceRatio.of(NamedCosmology.WMAP9.universe(), 0.6, 0.3) }) || 'the lens has to lie before the source'
        ({ new Deflection.Isothermal(0, 0, -1, 1, 0) })              || 'Einstein radius of a lens is -1.0'
        ({ new Deflection.Isothermal(0, 0, 1, 1.2, 0) })             || 'axis ratio 1.2'
        ({ new Deflection.Nfw(0, 0, 0, 1) })                         || 'scale radius 0.0'
        ({ DeflectionMaps.of(new SkyGrid(2, 2, new Projection(10, 0, 1, 1, 1e-5, 0, 0, 1e-5)), new double[4], new double[4]) }) || 'north up and east to the left'
        ({ DeflectionMaps.of(new SkyGrid(2, 2, Projection.northUp(10, 0, 1, 1, 0.1)), new double[4], new double[3]) }) || '4 and 3 values for 2 x 2'
        ({ SourcePlane.of(2, 2, new double[4], new double[3]) })     || '2 x 2 pixels has 4 and 3'
    }

    private static double sie(double radius, double q, double u, double v) {
        radius * Math.sqrt(q) / (2 * Math.sqrt(q * q * u * u + v * v))
    }

    /** Wright & Brainerd 2000, equation 11, over the critical density. */
    private static double nfw(double scale, double atScale, double r) {
        double x = r / scale
        double strength = atScale / (4 * scale * (1 - Math.log(2)))
        double h = x < 1
                ? 2 / Math.sqrt(1 - x * x) * artanh(Math.sqrt((1 - x) / (1 + x)))
                : 2 / Math.sqrt(x * x - 1) * Math.atan(Math.sqrt((x - 1) / (1 + x)))
        2 * strength * (1 - h) / (x * x - 1)
    }

    private static double nfwAtScale(double scale, double atScale) {
        2 * atScale / (4 * scale * (1 - Math.log(2))) / 3
    }

    private static double artanh(double t) {
        Math.log((1 + t) / (1 - t)) / 2
    }

    private static double[] at(Deflection lens, double x, double y) {
        double[] sum = new double[2]
        lens.add(x, y, 1, sum)
        sum
    }

    private static double divergence(Deflection lens, double x, double y) {
        ((at(lens, x + STEP, y)[0] - at(lens, x - STEP, y)[0]) + (at(lens, x, y + STEP)[1] - at(lens, x, y - STEP)[1])) / (2 * STEP)
    }

    private static double curl(Deflection lens, double x, double y) {
        ((at(lens, x + STEP, y)[1] - at(lens, x - STEP, y)[1]) - (at(lens, x, y + STEP)[0] - at(lens, x, y - STEP)[0])) / (2 * STEP)
    }
}
