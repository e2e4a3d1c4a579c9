package assay.engine;

import assay.model.InputKind;
import assay.model.Problem;
import assay.model.figure.Figure;
import assay.model.figure.Layout;
import assay.model.figure.Panel;
import assay.plan.FigurePlan;
import assay.plan.FigurePlan.PanelPlan;
import assay.plan.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The figures of a run, as data. */
public final class Figures {
    private static final int SMALL_MULTIPLES = 9;

    private final Results results;
    private final Study study;

    public Figures(Results results) {
        this.results = results;
        this.study = results.study();
    }

    /**
     * What can be drawn of the figures that the recipe asks for; one that lacks its input is left out, and one that cannot
     * be made becomes a failure of the run.
     */
    public List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        for (FigurePlan plan : study.figures()) {
            try {
                figure(plan).ifPresent(figures::add);
            } catch (Problem problem) {
                results.failures().add(new Failure(plan.name(), "figure", problem.getMessage(), false));
            }
        }
        return figures;
    }

    private Optional<Figure> figure(FigurePlan plan) {
        if (plan.perGalaxy()) {
            if (results.galaxies().isEmpty()) return Optional.empty();
            return Optional.of(perGalaxy(plan));
        }
        InputKind kind = results.kind();
        Optional<AcrossOutcome> shown = results.across();
        if (plan.collection().isPresent()) {
            CollectionOutcome collection = results.collections().stream()
                    .filter(c -> c.plan().name().equals(plan.collection().get()))
                    .findFirst()
                    .orElseThrow();
            kind = collection.plan().kind();
            shown = collection.outcome();
        }
        if (shown.isEmpty()) return Optional.empty();
        PanelMaker maker = PanelMaker.ofGalaxies(study, shown.get());
        List<Panel> panels = plan.panels().stream().map(maker::panel).toList();
        return Optional.of(new Figure(
                plan.name(), plan.title(), plan.title(), layout(plan, panels.size()), panels, kind, List.of()));
    }

    private Figure perGalaxy(FigurePlan plan) {
        List<Panel> panels = new ArrayList<>();
        boolean small = plan.panels().size() == 1 && plan.galaxies() > SMALL_MULTIPLES;
        int shown = Math.min(plan.galaxies(), results.galaxies().size());
        for (GalaxyOutcome galaxy : results.galaxies().subList(0, shown)) {
            PanelMaker maker = PanelMaker.ofSpaxels(study, galaxy);
            for (PanelPlan panel : plan.panels()) {
                // in small panels the numbers of a fit would cover the data; the tables have them
                Panel made = small ? maker.panel(panel).annotated() : maker.panel(panel);
                panels.add(made.titled(made.title().isEmpty() ? galaxy.name() : galaxy.name() + " " + made.title()));
            }
        }
        return new Figure(
                plan.name(),
                plan.title(),
                plan.title(),
                layout(plan, panels.size()),
                panels,
                results.kind(),
                List.of());
    }

    private static Layout layout(FigurePlan plan, int panels) {
        if (plan.perGalaxy() && plan.panels().size() == 1 && panels > SMALL_MULTIPLES) {
            return Layout.smallMultiples(plan.columns() > 0 ? plan.columns() : 7);
        }
        int columns = plan.columns() > 0 ? plan.columns() : Math.min(panels, panels == 4 ? 2 : 3);
        return panels == 1 ? Layout.single() : Layout.across(columns);
    }
}
