package assay.sky.regrid

import assay.SharedData
import assay.model.Problem
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification

import static assay.sky.regrid.BinMethod.accretion
import static assay.sky.regrid.BinMethod.centroidal
import static assay.sky.regrid.BinMethod.regularised

class VoronoiBinsSpec extends Specification {
    static final String SNR = 'data/lensed-arcs/AS1063/SNR_white_light.txt'
    static final String BINS = 'data/lensed-arcs/AS1063/bins_SN_70_white_light.txt'

    @Shared
    BinPixels smooth = disc(240)

    /** An inclined exponential disc with photon noise and sky, on a square. */
    static BinPixels disc(int side) {
        int[] columns = (0..<side * side).collect { it % side }
        int[] rows = (0..<side * side).collect { it.intdiv(side) }
        double[] signal = (0..<side * side).collect {
            double x = 6 * ((it % side) / (double) side - 0.5d)
            double y = 6 * (it.intdiv(side) / (double) side - 0.5d) / 0.7d
            Math.exp(-1.5d * Math.sqrt(x * x + y * y)) * 100
        }
        double[] noise = signal.collect { Math.sqrt(it + 0.5d) }
        new BinPixels(columns, rows, signal, noise)
    }

    @Requires({ SharedData.has(VoronoiBinsSpec.SNR) && SharedData.has(VoronoiBinsSpec.BINS) })
    def "the arc AS1063 has the bins of its authors, pixel by pixel and by number"() {
        given: 'Patricio et al. (2019): S/N 70, made with the code of Cappellari & Copin, 481 pixels'
        def pixels = SharedData.find(SNR).readLines().drop(1)*.trim()*.split(/\s+/)
        Map<List<Integer>, Integer> published = SharedData.find(BINS).readLines()*.trim()*.split(/\s+/)
                .collectEntries { [[it[0] as double as int, it[1] as double as int], it[2] as int] }
        def binned = new BinPixels(
                pixels.collect { it[1] as int } as int[], pixels.collect { it[0] as int } as int[],
                pixels.collect { it[2] as double } as double[], pixels.collect { it[3] as double } as double[])

        when:
        def bins = VoronoiBins.of(binned, 70, regularised, Covariance.none())

        then:
        pixels.size() == 481
        bins.bins().size() == 136
        bins.labels().toList() == pixels.collect { published[[it[0] as int, it[1] as int]] }
    }

    def "after accretion every bin hangs together, is round, and has enough"() {
        given:
        def pixels = disc(60)

        when:
        int[] bins = Accretion.bins(pixels, 25, Covariance.none())
        Map<Integer, List<Integer>> members = (0..<3600).groupBy { bins[it] }
        members.remove(-1)

        then:
        members.keySet() == (0..<members.size()) as Set
        members.size() > 20
        members.values().every { List<Integer> bin ->
            Set<Integer> open = bin as Set
            List<Integer> reached = [bin[0]]
            open.remove(bin[0])
            while (reached) {
                int p = reached.pop()
                [p - 1, p + 1, p - 60, p + 60].each { int q ->
                    if (Math.abs(q % 60 - p % 60) <= 1 && open.remove(q)) reached.push(q)
                }
            }
            open.empty
        }
        members.values().every { List<Integer> bin ->
            double x = bin.sum { it % 60 } / bin.size()
            double y = bin.sum { it.intdiv(60) } / bin.size()
            double farthest = bin.collect { Math.hypot(it % 60 - x, it.intdiv(60) - y) }.max()
            farthest / Math.sqrt(bin.size() / Math.PI) - 1 <= 0.3d + 1e-12
        }
        members.values().every { List<Integer> bin ->
            double sum = bin.sum { pixels.signal()[it] }
            double squares = bin.sum { pixels.noise()[it]**2 }
            sum / Math.sqrt(squares) > 0.8 * 25
        }
    }

    def "every pixel is in one bin, and the bins have what their pixels have: #method"() {
        given:
        def pixels = disc(50)

        when:
        def bins = VoronoiBins.of(pixels, 15, method, covariance)
        def members = (0..<2500).groupBy { bins.labels()[it] }

        then:
        members.keySet() == (0..<bins.bins().size()) as Set
        bins.bins().sum { it.pixels() } == 2500
        members.every { int b, List<Integer> bin ->
            double sum = bin.sum { pixels.signal()[it] }
            double squares = bin.sum { pixels.noise()[it]**2 }
            double ratio = sum / Math.sqrt(squares) / covariance.factor(bin.size())
            double x = bin.sum { it % 50 } / bin.size()
            double bright = bin.sum { pixels.signal()[it] * (it % 50) } / sum
            def found = bins.bins()[b]
            Math.abs(found.signalToNoise() / ratio - 1) < 1e-12 && Math.abs(found.x() - x) < 1e-8
                    && Math.abs(found.brightX() - bright) < 1e-8 && found.pixels() == bin.size()
        }

        where:
        method      | covariance
        accretion   | Covariance.none()
        centroidal  | Covariance.none()
        regularised | Covariance.none()
        regularised | Covariance.logarithmic(1.07)
    }

    def "on a smooth galaxy the S/N scatters by about 6 percent: #method"() {
        given: 'pixels so faint that bins have some hundred of them'
        def bins = VoronoiBins.of(smooth, 20, method, Covariance.none())

        expect: 'Cappellari & Copin 2003, section 5: rms scatter of 6 percent'
        bins.singles() == 0
        bins.scatter() < limit
        bins.scatter() > 0.03
        Math.abs(bins.bins().average { it.signalToNoise() } / 20 - 1) < 0.06

        where:
        method      | limit
        centroidal  | 0.065
        regularised | 0.065
    }

