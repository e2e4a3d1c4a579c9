package assay.nebula;

import assay.formula.Level;
import assay.formula.Notation;
import assay.formula.Symbol;
import assay.unit.Unit;
import assay.unit.Units;
import java.util.Arrays;
import java.util.Optional;

/** The emission lines that recipes may name, with their wavelengths in air in angstrom. */
public enum Line {
    OII3727("O", "II", 3727.5),
    NeIII3869("Ne", "III", 3869.06),
    Hd("H", "δ", 4101.73),
    Hg("H", "γ", 4340.46),
    OIII4363("O", "III", 4363.21),
    Hb("H", "β", 4861.33),
    OIII4959("O", "III", 4958.91),
    OIII5007("O", "III", 5006.84),
    OI6300("O", "I", 6300.3),
    NII6548("N", "II", 6548.05),
    Ha("H", "α", 6562.8),
    NII6584("N", "II", 6583.46),
    SII6716("S", "II", 6716.44),
    SII6731("S", "II", 6730.82),
    SIII9069("S", "III", 9068.6);

    /** The unit in which line fluxes are held. */
    public static final Unit FLUX = Units.parse("erg/s/cm2");

    private final String element;
    private final String stage;
    private final double wavelength;

    Line(String element, String stage, double wavelength) {
        this.element = element;
        this.stage = stage;
        this.wavelength = wavelength;
    }

    /** Wavelength in air, in angstrom. */
    public double wavelength() {
        return wavelength;
    }

    public static Optional<Line> find(String name) {
        return Arrays.stream(values()).filter(line -> line.name().equals(name)).findFirst();
    }

    /** Its observed flux as an input of formulas. */
    public Symbol flux() {
        return Symbol.number(name(), FLUX, Level.SPAXEL).typeset(notation());
    }

    public Symbol error() {
        return Symbol.number("error(" + name() + ")", FLUX, Level.SPAXEL);
    }

    public Symbol equivalentWidth() {
        return Symbol.number("EW(" + name() + ")", Units.get("AA"), Level.SPAXEL)
                .typeset(of("EW", "EW"));
    }

    public Symbol velocity() {
        return Symbol.number("velocity(" + name() + ")", Units.parse("km/s"), Level.SPAXEL)
                .typeset(of("velocity", "v"));
    }

    public Symbol dispersion() {
        return Symbol.number("dispersion(" + name() + ")", Units.parse("km/s"), Level.SPAXEL)
                .typeset(of("dispersion", "σ"));
    }

    private Notation of(String word, String quantity) {
        Notation line = notation();
        return new Notation(
                word + "(" + name() + ")",
                "\\mathrm{" + quantity + "}(" + line.latex() + ")",
                "<mrow><mi>" + quantity + "</mi><mo>(</mo>" + line.mathml() + "<mo>)</mo></mrow>",
                quantity + "(" + line.label() + ")");
    }

    public Notation notation() {
        if (element.equals("H")) {
            String greek =
                    stage.equals("α") ? "alpha" : stage.equals("β") ? "beta" : stage.equals("γ") ? "gamma" : "delta";
            return new Notation(name(), "\\mathrm{H}\\" + greek, "<mtext>H" + stage + "</mtext>", "H" + stage);
        }
        String digits = name().replaceAll("\\D", "");
        String forbidden = "[" + element + " " + stage + "]" + digits;
        return new Notation(
                name(),
                "[\\mathrm{" + element + "\\,\\textsc{" + stage.toLowerCase(java.util.Locale.ROOT) + "}}]" + digits,
                "<mtext>" + forbidden + "</mtext>",
                forbidden);
    }
}
