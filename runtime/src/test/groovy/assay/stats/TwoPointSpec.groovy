package assay.stats

import assay.SharedData
import assay.model.Problem
import groovy.transform.CompileStatic
import java.util.concurrent.Callable
import java.util.concurrent.ForkJoinPool
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification

class TwoPointSpec extends Specification {
    static final String ORACLE = 'oracles/tpcf.json'
    static final double[] SCALES = (0..50).collect { it * 0.1d }

    @Shared
    Map<String, Sky> skies = [:]

    /** Positions, values and errors of a set of the oracle. */
    static class Sky {
        double[] x
        double[] y
        double[] z
        double[] sigma
    }

    @Requires(value = { SharedData.has(TwoPointSpec.ORACLE) }, reason = 'needs shared/oracles; say where with -Dassay.shared')
    def 'the cumulative form of #set agrees with an independent one'() {
        given:
        Map expected = SharedData.json(ORACLE).sets[set] as Map
        double[] scales20 = SharedData.numbers(SharedData.json(ORACLE).scales20)
        Sky sky = sky(set)

        when:
        TwoPointCurve curve20 = TwoPoint.of(sky.x, sky.y, scales20, PairForm.cumulative).curve(sky.z)
        TwoPointCurve curve = TwoPoint.of(sky.x, sky.y, SharedData.numbers(expected.scales51), PairForm.cumulative).curve(sky.z)

        then: 'algebra on printed input: 1e-9; xi changes its sign, so next to 0 the difference counts against 1e-3'
        agree(curve20.xi(), SharedData.numbers(expected.xi20))
        agree(curve.xi(), SharedData.numbers(expected.xi51))
        Near.relative(curve.scaleAt(0.5).asDouble, expected.scale50 as double, 1e-9)
        Near.relative(curve.scaleAt(0.3).asDouble, expected.scale30 as double, 1e-9)

        where:
        set << ['hii_NGC4303', 'map1pct_NGC4303']
    }

    @Requires(value = { SharedData.has(TwoPointSpec.ORACLE) }, reason = 'needs shared/oracles; say where with -Dassay.shared')
    def 'draws of #set are distributed as the draws of another generator'() {
        given:
        Map expected = SharedData.json(ORACLE).sets[set] as Map
        Sky sky = sky(set)

        when:
        TwoPointDraws draws = TwoPoint.of(sky.x, sky.y, SCALES, PairForm.cumulative)
                .draws(sky.z, sky.sigma, 100, RandomStream.of(11, set, 'two-point'))

        then: 'two medians of 100 draws differ by 1.25 sqrt(2/100) = 0.18 of half the central 68 %; 3.5 times that is allowed'
        median(draws.perturbedScale(level), expected["perturbed_scale$percent" + '_16_50_84'] as List)
        median(draws.shuffledScale(level), expected["shuffled_scale$percent" + '_16_50_84'] as List)

        and: 'at 51 scales the standard deviation of shuffled ones, known to 7 % twice, and their median'
        double[] sd = SharedData.numbers(expected.shuffled_xi_sd_51)
        double[] middle = SharedData.numbers(expected.shuffled_xi_median_51)
        (1..50).every { k ->
            double[] xi = draws.shuffled().collect { it.xi()[k] }
            Math.abs(Descriptive.standardDeviation(xi) / sd[k] - 1) < 0.4 && Math.abs(Descriptive.median(xi) - middle[k]) < 0.18 * 4 * sd[k]
        }

        where:
        [set, [level, percent]] << [['hii_NGC4303', 'map1pct_NGC4303'], [[0.5d, 50], [0.3d, 30]]].combinations()
    }

