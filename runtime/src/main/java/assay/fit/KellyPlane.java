package assay.fit;

import assay.model.Problem;
import assay.stats.RandomStream;

/**
 * The plane of Kelly 2007 (doi:10.1086/519947, section 4.2): a {@link KellyLine} with several x, eta = alpha + sum beta_j xi_j
 * + N(0, scatter^2). True values of the x come from a mixture of {@code components} normal distributions. Columns may have
 * any units: neither the priors nor the start prefer one.
 */
public record KellyPlane(int components, int chains, int draws) {
    public KellyPlane {
        if (components < 1 || chains < 1 || draws < 4) {
            throw new Problem("a plane after Kelly needs at least 1 component, 1 chain and 4 draws, not " + components
                    + ", " + chains + " and " + draws);
        }
    }

    public KellyPlanePosterior fit(MeasuredRows rows, RandomStream random) {
        int dimension = rows.x().length;
        double[][][] slopes = new double[dimension][chains][draws];
        double[][] intercepts = new double[chains][draws];
        double[][] scatters = new double[chains][draws];
        for (int chain = 0; chain < chains; chain++) {
            KellyPlaneChain walk = new KellyPlaneChain(rows, components, random.draw(chain));
            for (int i = 0; i < draws; i++) walk.step();
            for (int i = 0; i < draws; i++) {
                walk.step();
                for (int j = 0; j < dimension; j++) slopes[j][chain][i] = walk.slope(j);
                intercepts[chain][i] = walk.intercept();
                scatters[chain][i] = walk.scatter();
            }
        }
        return new KellyPlanePosterior(slopes, intercepts, scatters);
    }
}
