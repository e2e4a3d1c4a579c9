package assay.stats

import assay.SharedData
import assay.model.Problem
import spock.lang.Requires
import spock.lang.Specification

class KolmogorovSmirnovSpec extends Specification {
    @Requires(value = { SharedData.has(CorrelationSpec.ORACLE) },
            reason = 'needs shared/oracles/stats; say where with -Dassay.shared')
    def 'distance and p agree with scipy for #sample'() {
        given:
        Map data = SharedData.json(CorrelationSpec.ORACLE)[sample] as Map

        when:
        KolmogorovSmirnov ks = KolmogorovSmirnov.of(SharedData.numbers(data.x), SharedData.numbers(data.y))

        then:
        ks.exact()
        Near.absolute(ks.distance(), data.ks_xy[0] as double, 1e-12)
        Near.relative(ks.p(), data.ks_xy[1] as double, 1e-10)

        where:
        sample << ['n12', 'n55', 'n400']
    }

    def 'samples of #n1 and #n2 points, with ties, agree with scipy'() {
        given:
        double[] x = (1..n1).collect { (it * 37 % 101) / 101d }
        double[] y = (1..n2).collect { ((it * 53 % 97) / 97d)**2 }

        when:
        KolmogorovSmirnov ks = KolmogorovSmirnov.of(x, y)

        then:
        Near.absolute(ks.distance(), distance, 1e-14)
        Near.relative(ks.p(), p, 1e-9)

        where: 'scipy 1.17.1'
        n1  | n2     || distance            | p
        7   | 5      || 0.42857142857142855 | 0.5454545454545454
        30  | 22     || 0.34545454545454546 | 0.0725690881865264
        60  | 83     || 0.29116465863453816 | 0.004087448915138895
        100 | 100    || 0.26                | 0.002219935934558366
        90  | 1000   || 0.2693333333333333  | 8.90092180070134e-06
    }

    def 'two large samples follow the limiting distribution'() {
        given:
        double[] x = (1..20_000).collect { (it - 0.5d) / 20_000 }
        double[] y = x.collect { it * 0.985d }

        expect: 'scipy 1.17.1'
        Near.relative(KolmogorovSmirnov.of(x, y).p(), 0.021994157424192338, 1e-3)
        !KolmogorovSmirnov.of(x, y).exact()
        KolmogorovSmirnov.of(x, x).p() == 1
    }

    def 'exact and limiting probabilities of #n1 and #n2 points meet at p of about #p'() {
        given:
        double distance = steps / ((double) n1 * n2)

        when:
        double exact = KolmogorovSmirnov.exactP(n1, n2, steps)
        double limiting = KolmogorovSmirnov.limitingP(distance, (double) n1 * n2 / (n1 + n2))

        then:
        Near.relative(exact, p, 0.1)
        Near.relative(limiting, exact, 0.04)

        where: 'steps of 1 / (n1 n2); the limit without its correction would be 6 to 8 percent off in the third and sixth'
        n1    | n2     | steps     | p
        9_999 | 10_000 | 1_200_000 | 0.47
        9_999 | 10_000 | 2_121_200 | 0.022
        9_999 | 10_000 | 3_676_800 | 2.5e-6
        999   | 10_000 | 300_000   | 0.386
        999   | 10_000 | 497_500   | 0.021
        999   | 10_000 | 862_300   | 2.5e-6
    }

    def 'equal samples differ by nothing, separate ones by all'() {
        given:
        double[] low = [1, 2, 3]
        double[] high = [4, 5, 6]

        expect: 'two of the twenty orders keep three from three apart'
        KolmogorovSmirnov.of(low, low) == new KolmogorovSmirnov(0, 1, 3, 3, true)
        KolmogorovSmirnov.of(low, high).distance() == 1
        Near.relative(KolmogorovSmirnov.of(low, high).p(), 2 / 20, 1e-15)
    }

    def 'an empty sample is refused'() {
        when:
        KolmogorovSmirnov.of([] as double[], [1d] as double[])

        then:
        Problem problem = thrown()
        problem.message.contains('at least 1 point')
    }
}