    def 'the #form form agrees with the definition term by term'() {
        given: 'clumped points, some of them at one place, and values with a mean far from 0'
        RandomStream random = RandomStream.of(3, 'clumps', 'test')
        double[] x = Simulation.rounded(Simulation.gaussians(random, 150), 0.1)
        double[] y = Simulation.rounded(Simulation.gaussians(random, 150), 0.1)
        double[] z = (0..<150).collect { 8.5d + 0.3d * x[it] + 0.1d * random.nextGaussian() }
        double[] scales = [0, 0.1, 0.25, 0.5, 1.5, 4]

        when:
        TwoPoint pairs = TwoPoint.of(x, y, scales, form)
        TwoPointCurve curve = pairs.curve(z)

        then: 'the mean squared is 7e2 times larger than the variance: rounding of 1e-16 grows to 1e-12 in the literal form'
        Literal expected = literal(x, y, z, scales, form, [] as Set)
        curve.points() == expected.points
        [curve.xi(), expected.xi].transpose().every { double ours, double theirs -> Near.absolute(ours, theirs, 1e-11) }

        and: 'so do the curves without a block of the sky'
        int[] blocks = TwoPointJackknife.blocks(x, y, 3)
        TwoPointJackknife jackknife = pairs.jackknife(z, blocks)
        jackknife.measured() == curve || jackknife.measured().xi() == curve.xi()
        (0..8).every { block ->
            Set<Integer> without = (0..<150).findAll { blocks[it] == block } as Set
            double[] rest = literal(x, y, z, scales, form, without).xi
            double[] ours = jackknife.leftOut()[block].xi()
            ours.length == rest.length && (0..<rest.length).every { Near.absolute(ours[it], rest[it], 1e-11) }
        }

        where:
        form << PairForm.values()
    }

    def 'pure noise has the 50 percent scale of its density, #density points a unit of area, and none without self pairs'() {
        given: 'a square of 20 with noise; the edge halves the neighbours of few points at these scales'
        int n = (int) (400 * density)
        RandomStream random = RandomStream.of(8, "density $density", 'test')
        double[] x = (0..<n).collect { random.nextDouble() * 20 }
        double[] y = (0..<n).collect { random.nextDouble() * 20 }
        double[] z = Simulation.gaussians(random, n)
        double[] scales = (0..60).collect { it / 40d }

        when:
        double scale = Descriptive.median((0..<20).collect { draw ->
            double[] shuffled = z.clone()
            random.draw(draw).shuffle(shuffled)
            TwoPoint.of(x, y, scales, PairForm.cumulative).curve(shuffled).scaleAt(0.5).asDouble
        } as double[])
        TwoPointCurve without = TwoPoint.of(x, y, scales, PairForm.cumulativeWithoutSelf).curve(z)

        then: 'linear steps of 0.025 on a curve, edges, and 1/sqrt(n pairs) of noise: 4 percent'
        Near.relative(scale, WhiteNoiseScale.of(0.5, density), 0.04)
        Math.abs(without.xi()[-1]) < 0.05

        where:
        density << [2, 5, 10]
    }

    def 'the level of noise is at the expected number of neighbours that solves the equation'() {
        expect:
        Near.absolute(-Math.expm1(-mu) / mu, level, 1e-15)
        Near.relative(WhiteNoiseScale.of(level, 2.5), Math.sqrt(mu / Math.PI / 2.5), 1e-15)

        where:
        level << [0.5d, 0.3d, 0.9d, 0.01d]
        mu = WhiteNoiseScale.neighbours(level)
    }

    def 'half of the level is at mu = 1.5936 and scales as one over the root of the density'() {
        expect:
        Near.absolute(WhiteNoiseScale.neighbours(0.5), 1.59362426004, 1e-10)
        Near.relative(WhiteNoiseScale.of(0.5, 4), WhiteNoiseScale.of(0.5, 1) / 2, 1e-15)
    }

