package assay.sky

import assay.model.Problem
import spock.lang.Specification

class NeighbourDensitySpec extends Specification {
    def "neighbours in a line of sight are counted by their distances"() {
        given: 'galaxies at 1, 2, 3, 4, 5 Mpc behind one at 10 Mpc, and the galaxy itself at 10.4 Mpc, 2 arcsec off'
        double[] ra = [40, 40, 40, 40, 40, 40 + 2 / 3600d]
        double[] dec = [0.51d, 0.51d, 0.51d, 0.51d, 0.51d, 0.5d]
        double[] distance = [11, 12, 13, 14, 15, 10.4d]
        def density = new NeighbourDensity(ra, dec, distance, 10)

        when:
        double r5 = density.distanceToNeighbour(40, 0.5, 10, 5)

        then: 'law of cosines'
        double angle = Math.toRadians(1e-2)
        Math.abs(r5 - Math.sqrt(100 + 225 - 2 * 150 * Math.cos(angle))) < 1e-9
        Math.abs(density.eta(40, 0.5, 10, 5) - Math.log10(3 * 4 / (4 * Math.PI * r5**3))) < 1e-12
    }

    def "on a unit sphere of neighbours every k gives the same radius"() {
        given: 'ends of the axes about a galaxy at 20 Mpc towards RA 0, Dec 0'
        def at = { double x, double y, double z ->
            double d = Math.sqrt(x * x + y * y + z * z)
            [Math.toDegrees(Math.atan2(y, x)), Math.toDegrees(Math.asin(z / d)), d]
        }
        def places = [at(21, 0.1, 0), at(19, 0.1, 0), at(20, 1, 0), at(20, -1, 0), at(20, 0, 1), at(20, 0, -1)]
        def (ra, dec, distance) = places.transpose()
        def density = new NeighbourDensity(ra as double[], dec as double[], distance as double[], 1)

        expect:
        Math.abs(density.distanceToNeighbour(0, 0, 20, k) - radius) < 1e-9

        where:
        k | radius
        2 | 1
        4 | 1
        5 | Math.sqrt(1.01d)
        6 | Math.sqrt(1.01d)
    }

    def "a catalogue that is too small, a k below 2 and a row without a distance are refused"() {
        when:
        action(new NeighbourDensity([1, 2, 3] as double[], [0, 0, 0] as double[], [5, 5, 5] as double[], 10))

        then:
        def problem = thrown(Problem)
        problem.message.contains(words)

        where:
        words              | action
        'only 2 other'     | { it.eta(1, 0, 5, 5) }
        'k of at least 2'  | { it.eta(1, 0, 5, 1) }
        'row 2 of the'     | { new NeighbourDensity([1, 2] as double[], [0, 0] as double[], [5, 0] as double[], 10) }
    }
}
