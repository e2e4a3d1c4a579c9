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
            Fitness fitness = new Fitness(row[4] as double, row[7] as int, row[5] as int, 'bins of the model')
            Near.absolute(fitness.bic(), row[6] as double, unit * 1.0001)
        }
    }

    def 'the criteria are what they say'() {
        given:
        Fitness fitness = new Fitness(120, 100, 4, 'a line and two breaks')
        Fitness simple = new Fitness(150, 100, 2, 'a line')

        expect:
        fitness.degreesOfFreedom() == 96
        fitness.reducedChi2() == 1.25
        fitness.aic() == 128
        Near.relative(fitness.bic(), 120 + 4 * 4.605170185988092, 1e-15)
        fitness.over(simple).aic() == 26
        fitness.over(simple).chi2() == 30
        Near.relative(fitness.over(simple).bic(), 30 - 2 * 4.605170185988092, 1e-14)
        fitness.over(simple).counted() == 'k = 4 (a line and two breaks) against k = 2 (a line)'
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
        ({ new Fitness(-1, 10, 1, 'a mean') })                                       || 'a sum of squares, which -1.0 is not'
        ({ new Fitness(1, 0, 1, 'a mean') })                                         || 'needs data'
        ({ new Fitness(1, 10, 1, ' ') })                                             || 'say in words'
        ({ new Fitness(1, 2, 2, 'a line').reducedChi2() })                           || 'more data than parameters, not 2 for 2'
        ({ new Fitness(1, 2, 1, 'a mean').over(new Fitness(1, 3, 1, 'a mean')) })    || 'models of 2 and of 3 data'
        ({ Fitness.processOverLine(Double.NaN, 1, 3) })                              || 'value 1 of 2 is NaN'
    }
}
