package assay.dsl.blocks;

import assay.dsl.names.Formulary;
import assay.dsl.names.Scope;
import assay.dsl.words.CalibratorWords;
import assay.dsl.words.DemarcationWords;
import assay.dsl.words.LibraryWords;
import assay.formula.Build;
import assay.formula.Formula;
import java.util.function.Consumer;

/** Reads the library of calibrators. */
public final class LibraryBlock implements LibraryWords {
    private final Scope scope = new Scope();
    private final Formulary formulary;

    public LibraryBlock(Formulary formulary) {
        this.formulary = formulary;
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
        block.plan().forEach(formulary::add);
        block.curve().ifPresent(formulary::add);
    }

    @Override
    public void demarcation(String name, Consumer<DemarcationWords> definition) {
        DemarcationBlock block = new DemarcationBlock(scope, name);
        definition.accept(block);
        formulary.add(block.plan());
    }
}
