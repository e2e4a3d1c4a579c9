package assay.lens;

import assay.fit.LeastSquares;
import assay.lens.image.Samples;
import assay.lens.image.Smearing;
import assay.lens.profile.Light;
import assay.model.Problem;
import java.util.List;

/**
 * The smeared metallicity of a galaxy of several parts, each of one metallicity: with F_k the share of part k in the light
 * of a pixel, {@code M = sum of F_k Z_k}, or {@code log10(sum of F_k 10^Z_k)} for the mean of abundances. The shares are worked out
 * once.
 */
public final class PartsModel {
    private static final int MOST_STEPS = 50;
    private static final double SMALL = 1e-12;

    private final double[][] shares;
    private final Mean mean;

    private PartsModel(double[][] shares, Mean mean) {
        this.shares = shares;
        this.mean = mean;
    }

    public static PartsModel of(List<Light> parts, Samples samples, Smearing smearing, Mean mean) {
        if (parts.isEmpty()) throw new Problem("a galaxy of no parts; give at least one");
        double[][] shares = new double[parts.size()][];
        double[] all = new double[smearing.pixels()];
        for (int k = 0; k < shares.length; k++) {
            shares[k] = TracerImage.light(parts.get(k), samples, smearing);
            for (int p = 0; p < all.length; p++) all[p] += shares[k][p];
        }
        for (int p = 0; p < all.length; p++) {
            if (!(all[p] > 0)) {
                throw new Problem("the model has no light in pixel " + p
                        + ", counted from 0 row by row; make the frame smaller or the light wider");
            }
            for (double[] share : shares) share[p] /= all[p];
        }
        return new PartsModel(shares, mean);
    }

    public int parts() {
        return shares.length;
    }

    public int pixels() {
        return shares[0].length;
    }

    /** 12+log(O/H) of every pixel from that of every part. */
    public void into(double[] parts, double[] metallicity) {
        java.util.Arrays.fill(metallicity, 0);
        for (int k = 0; k < shares.length; k++) {
            double value = mean.weigh(parts[k]);
            double[] share = shares[k];
            for (int p = 0; p < metallicity.length; p++) metallicity[p] += value * share[p];
        }
        if (mean == Mean.OF_LOGARITHMS) return;
        for (int p = 0; p < metallicity.length; p++) metallicity[p] = mean.back(metallicity[p]);
    }

    /** Of a map with a value and an error in every pixel; room for {@link #pixels()} numbers is lent. */
    public double chiSquare(double[] parts, double[] map, double[] sigma, double[] room) {
        into(parts, room);
        double sum = 0;
        for (int p = 0; p < room.length; p++) {
            double away = (map[p] - room[p]) / sigma[p];
            sum += away * away;
        }
        return sum;
    }

    /**
     * The metallicities of least chi-squared and their covariance, by Gauss and Newton's steps, halved where they lead
     * uphill; for the mean of logarithms the first step is the answer. Pixels without a value or an error are left out.
     */
    public PartsEstimate mostLikely(double[] map, double[] sigma) {
        int[] used = UsedPixels.of(map, sigma, pixels(), parts() + 1);
        return on(used).settled(UsedPixels.of(map, used), UsedPixels.of(sigma, used));
    }

    /** The same of some of its pixels. */
    PartsModel on(int[] used) {
        if (used.length == pixels()) return this;
        double[][] left = new double[parts()][];
        for (int k = 0; k < left.length; k++) left[k] = UsedPixels.of(shares[k], used);
        return new PartsModel(left, mean);
    }

    private PartsEstimate settled(double[] map, double[] sigma) {
        double[] parts = new double[parts()];
        double weights = 0;
        double start = 0;
        for (int p = 0; p < map.length; p++) {
            weights += 1 / (sigma[p] * sigma[p]);
            start += map[p] / (sigma[p] * sigma[p]);
        }
        java.util.Arrays.fill(parts, start / weights);
        double[] room = new double[pixels()];
        double chiSquare = chiSquare(parts, map, sigma, room);
        for (int step = 0; step < MOST_STEPS; step++) {
            LeastSquares towards = linearised(parts, map, sigma);
            double[] there = further(parts, towards.coefficients(), 1);
            double reached = chiSquare(there, map, sigma, room);
            for (double share = 0.5; !(reached <= chiSquare * (1 + SMALL)) && share > SMALL; share /= 2) {
                there = further(parts, towards.coefficients(), share);
                reached = chiSquare(there, map, sigma, room);
            }
            double moved = 0;
            for (int k = 0; k < parts.length; k++) moved = Math.max(moved, Math.abs(there[k] - parts[k]));
            parts = there;
            chiSquare = reached;
            if (moved < SMALL * 10) return estimate(parts, chiSquare, map, sigma);
        }
        throw new Problem("the metallicities of the parts did not settle in " + MOST_STEPS
                + " steps; is there a part without light of its own?");
    }

    private PartsEstimate estimate(double[] parts, double chiSquare, double[] map, double[] sigma) {
        return new PartsEstimate(parts, linearised(parts, map, sigma).covariance(), chiSquare, map.length);
    }

    private static double[] further(double[] parts, double[] step, double share) {
        double[] there = parts.clone();
        for (int k = 0; k < there.length; k++) there[k] += share * step[k];
        return there;
    }

    /** The residuals as a linear function of a change of the parts. */
    private LeastSquares linearised(double[] parts, double[] map, double[] sigma) {
        double[] model = new double[pixels()];
        into(parts, model);
        double[][] columns = new double[parts.length][];
        for (int k = 0; k < parts.length; k++) {
            columns[k] = shares[k].clone();
            if (mean == Mean.OF_LOGARITHMS) continue;
            for (int p = 0; p < model.length; p++) {
                columns[k][p] *= StrictMath.exp(Mean.LN_10 * (parts[k] - model[p]));
            }
        }
        for (int p = 0; p < model.length; p++) model[p] = map[p] - model[p];
        return LeastSquares.weighted(columns, model, sigma);
    }
}
