package assay.dsl.command;

import assay.formula.Columns;
import assay.formula.Curve;
import assay.formula.Expr;
import assay.formula.Formula;
import assay.formula.Kernel;
import assay.formula.Latex;
import assay.formula.Parts;
import assay.formula.PlainText;
import assay.formula.Rewrite;
import assay.formula.Symbol;
import assay.nebula.Calibrator;
import assay.nebula.Demarcation;
import assay.nebula.DustLaw;
import assay.nebula.Line;
import assay.nebula.RatioCurve;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** A published formula for its readers: where from, what, from where to where, and a value to check one's own code by. */
final class FormulaText {
    /** Dereddened fluxes, H-beta = 1: an H II region of middling metallicity, a metal-poor and a metal-rich one. */
    private static final List<Map<Line, Double>> SPECTRA = List.of(
            spectrum(2.5, 0.12, 0.01, 1.5, 0.05, 0.6, 0.30, 0.21, 0.25),
            spectrum(1.5, 0.40, 0.06, 5.0, 0.02, 0.08, 0.12, 0.085, 0.12),
            spectrum(0.9, 0.02, 0.001, 0.3, 0.03, 1.0, 0.35, 0.26, 0.30));

    private final boolean latex;
    private final StringBuilder text = new StringBuilder();

    private FormulaText(boolean latex) {
        this.latex = latex;
    }

    private static Map<Line, Double> spectrum(
            double oii,
            double neiii,
            double auroral,
            double oiii,
            double oi,
            double nii,
            double s6716,
            double s6731,
            double siii) {
        Map<Line, Double> fluxes = new EnumMap<>(Line.class);
        fluxes.put(Line.OII3727, oii);
        fluxes.put(Line.NeIII3869, neiii);
        fluxes.put(Line.Hd, 0.259);
        fluxes.put(Line.Hg, 0.468);
        fluxes.put(Line.OIII4363, auroral);
        fluxes.put(Line.Hb, 1.0);
        fluxes.put(Line.OIII4959, oiii / 3);
        fluxes.put(Line.OIII5007, oiii);
        fluxes.put(Line.OI6300, oi);
        fluxes.put(Line.NII6548, nii / 3);
        fluxes.put(Line.Ha, 2.86);
        fluxes.put(Line.NII6584, nii);
        fluxes.put(Line.SII6716, s6716);
        fluxes.put(Line.SII6731, s6731);
        fluxes.put(Line.SIII9069, siii);
        return fluxes;
    }

    static String of(Calibrator calibrator, boolean latex) {
        return new FormulaText(latex).calibrator(calibrator).text.toString();
    }

    /** @param inverse the calibrators that invert the curve */
    static String of(RatioCurve curve, List<Calibrator> inverse, boolean latex) {
        return new FormulaText(latex).curve(curve, inverse).text.toString();
    }

    static String of(Demarcation demarcation, boolean latex) {
        return new FormulaText(latex).demarcation(demarcation).text.toString();
    }

    static String of(DustLaw law) {
        return new FormulaText(false).law(law).text.toString();
    }

    private FormulaText calibrator(Calibrator calibrator) {
        Expr abundance = calibrator.formula().expr();
        text.append(calibrator.name()).append('\n');
        line("reference", calibrator.reference());
        Optional<Expr.Root> root = root(abundance);
        if (root.isPresent()) {
            Curve branch = root.get().curve();
            line("formula", "the z at which " + meaning(root.get().of()) + " = " + polynomial(branch, "z"));
            line("branch", span("z = 12 + log(O/H)", branch));
        } else {
            line("formula", "12 + log(O/H) = " + meaning(abundance));
            for (Expr.Named part : Parts.of(abundance)) line("  where", part.name() + " = " + meaning(part));
        }
        String valid = String.join(
                " and ", calibrator.valid().stream().map(Formula::text).toList());
        line("valid", !valid.isEmpty() ? valid : root.isPresent() ? "on its branch" : "no range stated");
        scatter(calibrator.scatter());
        note(calibrator.note());
        return worked(abundance, lines -> String.format(Locale.ROOT, "%.4f", value(abundance, lines)));
    }

    private FormulaText curve(RatioCurve curve, List<Calibrator> inverse) {
        Curve polynomial = curve.curve();
        text.append(curve.name()).append('\n');
        line("reference", curve.reference());
        line("curve", meaning(curve.ratio().expr()) + " = " + polynomial(polynomial, "12 + log(O/H)"));
        line("valid", span("12 + log(O/H)", polynomial));
        List<Curve> pieces = polynomial.pieces();
        for (Curve piece : pieces.subList(0, pieces.size() - 1)) {
            line("turns", "at " + decimals(piece.to()) + ", where it is " + decimals(polynomial.value(piece.to())));
        }
        for (Calibrator branch : inverse) {
            root(branch.formula().expr())
                    .ifPresent(root -> line("inverse", span(branch.name() + ", 12 + log(O/H)", root.curve())));
        }
        scatter(curve.scatter());
        inverse.stream().map(Calibrator::note).distinct().forEach(this::note);
        double middle = (polynomial.from() + polynomial.to()) / 2;
        line("worked", "12 + log(O/H) = " + decimals(middle) + "  ->  " + decimals(polynomial.value(middle)));
        return this;
    }

