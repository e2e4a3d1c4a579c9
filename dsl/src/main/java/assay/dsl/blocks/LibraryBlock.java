package assay.dsl.blocks;

import assay.dsl.names.Library;
import assay.dsl.names.Scope;
import assay.dsl.words.CalibratorWords;
import assay.dsl.words.CatalogueWords;
import assay.dsl.words.DemarcationWords;
import assay.dsl.words.LayoutWords;
import assay.dsl.words.LibraryWords;
import assay.formula.Build;
import assay.formula.Formula;
import assay.nebula.Calibrator;
import java.util.function.Consumer;

/** Takes what is published into a library. */
public final class LibraryBlock implements LibraryWords {
    private final Scope scope = new Scope();
    private final Library library;

    public LibraryBlock(Library library) {
        this.library = library;
        GalaxyNames.reserve(scope);
        StudyBlock.defineLines(scope);
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
        CalibratorBlock block = new CalibratorBlock(scope, library.calibrators().requireName(name));
        definition.accept(block);
        for (Calibrator made : block.plan()) library.calibrators().add(made.name(), made);
        block.curve().ifPresent(curve -> library.curves().add(curve.name(), curve));
    }

    @Override
    public void demarcation(String name, Consumer<DemarcationWords> definition) {
        DemarcationBlock block =
                new DemarcationBlock(scope, library.demarcations().requireName(name));
        definition.accept(block);
        library.demarcations().add(name, block.plan());
    }

    @Override
    public void layout(String name, Consumer<LayoutWords> description) {
        LayoutBlock block = new LayoutBlock(scope, library.layouts().requireName(name));
        description.accept(block);
        library.layouts().add(name, block.plan());
    }

    @Override
    public void catalogue(String name, Consumer<CatalogueWords> description) {
        CatalogueBlock block = new CatalogueBlock(library.catalogues().requireName(name));
        description.accept(block);
        library.catalogues().add(name, block.plan());
    }
}
