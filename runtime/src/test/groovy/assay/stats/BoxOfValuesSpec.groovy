package assay.stats

import assay.model.Problem
import spock.lang.Specification

class BoxOfValuesSpec extends Specification {
    def 'quartiles, whiskers to the farthest values within 1.5 quartile ranges, and what lies beyond'() {
        when: 'the quartiles of 1 to 9 and 30 are 3.25 and 7.75 (as numpy has them), so that the whiskers end before 14.5'
        def box = BoxOfValues.of([30, 9, 8, 7, 6, 5, 4, 3, 2, 1] as double[])

        then:
        [box.low(), box.lower(), box.median(), box.upper(), box.high()] == [1d, 3.25d, 5.5d, 7.75d, 9d]
        box.outliers() == [30] as double[]
    }

    def 'whiskers never end within the box'() {
        when: 'the only value beyond the upper quartile of 3.25 is an outlier'
        def box = BoxOfValues.of([1, 1, 1, 1, 1, 1, 1, 1, 1, 100] as double[])

        then:
        [box.low(), box.upper(), box.high()] == [1d, 1d, 1d]
        box.outliers() == [100] as double[]
    }

    def 'values that are not there are refused'() {
        when:
        BoxOfValues.of([1, Double.NaN] as double[])

        then:
        thrown(Problem)
    }
}
