package assay.plots

import assay.model.figure.Figure
import java.nio.file.Path

/** Draws some figures and says whether the Java runtime loaded its font library for it. */
class DrawAlone {
    static void main(String[] folder) {
        figures().each { new FigureWriter().write(it, Path.of(folder[0]), EnumSet.allOf(Format)) }
        println "font libraries loaded: ${new File('/proc/self/maps').readLines().count { it.contains('libfontmanager') }}"
    }

    static List<Figure> figures() {
        [Samples.correlations(), SkySamples.galaxy(), PosteriorSamples.density()]
    }
}
