package assay.dsl.blocks;

import assay.dsl.names.Meaning;
import assay.dsl.names.Scope;
import assay.dsl.words.EachWord;
import assay.dsl.words.ShareWord;
import assay.plan.AcrossStep;
import assay.plan.FigurePlan;
import assay.plan.FigurePlan.Arrangement;
import assay.plan.FigurePlan.Pages;
import assay.plan.FigurePlan.Sharing;
import java.util.List;
import java.util.Optional;

/** What {@code figure} is told besides its panels, checked. */
record FigureAsked(
        String name,
        String title,
        Optional<Integer> galaxies,
        Optional<EachWord> each,
        Optional<String> of,
        Optional<Integer> columns,
        Optional<ShareWord> share) {
    private static final int MOST_COLUMNS = 12;
    private static final int MOST_BESIDE = 6;

    void require() {
        if (galaxies.filter(number -> number < 1).isPresent()) {
            throw new IllegalArgumentException("galaxies: takes a number of galaxies, or all");
        }
        if (columns.filter(number -> number < 1 || number > MOST_COLUMNS).isPresent()) {
            throw new IllegalArgumentException("columns: takes 1 to " + MOST_COLUMNS);
        }
        if (of.isPresent() && oneGalaxy()) {
            throw new IllegalArgumentException("of: shows the rows of a collection, which have no spaxels; leave "
                    + (each.isPresent() ? "each:" : "galaxies:") + " out");
        }
    }

    private boolean oneGalaxy() {
        return galaxies.isPresent() || each.isPresent();
    }

    FigureBlock block(Optional<PerGalaxyBlock> perGalaxy, Scope across, List<AcrossStep> steps, Collected collected) {
        if (oneGalaxy()) {
            PerGalaxyBlock block =
                    perGalaxy.orElseThrow(() -> new IllegalArgumentException("there is no perGalaxy { } to show"));
            return new FigureBlock(PanelRows.ofSpaxels(block.scope(), block.steps()));
        }
        if (of.isPresent()) {
            return new FigureBlock(PanelRows.ofGalaxies(collected.scope(of.get()), collected.steps(of.get())));
        }
        return new FigureBlock(PanelRows.ofGalaxies(suggesting(across), steps));
    }

    /** The same names, where those that spaxels have say how a figure shows spaxels. */
    private static Scope suggesting(Scope across) {
        Scope figure = new Scope(across);
        for (String name : across.known()) {
            boolean hidden =
                    across.find(name).filter(GalaxyNames.hidden(name)::equals).isPresent();
            if (hidden) {
                figure.define(
                        name,
                        new Meaning.OutOfReach(name + " has one value a spaxel, but this figure shows one row a galaxy;"
                                + " show spaxels with galaxies: 6 or each: galaxy behind the title"));
            }
        }
        return figure;
    }

    FigurePlan plan(List<FigurePlan.PanelPlan> panels) {
        boolean drawn = panels.get(0).series().get(0).drawn().isPresent();
        if (drawn && galaxies.isPresent() && each.isEmpty() && galaxies.get() != 1) {
            throw new IllegalArgumentException("galaxies: the draws of a galaxy fill a figure; say each: galaxy");
        }
        boolean below = share.filter(ShareWord.horizontal::equals).isPresent() && each.isEmpty();
        if (below && panels.size() > 1 && galaxies.orElse(1) > MOST_BESIDE) {
            throw new IllegalArgumentException("galaxies: up to " + MOST_BESIDE
                    + " have their panels below each other in one figure; say each: galaxy for a figure of each");
        }
        Arrangement arrangement = new Arrangement(
                each.isPresent() ? Pages.each : Pages.together,
                columns.orElse(0),
                share.map(ShareWord::sharing).orElse(Sharing.none));
        int shown = galaxies.orElse(each.isPresent() ? FigurePlan.EVERY_GALAXY : 0);
        return new FigurePlan(FileName.require(name), title, shown, of, arrangement, panels);
    }
}
