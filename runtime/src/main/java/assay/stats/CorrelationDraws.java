package assay.stats;

import assay.model.Problem;
import java.util.List;

/**
 * A coefficient of correlation and its values over draws. The interval of 68.27 % is that of the draws about their median,
 * put about the measured value: resamples repeat cases and perturbed values hold their errors twice, which moves their
 * median away from what was measured, by {@link #shift}.
 */
public record CorrelationDraws(Association measured, double[] draws) {
    private static final double LOWER = 15.865525393145708; // 100 Phi(-1)

    /**
     * Over resamples of the cases (Efron 1979): what another sample of the same population would give, with whatever
     * scatters it.
     */
    public static CorrelationDraws bootstrapped(
            CorrelationKind kind, double[] x, double[] y, List<double[]> controls, Bootstrap bootstrap) {
        Association measured = kind.of(x, y, controls);
        return new CorrelationDraws(measured, bootstrap.values(x.length, kind.ofResamples(x, y, controls)));
    }

    /**
     * Over errors of measurement, added to every column once more: what the same objects would give were they measured
     * again. It does not hold that other objects might have been observed, and both the measured value and the draws are
     * nearer to 0 than the coefficient of errorless values. Draw i comes from draw i of the stream.
     */
    public static CorrelationDraws perturbed(
            CorrelationKind kind,
            UncertainColumn x,
            UncertainColumn y,
            List<UncertainColumn> controls,
            int draws,
            RandomStream random) {
        if (draws < 2) throw new Problem(draws + " draws over errors of measurement give no error; ask for at least 2");
        List<double[]> fixed = controls.stream().map(UncertainColumn::values).toList();
        Association measured = kind.of(x.values(), y.values(), fixed);
        double[] values = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            RandomStream stream = random.draw(draw);
            double[] perturbedX = x.perturbed(stream);
            double[] perturbedY = y.perturbed(stream);
            List<double[]> held =
                    controls.stream().map(control -> control.perturbed(stream)).toList();
            values[draw] = kind.of(perturbedX, perturbedY, held).value();
        }
        return new CorrelationDraws(measured, values);
    }

    /** The standard deviation of the draws. */
    public double error() {
        return Descriptive.standardDeviation(draws);
    }

    /** How far the median of the draws lies above the measured value. */
    public double shift() {
        return Descriptive.median(draws) - measured.value();
    }

    public double low() {
        return Math.max(-1, Descriptive.percentile(draws, LOWER) - shift());
    }

    public double high() {
        return Math.min(1, Descriptive.percentile(draws, 100 - LOWER) - shift());
    }
}
