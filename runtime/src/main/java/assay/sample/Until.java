package assay.sample;

import assay.model.Problem;
import assay.stats.AutocorrelationTime;
import assay.stats.RankedConvergence;

/** When a chain is long enough, and how much of its beginning is dropped. */
public sealed interface Until {
    /** The number of steps of which {@link #reached} is asked next, counted from the last time. */
    int next(int steps);

    boolean reached(Chain chain);

    /** How many steps of a chain are dropped. */
    int dropped(int steps);

    /** A given number of steps. */
    static Until steps(int steps, int dropped) {
        return new Steps(steps, dropped);
    }

    /** The usual demands: 50 autocorrelation times, steady to 3 percent, R-hat below 1.01. */
    static Until converged(int most) {
        return new Converged(50, 0.03, 1.01, 0.2, 100, most);
    }

    /** So many steps, the first of them dropped, converged or not. */
    record Steps(int steps, int dropped) implements Until {
        public Steps {
            if (steps < 1 || dropped < 0 || dropped >= steps) {
                throw new Problem("a chain has at least one step more than are dropped, not " + steps + " of which "
                        + dropped + " are dropped");
            }
        }

        @Override
        public int next(int taken) {
            return steps;
        }

        @Override
        public boolean reached(Chain chain) {
            return chain.steps() >= steps;
        }

        @Override
        public int dropped(int taken) {
            return Math.min(dropped, Math.max(0, taken - 1));
        }
    }

    /**
     * Until what is kept is longer than {@code times} autocorrelation times of every parameter, which changed by less than
     * {@code steady} since the chain was a fifth shorter, and R-hat over the walkers is below {@code rHat}; or {@code most}
     * steps. Walkers that all draw from the same density have R-hat near sqrt(1 + 2 tau / n), so that 1.01 asks for about
     * 100 autocorrelation times. The first {@code dropped} (a share) is dropped.
     */
    record Converged(double times, double steady, double rHat, double dropped, int first, int most) implements Until {
        public Converged {
            boolean sound = times > 0 && steady > 0 && rHat > 1 && dropped >= 0 && dropped < 1 && first >= 8;
            if (!sound || most < first) {
                throw new Problem(
                        "a chain runs until it is some autocorrelation times long, these are steady to a share"
                                + " above 0, R-hat is below a limit above 1, or a greatest number of steps not below the first"
                                + " at which it is looked at (8 or more); not " + times + ", " + steady + ", " + rHat
                                + ", " + most
                                + " steps, first looked at after " + first + ", share dropped " + dropped);
            }
        }

        @Override
        public int next(int taken) {
            int next = first;
            while (next <= taken && next < most) next = (int) Math.min(most, Math.ceil(1.25 * next));
            return Math.min(next, most);
        }

        @Override
        public boolean reached(Chain chain) {
            return chain.steps() >= most || converged(chain);
        }

        @Override
        public int dropped(int taken) {
            return (int) (dropped * taken);
        }

        private boolean converged(Chain chain) {
            int to = chain.steps();
            int before = (int) (0.8 * to);
            for (int k = 0; k < chain.dimension(); k++) {
                double[][] walks = chain.walks(k, dropped(to), to);
                double tau = AutocorrelationTime.of(walks);
                if (!(walks[0].length > times * tau)) return false;
                double[][] earlier = chain.walks(k, dropped(before), before);
                if (!(Math.abs(AutocorrelationTime.of(earlier) - tau) < steady * tau)) return false;
                if (!(RankedConvergence.of(walks).rHat() < rHat)) return false;
            }
            return true;
        }
    }
}
