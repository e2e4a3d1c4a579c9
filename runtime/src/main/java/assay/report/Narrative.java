package assay.report;

import assay.formula.Expr;
import assay.formula.Parts;
import assay.nebula.Line;
import assay.plan.Study;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
        pieces.add(new Piece.Mathematics(expr, false));
        if (expr instanceof Expr.Named named) where(named);
        where(Parts.of(expr));
    }

    void definition(Expr expr) {
        pieces.add(new Piece.Mathematics(expr, true));
        if (expr instanceof Expr.Named named) told.add(named.meaning());
        where(Parts.of(expr));
    }

    /** Names inside a formula are told where they first come up. */
    private void where(List<Expr.Named> parts) {
        parts.forEach(this::where);
    }

    private void where(Expr.Named part) {
        boolean known = Line.find(part.name()).isPresent()
                || part.name().equals("pi")
                || part.name().equals("snr"); // the least of several ratios, longer than a page is wide
        if (known || !told.add(part.meaning())) return;
        say(", with ");
        definition(part);
    }

    void end(String heading) {
        if (!pieces.isEmpty()) parts.add(new Part(heading, List.copyOf(pieces)));
        pieces = new ArrayList<>();
    }
}
