package assay.report;

import assay.formula.Expr;
import assay.formula.Notation;
import assay.formula.Parts;
import assay.formula.Rewrite;
import assay.model.figure.MathText;
import assay.nebula.Line;
import assay.plan.Study;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Paragraphs of words and formulas in the making. */
public final class Narrative {
    /** A piece of a sentence. */
    public sealed interface Piece {
        record Words(String text) implements Piece {}

        /** A formula; with its name it reads {@code name = meaning}. */
        record Mathematics(Expr expr, boolean definition) implements Piece {}
    }

    /** A paragraph under its heading. */
    public record Part(String heading, List<Piece> pieces) {}

    private final Study study;
    private final List<Part> parts = new ArrayList<>();
    private final Set<Expr> told = new HashSet<>();
    private List<Piece> pieces = new ArrayList<>();

    Narrative(Study study) {
        this.study = study;
    }

    List<Part> parts() {
        return parts;
    }

    void say(String words) {
        pieces.add(new Piece.Words(words));
    }

    void formula(Expr expr) {
        Expr labelled = labelled(expr);
        pieces.add(new Piece.Mathematics(labelled, false));
        if (labelled instanceof Expr.Named named) where(named);
        where(Parts.of(labelled));
    }

    void definition(Expr expr) {
        Expr labelled = labelled(expr);
        pieces.add(new Piece.Mathematics(labelled, true));
        if (labelled instanceof Expr.Named named) told.add(named.meaning());
        where(Parts.of(labelled));
    }

    /** Names inside a formula are told where they first come up. */
    private void where(List<Expr.Named> parts) {
        parts.forEach(this::where);
    }

    private void where(Expr.Named part) {
        boolean known = Line.find(part.name()).isPresent() || part.name().equals("pi");
        if (known || !told.add(part.meaning())) return;
        say(", with ");
        definition(part);
    }

    /** The expression with names as the recipe's labels have them. */
    private Expr labelled(Expr expr) {
        return Rewrite.where(expr, e -> {
            if (!(e instanceof Expr.Input input)) return Optional.empty();
            String label = study.labels().get(input.symbol().key());
            if (label == null) return Optional.empty();
            String plain = MathText.read(label).plain();
            Notation notation = new Notation(
                    plain,
                    "\\text{" + plain + "}",
                    "<mtext>" + plain.replace("&", "&amp;").replace("<", "&lt;") + "</mtext>",
                    label);
            return Optional.of(new Expr.Input(input.symbol().typeset(notation)));
        });
    }

    void end(String heading) {
        if (!pieces.isEmpty()) parts.add(new Part(heading, List.copyOf(pieces)));
        pieces = new ArrayList<>();
    }
}
