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
 * write their demarcations.
 */
final class Asymptotes {
    private Asymptotes() {}

    static void collect(Expr expr, List<Expr> poles) {
        if (expr instanceof Binary binary) {
            if (isHyperbola(binary) && !poles.contains(binary.right())) poles.add(binary.right());
            collect(binary.left(), poles);
            collect(binary.right(), poles);
        } else if (expr instanceof Named named) {
            collect(named.meaning(), poles);
        } else if (expr instanceof Negation negation) {
            collect(negation.of(), poles);
        } else if (expr instanceof Choice choice) {
            collect(choice.yes(), poles);
            collect(choice.no(), poles);
        }
    }

    private static boolean isHyperbola(Binary binary) {
        if (binary.operator() != Operator.OVER || binary.left().level() != Level.CONSTANT) return false;
        Expr divisor = unnamed(binary.right());
        if (!(divisor instanceof Binary shifted)) return false;
        boolean shift = shifted.operator() == Operator.PLUS || shifted.operator() == Operator.MINUS;
        return shift && isLogarithm(shifted.left()) && shifted.right().level() == Level.CONSTANT;
    }

    private static boolean isLogarithm(Expr expr) {
        return unnamed(expr) instanceof Call call && call.function() == Function.LOG;
    }

    private static Expr unnamed(Expr expr) {
        return expr instanceof Named named ? unnamed(named.meaning()) : expr;
    }
}
