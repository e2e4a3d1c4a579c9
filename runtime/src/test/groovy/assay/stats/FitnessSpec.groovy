package assay.stats

import assay.SharedData
import assay.model.Problem
import spock.lang.Requires
import spock.lang.Specification

class FitnessSpec extends Specification {
    static final String TABLES = 'data/manga/paper_tables.csv'

    @Requires(value = { SharedData.has(FitnessSpec.TABLES) }, reason = 'needs shared/data; say where with -Dassay.shared')
    def 'the BIC of every model of Boardman et al. 2022 follows from its chi2 and k'() {
        given:
        List<List<String>> rows = SharedData.find(TABLES).readLines().drop(1)*.tokenize(',')

        expect: 'three digits are printed: half a unit of the last one, of chi2 and of BIC'
        rows.size() == 8
        rows.every { row ->
            double unit = Math.pow(10, Math.floor(Math.log10(row[6] as double)) - 2)
            Fitness fitness = Fitness.ofChi2(row[4] as double, row[7] as int, row[5] as int, 'bins of the model')
            Near.absolute(fitness.bic(), row[6] as double, unit * 1.0001)
        }
    }

    def 'the criteria are what they say'() {
        given:
        Fitness fitness = Fitness.ofChi2(120, 100, 4, 'a line and two breaks')
        Fitness simple = Fitness.ofChi2(150, 100, 2, 'a line')

        expect:
        fitness.degreesOfFreedom() == 96
        fitness.reducedChi2() == 1.25
        fitness.aic() == 128
        Near.relative(fitness.bic(), 120 + 4 * 4.605170185988092, 1e-15)
        fitness.over(simple).aic() == 26
        fitness.over(simple).minusTwoLogL() == 30
        Near.relative(fitness.over(simple).bic(), 30 - 2 * 4.605170185988092, 1e-14)
        fitness.over(simple).counted() == 'k = 4 (a line and two breaks) against k = 2 (a line)'
    }

    def 'a density has all its constants, may be above 1, and gains by its likelihood alone'() {
        given: 'ln L of 50 data at 2 each under a model and at 1.9 under a simpler one: the density is above 1'
        Fitness fitness = Fitness.ofLogLikelihood(100, 50, 3, 'a line')
        Fitness simple = Fitness.ofLogLikelihood(95, 50, 2, 'a mean')

        expect:
        fitness.minusTwoLogL() == -200
        fitness.aic() == -194
        fitness.over(simple).aic() == 8
        Near.relative(fitness.over(simple).bic(), 10 - 3.912023005428146, 1e-14)
    }

    def 'a process that gains 3/2 ln n in likelihood is worth its parameters exactly'() {
        expect:
        Near.absolute(Fitness.processOverLine(100, 100 + 1.5 * Math.log(5000), 5000), 0, 1e-12)
        Near.absolute(Fitness.processOverLine(100, 120, 5000), 40 - 3 * Math.log(5000), 1e-12)
    }

    def 'what has no meaning is refused: #complaint'() {
        when:
        wrong.call()

        then:
        Problem problem = thrown()
        problem.message.contains(complaint)

        where:
        wrong                                                                        || complaint
        ({ Fitness.ofChi2(-1, 10, 1, 'a mean') })                                       || 'a sum of squares, which -1.0 is not'
        ({ Fitness.ofLogLikelihood(Double.POSITIVE_INFINITY, 9, 1, 'a mean') })      || 'some finite number, not -Infinity'
        ({ Fitness.ofLogLikelihood(4, 9, 1, 'a mean').reducedChi2() })               || 'not of a likelihood with its constants'
        ({ Fitness.ofLogLikelihood(4, 9, 1, 'm').over(Fitness.ofChi2(1, 9, 1, 'm')) }) || 'a chi2 lacks constants'
        ({ Fitness.ofChi2(1, 0, 1, 'a mean') })                                         || 'needs data'
        ({ Fitness.ofChi2(1, 10, 1, ' ') })                                             || 'say in words'
        ({ Fitness.ofChi2(1, 2, 2, 'a line').reducedChi2() })                           || 'more data than parameters, not 2 for 2'
        ({ Fitness.ofChi2(1, 2, 1, 'a mean').over(Fitness.ofChi2(1, 3, 1, 'a mean')) })    || 'models of 2 and of 3 data'
        ({ Fitness.processOverLine(Double.NaN, 1, 3) })                              || 'value 1 of 2 is NaN'
    }
}
