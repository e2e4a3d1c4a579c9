package assay.plots

import java.nio.file.Path

/** Draws one figure and says whether the Java runtime loaded its font library for it. */
class DrawAlone {
    static void main(String[] folder) {
        new FigureWriter().write(Samples.correlations(), Path.of(folder[0]), EnumSet.allOf(Format))
        println "font libraries loaded: ${new File('/proc/self/maps').readLines().count { it.contains('libfontmanager') }}"
    }
}
