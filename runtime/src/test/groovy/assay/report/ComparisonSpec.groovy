package assay.report

import assay.model.InputKind
import assay.model.Problem
import assay.unit.Measured
import assay.unit.Quantity
import assay.unit.Units
import spock.lang.Specification

class ComparisonSpec extends Specification {
    def "the difference is in combined standard deviations: #ours against #theirs"() {
        given:
        def row = new Comparison.Row('slope', ours, theirs, InputKind.REAL, '')

        expect:
        Double.isNaN(sigmas) ? Double.isNaN(row.sigmas()) : Math.abs(row.sigmas() - sigmas) < 1e-12

        where:
        ours                      | theirs                  | sigmas
        measured(10, 3, 3)        | measured(5, 4, 4)       | 1d
        measured(5, 3, 3)         | measured(10, 4, 4)      | -1d
        measured(10, 9, 3)        | measured(5, 4, 9)       | 1d
        measured(5, 3, 9)         | measured(10, 9, 4)      | -1d
        measured(10, 0, 0)        | measured(5, 2, 2)       | 2.5d
        measured(10, 0, 0)        | measured(5, 0, 0)       | Double.NaN
        Measured.upperLimit(kpc(3)) | measured(5, 1, 1)     | Double.NaN
        measured(5000, 500, 500, 'pc') | measured(4, 0, 0)  | 2d
    }

    def "the table shows both numbers, the kind of input and the reason"() {
        when:
        def table = Comparison.table('comparison', 'Ours and theirs', [
            new Comparison.Row('r', measured(-0.6, 0.1, 0.1, ''), measured(-0.56, 0.081, 0.081, ''), InputKind.READ_OFF_FIGURES, ''),
            new Comparison.Row('yield', Optional.empty(), measured(1, 0.5, 0.2), InputKind.PUBLISHED_TABLE, 'no HI masses'),
            new Comparison.Row('length', Measured.lowerLimit(kpc(2)), Measured.upperLimit(kpc(3)), InputKind.SIMULATED, 'noise')
        ], [source: 'paper'])

        then:
        table.texts('quantity').values() == ['r', 'yield', 'length']
        table.texts('unit').values() == ['', 'kpc', 'kpc']
        table.numbers('ours').values() == [-0.6d, Double.NaN, Double.NaN] as double[]
        table.numbers('ours').errors().plus() == [0.1d, Double.NaN, Double.NaN] as double[]
        !table.numbers('ours').errors().asymmetric()
        table.numbers('published').values() == [-0.56d, 1d, 3d] as double[]
        table.numbers('published').errors().plus() == [0.081d, 0.5d, Double.NaN] as double[]
        table.numbers('published').errors().minus() == [0.081d, 0.2d, Double.NaN] as double[]
        table.numbers('published').errors().upperLimit() == [false, false, true] as boolean[]
        table.numbers('difference').values() == [-0.31d, Double.NaN, Double.NaN] as double[]
        table.texts('input').values() == ['read off published figures', 'published-table', 'simulated']
        table.texts('reason').values() == ['', 'no HI masses', 'ours > 2.0 kpc; noise']
    }

    def "numbers of different dimension cannot be compared"() {
        when:
        new Comparison.Row('slope', measured(1, 1, 1, 'dex/kpc'), measured(1, 1, 1, 'dex/Re'), InputKind.REAL, '')

        then:
        def refusal = thrown(Problem)
        refusal.message == 'cannot compare slope: ours is in dex/kpc, the published number in dex/Re'
    }

    def "a number that is not there needs a reason"() {
        when:
        new Comparison.Row('yield', Optional.empty(), measured(1, 1, 1), InputKind.REAL, ' ')

        then:
        thrown(Problem)
    }

    private static Quantity kpc(double value) {
        Quantity.of(value, 'kpc')
    }

    private static Measured measured(double value, double plus, double minus, String unit = 'kpc') {
        new Measured(value, plus, minus, Units.parse(unit), Measured.Kind.VALUE)
    }
}
