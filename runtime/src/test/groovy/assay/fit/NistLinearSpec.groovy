package assay.fit

import assay.stats.Near
import spock.lang.Specification

/** The linear sets of the NIST Statistical Reference Datasets; Norris and Longley have specifications of their own. */
class NistLinearSpec extends Specification {
    static final double[] PONTIUS = [
            0.11019, 0.21956, 0.32949, 0.43899, 0.54803, 0.65694, 0.76562, 0.87487, 0.98292, 1.09146, 1.20001, 1.30822,
            1.41599, 1.52399, 1.63194, 1.73947, 1.84646, 1.95392, 2.06128, 2.16844, 0.11052, 0.22018, 0.32939, 0.43886,
            0.54798, 0.65739, 0.76596, 0.87474, 0.98300, 1.09150, 1.20004, 1.30818, 1.41613, 1.52408, 1.63159, 1.73965,
            1.84696, 1.95445, 2.06177, 2.16829]
    static final double[] LOADS = ((1..20) + (1..20)).collect { 150_000d * it }
    static final double[] TWENTY_ONE = (0..20).collect { it as double }
    static final double[] WAMPLER1 = TWENTY_ONE.collect { double x -> (0..5).collect { x**it }.sum() }
    static final double[] WAMPLER2 = TWENTY_ONE.collect { double x -> (0..5).collect { (x / 10)**it }.sum() }
    static final double[] DELTA = [
            759, -2048, 2048, -2048, 2523, -2048, 2048, -2048, 1838, -2048, 2048, -2048, 1838, -2048, 2048, -2048, 2523,
            -2048, 2048, -2048, 759]

    private static double[] wampler(double factor) {
        (0..20).collect { WAMPLER1[it] + factor * DELTA[it] }
    }

    private static double[][] powers(double[] x, int from, int to) {
        (from..to).collect { int k -> x.collect { double v -> power(v, k) } as double[] } as double[][]
    }

    private static double power(double x, int k) {
        double p = 1
        k.times { p *= x }
        p
    }

    def 'the values of Wampler 3, 4 and 5 are the polynomial of Wampler 1 with 1, 100 and 10000 times the deviations'() {
        expect: 'heads and tails of the printed data'
        wampler(1)[0..4] == [760, -2042, 2111, -1684, 3888]
        wampler(1)[18..20] == [2002767, 2611612, 3369180]
        wampler(100)[0..3] == [75901, -204794, 204863, -204436]
        wampler(100)[19..20] == [2408860, 3444321]
        wampler(10_000)[0..2] == [7590001, -20479994, 20480063]
        wampler(10_000)[20] == 10958421
        Near.absolute(WAMPLER2[1], 1.11111, 1e-14)
        WAMPLER1[20] == 3368421
    }

    def '#set is met to #digits digits'() {
        when:
        LeastSquares fit = LeastSquares.fit(columns, y as double[])
        double worst = (0..<beta.size()).collect {
            Math.max(off(fit.coefficients()[it], beta[it] as double), off(fit.error(it), error[it] as double))
        }.max()
        println String.format(Locale.ROOT, 'NIST %s: %.1f digits', set, -Math.log10(Math.max(worst, 1e-16)))

        then:
        worst < 10d**-digits

        where: 'the certified coefficients and standard deviations'
        set        | columns                   | y             | digits || beta | error
        'NoInt1'   | [60..70] as double[][]    | 130..140      | 13     || [2.07438016528926] | [0.165289256198347E-01]
        'NoInt2'   | [4..6] as double[][]      | [3, 4, 4]     | 13     || [0.727272727272727] | [0.420827318078432E-01]
        'Pontius'  | powers(LOADS, 0, 2)       | PONTIUS       | 12     ||
                [0.673565789473684E-03, 0.732059160401003E-06, -0.316081871345029E-14] |
                [0.107938612033077E-03, 0.157817399981659E-09, 0.486652849992036E-16]
        'Wampler3' | powers(TWENTY_ONE, 0, 5)  | wampler(1)    | 12     || [1] * 6 |
                [2152.32624678170, 2363.55173469681, 779.343524331583, 101.475507550350, 5.64566512170752, 0.112324854679312]
        'Wampler4' | powers(TWENTY_ONE, 0, 5)  | wampler(100)  | 12     || [1] * 6 |
                [215232.624678170, 236355.173469681, 77934.3524331583, 10147.5507550350, 564.566512170752, 11.2324854679312]
        'Wampler5' | powers(TWENTY_ONE, 0, 5)  | wampler(1e4)  | 12     || [1] * 6 |
                [21523262.4678170, 23635517.3469681, 7793435.24331583, 1014755.07550350, 56456.6512170752, 1123.24854679312]
    }

    def 'what goes through all points of #set is found to nine digits'() {
        when:
        LeastSquares fit = LeastSquares.fit(powers(TWENTY_ONE, 0, 5), y)

        then: 'the certified standard deviations are 0'
        (0..5).every { off(fit.coefficients()[it], beta[it] as double) < 1e-9 && fit.error(it) < 1e-9 }

        where:
        set        | y        || beta
        'Wampler1' | WAMPLER1 || [1] * 6
        'Wampler2' | WAMPLER2 || [1, 0.1, 0.01, 0.001, 0.0001, 0.00001]
    }

