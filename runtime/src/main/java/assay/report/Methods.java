package assay.report;

import assay.formula.Expr;
import assay.formula.Formula;
import assay.nebula.Dereddening;
import assay.plan.AcrossStep;
import assay.plan.CollectionPlan;
import assay.plan.GalaxyStep;
import assay.plan.SamplePlan;
import assay.plan.Study;
import java.util.ArrayList;
import java.util.List;

/** A study told as the Methods section of a paper: paragraphs of words and formulas, made from the plan alone. */
public final class Methods {
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
    private List<Piece> pieces = new ArrayList<>();

    private Methods(Study study) {
        this.study = study;
    }

    public static List<Part> of(Study study) {
        Methods methods = new Methods(study);
        methods.tell();
        return methods.parts;
    }

    private void tell() {
        if (!study.heading().reproduces().isEmpty())
            say("This follows " + study.heading().reproduces() + ". ");
        study.sample().ifPresent(this::sample);
        assumptions();
        end("Sample");
        study.perGalaxy().forEach(this::galaxyStep);
        end("Each galaxy");
        study.acrossGalaxies().forEach(this::acrossStep);
        end("All galaxies");
        for (CollectionPlan collection : study.collections()) {
            say("The table " + collection.file() + " (" + collection.kind().label()
                    + (collection.source().isEmpty() ? "" : "; " + collection.source()) + ") is asked the following. ");
            collection.steps().forEach(this::acrossStep);
            end("Collection " + collection.name());
        }
    }

    private void say(String words) {
        pieces.add(new Piece.Words(words));
    }

    private void formula(Expr expr) {
        pieces.add(new Piece.Mathematics(expr, false));
    }

    private void definition(Expr expr) {
        pieces.add(new Piece.Mathematics(expr, true));
    }

    private void end(String heading) {
        if (!pieces.isEmpty()) parts.add(new Part(heading, List.copyOf(pieces)));
        pieces = new ArrayList<>();
    }

    private void sample(SamplePlan sample) {
        say("Galaxies and their properties are those of " + sample.table() + ", their line maps " + sample.maps()
                + ". ");
        sample.simulated()
                .ifPresent(rules -> say("Where no data are given, " + rules.count()
                        + " galaxies are simulated instead, in the same files: their gradients per effective radius follow "
                        + rules.gradients().slope() + " (log M* + "
                        + rules.gradients().yieldWeight() + " log y) with a scatter of "
                        + rules.gradients().scatter() + " dex. "));
        say("Positions are deprojected for discs of intrinsic axis ratio " + sample.thickness() + ". ");
    }

    private void assumptions() {
        study.imf()
                .ifPresent(imf -> say("The initial mass function is that of "
                        + imf.name().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                        + imf.name().substring(1) + ". "));
        study.cosmology()
                .ifPresent(c -> say("The universe is flat with H0 = " + c.hubble() + " and a matter density of "
                        + c.matter() + ". "));
        if (!study.lines().isEmpty()) {
            say("Spaxels must have "
                    + String.join(
                            ", ",
                            study.lines().stream()
                                    .map(l -> l.notation().label())
                                    .toList()) + " measured. ");
        }
    }

    private void galaxyStep(GalaxyStep step) {
        if (step instanceof GalaxyStep.Cut cut) {
            say("We keep spaxels with ");
            formula(cut.condition().expr());
            say(" (" + outside(cut.outside()) + "). ");
        } else if (step instanceof GalaxyStep.Deredden deredden) {
            dust(deredden.correction());
        } else if (step instanceof GalaxyStep.Derive derive) {
            say("The metallicity of each spaxel is ");
            definition(derive.value().expr());
            say(", after " + derive.source() + valid(derive) + ". ");
        } else if (step instanceof GalaxyStep.Evaluate evaluate) {
            say("Each galaxy has " + evaluate.symbol().key() + ": ");
            definition(evaluate.value().expr());
            say(". ");
        } else if (step instanceof GalaxyStep.FitLine fit) {
            say("A straight line is fitted to ");
            formula(fit.y().expr());
            say(" against ");
            formula(fit.x().expr());
            say(" by ordinary least squares; its slope is the median, and its error the standard deviation, of "
                    + fit.draws() + " bootstrap samples of the spaxels (" + fit.name() + "). ");
        } else if (step instanceof GalaxyStep.Rotation rotation) {
            say("A rotating disc is fitted to ");
            formula(new Expr.Input(rotation.velocity()));
            say("; the share of the variance that it explains measures how regular the field is (" + rotation.name()
                    + "). ");
        } else if (step instanceof GalaxyStep.Environment environment) {
            say("The surroundings are measured by the density of galaxies out to neighbour " + environment.k() + " ("
                    + environment.name() + "). ");
        }
    }

