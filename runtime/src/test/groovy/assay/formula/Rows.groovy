package assay.formula

import assay.formula.Expr.Input
import assay.unit.Unit
import groovy.transform.CompileStatic

/** Columns held in memory, and the inputs that read them. */
@CompileStatic
class Rows implements Columns {
    final Map<String, double[]> values = [:]
    final Map<String, double[]> errors = [:]

    static Rows of(Map<String, ? extends List> columns) {
        Rows rows = new Rows()
        columns.each { name, list -> rows.put(name, doubles(list)) }
        rows
    }

    Rows put(String name, double[] column, double[] error = null) {
        values[name] = column
        if (error != null) errors[name] = error
        this
    }

    Rows error(String name, Number... error) {
        errors[name] = doubles(error.toList())
        this
    }

    static double[] doubles(List list) {
        double[] numbers = new double[list.size()]
        for (int i = 0; i < numbers.length; i++) numbers[i] = (list[i] as Number).doubleValue()
        numbers
    }

    @Override
    double[] values(Symbol symbol) {
        values[symbol.key()]
    }

    @Override
    double[] errors(Symbol symbol) {
        errors[symbol.key()]
    }

    static Expr input(String name, Unit unit = Unit.ONE) {
        new Input(Symbol.number(name, unit, Level.SPAXEL))
    }

    static Expr condition(String name) {
        new Input(Symbol.condition(name, Level.SPAXEL))
    }

    static int[] first(int n) {
        (0..<n) as int[]
    }

    /** The values of one expression on all rows. */
    double[] of(Expr expr) {
        Kernel.of([expr]).values(this, first(values.values().first().length))[0]
    }

    /** The value and the error of one expression on the first row. */
    double[] measured(Expr expr) {
        def result = Kernel.of([expr]).propagate(this, first(1))
        [result.values()[0][0], result.errors()[0][0]] as double[]
    }
}
