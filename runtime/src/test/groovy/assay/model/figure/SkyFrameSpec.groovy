package assay.model.figure

import assay.model.Disc
import spock.lang.Specification

class SkyFrameSpec extends Specification {
    /** At 10 Mpc an arcsec is 0.0484814 kpc; b/a = 0.6 and thin, so that cos i = 0.6. */
    def disc = new Disc(150, 2, 10, 30, 0.6, 0, OptionalDouble.of(4), OptionalDouble.of(12))

    def 'a circle of the disc is an ellipse of its axis ratio, in the unit of the axes: #unit'() {
        when:
        def ellipse = new SkyFrame(disc, unit).circle(1, Disc.Scale.RE, 'R_e')

        then:
        Math.abs(ellipse.semiMajor() / major - 1) < 1e-5
        Math.abs(ellipse.semiMinor() / ellipse.semiMajor() - 0.6) < 1e-12

        and: 'its end lies at the position angle, from north through east'
        def (east, north) = ellipse.at(0) as List
        Math.abs(Math.toDegrees(Math.atan2(east, north)) - 30) < 1e-9

        where:
        unit              | major
        Disc.Scale.ARCSEC | 4 / 0.0484814
        Disc.Scale.KPC    | 4
        Disc.Scale.RE     | 1
        Disc.Scale.R25    | 1 / 3
    }

    def 'every point of the ellipse has that radius in the disc'() {
        given:
        def ellipse = new SkyFrame(disc, Disc.Scale.ARCSEC).circle(3, Disc.Scale.KPC, '')

        expect: 'as the disc itself has it'
        (0..11).every {
            def at = ellipse.at(it)
            Math.abs(disc.radii(Disc.Scale.KPC, [at[0]] as double[], [at[1]] as double[])[0] - 3) < 1e-9
        }
    }

    def 'the limits of an ellipse are those of its points'() {
        given:
        def ellipse = new Ellipse(1, 2, 5, 2, angle, '', LineStyle.SOLID, Hue.INK, '')
        def points = (0..<3600).collect { ellipse.at(it * Math.PI / 1800) }

        expect: 'to what lies between 3600 points'
        Math.abs(ellipse.xs().max().asDouble - points*.getAt(0).max()) < 1e-4
        Math.abs(ellipse.ys().min().asDouble - points*.getAt(1).min()) < 1e-4

        where:
        angle << [0, 30, 90, 140]
    }

    def 'a scale bar of #words fits a map #width arcsec wide'() {
        when:
        def bar = new SkyFrame(disc, Disc.Scale.ARCSEC).scaleBar(width)

        then:
        bar.words() == words
        Math.abs(bar.length() - kpc / 0.0484814) < 1e-4 * bar.length()
        bar.length() <= 0.3 * width

        where:
        width | kpc  || words
        200   | 2    || '2 kpc'
        400   | 5    || '5 kpc'
        100   | 1    || '1 kpc'
        60    | 0.5  || '500 pc'
        2     | 0.02 || '20 pc'
        1500  | 20   || '20 kpc'
    }

    def 'maps move to the unit of the axes, and the east is to the left'() {
        given:
        def frame = new SkyFrame(disc, Disc.Scale.KPC)
        def map = new Lattice(2, 1, [1, 2] as double[], -100, 100, -50, 50)

        expect:
        Math.abs(frame.lattice(map).x1() - 4.84814) < 1e-4
        frame.east().inverted()
        !frame.north().inverted()
        frame.north().label().endsWith('(kpc)')
    }
}
