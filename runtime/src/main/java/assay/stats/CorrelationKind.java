package assay.stats;

import assay.model.Problem;
import java.util.List;

/** Which coefficient of correlation of x and y; Spearman's also at fixed controls. */
public enum CorrelationKind {
    pearson {
        @Override
        public Association of(double[] x, double[] y, List<double[]> controls) {
            none(controls);
            return Correlation.pearson(x, y);
        }

        @Override
        Bootstrap.Statistic ofResamples(double[] x, double[] y, List<double[]> controls) {
            return Correlation.pearsonOfResamples(x, y);
        }
    },
    spearman {
        @Override
        public Association of(double[] x, double[] y, List<double[]> controls) {
            return Correlation.partialSpearman(x, y, controls);
        }

        @Override
        Bootstrap.Statistic ofResamples(double[] x, double[] y, List<double[]> controls) {
            return new RankCorrelation(Correlation.columns(x, y, controls));
        }
    },
    kendall {
        @Override
        public Association of(double[] x, double[] y, List<double[]> controls) {
            none(controls);
            return Correlation.kendall(x, y);
        }

        @Override
        Bootstrap.Statistic ofResamples(double[] x, double[] y, List<double[]> controls) {
            return new KendallTau(x, y);
        }
    };

    public abstract Association of(double[] x, double[] y, List<double[]> controls);

    abstract Bootstrap.Statistic ofResamples(double[] x, double[] y, List<double[]> controls);

    void none(List<double[]> controls) {
        if (controls.isEmpty()) return;
        throw new Problem("controls go with Spearman's coefficient, not with that of " + this + "; use spearman");
    }
}
