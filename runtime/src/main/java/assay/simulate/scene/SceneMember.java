package assay.simulate.scene;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * Which image of a scene; lengths in arcsec.
 *
 * @param draw of noise, 0 for none
 */
public record SceneMember(SceneRules rules, double pixel, double fwhm, int draw) {
    private static final MathContext DIGITS = new MathContext(4);

    /** Such as {@code disc-fwhm0.5-draw007}. */
    public String galaxy() {
        String pixels = rules.pixels().size() > 1 ? "-pixel" + said(pixel) : "";
        int last = rules.draws().stream().mapToInt(Integer::intValue).max().orElse(0);
        int places = Integer.toString(last).length();
        return rules.name() + pixels + "-fwhm" + said(fwhm) + "-draw"
                + String.format(Locale.ROOT, "%0" + places + "d", draw);
    }

    private static String said(double arcsec) {
        return new BigDecimal(arcsec).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
