package assay.formula;

import assay.formula.Expr.Aggregate;
import assay.formula.Expr.Binary;
import assay.formula.Expr.Call;
import assay.formula.Expr.Choice;
import assay.formula.Expr.Compare;
import assay.formula.Expr.Covariance;
import assay.formula.Expr.Input;
import assay.formula.Expr.Literal;
import assay.formula.Expr.Logical;
import assay.formula.Expr.Named;
import assay.formula.Expr.Negation;
import assay.formula.Expr.Not;
import assay.formula.Expr.Power;
import assay.formula.Expr.Root;
import assay.formula.Expr.Uncertainty;
import assay.formula.Expr.Unknown;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Replaces parts of an expression; parts that stay are shared, not copied. */
public final class Rewrite {
    private final java.util.function.Function<Expr, Optional<Expr>> rule;
    private final Map<Expr, Expr> done = new IdentityHashMap<>();

    private Rewrite(java.util.function.Function<Expr, Optional<Expr>> rule) {
        this.rule = rule;
    }

    /** Replaces every node for which the rule has an answer, from the top down; answers are not searched again. */
    public static Expr where(Expr expr, java.util.function.Function<Expr, Optional<Expr>> rule) {
        return new Rewrite(rule).apply(expr);
    }

    /** Puts expressions in the place of inputs. */
    public static Expr inputs(Expr expr, java.util.function.Function<Symbol, Optional<Expr>> meanings) {
        return where(expr, e -> e instanceof Input input ? meanings.apply(input.symbol()) : Optional.empty());
    }

    /** All symbols that an expression reads, in the order of their appearance. */
    public static Set<Symbol> symbolsOf(Expr expr) {
        Set<Symbol> symbols = new LinkedHashSet<>();
        where(expr, e -> {
            if (e instanceof Input input) symbols.add(input.symbol());
            return Optional.empty();
        });
        return symbols;
    }

    /** All summaries in an expression, each once. */
    public static Set<Aggregate> aggregatesOf(Expr expr) {
        Set<Aggregate> aggregates = new LinkedHashSet<>();
        where(expr, e -> {
            if (e instanceof Aggregate aggregate) aggregates.add(aggregate);
            return Optional.empty();
        });
        return aggregates;
    }

    private Expr apply(Expr expr) {
        Expr known = done.get(expr);
        if (known != null) return known;
        Expr result = rule.apply(expr).orElseGet(() -> rebuild(expr, this::apply));
        done.put(expr, result);
        return result;
    }

    private static Expr rebuild(Expr expr, UnaryOperator<Expr> f) {
        if (expr instanceof Literal || expr instanceof Input || expr instanceof Unknown) return expr;
        if (expr instanceof Named named) {
            Expr meaning = f.apply(named.meaning());
            return meaning == named.meaning() ? named : new Named(named.name(), named.notation(), meaning);
        }
        if (expr instanceof Negation negation) return new Negation(f.apply(negation.of()));
        if (expr instanceof Power power) return new Power(f.apply(power.base()), power.exponent(), power.dimension());
        if (expr instanceof Binary binary) {
            Expr left = f.apply(binary.left());
            Expr right = f.apply(binary.right());
            return left == binary.left() && right == binary.right()
                    ? binary
                    : new Binary(binary.operator(), left, right, binary.dimension());
        }
        if (expr instanceof Call call) {
            List<Expr> arguments = call.arguments().stream().map(f).toList();
            return new Call(call.function(), arguments, call.dimension());
        }
        if (expr instanceof Root root) return new Root(f.apply(root.of()), root.curve());
        if (expr instanceof Compare compare) {
            return new Compare(
                    compare.comparison(),
                    f.apply(compare.left()),
                    f.apply(compare.right()),
                    compare.poles().stream().map(f).toList());
        }
        if (expr instanceof Logical logical) {
            return new Logical(logical.connective(), f.apply(logical.left()), f.apply(logical.right()));
        }
        if (expr instanceof Not not) return new Not(f.apply(not.of()));
        if (expr instanceof Choice choice) {
            return new Choice(f.apply(choice.condition()), f.apply(choice.yes()), f.apply(choice.no()));
        }
        if (expr instanceof Uncertainty uncertainty) return new Uncertainty(f.apply(uncertainty.of()));
        if (expr instanceof Covariance pair) return new Covariance(f.apply(pair.first()), f.apply(pair.second()));
        if (expr instanceof Aggregate aggregate) {
            return new Aggregate(
                    aggregate.summary(),
                    f.apply(aggregate.of()),
                    aggregate.where().map(f));
        }
        throw new AssertionError(expr);
    }
}
