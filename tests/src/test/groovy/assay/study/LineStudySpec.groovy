package assay.study

import groovy.json.JsonSlurper
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

/**
 * Every way to fit a line, asked for by a recipe, through the 3079 metallicities of NGC 3627 with their errors. Held to numpy (normal
 * equations and leverages), to scipy (the linear programme of least absolute deviations) and to a long chain of emcee.
 */
@Requires({ SharedData.has('oracles/emcee_radial_NGC3627.json') })
class LineStudySpec extends Specification {
    static final RECIPE = '''language 1
study 'Lines'
seed 3
lines Ha
outside drop
layout 'metallicities', {
    reference 'Williams et al. 2022'
    regionTable '{galaxy}.csv'
    lineNames Ha: 'Ha'
    map '{line}', from: '{name}', error: 'e_{name}', unit: '1e-16 erg/s/cm2'
    map 'OH', from: 'Z', error: 'sigma', unit: ''
    map 'r', from: 'r_over_r25', unit: ''
}
sample {
    galaxies 'galaxies.csv', maps: '{galaxy}.csv', layout: metallicities
    thickness 0
}
perGalaxy {
    left = fitLine OH, against: r, errors: jackknife
    medians = fitLine OH, against: r, errors: cases, draws: 300
    short = fitLine OH, against: r, bootstrap: 300
    heavy = fitLine OH, against: r, by: weighted, errors: measurements
    drawn = fitLine OH, against: r, by: weighted, errors: cases, draws: 300
    robust = fitLine OH, against: r, by: leastAbsolute, errors: residuals, draws: 300
    again = fitLine OH, against: r, by: leastAbsolute, errors: residuals, draws: 300, spread: robustSigma
    noisy = fitLine OH, against: r, errors: measurements, draws: 400
    made = fitLine OH, against: r, errors: simulated, draws: 400
    scattered = fitLine OH, against: r, by: withScatter
    walked = fitLine OH, against: r, by: withScatter, walkers: 500, steps: 500, dropped: 250, slope: -5..5, intercept: 0..10
    patient = fitLine OH, against: r, by: withScatter, walkers: 40
    both = fitLine OH, against: r, by: errorsInBoth, draws: 2000
    trimmed = fitLine OH, against: r, by: leastTrimmed
    squared = fitLine OH, against: r*r, by: withScatter
    sloped = compareModels constant, scattered
    straight = compareModels scattered, squared
    spread = compareModels heavy, scattered
    shape = compareModels left, robust
    level = compareModels robust, constant
    surely = compareModels constant, heavy
    plainly = compareModels constant, left
}
'''

    @Shared @TempDir Path folder
    @Shared Map<String, Double> found
    @Shared Map oracle

    def setupSpec() {
        oracle = new JsonSlurper().parse(SharedData.folder().resolve('oracles/emcee_radial_NGC3627.json'))
        def rows = Files.readAllLines(SharedData.folder().resolve('oracles/gpr_data/NGC3627.csv'))
        Files.writeString(folder.resolve('NGC3627.csv'),
                ([rows[0] + ',Ha,e_Ha'] + rows.drop(1).collect { it + ',1,0.1' }).join('\n') + '\n')
        Files.writeString(folder.resolve('galaxies.csv'),
                'galaxy,ra,dec,distance,positionAngle,axisRatio,Re\nNGC3627,170.06,12.99,11.32,173,0.5,3\n')
        Files.writeString(folder.resolve('lines.groovy'), RECIPE)
        found = run('out', [])
    }

    private Map<String, Double> run(String out, List more) {
        def told = SmallStudy.command(['run', folder.resolve('lines.groovy'), '--quiet', '--no-figures',
                                       '--data', folder, '--out', folder.resolve(out)] + more)
        assert told.code() == 0
        def (names, cells) = Files.readAllLines(folder.resolve("$out/lines/tables/galaxies.csv"))*.split(',')
        [names.drop(1), cells.drop(1)*.toDouble()].transpose().collectEntries()
    }

