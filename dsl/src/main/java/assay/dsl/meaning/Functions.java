package assay.dsl.meaning;

import assay.dsl.names.ImpliedMark;
import assay.dsl.names.Meaning;
import assay.dsl.names.Scope;
import assay.formula.Build;
import assay.formula.Constants;
import assay.formula.Curve;
import assay.formula.Expr;
import assay.formula.Expr.Aggregate;
import assay.formula.Expr.Summary;
import assay.formula.Expr.Unknown;
import assay.formula.FormulaError;
import assay.formula.Function;
import assay.formula.Level;
import assay.formula.Notation;
import assay.nebula.Line;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** The functions that formulas may call: mathematics, measurements of lines, summaries, and a little physics. */
final class Functions {
    static final String RESIDUAL = "residual";
    static final String BELOW = "below";
    static final String ABOVE = "above";

    private final Scope scope;
    private final Map<String, Physics.Rule> rules = new LinkedHashMap<>();

    Functions(Scope scope) {
        this.scope = scope;
        for (Function function : Function.values()) {
            rules.put(function.word(), arguments -> Build.call(function, arguments));
        }
        rules.put("EW", arguments -> new Expr.Input(line("EW", arguments).equivalentWidth()));
        rules.put(
                "velocity",
                arguments -> new Expr.Input(line("velocity", arguments).velocity()));
        rules.put(
                "dispersion",
                arguments -> new Expr.Input(line("dispersion", arguments).dispersion()));
        rules.put("error", arguments -> error(only("error", arguments)));
        rules.put("snr", this::signalToNoise);
        rules.put("covariance", arguments -> pair("covariance", arguments, Build::covariance));
        rules.put("correlation", arguments -> pair("correlation", arguments, Build::correlation));
        for (Summary summary : Summary.values()) {
            rules.put(summary.word(), arguments -> summarise(summary, arguments));
        }
        rules.putAll(new Physics(scope).rules());
        rules.put("inverse", Functions::inverse);
        for (String special : List.of(RESIDUAL, BELOW, ABOVE)) rules.put(special, arguments -> new Unknown());
    }

    Set<String> names() {
        return rules.keySet();
    }

    Expr apply(String name, List<Expr> arguments) {
        if (arguments.stream().anyMatch(Unknown.class::isInstance)) return new Unknown();
        return rules.get(name).apply(arguments);
    }

    private static Expr only(String name, List<Expr> arguments) {
        if (arguments.size() != 1) throw new FormulaError(name + " takes one argument, not " + arguments.size());
        return arguments.get(0);
    }

    private static Expr pair(String name, List<Expr> arguments, BinaryOperator<Expr> rule) {
        if (arguments.size() != 2) {
            throw new FormulaError(name + " takes two values of a spaxel, not " + arguments.size() + ": " + name
                    + "(log(NII6584/Ha), log(OIII5007/Hb))");
        }
        return rule.apply(arguments.get(0), arguments.get(1));
    }

    /** The line behind a name, also when the name means its dereddened flux by now. */
    private Line line(String name, List<Expr> arguments) {
        Expr argument = only(name, arguments);
        String key = argument instanceof Expr.Input input
                ? input.symbol().key()
                : argument instanceof Expr.Named named ? named.name() : "";
        Line line =
                Line.find(key).orElseThrow(() -> new FormulaError(name + " takes an emission line: " + name + "(Ha)"));
        if (scope.find(ImpliedMark.of(line)).orElse(null) instanceof Meaning.OutOfReach implied) {
            throw new FormulaError(name + " needs a measured line: " + implied.reason());
        }
        return line;
    }

    /** {@code inverse(x, about, from, to, c0, c1, ...)}: the z between two ends at which a polynomial in z - about is x. */
    private static Expr inverse(List<Expr> arguments) {
        if (arguments.size() < 6) {
            throw new FormulaError(
                    "inverse takes a value, the centre, the two ends and the coefficients of a polynomial:"
                            + " inverse(x, 8.69, 7.0, 9.2, -0.77, 1.24)");
        }
        List<Double> numbers =
                arguments.stream().skip(1).map(Functions::constant).toList();
        return Build.root(
                arguments.get(0),
                new Curve(numbers.subList(3, numbers.size()), numbers.get(0), numbers.get(1), numbers.get(2)));
    }

    private static double constant(Expr expr) {
        Double value = Constants.valueOf(expr);
        if (value == null) throw new FormulaError("inverse takes plain numbers behind its first argument");
        return value;
    }

    private Expr error(Expr of) {
        if (of instanceof Expr.Input input) {
            Optional<Line> line = Line.find(input.symbol().key());
            boolean implied =
                    line.isPresent() && scope.find(ImpliedMark.of(line.get())).isPresent();
            if (line.isPresent() && !implied) return new Expr.Input(line.get().error());
        }
        return new Expr.Uncertainty(of);
    }

    private Expr signalToNoise(List<Expr> values) {
        if (values.isEmpty()) throw new FormulaError("snr takes one or more lines: snr(Ha, Hb)");
        Expr least = values.stream()
                .map(value -> Build.over(value, error(value)))
                .reduce((a, b) -> Build.call(Function.MIN, List.of(a, b)))
                .orElseThrow();
        String inside = values.stream().map(assay.formula.PlainText::of).collect(Collectors.joining(", "));
        String latex = values.stream().map(assay.formula.Latex::of).collect(Collectors.joining(", "));
        Notation notation = new Notation(
                "snr(" + inside + ")",
                "\\mathrm{S/N}\\left(" + latex + "\\right)",
                "<mrow><mi>S/N</mi><mo>(</mo><mtext>" + inside + "</mtext><mo>)</mo></mrow>",
                "S/N");
        return new Expr.Named("snr", notation, least);
    }

    private static Expr summarise(Summary summary, List<Expr> arguments) {
        if (arguments.isEmpty() || arguments.size() > 2) {
            throw new FormulaError(summary.word() + " takes a value and, if need be, a condition: " + summary.word()
                    + "(Ha, radius < 0.5.Re)");
        }
        Expr of = arguments.get(0);
        Optional<Expr> where = arguments.stream().skip(1).findFirst();
        boolean countsCases = summary == Summary.COUNT && of.isCondition();
        if (of.isCondition() && !countsCases)
            throw new FormulaError(summary.word() + " takes a number, not a condition");
        if (where.isPresent() && !where.get().isCondition()) {
            throw new FormulaError("the second argument of " + summary.word() + " is a condition, such as radius < Re");
        }
        Aggregate aggregate = countsCases
                ? new Aggregate(
                        summary,
                        Build.number(1),
                        Optional.of(where.map(w -> Build.both(of, w)).orElse(of)))
                : new Aggregate(summary, of, where);
        Level over = aggregate
                .where()
                .map(Expr::level)
                .orElse(Level.CONSTANT)
                .finer(aggregate.of().level());
        if (over != Level.SPAXEL && over != Level.GALAXY) {
            throw new FormulaError(summary.word() + " summarises spaxels or galaxies; this is " + over);
        }
        return aggregate;
    }
}
