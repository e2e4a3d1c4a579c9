package assay.dsl.blocks;

import assay.dsl.names.Scope;
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
    private final List<PanelPlan> panels = new ArrayList<>();

    FigureBlock(Scope scope, boolean oneGalaxy) {
        super(scope, oneGalaxy);
    }

    @Override
    public void panel(Optional<String> title, Consumer<PanelWords> contents) {
        PanelBlock block = new PanelBlock(scope(), oneGalaxy());
        contents.accept(block);
        panels.add(block.plan(title.orElse("")));
    }

    FigurePlan plan(String name, String title, int galaxies, Optional<String> collection, int columns) {
        if (!isEmpty()) {
            if (!panels.isEmpty()) {
                throw new IllegalArgumentException("figure '" + name + "' has panels and things outside of them");
            }
            panels.add(plan(""));
        }
        if (panels.isEmpty()) throw new Unfinished("figure '" + name + "' shows nothing");
        return new FigurePlan(FileName.require(name), title, galaxies, collection, columns, panels);
    }
}