    def 'draws have the same bytes on 1, 2 and 8 threads'() {
        given:
        RandomStream random = RandomStream.of(5, 'threads', 'test')
        double[] x = Simulation.gaussians(random, 700)
        double[] y = Simulation.gaussians(random, 700)
        double[] z = Simulation.correlatedWith(x, 0.7, random)
        double[] sigma = Simulation.gaussians(random, 700).collect { Math.abs(it) }
        Closure<List<List<Double>>> run = {
            TwoPoint pairs = TwoPoint.of(x, y, SCALES, PairForm.cumulative)
            TwoPointDraws draws = pairs.draws(z, sigma, 20, RandomStream.of(6, 'threads', 'two-point'))
            (draws.perturbed() + draws.shuffled() + pairs.jackknife(z, TwoPointJackknife.blocks(x, y, 3)).leftOut())*.xi()*.toList()
        }

        when:
        List<List<List<Double>>> results = [1, 2, 8].collect { threads ->
            ForkJoinPool pool = new ForkJoinPool(threads)
            try {
                pool.submit(run as Callable<List<List<Double>>>).get()
            } finally {
                pool.shutdown()
            }
        }

        then:
        results[0] == results[1]
        results[0] == results[2]

        and: 'fewer draws are the first of more'
        TwoPoint.of(x, y, SCALES, PairForm.cumulative).draws(z, sigma, 3, RandomStream.of(6, 'threads', 'two-point'))
                .perturbed()*.xi()*.toList() == results[0].take(3)
    }

    def 'more columns than one pass takes are spread over several'() {
        given:
        RandomStream random = RandomStream.of(5, 'columns', 'test')
        double[] x = Simulation.gaussians(random, 40)
        double[] y = Simulation.gaussians(random, 40)
        List<double[]> columns = (0..<600).collect { Simulation.gaussians(random, 40) }
        TwoPoint pairs = TwoPoint.of(x, y, SCALES, PairForm.cumulative)

        expect:
        pairs.curves(columns)*.xi()*.toList() == columns.collect { pairs.curve(it).xi().toList() }
    }

    def 'the jackknife error of a mean of blocks is the standard error of the mean'() {
        given: 'left-out means of 4 blocks of equal size'
        double[] blocks = [1, 2, 4, 9]
        List<TwoPointCurve> leftOut = blocks.collect { b -> curve((blocks.sum() - b) / 3 as double) }

        expect:
        Near.relative(new TwoPointJackknife(curve(4), leftOut).errors()[0], Descriptive.standardDeviation(blocks) / 2, 1e-14)
    }

    def 'a scale is where xi first falls below a level'() {
        given:
        TwoPointCurve curve = new TwoPointCurve([0, 1, 2, 3, 4] as double[], [0.4, 0.8, 0.2, 0.9, 0] as double[], new int[5])

        expect:
        Near.absolute(curve.scaleAt(0.5).asDouble, 1.5, 1e-15)
        Near.absolute(curve.scaleAt(0.85).asDouble, 3 + 0.05d / 0.9d, 1e-14)
        curve.scaleAt(-0.1).empty
    }

    def 'bad input is refused in one line: #complaint'() {
        when:
        wrong.call()

        then:
        Problem problem = thrown()
        problem.message.contains(complaint)
        !problem.message.contains('\n')

        where:
        wrong                                                                                        || complaint
        ({ TwoPoint.of(d(0, 1), d(0, 1), d(1, 1), PairForm.cumulative) })                            || 'scales must rise; 1.0 follows 1.0'
        ({ TwoPoint.of(d(0, 1), d(0, 1), d(-1, 1), PairForm.cumulative) })                           || 'scale -1.0 is negative'
        ({ TwoPoint.of(d(0, 1), d(0, 1), d(1), PairForm.shell) })                                    || 'at least 2 points, not 1'
        ({ TwoPoint.of(d(0, 1), d(0, 1), d(1), PairForm.cumulative).curve(d(1, 2, 3)) })             || '3 values stand against 2 positions'
        ({ TwoPoint.of(d(0, 1), d(0, 1), d(1), PairForm.cumulative).curve(d(1, 1)) })                || 'needs some spread'
        ({ TwoPoint.of(d(0, 1), d(0, 1), d(1), PairForm.cumulative).curve(d(1, Double.NaN)) })       || 'value 2 of 2 is NaN'
        ({ TwoPoint.of(d(0, 1, 2), d(0, 1, 2), d(1), PairForm.cumulative).jackknife(d(1, 2, 3), [0, 2, 3] as int[]) }) || 'block 1 of the jackknife holds no point'
        ({ TwoPoint.of(d(0, 1, 2), d(0, 1, 2), d(1), PairForm.cumulative).jackknife(d(1, 2, 3), [0, 0, 1] as int[]) }) || 'all but 1 points'
        ({ TwoPointJackknife.blocks(d(0, 1), d(0, 1), 2) })                                          || '2 x 2 blocks does not suit 2 points'
        ({ WhiteNoiseScale.of(1.2, 3) })                                                             || 'no level 1.2'
        ({ WhiteNoiseScale.of(0.5, 0) })                                                             || 'must be positive, not 0.0'
    }

