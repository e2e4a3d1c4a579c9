package assay.plan;

import assay.formula.Expr;
import assay.formula.Expr.Named;
import assay.formula.PlainText;
import assay.formula.Rewrite;
import java.util.Optional;

/** Expressions with every given name replaced by what it means. */
final class Unfolded {
    private Unfolded() {}

    static String text(Expr expr) {
        return PlainText.of(unfold(expr));
    }

    private static Expr unfold(Expr expr) {
        return Rewrite.where(
                expr, e -> e instanceof Named named ? Optional.of(unfold(named.meaning())) : Optional.empty());
    }
}
