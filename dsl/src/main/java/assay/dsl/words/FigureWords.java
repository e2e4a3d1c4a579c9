package assay.dsl.words;

import java.util.Optional;
import java.util.function.Consumer;

/** Words of {@code figure 'name', 'title', { }}: panels, or what a single panel shows. */
public interface FigureWords extends PanelWords {
    /** One of several panels: {@code panel title: 'per kpc', { ... }}. */
    void panel(@Named Optional<String> title, Consumer<PanelWords> contents);
}
