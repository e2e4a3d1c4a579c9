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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Expressions laid out as a list of instructions in which every distinct sub-expression stands once and every operand
 * stands before its use. Symbols whose value is one number for all rows are folded in as constants.
 */
final class Tape {
    record Instruction(Op op, int a, int b, int c, double constant, Curve curve) {
        Instruction(Op op, int a, int b, int c, double constant) {
            this(op, a, b, c, constant, null);
        }
    }

    final List<Instruction> instructions = new ArrayList<>();
    final List<Symbol> inputs = new ArrayList<>();
    final int[] outputs;

    private final Map<Instruction, Integer> known = new HashMap<>();
    private final Map<Expr, Integer> visited = new IdentityHashMap<>();
    private final java.util.function.Function<Symbol, OptionalDouble> scalars;

    Tape(List<Expr> expressions, java.util.function.Function<Symbol, OptionalDouble> scalars) {
        this.scalars = scalars;
        outputs = expressions.stream().mapToInt(this::place).toArray();
    }

    private int place(Expr expr) {
        Integer done = visited.get(expr);
        if (done != null) return done;
        int placed = layOut(expr);
        visited.put(expr, placed);
        return placed;
    }

    private int layOut(Expr expr) {
        if (expr instanceof Literal literal) return constant(literal.base());
        if (expr instanceof Input input) return input(input.symbol());
        if (expr instanceof Named named) return place(named.meaning());
        if (expr instanceof Negation negation) return add(Op.NEGATE, place(negation.of()));
        if (expr instanceof Power power) return add(Op.POWER, place(power.base()), constant(power.exponent()));
        if (expr instanceof Binary binary) {
            return add(Op.valueOf(binary.operator().name()), place(binary.left()), place(binary.right()));
        }
        if (expr instanceof Call call) {
            int first = place(call.arguments().get(0));
            Op op = Op.of(call.function());
            return call.arguments().size() == 1
                    ? add(op, first)
                    : add(op, first, place(call.arguments().get(1)));
        }
        if (expr instanceof Root root) {
            int of = place(root.of());
            return isConstant(of)
                    ? constant(root.curve().inverse(constantAt(of)))
                    : append(new Instruction(Op.ROOT, of, -1, -1, 0, root.curve()));
        }
        if (expr instanceof Compare compare) return compare(compare);
        if (expr instanceof Logical logical) {
            return add(Op.valueOf(logical.connective().name()), place(logical.left()), place(logical.right()));
        }
        if (expr instanceof Not not) return add(Op.NOT, place(not.of()));
        if (expr instanceof Choice choice) {
            return add(Op.CHOOSE, place(choice.condition()), place(choice.yes()), place(choice.no()));
        }
        if (expr instanceof Uncertainty
                || expr instanceof Covariance
                || expr instanceof Aggregate
                || expr instanceof Unknown) {
            throw new IllegalArgumentException(expr.getClass().getSimpleName() + " must be resolved before a kernel");
        }
        throw new AssertionError(expr);
    }

    private int compare(Compare compare) {
        int left = place(compare.left());
        int right = place(compare.right());
        int decided = switch (compare.comparison()) {
            case BELOW -> add(Op.BELOW, left, right);
            case AT_MOST -> add(Op.AT_MOST, left, right);
            case ABOVE -> add(Op.BELOW, right, left);
            case AT_LEAST -> add(Op.AT_MOST, right, left);
        };
        for (Expr pole : compare.poles()) {
            decided = add(Op.LEFT_OF_POLE, decided, place(pole));
        }
        return decided;
    }

    private int input(Symbol symbol) {
        OptionalDouble scalar = scalars.apply(symbol);
        if (scalar.isPresent())
            return constant(scalar.getAsDouble() * symbol.unit().factor());
        int index = inputs.indexOf(symbol);
        if (index < 0) {
            index = inputs.size();
            inputs.add(symbol);
        }
        return append(new Instruction(Op.INPUT, index, -1, -1, 0));
    }

    private int constant(double value) {
        return append(new Instruction(Op.CONSTANT, -1, -1, -1, value));
    }

    private int add(Op op, int a) {
        return add(op, a, -1, -1);
    }

    private int add(Op op, int a, int b) {
        return add(op, a, b, -1);
    }

    private int add(Op op, int a, int b, int c) {
        if (isConstant(a) && isConstant(b) && isConstant(c)) {
            return constant(op.apply(constantAt(a), constantAt(b), constantAt(c)));
        }
        return append(new Instruction(op, a, b, c, 0));
    }

    private boolean isConstant(int index) {
        return index < 0 || instructions.get(index).op() == Op.CONSTANT;
    }

    private double constantAt(int index) {
        return index < 0 ? 0 : instructions.get(index).constant();
    }

    private int append(Instruction instruction) {
        return known.computeIfAbsent(instruction, i -> {
            instructions.add(i);
            return instructions.size() - 1;
        });
    }
}
