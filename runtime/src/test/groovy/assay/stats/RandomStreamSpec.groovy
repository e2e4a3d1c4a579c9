package assay.stats

import spock.lang.Specification

class RandomStreamSpec extends Specification {
    def 'Philox gives the published known answers'() {
        given:
        int[] words = new int[4]

        when:
        Philox.block(key, low, high, words)

        then:
        words.collect { Integer.toHexString(it) } == expected

        where: 'the vectors of the Random123 distribution, philox4x32 with 10 rounds'
        key                 | low                 | high                | expected
        0L                  | 0L                  | 0L                  | ['6627e8d5', 'e169c58d', 'bc57ac4c', '9b00dbd8']
        -1L                 | -1L                 | -1L                 | ['408f276d', '41c83b0e', 'a20bc7c6', '6d5451fd']
        0x299f31d0a4093822L | 0x85a308d3243f6a88L | 0x0370734413198a2eL | ['d16cfe09', '94fdcceb', '5001e420', '24126ea1']
    }

    def 'a stream is the same in every locale and on every Java'() {
        given:
        Locale usual = Locale.default
        Locale.setDefault(Locale.forLanguageTag('tr'))

        expect: 'what a Python of hashlib, struct and the ten rounds written out gives'
        RandomStream stream = RandomStream.of(20211104, 'NGC 628', 'mixing')
        [stream.nextLong(), stream.nextLong()] == [6120035945123768615, 906835448314133174]
        stream.draw(7).nextLong() == 1345009430253554575
        stream.draw(7).nextGaussian() == -0.06850647785652084d

        cleanup:
        Locale.setDefault(usual)
    }

    def 'equal keys give equal numbers and any other key other numbers'() {
        given:
        def stream = { long seed, String galaxy, String step -> RandomStream.of(seed, galaxy, step) }

        expect:
        stream(1, 'NGC 628', 'mixing').nextLong() == stream(1, 'NGC 628', 'mixing').nextLong()
        [stream(1, 'NGC 628', 'mixing'), stream(2, 'NGC 628', 'mixing'), stream(1, 'NGC 1087', 'mixing'),
         stream(1, 'NGC 628', 'line'), stream(1, 'NGC 628m', 'ixing'), stream(1, 'NGC 628', 'mixing').draw(0),
         stream(1, 'NGC 628', 'mixing').draw(1), stream(1, 'NGC 628', 'mixing').draw(0).draw(0),
         stream(1, 'NGC 628', 'mixing').draw(1).draw(0), stream(1, 'NGC 628', 'mixing').draw(0).draw(1)]
                *.nextLong().toSet().size() == 10
    }

    def 'a draw does not depend on what was taken from its stream'() {
        given:
        RandomStream used = RandomStream.of(3, 'a', 'b')
        101.times { used.nextInt() }

        expect:
        used.draw(5).nextLong() == RandomStream.of(3, 'a', 'b').draw(5).nextLong()
    }

    def 'numbers below a bound are equally likely, whatever the bound'() {
        given:
        RandomStream stream = RandomStream.of(11, 'bound', "$bound")
        int[] counts = new int[cells]

        when:
        int times = 200_000
        times.times { counts[(int) (stream.nextInt(bound) * (long) cells).intdiv(bound)]++ }
        double expected = times / cells
        double chiSquared = counts.sum { (it - expected)**2 / expected } as double

        then: 'chi squared with cells - 1 degrees of freedom, at four standard deviations'
        Math.abs(chiSquared - (cells - 1)) < 4 * Math.sqrt(2 * (cells - 1))

        where: 'at 3 x 2^29 the plain remainder would favour half of the numbers two to one'
        bound         | cells
        7             | 7
        55            | 55
        1_610_612_736 | 30
        2_147_483_646 | 26
    }

    def 'uniform numbers are uniform and normal ones normal'() {
        given:
        RandomStream stream = RandomStream.of(5, 'moments', 'test')
        int n = 100_000
        double[] uniform = new double[n]
        double[] normal = new double[n]
        n.times { uniform[it] = stream.nextDouble() }
        n.times { normal[it] = 0.5 * org.apache.commons.math3.special.Erf.erfc(-stream.nextGaussian() / Math.sqrt(2)) }

        expect:
        Simulation.uniform(uniform)
        Simulation.uniform(normal)

        and: 'the same check catches a normal of the wrong width by 2 %'
        double[] wide = new double[n]
        n.times { wide[it] = 0.5 * org.apache.commons.math3.special.Erf.erfc(-1.02 * stream.nextGaussian() / Math.sqrt(2)) }
        !Simulation.uniform(wide)
    }

    def 'streams of neighbouring keys and draws are uncorrelated'() {
        given:
        int n = 20_000
        double[] left = Simulation.gaussians(first, n)
        double[] right = Simulation.gaussians(second, n)

        expect: 'r has a standard deviation of 1 / sqrt(n)'
        Math.abs(Correlation.pearson(left, right).value()) < 4 / Math.sqrt(n)

        where:
        first                                  | second
        RandomStream.of(1, 'a', 's')           | RandomStream.of(2, 'a', 's')
        RandomStream.of(1, 'a', 's')           | RandomStream.of(1, 'b', 's')
        RandomStream.of(1, 'a', 's').draw(0)   | RandomStream.of(1, 'a', 's').draw(1)
        RandomStream.of(1, 'a', 's').draw(0)   | RandomStream.of(1, 'a', 's')
        RandomStream.of(1, 'a', 's').draw(255) | RandomStream.of(1, 'a', 's').draw(256)
    }

    def 'the first number of successive draws is as random as successive numbers'() {
        given:
        RandomStream stream = RandomStream.of(8, 'across', 'draws')
        double[] firsts = new double[20_000]
        firsts.length.times { firsts[it] = stream.draw(it).nextDouble() }

        expect:
        Simulation.uniform(firsts)
        Math.abs(Correlation.pearson(firsts[0..<-1] as double[], firsts[1..-1] as double[]).value()) <
                4 / Math.sqrt(firsts.length)
    }

    def 'all orders of three are equally likely, from shuffle and from permutation'() {
        given:
        RandomStream stream = RandomStream.of(9, 'orders', 'three')
        int times = 60_000
        Map<List, Integer> shuffled = [:].withDefault { 0 }
        Map<List, Integer> permuted = [:].withDefault { 0 }

        when:
        times.times {
            double[] values = [0, 1, 2]
            stream.shuffle(values)
            shuffled[values.collect { it as int }]++
            permuted[stream.permutation(3).toList()]++
        }

        then: 'five standard deviations of a count'
        double limit = 5 * Math.sqrt(times * (1 / 6) * (5 / 6))
        [shuffled, permuted].every { counts ->
            counts.size() == 6 && counts.values().every { Math.abs(it - times / 6) < limit }
        }
    }

    def 'a negative draw and an empty bound are refused'() {
        when:
        action.call(RandomStream.of(1, 'a', 'b'))

        then:
        thrown(IllegalArgumentException)

        where:
        action << [{ it.draw(-1) }, { it.nextInt(0) }]
    }
}
