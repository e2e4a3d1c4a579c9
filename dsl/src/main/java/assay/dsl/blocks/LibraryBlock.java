package assay.dsl.blocks;

import assay.dsl.names.Calibrators;
import assay.dsl.names.Layouts;
import assay.dsl.names.Scope;
import assay.dsl.words.CalibratorWords;
import assay.dsl.words.LayoutWords;
import assay.dsl.words.LibraryWords;
import assay.formula.Build;
import assay.formula.Formula;
import java.util.function.Consumer;

/** Reads the libraries of calibrators and layouts. */
public final class LibraryBlock implements LibraryWords {
    private final Scope scope = new Scope();
    private final Calibrators calibrators;
    private final Layouts layouts;

    public LibraryBlock(Calibrators calibrators, Layouts layouts) {
        this.calibrators = calibrators;
        this.layouts = layouts;
        RecipeBlock.defineLines(scope);
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public void define(String name, Formula formula) {
        scope.define(name, Build.named(name, formula.expr()));
    }

    @Override
    public void calibrator(String name, Consumer<CalibratorWords> definition) {
        CalibratorBlock block = new CalibratorBlock(scope, name);
        definition.accept(block);
        calibrators.add(block.plan());
    }

    @Override
    public void layout(String name, Consumer<LayoutWords> description) {
        LayoutBlock block = new LayoutBlock(scope, name);
        description.accept(block);
        layouts.add(block.plan());
    }
}
