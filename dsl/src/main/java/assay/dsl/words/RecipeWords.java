package assay.dsl.words;

import java.util.function.Consumer;

/** Words at the top of a recipe. */
public interface RecipeWords extends StudyWords {
    /** The version of the language that the recipe was written for: {@code language 1}. */
    @Once
    void language(int version);

    /** What the study is about, as a title: {@code study 'Metallicity gradients of dwarf galaxies'}. */
    @Once
    void study(String title);

    /** The paper that it follows: {@code reproduces 'Li et al. 2025, A&A'}. */
    @Once
    void reproduces(String paper);

    /** The number from which all chance flows; the same seed gives the same bytes: {@code seed 55}. */
    @Once
    void seed(long number);

    /** A metallicity calibrator of the recipe's own: {@code calibrator 'my.n2', { ... }}. */
    void calibrator(String name, Consumer<CalibratorWords> definition);

    /**
     * A line in an excitation diagram of one's own:
     * {@code demarcation 'mine.nii', { x = log(NII6584/Ha); y = log(OIII5007/Hb); curve 0.61/(x - 0.47) + 1.19 }}.
     */
    void demarcation(String name, Consumer<DemarcationWords> definition);

    /** How a survey that the library does not know lays its maps out in files: {@code layout 'mine', { ... }}. */
    void layout(String name, Consumer<LayoutWords> description);

    /**
     * A catalogue of galaxies of one's own: {@code catalogue 'mine', { words 'galaxy', from: 'NAME'; ... }}.
     */
    void catalogue(String name, Consumer<CatalogueWords> description);

    /**
     * A study within the study, with a sample, steps and results of its own:
     * {@code part 'published', 'As published', { sample { ... }; perGalaxy { ... } }}. Its tables are in a folder of its
     * name; what it does not say (sample, lines, initial mass function, cosmology, outside) it takes from what stands above it.
     */
    void part(String name, String title, Consumer<PartWords> description);

    /**
     * A second file beside the recipe with its labels, tables and figures, so that the recipe itself stays a Methods section:
     * {@code shows 'my-recipe.figures.groovy'}.
     */
    void shows(String file);
}
