package assay.simulate.sky;

import assay.model.Problem;
import assay.nebula.Line;
import java.util.List;

/**
 * The lines of ionised gas along a sequence of one parameter, 12 + log(O/H), such that one calibrator, read backwards,
 * is true: dereddened lines of unmixed light give the metallicity back exactly. Other calibrators give what they give
 * for these lines, which is not the truth. The ratios follow Hβ; doublets are 3 to 1, [S II]6716 over 6731 is 1.4.
 */
public enum LineSequence {
    /**
     * The S calibration of Pilyugin & Grebel (2016, MNRAS 457, 3678), equations 6 and 7. With t = 12 + log(O/H) -
     * 8.1865, log S2 = -0.40 + 0.45 t and log R3 = 0.735 - 0.4 t - 5 t² above the seam, -0.40 + 1.66 t and 0.735 - 0.9 t -
     * 2 t² below; log N2 is solved for, and rises all the way. At the seam log N2 = -0.6 and both branches agree.
     */
    PG16_SCAL(7.6, 8.7) {
        @Override
        double nitrogen(double oh, double logDecrement) {
            double s2 = sulphur(oh);
            double r = logR3(oh) - s2;
            double n2 = oh >= SEAM
                    ? (oh - 8.424 - 0.030 * r + (0.349 - 0.182 * r) * s2) / (0.751 + 0.508 * s2)
                    : (oh - 8.072 - 0.789 * r - (1.069 - 0.170 * r) * s2) / (0.726 + 0.022 * s2);
            return n2 - LOG_4_3;
        }

        @Override
        double oxygen(double oh, double logDecrement) {
            return logR3(oh) - LOG_4_3;
        }
    },

    /**
     * O3N2 of Marino et al. (2013, A&A 559, A114), equation 2, with log [N II]6584/Hα = -0.6 + 1.35 (12 + log(O/H) -
     * 8.5), which stays below the line of Kauffmann et al. (2003) over the whole range of the calibration.
     */
    MARINO13_O3N2(8.171, 8.765) {
        @Override
        double nitrogen(double oh, double logDecrement) {
            return logN2(oh) + logDecrement;
        }

        @Override
        double oxygen(double oh, double logDecrement) {
            return (8.533 - oh) / 0.214 + logN2(oh);
        }
    };

    private static final List<Line> MADE = List.of(
            Line.Hb,
            Line.OIII5007,
            Line.OIII4959,
            Line.Ha,
            Line.NII6584,
            Line.NII6548,
            Line.SII6716,
            Line.SII6731,
            Line.OI6300,
            Line.OII3727);
    private static final double SEAM = 8.1865;
    private static final double LOG_4_3 = StrictMath.log10(4 / 3.0);
    private static final double LOG_3 = StrictMath.log10(3);
    private static final double SULPHUR_RATIO = 1.4;
    private static final double LOG_OI_OVER_HA = -1.9;

    private final double least;
    private final double greatest;

    LineSequence(double least, double greatest) {
        this.least = least;
        this.greatest = greatest;
    }

    /** log [N II]6584/Hβ. */
    abstract double nitrogen(double oh, double logDecrement);

    /** log [O III]5007/Hβ. */
    abstract double oxygen(double oh, double logDecrement);

    /** The ends of the sequence; what lies beyond is brought to them. */
    public double limited(double oh) {
        return Math.max(least, Math.min(greatest, oh));
    }

    public double least() {
        return least;
    }

    public double greatest() {
        return greatest;
    }

    static void requireMade(Line line) {
        if (!MADE.contains(line)) {
            throw new Problem("simulated skies have no line " + line.name() + "; they have "
                    + String.join(", ", MADE.stream().map(Line::name).toList()));
        }
    }

    /** Decimal logarithm of the line over Hβ before dust; {@code oh} within the ends of the sequence. */
    double logOverHb(Line line, double oh, double logDecrement) {
        return switch (line) {
            case Hb -> 0;
            case Ha -> logDecrement;
            case OIII5007 -> oxygen(oh, logDecrement);
            case OIII4959 -> oxygen(oh, logDecrement) - LOG_3;
            case NII6584 -> nitrogen(oh, logDecrement);
            case NII6548 -> nitrogen(oh, logDecrement) - LOG_3;
            case SII6716 -> sulphur(oh) + LOG_6716;
            case SII6731 -> sulphur(oh) + LOG_6731;
            case OI6300 -> LOG_OI_OVER_HA + logDecrement;
            case OII3727 -> oxygen2(oh);
            default -> throw new IllegalArgumentException(line.name());
        };
    }

    private static final double LOG_6716 = StrictMath.log10(SULPHUR_RATIO / (1 + SULPHUR_RATIO));
    private static final double LOG_6731 = StrictMath.log10(1 / (1 + SULPHUR_RATIO));

    private static double sulphur(double oh) {
        double t = oh - SEAM;
        return -0.40 + (t >= 0 ? 0.45 : 1.66) * t;
    }

    private static double logR3(double oh) {
        double t = oh - SEAM;
        return t >= 0 ? 0.735 - (0.4 + 5 * t) * t : 0.735 - (0.9 + 2 * t) * t;
    }

    private static double logN2(double oh) {
        return -0.6 + 1.35 * (oh - 8.5);
    }

    private static double oxygen2(double oh) {
        double t = oh - 8.4;
        return t >= 0 ? 0.4 - (1 + 8 * t) * t : 0.4 - 1.5 * t * t;
    }
}
