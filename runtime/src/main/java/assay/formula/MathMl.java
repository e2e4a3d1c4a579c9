package assay.formula;

/** Formulas in MathML, which browsers draw without help. */
public final class MathMl implements Typesetter.Script {
    private MathMl() {}

    public static String of(Expr expr) {
        return wrap(new Typesetter(new MathMl(), false).typeset(expr));
    }

    /** {@code name = meaning}. */
    public static String definition(Notation name, Expr meaning) {
        String right = new Typesetter(new MathMl(), true).typeset(meaning);
        return wrap("<mrow>" + name.mathml() + "<mo>=</mo>" + right + "</mrow>");
    }

    private static String wrap(String inside) {
        return "<math>" + inside + "</math>";
    }

    @Override
    public String number(String digits, String unit) {
        int e = digits.indexOf('E');
        String number = e < 0
                ? "<mn>" + digits + "</mn>"
                : "<mrow><mn>" + digits.substring(0, e) + "</mn><mo>×</mo><msup><mn>10</mn><mn>"
                        + digits.substring(e + 1) + "</mn></msup></mrow>";
        if (unit.isEmpty()) return number;
        return "<mrow>" + number + "<mspace width='0.2em'/><mtext>" + escape(unit) + "</mtext></mrow>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public String name(Notation notation) {
        return notation.mathml();
    }

    @Override
    public String row(String... parts) {
        return "<mrow>" + String.join("", parts) + "</mrow>";
    }

    @Override
    public String sign(String symbol) {
        return "<mo>" + escape(symbol.equals("-") || symbol.equals("negative") ? "−" : symbol) + "</mo>";
    }

    @Override
    public String fraction(String top, String bottom) {
        return "<mfrac>" + top(top) + top(bottom) + "</mfrac>";
    }

    private static String top(String part) {
        return "<mrow>" + part + "</mrow>";
    }

    @Override
    public String power(String base, String exponent) {
        return "<msup><mrow>" + base + "</mrow><mrow>" + exponent + "</mrow></msup>";
    }

    @Override
    public String bracket(String inside) {
        return "<mrow><mo>(</mo>" + inside + "<mo>)</mo></mrow>";
    }

    @Override
    public String function(String name, String argument) {
        if (name.equals("sqrt")) return "<msqrt>" + argument + "</msqrt>";
        if (name.equals("abs")) return "<mrow><mo>|</mo>" + argument + "<mo>|</mo></mrow>";
        return "<mrow><mi>" + name + "</mi>" + bracket(argument) + "</mrow>";
    }

    @Override
    public String root(String argument, Curve curve) {
        StringBuilder sum = new StringBuilder("<mrow><mo>[</mo><mi>z</mi><mo>:</mo>" + argument + "<mo>=</mo>");
        for (int k = 0; k < curve.coefficients().size(); k++) {
            double c = curve.coefficients().get(k);
            if (k > 0 || c < 0) sum.append("<mo>").append(c < 0 ? "−" : "+").append("</mo>");
            sum.append("<mn>").append(Typesetter.digits(Math.abs(c))).append("</mn>");
            if (k == 1) sum.append("<mi>u</mi>");
            if (k > 1) sum.append("<msup><mi>u</mi><mn>").append(k).append("</mn></msup>");
        }
        sum.append("<mo>,</mo><mi>u</mi><mo>=</mo><mi>z</mi><mo>−</mo><mn>").append(Typesetter.digits(curve.about()));
        sum.append("</mn><mo>,</mo><mn>")
                .append(Typesetter.digits(curve.from()))
                .append("</mn><mo>≤</mo><mi>z</mi>");
        sum.append("<mo>≤</mo><mn>").append(Typesetter.digits(curve.to())).append("</mn><mo>]</mo></mrow>");
        return sum.toString();
    }

    @Override
    public String cases(String yes, String condition, String no) {
        return "<mrow><mo>{</mo><mtable columnalign='left'><mtr><mtd>" + yes + "</mtd><mtd><mtext>if </mtext>"
                + condition + "</mtd></mtr><mtr><mtd>" + no
                + "</mtd><mtd><mtext>otherwise</mtext></mtd></mtr></mtable></mrow>";
    }
}
