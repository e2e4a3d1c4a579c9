package assay.bench;

import assay.stats.Loess;
import assay.stats.LoessErrors;
import assay.stats.RandomStream;
import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A noisy surface smoothed at each of its points by planes through the nearest half of them, errors known. */
@State(Scope.Benchmark)
public class LocalRegression {
    @Param({"2000", "10000"})
    int points;

    private final Loess loess = new Loess(0.5, 1, Loess.Axes.rescaled);
    private double[] x;
    private double[] y;
    private double[] z;
    private LoessErrors errors;

    public LocalRegression() {}

    LocalRegression(int points) {
        this.points = points;
        draw();
    }

    @Setup
    public void draw() {
        RandomStream random = RandomStream.of(1988, "surface", "bench");
        x = new double[points];
        y = new double[points];
        z = new double[points];
        double[] sigmas = new double[points];
        Arrays.fill(sigmas, 0.1);
        errors = new LoessErrors.Judging(sigmas);
        for (int i = 0; i < points; i++) {
            x[i] = random.nextGaussian();
            y[i] = random.nextGaussian();
            z[i] = StrictMath.sin(x[i]) + 0.3 * y[i] * y[i] + 0.1 * random.nextGaussian();
        }
    }

    @Benchmark
    public Object smooth() {
        return loess.smooth(x, y, z, errors);
    }
}
