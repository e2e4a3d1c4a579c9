package assay.dsl.words;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Words for what a study shows; at the top of a recipe, or in a file of their own. */
public interface ShowWords extends Block {
    /** How names are written in figures and tables: {@code labels OH: '12 + log(O/H)'}. */
    void labels(Map<String, String> texts);

    /** A table of results: {@code table 'table1', 'Correlations', { ... }}; {@code of: 'name'} those of a part. */
    void table(String name, String title, @Named Optional<String> of, Consumer<TableWords> contents);

    /**
     * A figure: {@code figure 'fig06', 'Gradient against mass', { ... }}. With {@code galaxies: 6} or {@code galaxies: all}
     * it has a panel for each galaxy; with {@code each: galaxy} each galaxy has such a figure, whose name ends in that of the
     * galaxy. {@code of: 'name'} shows a collection, or a part of the recipe. {@code share: axes} gives all panels the same axes,
     * {@code share: horizontal} those below each other one horizontal axis.
     */
    void figure(
            String name,
            String title,
            @Named Optional<Integer> galaxies,
            @Named Optional<EachWord> each,
            @Named Optional<String> of,
            @Named Optional<Integer> columns,
            @Named Optional<ShareWord> share,
            Consumer<FigureWords> contents);
}