    private static double[] d(double... values) {
        values
    }

    private static TwoPointCurve curve(double xi) {
        new TwoPointCurve([1] as double[], [xi] as double[], [1] as int[])
    }

    private static boolean agree(double[] ours, double[] theirs) {
        ours.length == theirs.length &&
                (0..<ours.length).every { Near.absolute(ours[it], theirs[it], 1e-9 * Math.max(Math.abs(theirs[it]), 1e-3d)) }
    }

    private static boolean median(TwoPointDraws.Scale ours, List theirs) {
        double spread = ((theirs[2] as double) - (theirs[0] as double)) / 2
        ours.crossing() == ours.draws() && Near.absolute(ours.median(), theirs[1] as double, 3.5 * 0.18 * spread) &&
                Math.abs((ours.p84() - ours.p16()) / 2 / spread - 1) < 0.5
    }

    private Sky sky(String set) {
        skies.computeIfAbsent(set) {
            boolean regions = set.startsWith('hii')
            Map expected = SharedData.json(ORACLE).sets[set] as Map
            List<List<Double>> rows = SharedData.find(regions ? 'oracles/gpr_data/NGC4303.csv' : 'oracles/tpcf_map_sample.csv')
                    .readLines().drop(1).collect { it.split(',').collect { cell -> cell as double } }
            Sky sky = new Sky(x: rows*.get(0), y: rows*.get(1), z: rows*.get(regions ? 3 : 2), sigma: rows*.get(regions ? 4 : 3))
            if (regions) rows.eachWithIndex { row, i -> sky.z[i] -= (expected.m as double) * row[2] + (expected.c as double) }
            sky
        }
    }

    /** The definition, in loops. */
    static class Literal {
        double[] xi
        int[] points
    }

    @CompileStatic
    private static Literal literal(double[] x, double[] y, double[] z, double[] scales, PairForm form, Set<Integer> without) {
        List<Integer> who = []
        for (int i = 0; i < x.length; i++) if (!(i in without)) who << i
        double mean = 0
        for (int i : who) mean += z[i] / who.size()
        double variance = 0
        for (int i : who) variance += (z[i] - mean) * (z[i] - mean) / who.size()
        List<Double> xi = []
        List<Integer> points = []
        for (int k = form == PairForm.shell ? 1 : 0; k < scales.length; k++) {
            double sum = 0
            int count = 0
            for (int i : who) {
                double around = 0
                int number = 0
                for (int j : who) {
                    double dx = x[i] - x[j]
                    double dy = y[i] - y[j]
                    double distance = Math.sqrt(dx * dx + dy * dy)
                    boolean inside = distance <= scales[k] && (form != PairForm.shell || distance > scales[k - 1])
                    if (!inside || i == j && form != PairForm.cumulative) continue
                    around += z[j]
                    number++
                }
                if (number == 0) continue
                sum += z[i] * around / number
                count++
            }
            if (count == 0) continue
            xi << (sum / count - mean * mean) / variance
            points << count
        }
        new Literal(xi: xi as double[], points: points as int[])
    }
}
