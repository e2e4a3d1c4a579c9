package assay.dsl.words;

import java.util.Optional;
import java.util.function.Consumer;

/** Words of {@code figure 'name', 'title', { }}: panels, or what a single panel shows. */
public interface FigureWords extends PanelWords {
    /**
     * One of several panels: {@code panel title: 'per kpc', { ... }}. With {@code height: 0.4} it is so much lower than
     * others, as panels of residuals are.
     */
    void panel(@Named Optional<String> title, @Named Optional<Double> height, Consumer<PanelWords> contents);
}
