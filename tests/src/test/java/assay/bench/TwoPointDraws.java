package assay.bench;

import assay.stats.PairForm;
import assay.stats.RandomStream;
import assay.stats.TwoPoint;
import assay.stats.TwoPointJackknife;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A two-point function at 51 scales up to 5 kpc with 100 perturbed and 100 shuffled draws, of 8,198 points in clumps or
 * of a file -Dpoints=points.csv with the columns x_kpc, y_kpc, Z and sigma; a peer in NumPy stands in {@code tests/peers/two_point.py}.
 */
@State(Scope.Benchmark)
public class TwoPointDraws {
    private static final int POINTS = 8198;
    private static final int DRAWS = 100;

    private final double[] scales = new double[51];
    private double[] x;
    private double[] y;
    private double[] z;
    private double[] sigma;

    @Setup
    public void read() throws IOException {
        Arrays.setAll(scales, k -> 0.1 * k);
        String file = System.getProperty("points", "");
        double[][] columns = file.isEmpty() ? clumps() : columns(Files.readAllLines(Path.of(file)));
        x = columns[0];
        y = columns[1];
        z = columns[2];
        sigma = columns[3];
    }

    private static double[][] columns(List<String> lines) {
        List<String> heading = List.of(lines.get(0).split(","));
        int[] places = Stream.of("x_kpc", "y_kpc", "Z", "sigma")
                .mapToInt(heading::indexOf)
                .toArray();
        double[][] columns = new double[4][lines.size() - 1];
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",");
            for (int c = 0; c < 4; c++) columns[c][i - 1] = Double.parseDouble(cells[places[c]]);
        }
        return columns;
    }

    private static double[][] clumps() {
        RandomStream random = RandomStream.of(4303, "clumps", "bench");
        double[][] centres = new double[400][2];
        for (double[] centre : centres) Arrays.setAll(centre, axis -> 4.3 * random.nextGaussian());
        double[][] columns = new double[4][POINTS];
        for (int i = 0; i < POINTS; i++) {
            double[] centre = centres[random.nextInt(centres.length)];
            columns[0][i] = centre[0] + 0.15 * random.nextGaussian();
            columns[1][i] = centre[1] + 0.15 * random.nextGaussian();
            columns[2][i] = 0.03 * StrictMath.sin(columns[0][i]) + 0.03 * random.nextGaussian();
            columns[3][i] = 0.02;
        }
        return columns;
    }

    @Benchmark
    public Object draws() {
        TwoPoint pairs = TwoPoint.of(x, y, scales, PairForm.cumulative);
        return pairs.draws(z, sigma, DRAWS, RandomStream.of(1, "galaxy", "two-point"));
    }

    @Benchmark
    public Object jackknife() {
        TwoPoint pairs = TwoPoint.of(x, y, scales, PairForm.cumulative);
        return pairs.jackknife(z, TwoPointJackknife.blocks(x, y, 5));
    }
}