    def "#fit has #part #expected"() {
        expect:
        Math.abs(found[fit + '.' + part] / expected - 1) < tolerance

        where: 'of n draws a standard deviation is known to 1 / sqrt(2 n): four of them'
        fit         | part            | expected    | tolerance
        'left'      | 'slope'         | -0.15218158 | 1e-7
        'left'      | 'intercept'     | 8.60852035  | 1e-8
        'left'      | 'slope_err'     | 0.00935523  | 1e-6
        'left'      | 'intercept_err' | 0.00256594  | 2e-6
        'heavy'     | 'slope'         | -0.14165182 | 1e-7
        'heavy'     | 'slope_err'     | 0.00144606  | 3e-6
        'heavy'     | 'intercept_err' | 0.00041473  | 1e-5
        'robust'    | 'slope'         | -0.15157887 | 1e-7
        'robust'    | 'intercept'     | 8.61123692  | 1e-8
        'noisy'     | 'slope'         | -0.15218158 | 1e-7
        'noisy'     | 'slope_err'     | 0.00219751  | 4 / Math.sqrt(800)
        'made'      | 'slope_err'     | 0.00219751  | 4 / Math.sqrt(800)
        'medians'   | 'slope_err'     | 0.00935523  | 4 / Math.sqrt(600)
        'robust'    | 'n'             | 3079        | 1e-12
    }

    def "by #part the second model of #choice is worth #expected more than the first"() {
        expect: 'differences of numbers below 1e5, each summed over 3079 points: the last three of sixteen digits are open'
        Math.abs(found[choice + '.' + part] - expected) < 1e-7

        where: 'numpy (normal equations, a search for the scatter; the linear programme of scipy for absolute deviations) gives ln L and k'
        choice     | part       | first                          | second
        'sloped'   | 'deltaBIC' | bic(4253.540913165464, 2)      | bic(4381.79515348671, 3)
        'sloped'   | 'deltaAIC' | aic(4253.540913165464, 2)      | aic(4381.79515348671, 3)
        'straight' | 'deltaBIC' | bic(4381.79515348671, 3)       | bic(4314.494586556654, 3)
        'spread'   | 'deltaBIC' | bic(-49450.47760059351, 2)     | bic(4381.79515348671, 3)
        'spread'   | 'deltaAIC' | aic(-49450.47760059351, 2)     | aic(4381.79515348671, 3)
        'shape'    | 'deltaBIC' | bic(4378.194148732047, 3)      | bic(4257.43813462956, 3)
        'level'    | 'deltaBIC' | bic(4257.43813462956, 3)       | bic(4124.237944715912, 2)
        'surely'   | 'deltaBIC' | bic(-54248.28140504597, 1)     | bic(-49450.47760059351, 2)
        'plainly'  | 'deltaAIC' | aic(4249.568908982858, 2)      | aic(4378.194148732047, 3)
        'plainly'  | 'n'        | 3079                           | 0
        expected = first - second
    }

    private static double bic(double logL, int k) {
        -2 * logL + k * Math.log(3079)
    }

    private static double aic(double logL, int k) {
        -2 * logL + 2 * k
    }

    def "the report says what was compared and what was counted"() {
        given:
        def report = Files.readString(folder.resolve('out/lines/report.html'))

        expect:
        report.contains('a constant with normal measured errors and an intrinsic scatter (k = 2: the constant, intrinsic scatter)')
        report.contains(' with double exponential deviations (k = 3: slope, intercept, mean deviation)')
        report.contains(' with normal measured errors alone (k = 2: slope, intercept)')
    }

    def "bootstrap is short for errors from cases, up to the draws that each step has for itself"() {
        expect: 'medians of draws are not the line itself'
        found['medians.slope'] != found['left.slope']
        Math.abs(found['medians.slope'] - found['short.slope']) < 4 * 1.25 * 0.0094 * Math.sqrt(2 / 300)
        Math.abs(found['medians.slope_err'] / found['short.slope_err'] - 1) < 4 * Math.sqrt(2) / Math.sqrt(600)
    }