    def 'Filip, of the tenth degree, is met'() {
        given:
        double[] x = [
                -6.860120914, -4.324130045, -4.358625055, -4.358426747, -6.955852379, -6.661145254, -6.355462942,
                -6.118102026, -7.115148017, -6.815308569, -6.519993057, -6.204119983, -5.853871964, -6.109523091,
                -5.79832982, -5.482672118, -5.171791386, -4.851705903, -4.517126416, -4.143573228, -3.709075441,
                -3.499489089, -6.300769497, -5.953504836, -5.642065153, -5.031376979, -4.680685696, -4.329846955,
                -3.928486195, -8.56735134, -8.363211311, -8.107682739, -7.823908741, -7.522878745, -7.218819279,
                -6.920818754, -6.628932138, -6.323946875, -5.991399828, -8.781464495, -8.663140179, -8.473531488,
                -8.247337057, -7.971428747, -7.676129393, -7.352812702, -7.072065318, -6.774174009, -6.478861916,
                -6.159517513, -6.835647144, -6.53165267, -6.224098421, -5.910094889, -5.598599459, -5.290645224,
                -4.974284616, -4.64454848, -4.290560426, -3.885055584, -3.408378962, -3.13200249, -8.726767166,
                -8.66695597, -8.511026475, -8.165388579, -7.886056648, -7.588043762, -7.283412422, -6.995678626,
                -6.691862621, -6.392544977, -6.067374056, -6.684029655, -6.378719832, -6.065855188, -5.752272167,
                -5.132414673, -4.811352704, -4.098269308, -3.66174277, -3.2644011]
        double[] y = [
                0.8116, 0.9072, 0.9052, 0.9039, 0.8053, 0.8377, 0.8667, 0.8809, 0.7975, 0.8162, 0.8515, 0.8766, 0.8885,
                0.8859, 0.8959, 0.8913, 0.8959, 0.8971, 0.9021, 0.909, 0.9139, 0.9199, 0.8692, 0.8872, 0.89, 0.891,
                0.8977, 0.9035, 0.9078, 0.7675, 0.7705, 0.7713, 0.7736, 0.7775, 0.7841, 0.7971, 0.8329, 0.8641, 0.8804,
                0.7668, 0.7633, 0.7678, 0.7697, 0.77, 0.7749, 0.7796, 0.7897, 0.8131, 0.8498, 0.8741, 0.8061, 0.846,
                0.8751, 0.8856, 0.8919, 0.8934, 0.894, 0.8957, 0.9047, 0.9129, 0.9209, 0.9219, 0.7739, 0.7681, 0.7665,
                0.7703, 0.7702, 0.7761, 0.7809, 0.7961, 0.8253, 0.8602, 0.8809, 0.8301, 0.8664, 0.8834, 0.8898, 0.8964,
                0.8963, 0.9074, 0.9119, 0.9228]
        double[] beta = [
                -1467.48961422980, -2772.17959193342, -2316.37108160893, -1127.97394098372, -354.478233703349,
                -75.1242017393757, -10.8753180355343, -1.06221498588947, -0.670191154593408E-01, -0.246781078275479E-02,
                -0.402962525080404E-04]
        double[] error = [
                298.084530995537, 559.779865474950, 466.477572127796, 227.204274477751, 71.6478660875927,
                15.2897178747400, 2.23691159816033, 0.221624321934227, 0.142363763154724E-01, 0.535617408889821E-03,
                0.896632837373868E-05]

        when:
        double ofPowers = worst(LeastSquares.fit(powers(x, 0, 10), y), beta, error)
        double ofPolynomial = worst(Polynomial.fit(x, y, 10), beta, error)
        println String.format(Locale.ROOT, 'NIST Filip: %.1f digits, from powers of x %.1f', -Math.log10(ofPolynomial),
                -Math.log10(ofPowers))

        then: 'powers of x are rounded before they come, which alone costs all but some eight digits'
        ofPolynomial < 1e-10
        ofPowers < 1e-7
    }

    def 'Wampler #number is met as a polynomial'() {
        when:
        LeastSquares fit = Polynomial.fit(TWENTY_ONE, y as double[], 5)

        then: 'the certified values; residuals that are nought come out as roundings of values up to 3368421'
        (0..5).every { off(fit.coefficients()[it], beta[it] as double) < 1e-9 }
        Near.absolute(fit.scatter(), scatter, 1e-9 * (scatter ?: 1))

        where:
        number | y              | beta                                  | scatter
        1      | WAMPLER1       | [1] * 6                               | 0
        2      | WAMPLER2       | (0..5).collect { 10d**-it }           | 0
        3      | wampler(1)     | [1] * 6                               | 2360.14502379268
        5      | wampler(10000) | [1] * 6                               | 23601450.2379268
    }

    def 'a polynomial of degree 1 is the line, and one of degree -1 is none'() {
        when:
        LeastSquares fit = Polynomial.fit(Norris.X, Norris.Y, 1)
        LineFit line = StraightLine.fit(Norris.X, Norris.Y)

        then:
        Near.relative(fit.coefficients()[1], line.slope(), 1e-13)
        Near.relative(fit.error(0), line.interceptError(), 1e-11)
        Near.relative(fit.covariance()[0][1], line.covariance(), 1e-11)

        when:
        Polynomial.fit(Norris.X, Norris.Y, -1)

        then:
        thrown(assay.model.Problem)
    }

    private static double worst(LeastSquares fit, double[] beta, double[] error) {
        (0..<beta.length).collect {
            Math.max(off(fit.coefficients()[it], beta[it]), off(fit.error(it), error[it]))
        }.max()
    }

    private static double off(double value, double certified) {
        Math.abs(value - certified) / Math.abs(certified)
    }
}
