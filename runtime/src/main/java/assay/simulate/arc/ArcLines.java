package assay.simulate.arc;

import assay.nebula.DustLaw;
import assay.nebula.Line;
import assay.simulate.arc.ArcRules.Spectra;
import java.util.List;

/**
 * Lines of gas of a metallicity, over H-beta before dust: [O III]5007 and [O II]3727 as the curves of Maiolino et al. (2008, A&A
 * 488, 463, table 4) have them, so that these two curves, solved together, give the metallicity back; others of their
 * curves do not agree with them exactly; [N II]6584 over H-alpha by its own curve. [O III]4959 is 5007 / 2.98, the hydrogen lines are those of case B at 10,000 K.
 */
final class ArcLines {
    private static final double SOLAR = 8.69;
    private static final double[] O3 = {0.1549, -1.5031, -0.9790, -0.0297};
    private static final double[] O2 = {0.5603, 0.0450, -1.8017, -1.8434, -0.6549};
    private static final double[] N2 = {-0.7732, 1.2357, -0.2811, -0.7201, -0.3330};
    private static final double BALMER = 2.86;
    private static final double RV = 4.05;

    /** As the columns of the released tables of fluxes are called. */
    static final List<String> NAMES =
            List.of("[OII]3727", "[NeIII]", "H7", "Hd", "Hg", "Hb", "[OIII]4959", "[OIII]5007", "Ha", "[NII]6584");

    private ArcLines() {}

    /** What is seen of a line behind dust for H-beta of 1 before it; NaN for lines that the spectra do not reach. */
    static double seen(Spectra spectra, String name, double oh, double reddening) {
        boolean red = name.equals("Ha") || name.equals("[NII]6584");
        if (red != (spectra == Spectra.NITROGEN)) return Double.NaN;
        double x = oh - SOLAR;
        return switch (name) {
            case "Ha" -> dimmed(BALMER, Line.Ha, reddening);
            case "[NII]6584" -> dimmed(BALMER * StrictMath.pow(10, curve(N2, x)), Line.NII6584, reddening);
            case "[OII]3727" -> dimmed(StrictMath.pow(10, curve(O2, x)), Line.OII3727, reddening);
            case "Hd" -> dimmed(0.259, Line.Hd, reddening);
            case "Hg" -> dimmed(1 / 2.135, Line.Hg, reddening);
            case "Hb" -> dimmed(1, Line.Hb, reddening);
            case "[OIII]4959" -> dimmed(StrictMath.pow(10, curve(O3, x)) / 2.98, Line.OIII4959, reddening);
            case "[OIII]5007" -> dimmed(StrictMath.pow(10, curve(O3, x)), Line.OIII5007, reddening);
            default -> Double.NaN;
        };
    }

    private static double dimmed(double ratio, Line line, double reddening) {
        double magnitudes = DustLaw.calzetti00.k(line.wavelength(), RV) * reddening;
        return ratio * StrictMath.pow(10, -0.4 * magnitudes);
    }

    private static double curve(double[] coefficients, double x) {
        double sum = 0;
        for (int k = coefficients.length - 1; k >= 0; k--) sum = sum * x + coefficients[k];
        return sum;
    }
}
