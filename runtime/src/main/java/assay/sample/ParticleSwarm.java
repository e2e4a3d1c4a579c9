package assay.sample;

import assay.model.Problem;
import assay.stats.RandomStream;
import java.util.Arrays;

/**
 * A swarm of particles (Kennedy and Eberhart 1995, doi:10.1109/ICNN.1995.488968),
 *
 * <pre>  v = w v + c1 u1 (own best - x) + c2 u2 (best of all - x),  x = x + v,  u1, u2 uniform in every coordinate.</pre>
 *
 * {@link #usual} takes what lenstronomy took over from CosmoHammer (Akeret et al. 2013, doi:10.1016/j.ascom.2013.06.003):
 * c1 = c2 = 1.193, w uniform between 1/2 and 1 in every coordinate, and an end when the best 70 percent of the particles'
 * own bests are on average within 1e-3 of the best of all in log density, and these particles within 1e-2 of it in space.
 * Particles that leave the box bounce: they stop on its side, and their speed across is turned and halved. Theirs fly on,
 * into a density that is zero there.
 *
 * @param inertia w, or lowest w when {@code widest} is greater
 */
public record ParticleSwarm(
        int particles,
        int iterations,
        double inertia,
        double widest,
        double own,
        double social,
        double near,
        double close) {
    private static final double SHARE = 0.7;

    public ParticleSwarm {
        boolean sound =
                particles >= 3 && iterations >= 1 && inertia >= 0 && widest >= inertia && own >= 0 && social > 0;
        if (!sound || !(near > 0) || !(close > 0)) {
            throw new Problem(
                    "a particle swarm has 3 particles or more, an iteration or more, weights that are not negative"
                            + " and positive tolerances");
        }
    }

    public static ParticleSwarm usual(int particles, int iterations) {
        return new ParticleSwarm(particles, iterations, 0.5, 1, 1.193, 1.193, 1e-3, 1e-2);
    }

    /** Constricted after Clerc and Kennedy 2002 (doi:10.1109/4235.985692): chi = 0.7298, c1 = c2 = 2.05 chi. */
    public static ParticleSwarm constricted(int particles, int iterations) {
        return new ParticleSwarm(
                particles, iterations, 0.7298437881, 0.7298437881, 1.4961797656, 1.4961797656, 1e-3, 1e-2);
    }

    /** Particle i draws in iteration k from draw k n + i of the stream: the swarm is the same on any number of threads. */
    public Maximum search(LogDensity density, Box box, int threads, RandomStream random) {
        box.demandFinite("a particle swarm");
        Counted counted = new Counted(density, box);
        int d = box.dimension();
        double[] at = new double[particles * d];
        double[] speed = new double[particles * d];
        for (int i = 0; i < particles; i++) {
            RandomStream chance = random.draw(i);
            for (int k = 0; k < d; k++) at[i * d + k] = box.low(k) + box.width(k) * chance.nextDouble();
        }
        double[] best = at.clone();
        double[] values = new double[particles];
        double[] bestValues = new double[particles];
        Arrays.fill(bestValues, Double.NEGATIVE_INFINITY);
        int leader = 0;
        boolean converged = false;
        try (Crew crew = new Crew(threads)) {
            for (int iteration = 0; ; iteration++) {
                ask(crew, density, counted, at, values);
                for (int i = 0; i < particles; i++) {
                    if (!(values[i] > bestValues[i])) continue;
                    bestValues[i] = values[i];
                    System.arraycopy(at, i * d, best, i * d, d);
                    if (bestValues[i] > bestValues[leader]) leader = i;
                }
                converged = settled(at, values, best, bestValues, leader, d);
                if (converged || iteration == iterations) break;
                for (int i = 0; i < particles; i++) {
                    fly(i, at, speed, best, leader, box, random.draw((iteration + 1L) * particles + i));
                }
            }
        }
        if (bestValues[leader] == Double.NEGATIVE_INFINITY) {
            throw new Problem("the swarm never came where the density is not zero; narrow its box " + box);
        }
        double[] place = Arrays.copyOfRange(best, leader * d, (leader + 1) * d);
        return Maximum.of(place, bestValues[leader], counted.evaluations(), converged);
    }

    private void ask(Crew crew, LogDensity density, Counted counted, double[] at, double[] values) {
        crew.share(particles, (from, to) -> density.at(at, from, to, values));
        counted.take(at, particles, values);
    }

    private void fly(int i, double[] at, double[] speed, double[] best, int leader, Box box, RandomStream chance) {
        int d = box.dimension();
        for (int k = 0; k < d; k++) {
            int here = i * d + k;
            double w = inertia + (widest - inertia) * chance.nextDouble();
            double toOwn = own * chance.nextDouble() * (best[here] - at[here]);
            double toAll = social * chance.nextDouble() * (best[leader * d + k] - at[here]);
            speed[here] = w * speed[here] + toOwn + toAll;
            double next = at[here] + speed[here];
            at[here] = box.inside(k, next);
            if (at[here] != next) speed[here] *= -0.5;
        }
    }

    private boolean settled(double[] at, double[] values, double[] best, double[] bestValues, int leader, int d) {
        int kept = Math.max(2, (int) (SHARE * particles));
        double[] sorted = bestValues.clone();
        Arrays.sort(sorted);
        double mean = 0;
        for (int i = 1; i < kept; i++) mean += sorted[particles - 1 - i] / (kept - 1);
        if (!(Math.abs(bestValues[leader] - mean) < near)) return false;
        double[] now = values.clone();
        Arrays.sort(now);
        double limit = now[particles - kept];
        for (int i = 0; i < particles; i++) {
            if (values[i] < limit) continue;
            double square = 0;
            for (int k = 0; k < d; k++) {
                double off = at[i * d + k] - best[leader * d + k];
                square += off * off;
            }
            if (!(Math.sqrt(square) < close)) return false;
        }
        return true;
    }
}
