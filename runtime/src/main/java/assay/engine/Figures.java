package assay.engine;

import assay.model.InputKind;
import assay.model.Problem;
import assay.model.figure.Figure;
import assay.model.figure.Layout;
import assay.model.figure.MathText;
import assay.model.figure.Panel;
import assay.plan.FigurePlan;
import assay.plan.FigurePlan.Pages;
import assay.plan.FigurePlan.PanelPlan;
import assay.plan.SeriesPlan;
import assay.plan.Study;
import assay.report.Captions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

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
     * be made becomes a failure of the run, as does a galaxy of one that has the others.
     */
    public List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        for (FigurePlan plan : study.figures()) {
            if (!plan.perGalaxy())
                attempt(plan.name(), "figure", () -> across(plan)).ifPresent(figures::add);
            else if (plan.arrangement().pages() == Pages.each) figures.addAll(each(plan));
            else together(plan).ifPresent(figures::add);
        }
        return named(figures);
    }

    /** Galaxies whose names differ in signs alone would write over each other's files. */
    private List<Figure> named(List<Figure> figures) {
        Map<String, Figure> byName = new LinkedHashMap<>();
        for (Figure figure : figures) {
            if (byName.putIfAbsent(figure.name(), figure) == null) continue;
            String reason = "there is a figure of that name already; call the figure or the galaxy otherwise";
            results.failures().add(new Failure(figure.name(), "figure", reason, false));
        }
        return List.copyOf(byName.values());
    }

    private <T> Optional<T> attempt(String name, String what, Supplier<Optional<T>> make) {
        try {
            return make.get();
        } catch (Problem problem) {
            results.failures().add(new Failure(name, what, problem.getMessage(), false));
        } catch (RuntimeException fault) {
            results.failures().add(new Failure(name, what, "internal fault: " + fault, true));
        }
        return Optional.empty();
    }

    private List<GalaxyOutcome> shown(FigurePlan plan) {
        return results.galaxies()
                .subList(0, Math.min(plan.galaxies(), results.galaxies().size()));
    }

    private Optional<Figure> across(FigurePlan plan) {
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
        Optional<DrawnPanels> drawn = drawn(plan, shown.get().drawn());
        if (drawn.isPresent()) return Optional.of(figure(plan, plan.name(), plan.title(), drawn.get(), kind));
        PanelMaker maker = PanelMaker.ofGalaxies(study, shown.get());
        List<Panel> panels = plan.panels().stream().map(maker::panel).toList();
        return Optional.of(
                figure(plan, plan.name(), plan.title(), new DrawnPanels(panels, layout(plan, panels.size())), kind));
    }

    private Optional<DrawnPanels> drawn(FigurePlan plan, Map<String, Drawn> draws) {
        SeriesPlan first = plan.panels().get(0).series().get(0);
        return first.drawn().map(result -> DrawnPanels.of(study, first, draws));
    }

    private static Figure figure(FigurePlan plan, String name, String title, DrawnPanels made, InputKind kind) {
        List<Panel> panels = SharedFrames.of(made.panels(), made.layout());
        return new Figure(name, title, Captions.of(plan, title), made.layout(), panels, kind, List.of());
    }

    /** A figure for each galaxy. */
    private List<Figure> each(FigurePlan plan) {
        List<Figure> figures = new ArrayList<>();
        for (GalaxyOutcome galaxy : shown(plan)) {
            String name = plan.name() + "_" + galaxy.name().replaceAll("[^A-Za-z0-9._-]", "_");
            String title = plan.title() + ", " + MathText.escape(galaxy.name());
            attempt(name, "figure of " + galaxy.name(), () -> {
                        Optional<DrawnPanels> drawn = drawn(plan, galaxy.drawn());
                        if (drawn.isPresent())
                            return Optional.of(figure(plan, name, title, drawn.get(), results.kind()));
                        PanelMaker maker = PanelMaker.ofSpaxels(study, galaxy);
                        List<Panel> panels =
                                plan.panels().stream().map(maker::panel).toList();
                        DrawnPanels made = new DrawnPanels(panels, layout(plan, panels.size()));
                        return Optional.of(figure(plan, name, title, made, results.kind()));
                    })
                    .ifPresent(figures::add);
        }
        return figures;
    }

    /** Panels of several galaxies in one figure. */
    private Optional<Figure> together(FigurePlan plan) {
        List<List<Panel>> byGalaxy = new ArrayList<>();
        boolean small = plan.panels().size() == 1 && plan.galaxies() > SMALL_MULTIPLES;
        for (GalaxyOutcome galaxy : shown(plan)) {
            attempt(plan.name(), "figure, " + galaxy.name(), () -> Optional.of(panels(plan, galaxy, small)))
                    .ifPresent(byGalaxy::add);
        }
        if (byGalaxy.isEmpty()) return Optional.empty();
        Optional<DrawnPanels> drawn = byGalaxy.size() > 1
                ? Optional.empty()
                : drawn(plan, shown(plan).get(0).drawn());
        if (drawn.isPresent()) return Optional.of(figure(plan, plan.name(), plan.title(), drawn.get(), results.kind()));
        boolean below = plan.arrangement().sharing() == FigurePlan.Sharing.horizontal;
        List<Panel> panels = below
                ? sideBySide(byGalaxy)
                : byGalaxy.stream().flatMap(List::stream).toList();
        Layout layout = below ? stacked(plan, byGalaxy.size()) : layout(plan, panels.size());
        return attempt(
                plan.name(),
                "figure",
                () -> Optional.of(
                        figure(plan, plan.name(), plan.title(), new DrawnPanels(panels, layout), results.kind())));
    }

    private List<Panel> panels(FigurePlan plan, GalaxyOutcome galaxy, boolean small) {
        Optional<DrawnPanels> drawn = drawn(plan, galaxy.drawn());
        if (drawn.isPresent()) return drawn.get().panels();
        PanelMaker maker = PanelMaker.ofSpaxels(study, galaxy);
        List<Panel> panels = new ArrayList<>();
        for (PanelPlan panel : plan.panels()) {
            // in small panels the numbers of a fit would cover the data; the tables have them
            Panel made = small ? maker.panel(panel).annotated() : maker.panel(panel);
            String name = MathText.escape(galaxy.name());
            boolean below = plan.arrangement().sharing() == FigurePlan.Sharing.horizontal && !panels.isEmpty();
            if (below) panels.add(made);
            else panels.add(made.titled(made.title().isEmpty() ? name : name + " " + made.title()));
        }
        return panels;
    }

    /** The panels of a galaxy below each other: the first ones of all galaxies, then the second ones. */
    private static List<Panel> sideBySide(List<List<Panel>> byGalaxy) {
        List<Panel> rows = new ArrayList<>();
        for (int p = 0; p < byGalaxy.get(0).size(); p++) {
            for (List<Panel> one : byGalaxy) rows.add(one.get(p));
        }
        return rows;
    }

    private static Layout stacked(FigurePlan plan, int columns) {
        List<Double> heights = plan.panels().stream().map(PanelPlan::height).toList();
        Layout.Width width = columns == 1 ? Layout.Width.ONE_COLUMN : Layout.Width.TWO_COLUMNS;
        return new Layout(width, columns, Layout.Sharing.COLUMNS, heights);
    }

    private static Layout layout(FigurePlan plan, int panels) {
        int stated = plan.arrangement().columns();
        boolean many = plan.perGalaxy() && plan.panels().size() == 1 && panels > SMALL_MULTIPLES;
        return switch (plan.arrangement().sharing()) {
            case axes -> Layout.smallMultiples(stated > 0 ? stated : many ? 7 : Math.min(panels, panels == 4 ? 2 : 3));
            case horizontal -> {
                int columns = stated > 0 ? stated : 1;
                List<Double> heights = new ArrayList<>();
                for (int p = 0; p < plan.panels().size(); p += columns)
                    heights.add(plan.panels().get(p).height());
                Layout.Width width = columns == 1 ? Layout.Width.ONE_COLUMN : Layout.Width.TWO_COLUMNS;
                yield new Layout(width, columns, Layout.Sharing.COLUMNS, heights);
            }
            case none -> {
                if (many) yield Layout.smallMultiples(stated > 0 ? stated : 7);
                int columns = stated > 0 ? stated : Math.min(panels, panels == 4 ? 2 : 3);
                yield panels == 1 ? Layout.single() : Layout.across(columns);
            }
        };
    }
}
