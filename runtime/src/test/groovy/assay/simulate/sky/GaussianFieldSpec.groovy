package assay.simulate.sky

import assay.model.Problem
import java.util.concurrent.ForkJoinPool
import spock.lang.Specification

class GaussianFieldSpec extends Specification {
    static final int REALISATIONS = 60

    def "many realisations have mean 0 and the covariance of a Matern kernel at nodes, between nodes and across the rectangle"() {
        given: 'one place, and others at known distances from it, on nodes (every 0.05) and off them'
        def places = [[0, 0], [0.05, 0], [0.025, 0.025], [0.5, 0], [0.31, 0.42], [0, 1], [0.9, 1.2]]

        and: 'sixteen such groups in each realisation, two lengths apart'
        def origins = [0, 2, 4, 6].collectMany { u -> [0, 2, 4, 6].collect { v -> [u, v] } }
        double[][] values = (0..<REALISATIONS).collectMany { n ->
            def field = GaussianField.over(0, 0, 7.5, 7.5, 1, new StreamDraws("covariance $n"))
            origins.collect { o -> places.collect { field.at(o[0] + it[0] as double, o[1] + it[1] as double) } as double[] }
        } as double[][]

        and: 'neighbouring groups are correlated by 0.14, which makes the sixteen worth a little fewer'
        double samples = values.length / 1.6

        expect: 'within 4 Monte Carlo errors'
        places.indices.every { a ->
            double mean = values.collect { it[a] }.sum() / values.length
            assert Math.abs(mean) < 4 / Math.sqrt(samples)
            places.indices.every { b ->
                double d = Math.hypot(places[a][0] - places[b][0] as double, places[a][1] - places[b][1] as double)
                double c = (1 + Math.sqrt(3) * d) * Math.exp(-Math.sqrt(3) * d)
                double found = values.collect { it[a] * it[b] }.sum() / values.length
                assert Math.abs(found - c) < 4 * Math.sqrt((1 + c * c) / samples)
                true
            }
        }
    }

    def "differences between places #du, #dv apart have the variance of the closed form"() {
        given: 'half the mean square of 500 differences in each of 25 realisations; they vary far less than the field does'
        def halves = (0..<25).collect { n ->
            def field = GaussianField.over(0, 0, 6, 5, 1, new StreamDraws("differences $n"))
            double sum = 0
            for (int i = 0; i < 25; i++) {
                for (int j = 0; j < 20; j++) {
                    double difference = field.at(0.2d * i + du, 0.2d * j + dv) - field.at(0.2d * i, 0.2d * j)
                    sum += difference * difference
                }
            }
            sum / 1000
        }
        double mean = halves.sum() / 25
        double error = Math.sqrt(halves.collect { (it - mean)**2 }.sum() / 24 / 25 as double)
        double s = Math.sqrt(3) * Math.hypot(du as double, dv as double)

        expect: 'within 4 Monte Carlo errors, which are below 5 percent'
        double wanted = 1 - (1 + s) * Math.exp(-s)
        error < 0.05 * wanted
        Math.abs(mean - wanted) < 4 * error

        where: 'on nodes'
        du   | dv
        0.05 | 0
        0    | 0.1
        0.1  | 0.1
        0.4  | 0
    }

    def "the same stream makes the same field on any number of threads"() {
        given:
        def make = {
            def field = GaussianField.over(-3, -3, 4, 3, 0.4, new StreamDraws('threads'))
            (0..<500).collect { field.at(-3 + 0.0139d * it, -3 + 0.0119d * it) }
        }
        def alone = new ForkJoinPool(1)
        def many = new ForkJoinPool(7)

        expect:
        alone.submit(make as java.util.concurrent.Callable).get() == many.submit(make as java.util.concurrent.Callable).get()

        cleanup:
        alone.shutdown()
        many.shutdown()
    }

    def "a length too short for the nodes that there may be is refused in one line: #length"() {
        when:
        GaussianField.over(0, 0, 10, 10, length, new StreamDraws('edge'))

        then:
        def e = thrown(Problem)
        e.message.readLines().size() == 1
        e.message.contains(remedy)

        where:
        length | remedy
        0.001  | 'raise the length'
    }

    def "a length of #length over a rectangle of 10 keeps its variance"() {
        given:
        def values = (0..<60).collect { GaussianField.over(0, 0, 10, 10, length, new StreamDraws("long $it")).at(4.3, 9.9) }

        expect: 'variance 1 within 4 Monte Carlo errors'
        Math.abs(values.collect { it * it }.sum() / 60 - 1) < 4 * Math.sqrt(2 / 60d)

        where:
        length << [3, 30]
    }
}
