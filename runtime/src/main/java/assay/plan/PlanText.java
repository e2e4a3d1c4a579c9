package assay.plan;

import assay.formula.Expr;
import assay.formula.Formula;
import assay.formula.PlainText;
import assay.io.maps.Layout;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A study printed as a plan, one line a fact. Formulas are printed in full from their trees, so that spelling, spacing and
 * comments of the recipe leave the plan as it is.
 */
public final class PlanText {
    private final StringBuilder text = new StringBuilder();

    private PlanText() {}

    public static String of(Study study) {
        PlanText plan = new PlanText();
        plan.print("study", study, 0);
        return plan.text.toString();
    }

    private void print(String name, Object value, int depth) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(v -> print(name, v, depth));
        } else if (value instanceof Layout layout && layout.equals(Layout.LINE_MAPS)) {
            line(name + ": " + layout.name(), depth);
        } else if (value instanceof OptionalDouble optional) {
            optional.ifPresent(v -> line(name + ": " + v, depth));
        } else if (value instanceof OptionalInt optional) {
            optional.ifPresent(v -> line(name + ": " + v, depth));
        } else if (value instanceof Expr expr) {
            line(name + ": " + PlainText.of(expr), depth);
        } else if (value instanceof Formula formula) {
            line(name + ": " + PlainText.of(formula.expr()) + meaning(formula), depth);
        } else if (value instanceof Collection<?> items) {
            items.forEach(item -> print(name, item, depth));
        } else if (value instanceof Map<?, ?> facts) {
            facts.forEach((key, fact) -> line(name + " " + key + ": " + fact, depth));
        } else if (value instanceof Record && isFact(value)) {
            line(name + " = " + value.getClass().getSimpleName(), depth);
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                print(component.getName(), read(component, value), depth + 1);
            }
        } else {
            line(name + ": " + value, depth);
        }
    }

    /** Records that are printed field by field; others have a text of their own. */
    private static boolean isFact(Object value) {
        return switch (value.getClass().getPackageName()) {
            case "assay.plan",
                    "assay.simulate",
                    "assay.simulate.scene",
                    "assay.simulate.sky",
                    "assay.nebula",
                    "assay.fit",
                    "assay.sky",
                    "assay.io.maps" -> true;
            default -> false;
        };
    }

    private static String meaning(Formula formula) {
        String full = Unfolded.text(formula.expr());
        return full.equals(PlainText.of(formula.expr())) ? "" : " = " + full;
    }

    private static Object read(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private void line(String words, int depth) {
        text.append("  ".repeat(depth)).append(words).append('\n');
    }
}
