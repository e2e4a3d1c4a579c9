package assay.dsl.blocks;

import assay.dsl.words.FigureWords;
import assay.dsl.words.PanelWords;
import assay.dsl.words.Unfinished;
import assay.plan.FigurePlan;
import assay.plan.FigurePlan.PanelPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

final class FigureBlock extends PanelBlock implements FigureWords {
    private static final double HIGHEST = 5;

    private final PanelRows rows;
    private final List<PanelPlan> panels = new ArrayList<>();

    FigureBlock(PanelRows rows) {
        super(rows);
        this.rows = rows;
    }

    @Override
    public void panel(Optional<String> title, Optional<Double> height, Consumer<PanelWords> contents) {
        if (height.filter(h -> !(h > 0 && h <= HIGHEST)).isPresent()) {
            throw new IllegalArgumentException("height: takes a number above 0, up to 5; that of other panels is 1");
        }
        PanelBlock block = new PanelBlock(rows);
        contents.accept(block);
        PanelPlan plan = block.plan(title.orElse(""), height.orElse(1.0));
        if (plan.series().stream().anyMatch(series -> series.drawn().isPresent())) {
            throw new IllegalArgumentException(
                    "corner and traces have panels of their own; write them without panel { }");
        }
        panels.add(plan);
    }

    FigurePlan plan(FigureAsked asked) {
        if (!isEmpty()) {
            if (!panels.isEmpty()) {
                throw new IllegalArgumentException(
                        "figure '" + asked.name() + "' has panels and things outside of them");
            }
            panels.add(plan("", 1));
        }
        if (panels.isEmpty()) throw new Unfinished("figure '" + asked.name() + "' shows nothing");
        boolean drawn = panels.get(0).series().stream()
                .anyMatch(series -> series.drawn().isPresent());
        if (drawn && panels.get(0).series().size() > 1) {
            throw new IllegalArgumentException("corner and traces fill a figure of their own; show the rest of '"
                    + asked.name() + "' in another one");
        }
        return asked.plan(panels);
    }
}
