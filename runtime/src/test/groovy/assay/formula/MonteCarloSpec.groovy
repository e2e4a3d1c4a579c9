package assay.formula

import assay.stats.Noise
import com.sun.management.ThreadMXBean
import spock.lang.Specification

import java.lang.management.ManagementFactory
import java.util.function.Supplier

import static assay.formula.Build.choice
import static assay.formula.Build.compare
import static assay.formula.Build.log
import static assay.formula.Build.minus
import static assay.formula.Build.named
import static assay.formula.Build.number
import static assay.formula.Build.over
import static assay.formula.Build.power
import static assay.formula.Build.times
import static assay.formula.Rows.input

/** Draws of the inputs through the same kernel. */
class MonteCarloSpec extends Specification {
    static final Expr A = input('a')
    static final Expr B = input('b')
    static final Expr C = input('c')

    /** Percentiles 16 and 84 of n normal draws are known to 1.52 / sqrt(n) standard deviations. */
    static final double OF_PERCENTILE = 1.52d / Math.sqrt(100_000)

    def 'a straight formula has the percentiles of its normal distribution'() {
        given:
        def rows = Rows.of(a: [10], b: [20]).error('a', 3d).error('b', 4d)

        when: '2 a - b: 0 +- sqrt(36 + 16)'
        def drawn = monteCarlo([minus(times(number(2), A), B)], 100_000).of(rows, Rows.first(1))
        double sigma = Math.sqrt(52)

        then:
        Math.abs(drawn.median()[0][0] / sigma) < 4 * 1.25d / Math.sqrt(100_000)
        Math.abs(drawn.low()[0][0] / sigma + 1) < 4 * OF_PERCENTILE
        Math.abs(drawn.high()[0][0] / sigma - 1) < 4 * OF_PERCENTILE
        drawn.undefined()[0][0] == 0
    }

    def 'any monotonic formula of one input has the percentiles of that input, where first order is off: #text'() {
        given: 'a = 10 +- 3: percentiles are carried through whatever rises'
        def rows = Rows.of(a: [10]).error('a', 3d)

        when:
        def drawn = monteCarlo([expr], 100_000).of(rows, Rows.first(1))

        then:
        Math.abs(drawn.low()[0][0] / at7 - 1) < 0.01
        Math.abs(drawn.median()[0][0] / at10 - 1) < 0.01
        Math.abs(drawn.high()[0][0] / at13 - 1) < 0.01

        where:
        expr                   | at7           | at10 | at13
        log(A)                 | Math.log10(7) | 1    | Math.log10(13)
        power(A, 3d)           | 343           | 1000 | 2197
        over(number(1), A)     | 1 / 13d       | 0.1  | 1 / 7d
        text = PlainText.of(expr)
    }

    def 'draws outside the domain are counted, and the percentiles are those of the others'() {
        given: 'a = 1 +- 1 is negative in 15.87 % of the draws, which is known to 0.12 %'
        def rows = Rows.of(a: [1, -100]).error('a', 1d, 1d)

        when:
        def drawn = monteCarlo([log(A)], 100_000).of(rows, Rows.first(2))

        then:
        Math.abs(drawn.undefined()[0][0] / 100_000 - 0.15866) < 4 * 0.0012

        and: 'the median of the positive ones is 1.2002: the deviate of (0.15866 + 1) / 2 is 0.2002'
        Math.abs(drawn.median()[0][0] - Math.log10(1.2002)) < 0.01

        and: 'where none is defined there is nothing to tell'
        drawn.undefined()[0][1] == 100_000
        drawn.median()[0][1].isNaN() && drawn.errors(0)[1].isNaN()
    }

    def 'at the switch of a branch it tells what first order does not'() {
        given: 'a step of 10 at a = 3, where a = 3 +- 0.1'
        def rows = Rows.of(a: [3]).error('a', 0.1d)
        Expr step = choice(compare(Expr.Comparison.BELOW, A, number(3)), A, Build.plus(A, number(10)))

        expect:
        Math.abs(rows.measured(step)[1] - 0.1) < 1e-12
        monteCarlo([step], 1000).of(rows, Rows.first(1)).errors(0)[0] > 4.9
    }

    def 'what is drawn belongs to the row, whichever rows come with it, and to the input, whichever formula it stands in'() {
        given:
        def rows = Rows.of(a: (1..300).collect { it }, b: (1..300).collect { 2 }).put('a',
                (1..300).collect { it as double } as double[], (1..300).collect { 0.1d } as double[])
        def all = monteCarlo([A, times(B, A)], 500).of(rows, Rows.first(300))

        when:
        def one = monteCarlo([times(A, B)], 500).of(rows, [299, 17] as int[])

        then:
        one.median()[0].toList() == [all.median()[1][299], all.median()[1][17]]
        one.low()[0][1] == all.low()[1][17]
        all.median()[1][5] == 2 * all.median()[0][5]
    }

