package assay.formula;

import assay.formula.Expr.Binary;
import assay.formula.Expr.Call;
import assay.formula.Expr.Choice;
import assay.formula.Expr.Named;
import assay.formula.Expr.Negation;
import assay.formula.Expr.Operator;
import java.util.List;

/**
 * Finds hyperbolae {@code c / (x - x0)} in a logarithmic ratio x, as Kewley et al. (2001) and Kauffmann et al. (2003)
 * write their demarcations; however the divisor is put together, and with constants that may differ from galaxy to galaxy,
 * as in the redshift-dependent curve of Kewley et al. (2013).
 */
final class Asymptotes {
    private Asymptotes() {}

    /** Adds the divisors that are negative on the left branch. */
    static void collect(Expr expr, List<Expr> poles) {
        if (expr instanceof Binary binary) {
            if (binary.operator() == Operator.OVER) hyperbola(binary, poles);
            collect(binary.left(), poles);
            collect(binary.right(), poles);
        } else if (expr instanceof Named named) {
            collect(named.meaning(), poles);
        } else if (expr instanceof Negation negation) {
            collect(negation.of(), poles);
        } else if (expr instanceof Choice choice) {
            collect(choice.yes(), poles);
            collect(choice.no(), poles);
        } else if (expr instanceof Call call && (call.function() == Function.MIN || call.function() == Function.MAX)) {
            call.arguments().forEach(argument -> collect(argument, poles));
        }
    }

    private static void hyperbola(Binary quotient, List<Expr> poles) {
        Expr divisor = quotient.right();
        int direction = shiftedLogarithm(divisor);
        if (direction == 0 || isLogarithm(divisor) || !isCoarser(quotient.left(), divisor)) return;
        Expr pole = direction > 0 ? divisor : Build.negate(divisor);
        if (!poles.contains(pole)) poles.add(pole);
    }

    /** 1 for a logarithm plus constants, -1 for constants minus a logarithm, 0 for anything else. */
    private static int shiftedLogarithm(Expr expr) {
        if (isLogarithm(expr)) return 1;
        if (expr instanceof Named named) return shiftedLogarithm(named.meaning());
        if (expr instanceof Negation negation) return -shiftedLogarithm(negation.of());
        if (!(expr instanceof Binary sum)) return 0;
        if (sum.operator() != Operator.PLUS && sum.operator() != Operator.MINUS) return 0;
        if (isCoarser(sum.right(), sum.left())) return shiftedLogarithm(sum.left());
        if (!isCoarser(sum.left(), sum.right())) return 0;
        return sum.operator() == Operator.PLUS ? shiftedLogarithm(sum.right()) : -shiftedLogarithm(sum.right());
    }

    private static boolean isLogarithm(Expr expr) {
        if (expr instanceof Named named) return isLogarithm(named.meaning());
        return expr instanceof Call call && call.function() == Function.LOG;
    }

    private static boolean isCoarser(Expr constant, Expr than) {
        return constant.level().compareTo(than.level()) < 0;
    }
}