    def "the posterior of the line with scatter is that of a long chain, and that of both errors agrees where x is exact"() {
        expect: 'percentiles of the chain are known to about 2 % of an error; those of 2000 draws of Kelly to 10 %'
        [m: 'slope', c: 'intercept', scatter: 'scatter'].every { theirs, part ->
            def percentiles = oracle.reference[theirs]
            double error = (percentiles[3] - percentiles[1]) / 2
            assert Math.abs(found['scattered.' + part] - percentiles[2]) < 0.03 * error
            assert Math.abs(found['scattered.' + part + '_err'] / error - 1) < 0.03
            assert Math.abs(found['both.' + part] - percentiles[2]) < 0.3 * error
            assert Math.abs(found['both.' + part + '_err'] / error - 1) < 0.2
            true
        }
    }

    def "walkers find the percentiles that those of emcee found with the same prescription, and those of a long chain"() {
        expect: '500 walkers over 250 steps are about 2800 draws at tau = 45: medians and ends known to 0.03 of an error each'
        ['slope', 'intercept', 'scatter'].eachWithIndex { part, k ->
            def (low, middle, high) = ['m', 'c', 'scatter'][k].with { oracle.reference[it][1..3] }
            double error = (high - low) / 2
            oracle.runs.each {
                double theirs = (it.q84[k] - it.q16[k]) / 2
                assert Math.abs(found['walked.' + part] - it.q50[k]) < 4 * Math.sqrt(2) * 0.03 * theirs
                assert Math.abs(found["walked.${part}_err"] / theirs - 1) < 4 * Math.sqrt(2) * 0.03 / Math.sqrt(2)
            }
            assert Math.abs(found['walked.' + part] - middle) < 4 * 0.03 * error
            assert Math.abs(found["walked.${part}_err"] / error - 1) < 4 * 0.03 / Math.sqrt(2)
            assert Math.abs(found['patient.' + part] - middle) < 4 * 0.03 * error
            assert Math.abs(found["patient.${part}_err"] / error - 1) < 4 * 0.03 / Math.sqrt(2)
        }
        found['walked.n'] == 3079
    }

    def "walkers that have not converged say so where the run is told, with what was found of the chain"() {
        given:
        def report = Files.readString(folder.resolve('out/lines/report.html'))
        def (names, short_, long_) = Files.readAllLines(folder.resolve('out/lines/tables/chains.csv')).findAll { !it.startsWith('#') }*.split(',', 9)
        def walked = [names, short_].transpose().collectEntries()
        def patient = [names, long_].transpose().collectEntries()

        expect: 'four runs of stretch moves in NumPy on a normal density of three dimensions, begun as these are, accept 0.645 to 0.648; tau is 35 to 38'
        report.contains('walked of NGC3627: not converged: 250 steps kept are ')
        !report.contains('patient of NGC3627: not converged')
        report.contains('by 500 walkers of an affine-invariant ensemble')
        report.contains('take 500 steps, of which the first 250 are dropped')
        report.contains('flat priors on slope from -5.0 to 5.0, intercept from 0.0 to 10.0 and scatter')
        report.contains('The walkers of walked took 500 steps, of which 250 were dropped, and had autocorrelation times of ')
        walked.steps.toDouble() == 500 && walked.dropped.toDouble() == 250 && walked.walkers.toDouble() == 500
        Math.abs(walked.acceptance.toDouble() - 0.6465) < 0.006
        Math.abs(patient.autocorrelation.toDouble() - 36.4) < 7
        walked.warning.contains('fewer than 50')
        patient.warning == ''
        patient.steps.toDouble() > 50 * patient.autocorrelation.toDouble()
        patient.steps.toDouble() < 10_000
    }

    def "robust fits agree with each other, and trimming leaves fewer points and less scatter"() {
        expect:
        found['again.slope'] == found['robust.slope']
        Math.abs(found['again.slope_err'] / found['robust.slope_err'] - 1) < 0.3
        Math.abs(found['trimmed.slope'] - found['robust.slope']) < 0.0094
        found['trimmed.n'] < 3079 && found['trimmed.n'] > 0.97 * 3079
        found['trimmed.scatter'] < found['scattered.scatter']
        found['trimmed.scatter_err'] > 0
        found['drawn.slope_err'] > 5 * found['heavy.slope_err']
    }

    def "threads change no digit"() {
        expect:
        run('one', ['--threads', 1]) == run('two', ['--threads', 2])
    }
}
