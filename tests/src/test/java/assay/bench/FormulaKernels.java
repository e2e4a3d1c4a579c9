package assay.bench;

import assay.dsl.compiler.Recipes;
import assay.formula.Build;
import assay.formula.Expr;
import assay.formula.Expr.Comparison;
import assay.formula.Expr.Input;
import assay.formula.Kernel;
import assay.formula.Rewrite;
import assay.nebula.BalmerRule;
import assay.nebula.Dereddening;
import assay.nebula.DustLaw;
import assay.nebula.Line;
import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Formulas over many spaxels, on one thread unless said otherwise; a peer in NumPy stands in {@code tests/peers/formula_kernels.py}. */
@State(Scope.Benchmark)
public class FormulaKernels {
    private static final int MILLION = 1_000_000;
    private static final int MAP = 2048 * 2048;

    private final SimulatedSpaxels spaxels = new SimulatedSpaxels(MAP);
    private final int[] million = IntStream.range(0, MILLION).toArray();
    private final int[] map = IntStream.range(0, MAP).toArray();
    private Kernel demarcations;
    private Kernel abundance;

    @Setup
    public void compile() {
        Expr ha = new Input(Line.Ha.flux());
        Expr excitation = logRatio(new Input(Line.OIII5007.flux()), new Input(Line.Hb.flux()));
        Expr sulphur = Build.plus(new Input(Line.SII6716.flux()), new Input(Line.SII6731.flux()));
        Expr kauffmann = hyperbola(0.61, logRatio(new Input(Line.NII6584.flux()), ha), 0.05);
        Expr kewley = hyperbola(0.72, logRatio(sulphur, ha), 0.32);
        demarcations = Kernel.of(List.of(
                Build.compare(Comparison.BELOW, excitation, kauffmann),
                Build.compare(Comparison.BELOW, excitation, kewley)));

        Dereddening dust = new Dereddening(DustLaw.odonnell94, 3.1, 2.86, BalmerRule.clip);
        Expr excess = dust.colourExcess();
        Expr observed = Recipes.calibrators().get("pg16.scal").formula().expr();
        abundance = Kernel.of(List.of(Rewrite.inputs(observed, symbol -> dust.corrected(symbol, excess))));
    }

    private static Expr logRatio(Expr top, Expr bottom) {
        return Build.log(Build.over(top, bottom));
    }

    private static Expr hyperbola(double strength, Expr x, double asymptote) {
        Expr curve = Build.over(Build.number(strength), Build.minus(x, Build.number(asymptote)));
        return Build.plus(curve, Build.number(1.3));
    }

    /** A million rows below the demarcations of Kauffmann et al. (2003) and Kewley et al. (2001). */
    @Benchmark
    public double[][] demarcations() {
        return demarcations.values(spaxels, million);
    }

    /** 2048 x 2048 spaxels dereddened and given the abundance of Pilyugin and Grebel (2016). */
    @Benchmark
    public double[][] abundances() {
        return abundance.values(spaxels, map);
    }

    /** The same with errors. */
    @Benchmark
    public Kernel.Propagated abundancesWithErrors() {
        return abundance.propagate(spaxels, map);
    }

    /** And on two threads, which is what a run does where there is one galaxy and two processors. */
    @Benchmark
    public Kernel.Propagated abundancesWithErrorsOnTwoThreads() {
        return abundance.onThreads(2).propagate(spaxels, map);
    }
}
