package assay.fit;

import assay.model.Problem;
import assay.stats.RandomStream;

/**
 * The line of Kelly 2007 (doi:10.1086/519947; known as linmix): true values xi from a mixture of {@code components}
 * Gaussians, true eta = alpha + beta xi + N(0, scatter^2), both measured with error, some y known only as upper limits.
 * Flat priors on alpha, beta and scatter^2; the priors of the mixture are those of his section 6.1. Sampled by Gibbs
 * steps, and Metropolis steps with the true values integrated out, in {@code chains} chains of their own starts; of each, {@code draws} are dropped and {@code draws} kept.
 */
public record KellyLine(int components, int chains, int draws) {
    public KellyLine {
        if (components < 1 || chains < 1 || draws < 4) {
            throw new Problem("a line after Kelly needs at least 1 component, 1 chain and 4 draws, not " + components
                    + ", " + chains + " and " + draws);
        }
    }

    public KellyPosterior fit(MeasuredPoints points, RandomStream random) {
        double[][] slopes = new double[chains][draws];
        double[][] intercepts = new double[chains][draws];
        double[][] scatters = new double[chains][draws];
        for (int chain = 0; chain < chains; chain++) {
            KellyChain walk = new KellyChain(points, components, random.draw(chain));
            for (int i = 0; i < draws; i++) walk.warmUp();
            for (int i = 0; i < draws; i++) {
                walk.step();
                slopes[chain][i] = walk.slope();
                intercepts[chain][i] = walk.intercept();
                scatters[chain][i] = walk.scatter();
            }
        }
        return new KellyPosterior(slopes, intercepts, scatters);
    }
}
