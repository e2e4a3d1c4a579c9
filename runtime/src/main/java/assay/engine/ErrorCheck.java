package assay.engine;

import assay.formula.Build;
import assay.formula.Expr;
import assay.formula.Expr.Call;
import assay.formula.Expr.Choice;
import assay.formula.Expr.Comparison;
import assay.formula.Expr.Input;
import assay.formula.Function;
import assay.formula.Kernel;
import assay.formula.MonteCarlo;
import assay.formula.Rewrite;
import assay.formula.Symbol;
import assay.plan.GalaxyStep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Whether the errors of first order of a galaxy's metallicities are those of draws, on some of its spaxels. They differ where
 * one is off by more than a fifth of the other beyond what chance makes of so few draws, or where many draws are undefined.
 */
final class ErrorCheck {
    static final int SPAXELS = 20;
    static final int DRAWS = 200;

    private static final double FIFTH = 0.2;
    /** Two standard deviations of half the range from 16 to 84 percent of normal draws, 0.963 / sqrt(draws) of it each. */
    private static final double CHANCE = 2 * 0.963 / Math.sqrt(DRAWS);

    private static final double UNDEFINED = 0.16;

    /**
     * @param compared the spaxels that were looked at and have a value
     * @param signalToNoise of the weakest line that the value is made of, in each spaxel in which the errors differ
     * @param switching in how many of them draws fall on both sides of a condition
     */
    record Finding(int compared, double[] signalToNoise, int switching) {
        Finding plus(Finding other) {
            double[] both = Arrays.copyOf(signalToNoise, signalToNoise.length + other.signalToNoise.length);
            System.arraycopy(other.signalToNoise, 0, both, signalToNoise.length, other.signalToNoise.length);
            return new Finding(compared + other.compared, both, switching + other.switching);
        }
    }

    private final Evaluator evaluator;
    private final int[] rows;
    private final List<Expr> drawn = new ArrayList<>();

    private ErrorCheck(Evaluator evaluator, int[] kept) {
        this.evaluator = evaluator;
        int number = Math.min(SPAXELS, kept.length);
        this.rows = IntStream.range(0, number)
                .map(i -> kept[(int) ((long) i * kept.length / number)])
                .toArray();
    }

    /** By the name of the value; those whose errors are drawn anyway are left out. */
    static Map<String, Finding> of(Evaluator evaluator, List<GalaxyStep> steps, int[] kept) {
        List<GalaxyStep.Derive> derived = steps.stream()
                .filter(GalaxyStep.Derive.class::isInstance)
                .map(GalaxyStep.Derive.class::cast)
                .filter(derive -> derive.draws().isEmpty())
                .toList();
        return derived.isEmpty() || kept.length == 0 ? Map.of() : new ErrorCheck(evaluator, kept).of(derived);
    }

    private Map<String, Finding> of(List<GalaxyStep.Derive> derived) {
        List<int[]> conditions = new ArrayList<>();
        for (GalaxyStep.Derive derive : derived) {
            drawn.add(derive.value().expr());
            conditions.add(placesOf(switches(derive.value().expr())));
        }
        MonteCarlo.Drawn draws = evaluator.draw(drawn, rows, DRAWS);
        Map<String, Finding> findings = new LinkedHashMap<>();
        for (int d = 0; d < derived.size(); d++) {
            Expr value = derived.get(d).value().expr();
            findings.put(derived.get(d).symbol().key(), finding(value, draws, conditions.get(d)));
        }
        return findings;
    }

    private int[] placesOf(Set<Expr> switches) {
        return switches.stream()
                .mapToInt(condition -> {
                    int known = drawn.indexOf(condition);
                    if (known < 0) drawn.add(condition);
                    return known < 0 ? drawn.size() - 1 : known;
                })
                .toArray();
    }

    private Finding finding(Expr value, MonteCarlo.Drawn draws, int[] conditions) {
        Kernel.Propagated firstOrder = evaluator.firstOrder(value, rows);
        int place = drawn.indexOf(value);
        double[] drawnErrors = draws.errors(place);
        double[] weakest = weakest(value);
        double[] signalToNoise = new double[rows.length];
        int compared = 0;
        int differ = 0;
        int switching = 0;
        for (int k = 0; k < rows.length; k++) {
            double told = firstOrder.errors()[0][k];
            if (Double.isNaN(told)) continue;
            compared++;
            boolean near = Math.abs(drawnErrors[k] - told) <= (FIFTH + CHANCE) * told;
            if (near && draws.undefined()[place][k] <= UNDEFINED * DRAWS) continue;
            signalToNoise[differ++] = weakest[k];
            int row = k;
            if (Arrays.stream(conditions).anyMatch(c -> draws.low()[c][row] != draws.high()[c][row])) switching++;
        }
        return new Finding(compared, Arrays.copyOf(signalToNoise, differ), switching);
    }

    private double[] weakest(Expr value) {
        double[] weakest = new double[rows.length];
        Arrays.fill(weakest, Double.POSITIVE_INFINITY);
        for (Symbol symbol : Rewrite.symbolsOf(value)) {
            if (evaluator.errors(symbol) == null) continue;
            Kernel.Propagated line = evaluator.firstOrder(new Input(symbol), rows);
            for (int k = 0; k < rows.length; k++) {
                weakest[k] = Math.min(weakest[k], Math.abs(line.values()[0][k]) / line.errors()[0][k]);
            }
        }
        return weakest;
    }

    /** The conditions on which a formula changes its course: of choices, and which of two is the larger. */
    private static Set<Expr> switches(Expr value) {
        Set<Expr> switches = new LinkedHashSet<>();
        Rewrite.where(value, e -> {
            if (e instanceof Choice choice) switches.add(choice.condition());
            if (e instanceof Call call && (call.function() == Function.MIN || call.function() == Function.MAX)) {
                switches.add(Build.compare(
                        Comparison.BELOW,
                        call.arguments().get(0),
                        call.arguments().get(1)));
            }
            return Optional.empty();
        });
        return switches;
    }
}