    def "equal pixels give equal bins"() {
        given: 'S/N 1 in each of 60 x 60 pixels, so that 36 pixels have S/N 6'
        int[] columns = (0..<3600).collect { it % 60 }
        int[] rows = (0..<3600).collect { it.intdiv(60) }
        def pixels = new BinPixels(columns, rows, [1d] * 3600 as double[], [1d] * 3600 as double[])

        when:
        def bins = VoronoiBins.of(pixels, target, method, covariance)

        then: 'with a covariance of 1 + 0.2 log10 N it takes sqrt N / (1 + 0.2 log10 N) = 4, that is N = 26.4'
        Math.abs(3600d / bins.bins().size() / size - 1) < 0.15
        bins.scatter() < 0.1

        where:
        method      | covariance                  | target | size
        centroidal  | Covariance.none()           | 6      | 36
        regularised | Covariance.none()           | 6      | 36
        regularised | Covariance.logarithmic(0.2) | 4      | 26.4
    }

    def "pixels that have the target each are left alone"() {
        given:
        def bins = VoronoiBins.of(
                new BinPixels([0, 1, 2] as int[], [0, 0, 0] as int[], [9, 8, 7] as double[], [1, 1, 1] as double[]),
                5, regularised, Covariance.none())

        expect:
        bins.labels() == [0, 1, 2] as int[]
        bins.singles() == 3
        Double.isNaN(bins.scatter())
    }

    def "a pixel without signal stays in its bin and lowers it"() {
        given: 'a row; the negative pixel joins nobody by itself and ends in the nearest bin'
        def bins = VoronoiBins.of(
                new BinPixels([0, 1, 2, 3] as int[], [0, 0, 0, 0] as int[], [6, 6, -1, 0] as double[], [1] * 4 as double[]),
                5, accretion, Covariance.none())

        expect:
        bins.labels() == [0, 1, 1, 1] as int[]
        Math.abs(bins.bins()[1].signalToNoise() - 5 / Math.sqrt(3)) < 1e-12
        bins.bins()[1].brightX() == 1
        bins.bins()[1].x() == 2
    }

    def "the nearest free pixel is the nearest, of equals the first"() {
        given:
        def random = new Random(5)
        def places = (0..<400).collect { [it % 23 - 7, it.intdiv(23) + 4] }
        Collections.shuffle(places, random)
        int[] columns = places*.get(0)
        int[] rows = places*.get(1)
        def pixels = new BinPixels(columns, rows, [1d] * 400 as double[], [1d] * 400 as double[])
        def free = new FreePixels(pixels, new PixelSquare(pixels))
        def left = (0..<400).toSet()

        expect:
        while (left) {
            double x = random.nextInt(60) / 2d - 12
            double y = random.nextInt(50) / 2d
            int expected = left.toSorted().min { (columns[it] - x)**2 + (rows[it] - y)**2 }
            assert free.nearest(x, y) == expected
            free.take(expected)
            left.remove(expected)
        }
        free.none()
    }

    def "the tree finds the generator that a search through all finds"() {
        given:
        def random = new Random(6)
        double[] x = (0..<300).collect { random.nextInt(40) }
        double[] y = (0..<300).collect { random.nextInt(40) }
        double[] squares = (0..<300).collect { same ? 1d : 0.2d + 3 * random.nextDouble() }
        def tree = new Generators(x, y, squares, (0..<300) as int[])

        expect:
        (0..<400).every {
            double px = random.nextInt(50) - 5
            double py = random.nextInt(50) - 5
            int expected = (0..<300).min { int g -> ((px - x[g])**2 + (py - y[g])**2) / squares[g] }
            tree.nearest(px, py, random.nextInt(300)) == expected
        }

        where:
        same << [true, false]
    }

    def "bad pixels are refused in one line: #words"() {
        when:
        VoronoiBins.of(
                new BinPixels(columns as int[], [0] * columns.size() as int[], signal as double[], noise as double[]),
                target, regularised, Covariance.none())

        then:
        def problem = thrown(Problem)
        problem.message.contains(words)
        !problem.message.contains('\n')

        where:
        words                        | columns   | signal          | noise     | target
        'pixel 1 (column 4, row 0)'  | [3, 4]    | [1, Double.NaN] | [1, 1]    | 2
        'the noise 0.0'              | [3, 4]    | [1, 1]          | [1, 0]    | 2
        'have a S/N of 1.41'         | [3, 4]    | [1, 1]          | [1, 1]    | 2
        'both at column 3'           | [3, 3]    | [1, 1]          | [1, 1]    | 1.2
        'both at column 3'           | [3, 3]    | [5, 5]          | [1, 1]    | 1
        'above 0'                    | [3, 4]    | [1, 1]          | [1, 1]    | 0
        'no pixels to be binned'     | []        | []              | []        | 1
        'spread over 1000001 column' | [0, 1000000] | [1, 1]       | [1, 1]    | 1.2
        'none of the 4 bins'         | [0, 5, 10, 15] | [1, 1, 1, 1] | [1] * 4 | 1.9
        '2 rows, 1 signals'          | [3, 4]    | [1]             | [1, 1]    | 2
    }
}