    def 'an input with an unknown error leaves nothing defined'() {
        expect:
        monteCarlo([A], 100).of(Rows.of(a: [3]).error('a', Double.NaN), Rows.first(1)).undefined()[0][0] == 100
    }

    /** Java 25 leaves two numbers behind wherever it parts a range to sort it. */
    static final int SORTED = 48

    def 'rows cost no memory beyond what is told of them, whether drawn or propagated'() {
        given:
        def bean = (ThreadMXBean) ManagementFactory.threadMXBean
        double[] column = new double[many].with { Arrays.fill(it, 3d); it }
        double[] error = new double[many].with { Arrays.fill(it, 0.1d); it }
        def rows = new Rows().put('a', column, error).put('b', column, error)
        int[] all = Rows.first(many)
        def kernel = Kernel.of([log(over(A, B))])
        def work = ({ draws > 0 ? new MonteCarlo(kernel, draws, new Noise(1, 'x')).of(rows, all) : kernel.propagate(rows, all) }) as Supplier

        when: 'several times, since code that is not compiled yet allocates for itself'
        long bytes = (1..8).collect {
            long before = bean.getThreadAllocatedBytes(Thread.currentThread().id)
            work.get()
            bean.getThreadAllocatedBytes(Thread.currentThread().id) - before
        }.min()

        then: 'the results, and a fixed amount for the blocks'
        bytes - told * many < 300_000

        where:
        draws | many      || told
        100   | 20_000    || 3 * 8 + 4 + SORTED
        0     | 1_000_000 || 2 * 8
    }

    def 'on several threads every row is the same to the last bit: #n rows'() {
        given:
        def random = new Random(n)
        def column = { (0..<n).collect { 1 + random.nextDouble() } as double[] }
        def rows = new Rows().put('a', column(), column()).put('b', column(), column())
        def kernel = Kernel.of([log(over(A, B)), times(A, B)])

        expect:
        [2, 3, 8].every { threads ->
            def shared = kernel.onThreads(threads)
            assert shared.values(rows, Rows.first(n)) == kernel.values(rows, Rows.first(n))
            assert shared.propagate(rows, Rows.first(n)).errors() == kernel.propagate(rows, Rows.first(n)).errors()
            assert shared.covariances(rows, Rows.first(n)) == kernel.covariances(rows, Rows.first(n))
            true
        }

        where:
        n << [0, 1, 256, 257, 5000]
    }

    def 'the covariance of log(a/b) with log(c/b) is what they share: (sigma_b / (b ln 10))^2'() {
        given:
        def rows = Rows.of(a: [30, 0], b: [50, 1], c: [20, 1]).error('a', 2d, 1d).error('b', 4d, 1d).error('c', 1d, 1d)
        def pair = Kernel.of([log(over(A, B)), log(over(C, B))])

        expect:
        Math.abs(pair.covariances(rows, Rows.first(2))[0] - (4d / 50 / Math.log(10))**2) < 1e-17

        and: 'none where one of the two is undefined, and the variance with itself'
        pair.covariances(rows, Rows.first(2))[1].isNaN()
        Math.abs(Kernel.of([times(A, B), times(A, B)]).covariances(rows, Rows.first(1))[0] -
                rows.measured(times(A, B))[1]**2) < 1e-9

        and: 'opposite where one is upside down, none where nothing is shared'
        Math.abs(Kernel.of([log(over(A, B)), log(over(B, A))]).covariances(rows, Rows.first(1))[0] +
                rows.measured(log(over(A, B)))[1]**2) < 1e-17
        Kernel.of([A, named('x', times(B, C))]).covariances(rows, Rows.first(1))[0] == 0
    }

    def 'the covariance of two dust-corrected ratios is that of draws'() {
        given: 'x0 = x 10^(k log(a/b)); both ratios share the two lines of the decrement, at a signal-to-noise ratio of 50'
        def rows = Rows.of(a: [3.4], b: [1.1], p: [0.8], q: [0.5])
        rows.values.each { name, v -> rows.error(name, (v[0] / 50) as double) }
        Expr excess = log(over(A, B))
        def corrected = { String line, double k -> times(input(line), power(number(10), times(number(k), excess))) }
        def ratios = [log(over(corrected('p', 2.2d), B)), log(over(corrected('q', 1.4d), A))]

        when: 'var(f + g) - var(f - g) = 4 cov(f, g)'
        def (f, g) = ratios
        def drawn = monteCarlo([Build.plus(f, g), minus(f, g)], 100_000).of(rows, Rows.first(1))
        double told = Kernel.of(ratios).covariances(rows, Rows.first(1))[0]
        double seen = (drawn.errors(0)[0]**2 - drawn.errors(1)[0]**2) / 4

        then: 'half of 16 to 84 is known to 0.3 %, the two squares are 2.3 and 0.5 of four times the covariance'
        Math.abs(seen / told - 1) < 0.04
    }

    private static MonteCarlo monteCarlo(List<Expr> expressions, int draws) {
        new MonteCarlo(Kernel.of(expressions), draws, new Noise(3, 'a galaxy'))
    }
}
