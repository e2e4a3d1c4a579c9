package assay.report;

import assay.formula.Expr;
import assay.formula.Formula;
import assay.formula.Symbol;
import assay.io.maps.Layout;
import assay.nebula.Dereddening;
import assay.nebula.ImpliedLine;
import assay.plan.AcrossStep;
import assay.plan.CollectionPlan;
import assay.plan.GalaxyStep;
import assay.plan.MapFiles;
import assay.plan.SamplePlan;
import assay.plan.Study;
import assay.sky.NamedCosmology;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A study told as the Methods section of a paper, made from the plan alone. */
public final class Methods {
    private final Study study;
    private final Optional<Study> around;
    private final Narrative narrative;

    private Methods(Study study, Optional<Study> around) {
        this.study = study;
        this.around = around;
        this.narrative = new Narrative(study);
    }

    public static List<Narrative.Part> of(Study study) {
        return of(study, Optional.empty());
    }

    /** The Methods of a part, without what it has from the study around it. */
    static List<Narrative.Part> of(Study study, Optional<Study> around) {
        Methods methods = new Methods(study, around);
        methods.tell();
        return methods.narrative.parts();
    }

    private void say(String words) {
        narrative.say(words);
    }

    private void formula(Expr expr) {
        narrative.formula(expr);
    }

    private void definition(Expr expr) {
        narrative.definition(expr);
    }

    private void end(String heading) {
        narrative.end(heading);
    }

    private void tell() {
        if (!study.heading().reproduces().isEmpty())
            say("This follows " + study.heading().reproduces() + ". ");
        if (own(Study::sample)) study.sample().ifPresent(this::sample);
        assumptions();
        end("Sample");
        MapMethods.tell(study.maps(), narrative);
        galaxySteps(study.perGalaxy());
        end("Each galaxy");
        acrossSteps(study.acrossGalaxies());
        end("All galaxies");
        for (CollectionPlan collection : study.collections()) {
            say("The table " + collection.file() + " (" + collection.kind().label()
                    + (collection.source().isEmpty() ? "" : "; " + collection.source()) + ") is asked the following. ");
            acrossSteps(collection.steps());
            end("Collection " + collection.name());
        }
    }

    private boolean own(Function<Study, Object> what) {
        return around.isEmpty() || !what.apply(around.get()).equals(what.apply(study));
    }

    private void sample(SamplePlan sample) {
        say("Galaxies and their properties are those of " + sample.table()
                + sample.catalogue()
                        .map(c -> ", read as " + c.name() + " (" + c.reference() + ")")
                        .orElse("")
                + "; their line maps are " + sample.maps() + ". ");
        if (!sample.layout().equals(Layout.LINE_MAPS)) {
            say("They are laid out as " + sample.layout().name() + " ("
                    + sample.layout().reference() + "). ");
            sample.layout().notes().forEach(note -> say(note + " "));
        }
        for (MapFiles other : sample.alongside()) {
            say("Further maps are " + other.files() + ", laid out as "
                    + other.layout().name() + " (" + other.layout().reference() + "). ");
            other.layout().notes().forEach(note -> say(note + " "));
        }
        sample.lens().ifPresent(plan -> ArcMethods.tell(plan, narrative));
        sample.simulated().ifPresent(made -> SimulatedMethods.tell(made, narrative));
        if (!sample.dispensable().isEmpty()) return;
        say("Positions are deprojected for discs of intrinsic axis ratio " + sample.thickness() + ". ");
    }

    private void assumptions() {
        if (own(Study::imf))
            study.imf()
                    .ifPresent(imf -> say("The initial mass function is that of "
                            + imf.name().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                            + imf.name().substring(1) + ". "));
        if (own(Study::cosmology))
            study.cosmology()
                    .ifPresent(c -> say("The universe is flat with H0 = " + c.hubble() + " and a matter density of "
                            + c.matter()
                            + NamedCosmology.of(c).map(n -> " (" + n + ")").orElse("") + ". "));
        if (own(Study::lines) && !study.lines().isEmpty()) {
            say("Spaxels must have "
                    + String.join(
                            ", ",
                            study.lines().stream()
                                    .map(l -> l.notation().label())
                                    .toList()) + " measured. ");
        }
        for (ImpliedLine line : own(Study::implied) ? study.implied() : List.<ImpliedLine>of()) {
            say(line.line().notation().label() + " is taken as "
                    + line.parent().notation().label() + " / " + line.divisor() + ", both before dust"
                    + (line.whereAbsent() ? ", in spaxels where it is not measured. " : ". "));
        }
        References.of(study).forEach(this::say);
    }

    private void galaxySteps(List<GalaxyStep> steps) {
        for (int i = 0; i < steps.size(); i++) {
            GalaxyStep step = steps.get(i);
            GalaxyStep before = i == 0 ? null : steps.get(i - 1);
            GalaxyStep after = i + 1 == steps.size() ? null : steps.get(i + 1);
            galaxyStep(step, sameKind(step, before), sameKind(step, after));
        }
    }

