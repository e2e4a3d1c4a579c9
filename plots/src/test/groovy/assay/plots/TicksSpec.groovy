package assay.plots

import spock.lang.Specification

class TicksSpec extends Specification {
    def 'from #min to #max a linear axis reads #labels'() {
        given:
        def ticks = Ticks.of(new Scale(min, max, false, false), most)

        expect:
        ticks.majors()*.label() == labels

        and: 'a value is the number that its label says'
        ticks.majors().every { it.value() == new BigDecimal(number(it.label())).doubleValue() }

        where:
        min     | max    | most | labels
        0       | 1      | 6    | ['0', '0.2', '0.4', '0.6', '0.8', '1.0']
        0.04    | 0.31   | 6    | ['0.05', '0.10', '0.15', '0.20', '0.25', '0.30']
        -0.35   | 0.35   | 8    | ['−0.3', '−0.2', '−0.1', '0', '0.1', '0.2', '0.3']
        7       | 9.5    | 6    | ['7.0', '7.5', '8.0', '8.5', '9.0', '9.5']
        8.0125  | 8.0175 | 7    | ['8.013', '8.014', '8.015', '8.016', '8.017']
        0       | 250000 | 6    | ['0', '50000', '10^{5}', '1.5×10^{5}', '2×10^{5}', '2.5×10^{5}']
        0       | 4e-7   | 5    | ['0', '10^{-7}', '2×10^{-7}', '3×10^{-7}', '4×10^{-7}']
        -1000   | 1000   | 5    | ['−1000', '−500', '0', '500', '1000']
    }

    def 'a logarithmic axis has a tick at each power of ten and small ones between'() {
        given:
        def ticks = Ticks.of(new Scale(0.05, 2000, true, false), 9)

        expect:
        ticks.majors()*.value() == [0.1d, 1d, 10d, 100d, 1000d]
        ticks.majors()*.label() == ['10^{-1}', '10^{0}', '10^{1}', '10^{2}', '10^{3}']
        ticks.minors().contains(0.05d)
        ticks.minors().contains(300d)
        ticks.minors().contains(2000d)
        !ticks.minors().contains(3000d)
    }

    def 'powers of ten are passed over evenly where there are many'() {
        expect:
        Ticks.of(new Scale(1e-12, 1e12, true, false), 9).majors()*.label() ==
                (-12..12).step(3).collect { "10^{$it}".toString() }
    }

    def 'within a decade a logarithmic axis from #min to #max reads #labels'() {
        expect:
        Ticks.of(new Scale(min, max, true, false), 9).majors()*.label() == labels

        where:
        min | max | labels
        150 | 900 | ['200', '300', '500']
        4   | 15  | ['5', '10']
        0.8 | 6   | ['1', '2', '5']
        3   | 4   | ['3.0', '3.2', '3.4', '3.6', '3.8', '4.0']
    }

    def 'no axis gets more ticks than it has room for, nor a tick beyond its ends'() {
        given:
        def random = new Random(11)

        expect:
        (1..2000).every {
            double min = (random.nextDouble() - 0.5) * 10**random.nextInt(8)
            double max = min + random.nextDouble() * 10**(random.nextInt(12) - 6) + 1e-6
            def ticks = Ticks.of(new Scale(min, max, false, false), 6)
            double slack = 1e-8 * (max - min)
            ticks.majors().size() in 1..6 && ticks.majors().every { it.value() >= min - slack && it.value() <= max + slack }
        }
    }

    private static String number(String label) {
        def m = label.replace('−', '-') =~ /^(-?)(?:([\d.]+)×)?10\^\{(-?\d+)\}$/
        m.matches() ? "${m.group(1)}${m.group(2) ?: 1}E${m.group(3)}" : label.replace('−', '-')
    }
}
