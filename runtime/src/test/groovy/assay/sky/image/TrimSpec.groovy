package assay.sky.image

import assay.model.Problem
import assay.sky.image.Trim.Gaps
import assay.stats.RandomStream
import spock.lang.Specification

class TrimSpec extends Specification {
    /** Rows of a picture: # is there, . is not. */
    static BitSet mask(List<String> rows) {
        def mask = new BitSet()
        rows.eachWithIndex { row, y -> row.toList().eachWithIndex { c, x -> if (c == '#') mask.set(y * row.length() + x) } }
        mask
    }

    static List<String> picture(BitSet mask, int nx, int ny) {
        (0..<ny).collect { y -> (0..<nx).collect { x -> mask[y * nx + x] ? '#' : '.' }.join() }
    }

    def "the distance is that to the nearest absent pixel, #nx x #ny, #share there"() {
        given:
        def random = RandomStream.of(5, 'trim', "$nx $ny $share")
        def there = new BitSet()
        (nx * ny).times { if (random.nextDouble() < share) there.set(it) }
        def squares = DistanceToAbsent.squares(there, nx, ny)

        expect: 'that of a search over all of them and one ring outside'
        (0..<ny).every { y ->
            (0..<nx).every { x ->
                long least = Long.MAX_VALUE
                for (int v = -1; v <= ny; v++) {
                    for (int u = -1; u <= nx; u++) {
                        boolean outside = u < 0 || v < 0 || u == nx || v == ny
                        if (outside || !there[v * nx + u]) least = Math.min(least, (long) ((u - x)**2 + (v - y)**2))
                    }
                }
                squares[y * nx + x] == least
            }
        }

        where:
        [nx, ny, share] << [[1, 2, 17, 30], [1, 3, 23], [0.0d, 0.5d, 0.9d, 0.99d, 1.0d]].combinations()
    }

    def "two pixels are taken off the edge of #gaps gaps"() {
        expect:
        picture(new Trim(pixels, gaps).kept(mask(before), 9, 9), 9, 9) == after

        where:
        gaps       | pixels
        Gaps.ALL   | 1
        Gaps.OUTER | 1
        Gaps.OUTER | 2
        Gaps.ALL   | 0

        before = ['.########',
                  '#########',
                  '#########',
                  '#########',
                  '####.####',
                  '#########',
                  '#########',
                  '#########',
                  '#########']
        after = [
                (Gaps.ALL): [0: before,
                             1: ['.........',
                                 '.#######.',
                                 '.#######.',
                                 '.###.###.',
                                 '.##...##.',
                                 '.###.###.',
                                 '.#######.',
                                 '.#######.',
                                 '.........']],
                (Gaps.OUTER): [1: ['.........',
                                   '.#######.',
                                   '.#######.',
                                   '.#######.',
                                   '.###.###.',
                                   '.#######.',
                                   '.#######.',
                                   '.#######.',
                                   '.........'],
                               2: ['.........',
                                   '.........',
                                   '..#####..',
                                   '..#####..',
                                   '..##.##..',
                                   '..#####..',
                                   '..#####..',
                                   '.........',
                                   '.........']]][gaps][pixels]
    }

    def "a bay that opens to the outside is no hole"() {
        given: 'absent pixels that hang together side by side with the frame'
        def bay = mask(['#######',
                        '#######',
                        '###....',
                        '#######',
                        '#######'])

        expect:
        picture(new Trim(1, Gaps.OUTER).kept(bay, 7, 5), 7, 5) ==
                ['.......',
                 '.##....',
                 '.#.....',
                 '.##....',
                 '.......']
    }

    def "beams are counted in pixels"() {
        expect:
        Trim.beams(1.5, 0.8, 0.2, Gaps.ALL).pixels() == 6.000000000000001d
    }

    def "what cannot be trimmed is said"() {
        when:
        make.call()

        then:
        Problem problem = thrown()
        problem.message == message

        where:
        make                                           || message
        ({ new Trim(-1, Gaps.ALL) })                   || 'an edge of -1.0 pixels is to be trimmed; give 0 or more'
        ({ new Trim(Double.NaN, Gaps.ALL) })           || 'an edge of NaN pixels is to be trimmed; give 0 or more'
        ({ Trim.beams(1, 0.8, 0, Gaps.ALL) })          || 'an edge of beams of 0.8 arcsec on pixels of 0.0 arcsec is to be trimmed; give widths above 0'
    }
}