    private void dust(Dereddening dust) {
        say("Dust is corrected for with the law of " + dust.law().reference() + " and R_V = " + dust.rv()
                + ", the colour excess being ");
        definition(dust.colourExcess());
        say(
                switch (dust.below()) {
                    case clip -> "; a decrement below " + dust.intrinsicDecrement() + " means no dust. ";
                    case drop -> "; spaxels with a decrement below " + dust.intrinsicDecrement() + " are dropped. ";
                    case keep -> "; negative values are kept. ";
                });
    }

    private static String outside(assay.plan.Policy policy) {
        return switch (policy) {
            case drop -> "those for which it is undefined are dropped and counted";
            case flag -> "those for which it is undefined are kept and counted";
            case fail -> "a galaxy for which it is undefined somewhere fails";
        };
    }

    private static String valid(GalaxyStep.Derive derive) {
        if (derive.valid().isEmpty()) return "";
        String verb = switch (derive.outside()) {
            case drop -> "dropped";
            case flag -> "kept and counted";
            case fail -> "not accepted";
        };
        List<String> conditions = derive.valid().stream().map(Formula::text).toList();
        return "; spaxels outside of " + String.join(" and ", conditions) + " are " + verb;
    }

    private void acrossStep(AcrossStep step) {
        if (step instanceof AcrossStep.Relation relation) {
            say("We fit a line to ");
            formula(relation.y().expr());
            say(" against ");
            formula(relation.x().expr());
            say(", with Spearman's rank correlation and " + relation.draws() + " bootstrap samples (" + relation.name()
                    + "). ");
        } else if (step instanceof AcrossStep.Partial partial) {
            say("The rank correlation of ");
            formula(partial.y().expr());
            say(" with ");
            formula(partial.x().expr());
            say(" is taken at fixed ");
            for (Formula control : partial.controls()) formula(control.expr());
            say(" (" + partial.name() + "). ");
        } else if (step instanceof AcrossStep.GroupTest test) {
            say("A Kolmogorov-Smirnov test compares ");
            formula(test.value().expr());
            say(" of galaxies with and without " + test.split().text() + " (" + test.name() + "). ");
        } else if (step instanceof AcrossStep.Combination combination) {
            say("We look for the combination of ");
            formula(combination.first().expr());
            say(" and ");
            formula(combination.second().expr());
            say(" that leaves the least scatter of ");
            formula(combination.y().expr());
            say(" about a line, by trial of its coefficient from "
                    + combination.grid().start() + " to "
                    + combination.grid().stop() + " in steps of "
                    + combination.grid().step() + " (" + combination.name()
                    + "). ");
        } else if (step instanceof AcrossStep.Evaluate evaluate) {
            say("We evaluate ");
            formula(evaluate.value().expr());
            say(". ");
        }
    }

    /** The parts as paragraphs of a report. */
    public static List<Paragraph> paragraphs(Study study) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Part part : of(study)) {
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
                        ? assay.formula.MathMl.definition(
                                ((Expr.Named) mathematics.expr()).notation(), mathematics.expr())
                        : assay.formula.MathMl.of(mathematics.expr()));
    }

    /** The parts as plain text, formulas as a recipe writes them, or in LaTeX. */
    public static String text(Study study, boolean latex) {
        StringBuilder text = new StringBuilder();
        for (Part part : of(study)) {
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
                ? unfold ? assay.formula.Latex.meaningOf(expr) : assay.formula.Latex.of(expr)
                : unfold ? assay.formula.PlainText.meaningOf(expr) : assay.formula.PlainText.of(expr);
        return latex ? "$" + name + formula + "$" : name + formula;
    }
}
