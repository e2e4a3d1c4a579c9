package assay.bench;

import assay.sky.regrid.BinMethod;
import assay.sky.regrid.BinPixels;
import assay.sky.regrid.Covariance;
import assay.sky.regrid.VoronoiBins;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Voronoi bins of S/N 20 in an inclined exponential disc with photon noise and sky. */
@State(Scope.Benchmark)
public class Binning {
    @Param({"100", "316"})
    public int side;

    @Param({"accretion", "centroidal", "regularised"})
    public BinMethod method;

    private BinPixels pixels;

    @Setup
    public void make() {
        int size = side * side;
        int[] columns = new int[size];
        int[] rows = new int[size];
        double[] signal = new double[size];
        double[] noise = new double[size];
        for (int p = 0; p < size; p++) {
            columns[p] = p % side;
            rows[p] = p / side;
            double x = 6 * ((double) columns[p] / side - 0.5);
            double y = 6 * ((double) rows[p] / side - 0.5) / 0.7;
            signal[p] = 100 * StrictMath.exp(-1.5 * Math.sqrt(x * x + y * y));
            noise[p] = Math.sqrt(signal[p] + 0.5);
        }
        pixels = new BinPixels(columns, rows, signal, noise);
    }

    @Benchmark
    public VoronoiBins bins() {
        return VoronoiBins.of(pixels, 20, method, Covariance.none());
    }
}
