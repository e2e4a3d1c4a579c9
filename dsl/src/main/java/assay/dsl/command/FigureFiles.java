package assay.dsl.command;

import assay.engine.Progress;
import assay.model.figure.Figure;
import assay.plots.DrawnFigure;
import assay.plots.FigureWriter;
import assay.plots.Format;
import assay.plots.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Draws the figures of a run into its folder. */
final class FigureFiles {
    /** What is done with the figures beside their files. */
    record Wish(boolean none, boolean contactSheet, boolean window, Theme theme) {
        /** Whether the drawings are needed once they are in their files. */
        boolean again() {
            return contactSheet || window;
        }
    }

    /** What is left of a figure that is in its files: always its SVG, the drawing only where it is needed again. */
    private record Left(String svg, List<DrawnFigure> drawing) {}

    private static final String SHEET = "contact-sheet";

    private final Path folder;
    private final Wish wish;
    private final FigureWriter writer;
    private final List<Path> files = new ArrayList<>();
    private final List<DrawnFigure> drawings = new ArrayList<>();

    FigureFiles(Path folder, Wish wish) {
        this.folder = folder;
        this.wish = wish;
        this.writer = new FigureWriter(wish.theme());
    }

    /** Figures are drawn side by side; report and record have them in the order of the recipe. */
    Map<Figure, String> write(List<Figure> figures, int threads, Progress progress) {
        progress.begin("figures", figures.size());
        Path place = folder.resolve("figures");
        List<Left> drawn = Parallel.map(threads, figures, figure -> {
            DrawnFigure done = writer.write(figure, place, EnumSet.allOf(Format.class));
            progress.done(figure.name());
            return new Left(done.svg(), wish.again() ? List.of(done) : List.of());
        });
        progress.end();
        Map<Figure, String> svgs = new LinkedHashMap<>();
        for (int i = 0; i < drawn.size(); i++) {
            svgs.put(figures.get(i), drawn.get(i).svg());
            drawings.addAll(drawn.get(i).drawing());
            note(place, figures.get(i).name(), EnumSet.of(Format.PNG, Format.SVG, Format.PDF));
        }
        return svgs;
    }

    /** One page with all figures, where it is asked for and there are any. */
    void writeContactSheet(String title) {
        if (!wish.contactSheet() || drawings.isEmpty()) return;
        Set<Format> formats = EnumSet.of(Format.PNG, Format.PDF);
        writer.writeContactSheet(title, drawings, folder, formats);
        note(folder, SHEET, formats);
    }

    private void note(Path place, String name, Set<Format> formats) {
        for (Format format : formats) {
            files.add(place.resolve(name + "." + format.name().toLowerCase(Locale.ROOT)));
        }
    }

    /** All files, as they came. */
    List<Path> files() {
        return List.copyOf(files);
    }

    List<DrawnFigure> drawings() {
        return List.copyOf(drawings);
    }
}