    /** Steps of one kind that are done in the same way. */
    private static boolean sameKind(Object one, Object other) {
        if (other == null || one.getClass() != other.getClass()) return false;
        if (one instanceof GalaxyStep.Describe a)
            return StatisticMethods.sameKind(a.statistic(), ((GalaxyStep.Describe) other).statistic());
        if (one instanceof AcrossStep.Describe a)
            return StatisticMethods.sameKind(a.statistic(), ((AcrossStep.Describe) other).statistic());
        return manner(one).equals(manner(other));
    }

    private static Object manner(Object step) {
        if (step instanceof GalaxyStep.FitLine fit) return List.of(fit.rule(), fit.annuli());
        return step instanceof AcrossStep.Relation relation ? List.of(relation.rule(), relation.draws()) : 0;
    }

    /** Steps of one kind in a row are told in one sentence. */
    private void galaxyStep(GalaxyStep step, boolean goesOn, boolean more) {
        String end = more ? "; " : ". ";
        if (step instanceof GalaxyStep.Cut cut) {
            say(goesOn ? "" : "We keep spaxels with ");
            formula(cut.condition().expr());
            say(" (" + outside(cut.outside()) + ")" + end);
        } else if (step instanceof GalaxyStep.Deredden deredden) {
            dust(deredden.correction());
        } else if (step instanceof GalaxyStep.Derive derive) {
            say(goesOn ? "" : "The metallicity of each spaxel is ");
            definition(derive.value().expr());
            say(" (" + derive.symbol().key() + "; " + derive.source() + valid(derive) + ")" + end);
        } else if (step instanceof GalaxyStep.Evaluate evaluate) {
            say(goesOn ? "" : "Each galaxy as a whole has ");
            definition(evaluate.value().expr());
            say(nameUnlessWritten(evaluate.symbol()) + end);
        } else if (step instanceof GalaxyStep.FitLine fit) {
            say(goesOn ? "" : LineMethods.spaxels(fit));
            formula(fit.y().expr());
            say(" against ");
            formula(fit.x().expr());
            say(" (" + fit.name() + ")" + end);
        } else if (step instanceof GalaxyStep.Describe describe) {
            StatisticMethods.tell(describe.statistic(), "spaxels", narrative, goesOn, end);
        } else if (step instanceof GalaxyStep.Rotation rotation) {
            say("A rotating disc is fitted to ");
            formula(new Expr.Input(rotation.velocity()));
            say("; the share of the variance that it explains measures how regular the field is (" + rotation.name()
                    + "). ");
        } else if (step instanceof GalaxyStep.Posterior posterior) {
            PosteriorMethods.tell(posterior, narrative);
        } else if (step instanceof GalaxyStep.FitTracer tracer) {
            TracerMethods.tell(tracer, narrative);
        } else if (step instanceof GalaxyStep.FitArc fit) {
            ArcMethods.tell(fit, narrative);
        } else if (step instanceof GalaxyStep.Environment environment) {
            say("The surroundings are measured by the density of galaxies out to neighbour " + environment.k() + " ("
                    + environment.name() + "). ");
        }
    }

    private void dust(Dereddening dust) {
        say("Dust is corrected for with the law of " + dust.law().reference() + " and R_V = " + dust.rv()
                + ", the colour excess being ");
        definition(dust.colourExcess());
        say(", and every flux is multiplied by 10 to the power of 0.4 k E(B-V)");
        say(
                switch (dust.below()) {
                    case clip -> "; a decrement below " + dust.intrinsicDecrement() + " means no dust. ";
                    case drop -> "; spaxels with a decrement below " + dust.intrinsicDecrement() + " are dropped. ";
                    case keep -> "; negative values are kept. ";
                });
    }

    /** The recipe's name of a value that is typeset as something else, such as 12 + log(O/H). */
    private static String nameUnlessWritten(Symbol symbol) {
        return symbol.notation().label().equals(symbol.key()) ? "" : " (" + symbol.key() + ")";
    }

    private static String outside(assay.plan.Policy policy) {
        return switch (policy) {
            case drop -> "dropped and counted where undefined";
            case flag -> "kept and counted where undefined";
            case fail -> "must be defined everywhere";
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

    private void acrossSteps(List<AcrossStep> steps) {
        for (int i = 0; i < steps.size(); i++) {
            AcrossStep step = steps.get(i);
            AcrossStep before = i == 0 ? null : steps.get(i - 1);
            AcrossStep after = i + 1 == steps.size() ? null : steps.get(i + 1);
            acrossStep(step, sameKind(step, before), sameKind(step, after) ? "; " : ". ");
        }
    }

    private void acrossStep(AcrossStep step, boolean goesOn, String end) {
        if (step instanceof AcrossStep.Relation relation) {
            say(goesOn ? "" : LineMethods.galaxies(relation));
            formula(relation.y().expr());
            say(" against ");
            formula(relation.x().expr());
            say(" (" + relation.name() + ")" + end);
        } else if (step instanceof AcrossStep.Describe describe) {
            StatisticMethods.tell(describe.statistic(), "galaxies", narrative, goesOn, end);
        } else if (step instanceof AcrossStep.GroupTest test) {
            say(goesOn ? "" : "Kolmogorov-Smirnov tests compare galaxies in two groups: ");
            formula(test.value().expr());
            say(" where " + test.split().text() + " and where not (" + test.name() + ")" + end);
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
            say(goesOn ? "" : "We evaluate ");
            formula(evaluate.value().expr());
            say(end);
        }
    }
}
