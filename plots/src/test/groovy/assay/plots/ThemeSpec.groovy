package assay.plots

import assay.model.figure.Hue
import java.awt.Color
import spock.lang.Specification

/** What readers can tell apart (WCAG 2.1: relative luminance, contrast). */
class ThemeSpec extends Specification {
    def 'letters stand out from the paper in #theme, curves enough to be followed'() {
        expect: 'at least 7 to 1 for text (level AAA), 2 to 1 for the palest of the lines'
        contrast(theme.ink(), theme.paper()) >= 7
        Theme.cycle().every { contrast(theme.colour(it), theme.paper()) >= 2 }

        where:
        theme << Theme.values()
    }

    def 'in #theme the colours are apart for eyes that lack one kind of cone: #kind'() {
        given: 'linear colours through the matrix of that kind (Viénot, Brettel & Mollon 1999)'
        def seen = Theme.cycle().take(6).collect { lab(through(theme.colour(it), matrix)) }

        expect: 'by 10 in CIELAB, more than four differences that can just be noticed (2.3 each)'
        [seen, seen].combinations().findAll { a, b -> !a.is(b) }.every { a, b ->
            Math.sqrt((0..2).sum { (a[it] - b[it])**2 }) > 10
        }

        where:
        [theme, [kind, matrix]] << [Theme.values() as List, [
                ['protanopia', [[0.11238, 0.88762, 0], [0.11238, 0.88762, 0], [0.00401, -0.00401, 1]]],
                ['deuteranopia', [[0.29275, 0.70725, 0], [0.29275, 0.70725, 0], [-0.02234, 0.02234, 1]]]]].combinations()
    }

    private static double linear(int channel) {
        double c = channel / 255d
        c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055)**2.4
    }

    private static double luminance(Color c) {
        0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue)
    }

    private static double contrast(Color a, Color b) {
        def (low, high) = [luminance(a), luminance(b)].toSorted()
        (high + 0.05) / (low + 0.05)
    }

    private static List through(Color c, List matrix) {
        def rgb = [linear(c.red), linear(c.green), linear(c.blue)]
        matrix.collect { row -> (0..2).sum { row[it] * rgb[it] } }
    }

    /** From linear sRGB by way of CIE XYZ, white D65. */
    private static List lab(List rgb) {
        def (r, g, b) = rgb.collect { Math.max(0d, it as double) }
        def f = { double t -> t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116 }
        double x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505)
        double y = f(0.2126 * r + 0.7152 * g + 0.0722 * b)
        double z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089)
        [116 * y - 16, 500 * (x - y), 200 * (y - z)]
    }
}
