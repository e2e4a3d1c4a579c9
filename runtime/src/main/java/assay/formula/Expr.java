package assay.formula;

import assay.unit.Dimension;
import assay.unit.Unit;
import java.util.List;
import java.util.Optional;

/**
 * An immutable expression. Every node knows its dimension, its {@link Level} and whether it is a condition; {@link Build}
 * makes nodes and refuses those whose units do not match, so that a tree that exists is a tree that makes sense.
 */
public sealed interface Expr {
    Dimension dimension();

    Level level();

    default boolean isCondition() {
        return false;
    }

    /** A number with its unit, as written. */
    record Literal(double value, Unit unit) implements Expr {
        @Override
        public Dimension dimension() {
            return unit.dimension();
        }

        @Override
        public Level level() {
            return Level.CONSTANT;
        }

        public double base() {
            return value * unit.factor();
        }
    }

    /** A value that comes from outside: a column, a property, a result. */
    record Input(Symbol symbol) implements Expr {
        @Override
        public Dimension dimension() {
            return symbol.unit().dimension();
        }

        @Override
        public Level level() {
            return symbol.level();
        }

        @Override
        public boolean isCondition() {
            return symbol.condition();
        }
    }

    /** A name that the author gave to an expression. It stands for its meaning; only its printed form differs. */
    record Named(String name, Notation notation, Expr meaning) implements Expr {
        @Override
        public Dimension dimension() {
            return meaning.dimension();
        }

        @Override
        public Level level() {
            return meaning.level();
        }

        @Override
        public boolean isCondition() {
            return meaning.isCondition();
        }
    }

    record Negation(Expr of) implements Expr {
        @Override
        public Dimension dimension() {
            return of.dimension();
        }

        @Override
        public Level level() {
            return of.level();
        }
    }

    enum Operator {
        PLUS,
        MINUS,
        TIMES,
        OVER
    }

    record Binary(Operator operator, Expr left, Expr right, Dimension dimension) implements Expr {
        @Override
        public Level level() {
            return left.level().finer(right.level());
        }
    }

    /** A whole or half power of anything, or any constant power of a pure number. */
    record Power(Expr base, double exponent, Dimension dimension) implements Expr {
        @Override
        public Level level() {
            return base.level();
        }
    }

    record Call(Function function, List<Expr> arguments, Dimension dimension) implements Expr {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public Level level() {
            return arguments.stream().map(Expr::level).reduce(Level.CONSTANT, Level::finer);
        }
    }

    /** The z at which a monotonic piece of a curve has the value of an expression. */
    record Root(Expr of, Curve curve) implements Expr {
        @Override
        public Dimension dimension() {
            return Dimension.NONE;
        }

        @Override
        public Level level() {
            return of.level();
        }
    }

    enum Comparison {
        BELOW("<"),
        AT_MOST("<="),
        ABOVE(">"),
        AT_LEAST(">=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /**
     * A comparison of two numbers. {@code poles} are the divisors {@code x - x0} of hyperbolae {@code c/(x - x0)} in a
     * logarithmic ratio x, the form of the demarcations in the excitation diagrams. Such a curve means something on its
     * left branch alone: to the right of its asymptote the comparison is undecided.
     */
    record Compare(Comparison comparison, Expr left, Expr right, List<Expr> poles) implements Expr {
        public Compare {
            poles = List.copyOf(poles);
        }

        @Override
        public Dimension dimension() {
            return Dimension.NONE;
        }

        @Override
        public Level level() {
            return left.level().finer(right.level());
        }

        @Override
        public boolean isCondition() {
            return true;
        }
    }

    enum Connective {
        AND,
        OR
    }

    record Logical(Connective connective, Expr left, Expr right) implements Expr {
        @Override
        public Dimension dimension() {
            return Dimension.NONE;
        }

        @Override
        public Level level() {
            return left.level().finer(right.level());
        }

        @Override
        public boolean isCondition() {
            return true;
        }
    }

    record Not(Expr of) implements Expr {
        @Override
        public Dimension dimension() {
            return Dimension.NONE;
        }

        @Override
        public Level level() {
            return of.level();
        }

        @Override
        public boolean isCondition() {
            return true;
        }
    }

    /** One value where a condition holds, another where it does not. */
    record Choice(Expr condition, Expr yes, Expr no) implements Expr {
        @Override
        public Dimension dimension() {
            return yes.dimension();
        }

        @Override
        public Level level() {
            return condition.level().finer(yes.level()).finer(no.level());
        }

        @Override
        public boolean isCondition() {
            return yes.isCondition();
        }
    }

    /** The propagated one-sigma error of an expression. */
    record Uncertainty(Expr of) implements Expr {
        @Override
        public Dimension dimension() {
            return of.dimension();
        }

        @Override
        public Level level() {
            return of.level();
        }
    }

    /** The covariance of the errors of two expressions on one row, by what they share. */
    record Covariance(Expr first, Expr second) implements Expr {
        @Override
        public Dimension dimension() {
            return first.dimension().times(second.dimension());
        }

        @Override
        public Level level() {
            return first.level().finer(second.level());
        }
    }

    enum Summary {
        TOTAL("total"),
        MEAN("mean"),
        MEDIAN("median"),
        DEVIATION("deviation"),
        COUNT("count");

        private final String word;

        Summary(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** A summary of all spaxels of a galaxy, or of all galaxies of a study, where a condition holds. */
    record Aggregate(Summary summary, Expr of, Optional<Expr> where) implements Expr {
        @Override
        public Dimension dimension() {
            return summary == Summary.COUNT ? Dimension.NONE : of.dimension();
        }

        @Override
        public Level level() {
            return where.map(Expr::level)
                    .orElse(Level.CONSTANT)
                    .finer(of.level())
                    .coarser();
        }
    }

    /** Stands where a mistake has already been told, and matches whatever is wanted, so that it is told once only. */
    record Unknown() implements Expr {
        @Override
        public Dimension dimension() {
            return Dimension.NONE;
        }

        @Override
        public Level level() {
            return Level.CONSTANT;
        }
    }
}