    private FormulaText demarcation(Demarcation demarcation) {
        text.append(demarcation.name()).append('\n');
        line("reference", demarcation.reference());
        line("abscissa", "x = " + meaning(demarcation.x().expr()));
        line("ordinate", "y = " + meaning(demarcation.y().expr()));
        line("curve", "y = " + meaning(demarcation.curve().expr()));
        if (demarcation.below().expr() instanceof Expr.Compare compare) {
            for (Expr pole : compare.poles()) {
                double x = value(demarcation.x().expr(), SPECTRA.get(0)) - value(pole, SPECTRA.get(0));
                line("asymptote", "x = " + decimals(x) + "; to the right of it a spaxel is neither below nor above");
            }
        }
        note(demarcation.note());
        line("use", "keep below(" + demarcation.name() + ") or above(" + demarcation.name() + ")");
        Expr whole = demarcation.below().expr();
        return worked(
                whole,
                lines -> String.format(
                        Locale.ROOT,
                        "x = %.4f, y = %.4f, the curve at %.4f: %s",
                        value(demarcation.x().expr(), lines),
                        value(demarcation.y().expr(), lines),
                        value(demarcation.curve().expr(), lines),
                        value(whole, lines) == 1 ? "below" : "above"));
    }

    private FormulaText law(DustLaw law) {
        text.append(law.name()).append('\n');
        line("reference", law.reference());
        line("valid", (int) law.shortest() + " to " + (int) law.longest() + " AA");
        line("use", "deredden(" + law.name() + ", rv: " + law.usualRv() + ", balmer: 2.86, below: clip)");
        line("worked", "k = A/E(B-V) for R_V = " + law.usualRv());
        for (Line line : Line.values()) {
            text.append(String.format(
                    Locale.ROOT,
                    "    %-10s %8.2f AA  %7.4f%n",
                    line,
                    line.wavelength(),
                    law.k(line.wavelength(), law.usualRv())));
        }
        return this;
    }

    private void line(String head, String what) {
        text.append(String.format(Locale.ROOT, "  %-10s %s%n", head, what));
    }

    private void note(String note) {
        if (!note.isEmpty()) line("note", note);
    }

    private void scatter(double dex) {
        line("scatter", Double.isNaN(dex) ? "none stated" : dex + " dex");
    }

    /** For the first of the spectra that the formula has a value for. */
    private FormulaText worked(Expr formula, Function<Map<Line, Double>, String> shown) {
        Optional<Map<Line, Double>> lines = SPECTRA.stream()
                .filter(spectrum -> !Double.isNaN(value(formula, spectrum)))
                .findFirst();
        if (lines.isEmpty()) {
            line("worked", "undefined for metal-poor, middling and metal-rich H II regions alike");
            return this;
        }
        StringBuilder fluxes = new StringBuilder();
        for (Symbol symbol : Rewrite.symbolsOf(formula)) {
            fluxes.append(fluxes.isEmpty() ? "" : ", ").append(symbol.key()).append(" ");
            fluxes.append(decimals(flux(symbol, lines.get())));
        }
        line("worked", fluxes + "  ->  " + shown.apply(lines.get()));
        return this;
    }

    private String meaning(Expr expr) {
        return latex ? Latex.meaningOf(expr) : PlainText.meaningOf(expr);
    }

    private static Optional<Expr.Root> root(Expr expr) {
        Expr meaning = expr instanceof Expr.Named named ? named.meaning() : expr;
        return meaning instanceof Expr.Root root ? Optional.of(root) : Optional.empty();
    }

    private static String span(String what, Curve curve) {
        return what + " from " + decimals(curve.from()) + " to " + decimals(curve.to());
    }

    private static String polynomial(Curve curve, String of) {
        StringBuilder sum = new StringBuilder();
        for (int k = 0; k < curve.coefficients().size(); k++) {
            double c = curve.coefficients().get(k);
            sum.append(k == 0 ? (c < 0 ? "-" : "") : c < 0 ? " - " : " + ").append(Math.abs(c));
            sum.append(k == 0 ? "" : k == 1 ? " u" : " u^" + k);
        }
        return sum + ", u = " + of + " - " + curve.about();
    }

    /** Four decimals at most. */
    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.4f", value).replaceFirst("\\.?0+$", "");
    }

    private static double value(Expr expr, Map<Line, Double> spectrum) {
        return Kernel.of(List.of(expr), symbol -> OptionalDouble.of(flux(symbol, spectrum)))
                .values(Columns.NONE, new int[] {0})[0][0];
    }

    private static double flux(Symbol symbol, Map<Line, Double> spectrum) {
        return spectrum.get(Line.valueOf(symbol.key()));
    }
}
