package assay.formula

import assay.formula.Expr.Binary
import assay.formula.Expr.Call
import assay.formula.Expr.Choice
import assay.formula.Expr.Compare
import assay.formula.Expr.Connective
import assay.formula.Expr.Input
import assay.formula.Expr.Literal
import assay.formula.Expr.Logical
import assay.formula.Expr.Named
import assay.formula.Expr.Negation
import assay.formula.Expr.Not
import assay.formula.Expr.Power
import groovy.transform.CompileStatic

/**
 * Evaluates a formula at one row by walking its tree, as slowly and plainly as can be: what a kernel is held against.
 * Whatever is not a finite number is null, and so is what is made of it; a condition is true, false or null.
 */
@CompileStatic
class PlainArithmetic {
    final Map<String, Double> row

    PlainArithmetic(Map<String, Double> row) {
        this.row = row
    }

    Double value(Expr e) {
        Double x = reckon(e)
        x == null || x.isNaN() || x.isInfinite() ? null : x
    }

    private Double reckon(Expr e) {
        if (e instanceof Literal) return e.value() * e.unit().factor()
        if (e instanceof Input) return row[e.symbol().key()] * e.symbol().unit().factor()
        if (e instanceof Named) return value(e.meaning())
        if (e instanceof Choice) {
            Boolean holds = truth(e.condition())
            return holds == null ? null : holds ? value(e.yes()) : value(e.no())
        }
        if (e instanceof Negation) {
            Double x = value(e.of())
            return x == null ? null : -x
        }
        if (e instanceof Power) {
            Double x = value(e.base())
            return x == null ? null : Math.pow(x, e.exponent())
        }
        if (e instanceof Binary) return binary(e, value(e.left()), value(e.right()))
        if (e instanceof Call) {
            Call call = (Call) e
            List<Double> x = call.arguments().collect { Expr argument -> value(argument) }
            return x.contains(null) ? null : function(call.function(), x)
        }
        throw new IllegalArgumentException(e.toString())
    }

    private static Double binary(Binary e, Double x, Double y) {
        if (x == null || y == null) return null
        switch (e.operator().name()) {
            case 'PLUS': return x + y
            case 'MINUS': return x - y
            case 'TIMES': return x * y
            default: return y == 0d ? null : x / y
        }
    }

    private static Double function(Function f, List<Double> arguments) {
        double x = arguments[0]
        switch (f.name()) {
            case 'LOG': return x > 0 ? Math.log10(x) : null
            case 'LN': return x > 0 ? Math.log(x) : null
            case 'EXP': return Math.exp(x)
            case 'POW10': return Math.pow(10, x)
            case 'SQRT': return Math.sqrt(x)
            case 'ABS': return Math.abs(x)
            case 'SIN': return Math.sin(x)
            case 'COS': return Math.cos(x)
            case 'TANH': return Math.tanh(x)
            case 'MIN': return Math.min(x, arguments[1])
            default: return Math.max(x, arguments[1])
        }
    }

    Boolean truth(Expr e) {
        if (e instanceof Input) {
            Double x = row[e.symbol().key()]
            return x.isNaN() ? null : Boolean.valueOf(x == 1d)
        }
        if (e instanceof Compare) return compare(e)
        if (e instanceof Not) {
            Boolean of = truth(e.of())
            return of == null ? null : !of
        }
        Logical logical = (Logical) e
        List<Boolean> sides = [truth(logical.left()), truth(logical.right())]
        boolean deciding = logical.connective() == Connective.OR
        if (sides.contains(deciding)) return deciding
        sides.contains(null) ? null : Boolean.valueOf(!deciding)
    }

    private Boolean compare(Compare e) {
        Double x = value(e.left())
        Double y = value(e.right())
        if (x == null || y == null) return null
        switch (e.comparison().sign()) {
            case '<': return x < y
            case '<=': return x <= y
            case '>': return x > y
            default: return x >= y
        }
    }
}
