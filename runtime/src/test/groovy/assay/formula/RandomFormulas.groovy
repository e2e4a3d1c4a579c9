package assay.formula

import assay.formula.Expr.Comparison
import groovy.transform.CompileStatic

/** Formulas of pure numbers in the inputs a, b and c, grown at random from a seed. */
@CompileStatic
class RandomFormulas {
    private final Random random
    private final boolean smooth

    /** Smooth ones have no steps and no corners. */
    RandomFormulas(long seed, boolean smooth = false) {
        this.random = new Random(seed)
        this.smooth = smooth
    }

    Expr grow(int depth) {
        sensible { number(depth) }
    }

    Expr growCondition(int depth) {
        sensible { condition(depth) }
    }

    private static Expr sensible(Closure<Expr> attempt) {
        while (true) {
            try {
                return attempt.call()
            } catch (FormulaError ignored) {
                // constants came together that have no value
            }
        }
    }

    private Expr condition(int depth) {
        switch (random.nextInt(depth > 0 ? 5 : 1)) {
            case 1: return Build.both(condition(depth - 1), condition(depth - 1))
            case 2: return Build.either(condition(depth - 1), condition(depth - 1))
            case 3: return Build.not(condition(depth - 1))
            default:
                Comparison comparison = Comparison.values()[random.nextInt(4)]
                return Build.compare(comparison, number(depth - 1), number(depth - 1))
        }
    }

    private Expr number(int depth) {
        if (depth <= 0) return leaf()
        switch (random.nextInt(smooth ? 8 : 11)) {
            case 0: return leaf()
            case 1: return Build.plus(number(depth - 1), number(depth - 1))
            case 2: return Build.minus(number(depth - 1), number(depth - 1))
            case 3: return Build.times(number(depth - 1), number(depth - 1))
            case 4: return Build.over(number(depth - 1), number(depth - 1))
            case 5: return Build.negate(number(depth - 1))
            case 6: return Build.power(number(depth - 1), [2d, 3d, -1d, 0.5d, 1.7d][random.nextInt(5)])
            case 7:
                List<Function> functions = [Function.LOG, Function.LN, Function.EXP, Function.POW10, Function.SQRT,
                                            Function.SIN, Function.COS, Function.TANH]
                return Build.call(functions[random.nextInt(8)], [number(depth - 1)])
            case 8: return Build.call(Function.ABS, [number(depth - 1)])
            case 9:
                return Build.call(random.nextBoolean() ? Function.MIN : Function.MAX, [number(depth - 1), number(depth - 1)])
            default: return Build.choice(condition(depth - 1), number(depth - 1), number(depth - 1))
        }
    }

    private Expr leaf() {
        int which = random.nextInt(5)
        if (which < 3) return Rows.input(['a', 'b', 'c'][which])
        which == 3 ? Build.number(random.nextInt(9) - 3) : Build.number(Math.round(100 * random.nextGaussian()) / 100d)
    }
}
