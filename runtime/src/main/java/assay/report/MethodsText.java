package assay.report;

import assay.formula.Expr;
import assay.formula.Latex;
import assay.formula.MathMl;
import assay.formula.PlainText;
import assay.plan.Study;
import assay.report.Narrative.Part;
import assay.report.Narrative.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The Methods section as paragraphs of a report, or as text. */
public final class MethodsText {
    private MethodsText() {}

    /** The parts as paragraphs of a report. */
    public static List<Paragraph> paragraphs(Study study) {
        return paragraphs(Methods.of(study));
    }

    /** Those of a part of a study. */
    public static List<Paragraph> paragraphs(Study part, Study around) {
        return paragraphs(Methods.of(part, Optional.of(around)));
    }

    private static List<Paragraph> paragraphs(List<Part> parts) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Part part : parts) {
            List<Inline> inlines = new ArrayList<>();
            inlines.add(new Inline.Emphasis(part.heading() + ". "));
            for (Piece piece : part.pieces()) inlines.add(inline(piece));
            paragraphs.add(new Paragraph(inlines));
        }
        return paragraphs;
    }

    private static Inline inline(Piece piece) {
        if (piece instanceof Piece.Words words) return new Inline.Text(words.text());
        Piece.Mathematics mathematics = (Piece.Mathematics) piece;
        boolean named = mathematics.definition() && mathematics.expr() instanceof Expr.Named;
        return new Inline.Math(
                named
                        ? MathMl.definition(((Expr.Named) mathematics.expr()).notation(), mathematics.expr())
                        : MathMl.of(mathematics.expr()));
    }

    /** The parts as plain text, formulas as a recipe writes them, or in LaTeX. */
    public static String text(Study study, boolean latex) {
        StringBuilder text = new StringBuilder(text(Methods.of(study), latex)).append(FigureText.of(study));
        for (Study part : study.parts()) {
            String title = part.heading().title();
            text.append(title).append('\n').append("=".repeat(title.length())).append("\n\n");
            text.append(text(Methods.of(part, Optional.of(study)), latex)).append(FigureText.of(part));
        }
        return text.toString();
    }

    private static String text(List<Part> parts, boolean latex) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            StringBuilder paragraph = new StringBuilder();
            for (Piece piece : part.pieces()) paragraph.append(plain(piece, latex));
            text.append(part.heading())
                    .append('\n')
                    .append(paragraph.toString().strip())
                    .append("\n\n");
        }
        return text.toString();
    }

    private static String plain(Piece piece, boolean latex) {
        if (piece instanceof Piece.Words words) return words.text();
        Piece.Mathematics mathematics = (Piece.Mathematics) piece;
        Expr expr = mathematics.expr();
        String name = "";
        if (mathematics.definition() && expr instanceof Expr.Named named) {
            name = (latex ? named.notation().latex() : named.notation().plain()) + " = ";
        }
        boolean unfold = !name.isEmpty();
        String formula = latex
                ? unfold ? Latex.meaningOf(expr) : Latex.of(expr)
                : unfold ? PlainText.meaningOf(expr) : PlainText.of(expr);
        return latex ? "$" + name + formula + "$" : name + formula;
    }
}
