package assay.dsl.blocks;

import assay.dsl.names.Scope;
import assay.dsl.words.CatalogueLibraryWords;
import assay.dsl.words.CatalogueWords;
import assay.formula.Formula;
import assay.io.CatalogueLayout;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Reads the library of catalogues. */
public final class CatalogueLibraryBlock implements CatalogueLibraryWords {
    private final Scope scope = new Scope();
    private final Map<String, CatalogueLayout> layouts = new LinkedHashMap<>();

    public Map<String, CatalogueLayout> layouts() {
        return layouts;
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public void define(String name, Formula formula) {
        throw new IllegalArgumentException("a file of catalogues defines nothing else: catalogue '" + name + "', { }");
    }

    @Override
    public void catalogue(String name, Consumer<CatalogueWords> layout) {
        CatalogueBlock block = new CatalogueBlock(name);
        layout.accept(block);
        if (layouts.putIfAbsent(name, block.plan()) != null) {
            throw new IllegalArgumentException("there is a catalogue " + name + " already");
        }
    }
}
