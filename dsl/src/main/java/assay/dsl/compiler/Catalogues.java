package assay.dsl.compiler;

import assay.dsl.blocks.CatalogueLibraryBlock;
import assay.dsl.words.CatalogueLibraryWords;
import assay.io.CatalogueLayout;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The catalogues of surveys whose layout is declared. */
public final class Catalogues {
    private static final String LIBRARY = "catalogues.groovy";

    private static Map<String, CatalogueLayout> library;

    private Catalogues() {}

    /** By name, in the order of the alphabet. */
    public static synchronized Map<String, CatalogueLayout> library() {
        if (library == null) library = read(LIBRARY, Recipes.resource(LIBRARY));
        return library;
    }

    /** The layouts that a text of {@code catalogue 'name', { }} blocks declares. */
    public static Map<String, CatalogueLayout> read(String file, String text) {
        CatalogueLibraryBlock block = new CatalogueLibraryBlock();
        Recipes.declarations(file, text, block, CatalogueLibraryWords.class);
        return Collections.unmodifiableMap(new TreeMap<>(block.layouts()));
    }
}
