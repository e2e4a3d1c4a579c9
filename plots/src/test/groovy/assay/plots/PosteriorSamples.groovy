package assay.plots

import assay.model.figure.*
import assay.stats.Descriptive
import assay.stats.DensityCurve
import assay.stats.DensityPlane

import static assay.plots.Samples.list
import static assay.plots.Samples.of

/** Figures of distributions: contours that enclose stated shares, corners, chains, curves and boxes. */
class PosteriorSamples {
    static List<Figure> all() {
        [density(), corner(), trace(), curves(), boxes()]
    }

    static Contours enclosing(double[] x, double[] y, List<Number> shares, double shade, Hue hue, String label) {
        def plane = DensityPlane.of(x, y)
        def lattice = new Lattice(plane.cells(), plane.cells(), plane.density(), plane.x0(), plane.x1(), plane.y0(), plane.y1())
        new Contours(lattice, shares.sort(false).reverse().collect {
            new Contours.Level(plane.levelEnclosing(it as double), "${(it * 100) as int}%", LineStyle.SOLID, shade)
        }, hue, label)
    }

    static Figure density() {
        def random = new Random(10)
        int n = 3000
        def x = list(n) { random.nextGaussian() * 0.3 - 0.5 }
        def y = list(n) { 0.61 / (Math.min(x[it], 0.2d) - 0.45) + 1.2 + 0.12 * random.nextGaussian() }
        def u = list(800) { 0.1 + 0.12 * random.nextGaussian() }, v = list(800) { 0.6 + 0.2 * random.nextGaussian() }
        of('density', 'Density contours', Layout.single(), [Panel.of(
                Axis.of('log([N II] / H\\alpha)'), Axis.of('log([O III] / H\\beta)'),
                Points.at(x, y).as(Marker.DOT, Hue.GREY, ''),
                enclosing(x, y, [0.5, 0.9], 0.25, Hue.BLUE, 'star-forming'),
                enclosing(u, v, [0.5, 0.9], 0, Hue.VERMILION, 'AGN'))])
    }

    static double[][] posterior(int n) {
        def random = new Random(11)
        def a = list(n) { -0.035 + 0.004 * random.nextGaussian() }
        def b = list(n) { 8.6 - 3 * (a[it] + 0.035) + 0.006 * random.nextGaussian() }
        def c = list(n) { Math.exp(-3 + 0.4 * random.nextGaussian()) }
        def d = list(n) { 0.3 + 0.1 * random.nextGaussian() + 2 * c[it] }
        [a, b, c, d] as double[][]
    }

    static Figure corner(int quantities = 4) {
        def chains = posterior(4000)
        def names = ['slope (dex kpc^{-1})', '12 + log(O/H)_0', '\\sigma_{int} (dex)', 'length (kpc)'], short_ = ['slope', 'O/H_0', '\\sigma', 'l']
        def axes = (0..3).collect { q -> Descriptive.percentiles(chains[q], 0.2, 99.8).with { ends -> Axis.of(names[q]).between(ends[0], ends[1]) } }
        def panels = []
        (0..<quantities).each { row ->
            (0..row).each { column ->
                if (row == column) {
                    def curve = DensityCurve.of(chains[row])
                    def (low, middle, high) = Descriptive.percentiles(chains[row], 16, 50, 84) as List
                    panels << Panel.of(axes[row], Axis.of('').from(0), new Band(curve.x(), new double[curve.x().length], curve.density(), Hue.BLUE, ''),
                            Line.through(curve.x(), curve.density()).as(LineStyle.SOLID, Hue.BLUE, ''),
                            *[low, middle, high].collect { ReferenceLine.vertical(it).as(LineStyle.DASHED, Hue.INK, '') } as Series[])
                            .titled(String.format(Locale.ROOT, '%s = %.3f ± %.3f', short_[row], middle, (high - low) / 2).replace('-', '−'))
                } else {
                    panels << Panel.of(axes[column], axes[row], enclosing(chains[column], chains[row], [0.39, 0.68, 0.95], 0.25, Hue.BLUE, ''))
                }
            }
        }
        of('corner', 'Posterior', Layout.corner(quantities), panels)
    }

    static Figure trace() {
        def chains = posterior(20000)
        def x = list(5000) { it }
        def names = ['slope', 'zero point', '\\sigma_{int}']
        def hues = [Hue.BLUE, Hue.VERMILION, Hue.GREEN, Hue.PURPLE]
        of('trace', 'Chains', Layout.stacked(Layout.Width.TWO_COLUMNS, 0.2, 0.2, 0.2), (0..2).collect { q ->
            Panel.of(Axis.of('step'), Axis.of(names[q]), *(0..3).collect { walker ->
                Line.through(x, list(5000) { chains[q][5000 * walker + it] }).as(LineStyle.FINE, hues[walker], '')
            } as Series[])
        })
    }

    static Figure curves() {
        def random = new Random(12)
        def regular = list(200) { -0.03 + 0.02 * random.nextGaussian() }, irregular = list(120) { 0.01 + 0.03 * random.nextGaussian() }
        def a = DensityCurve.of(regular), b = DensityCurve.of(irregular)
        of('curves', 'Densities', Layout.single(), [Panel.of(Axis.of('gradient (dex kpc^{-1})'), Axis.of('density').from(0),
                new Band(a.x(), new double[a.x().length], a.density(), Hue.BLUE, ''),
                Line.through(a.x(), a.density()).as(LineStyle.SOLID, Hue.BLUE, 'regular (200)'),
                Line.through(b.x(), b.density()).as(LineStyle.DASHED, Hue.VERMILION, 'irregular (120)'))])
    }

    static Boxes.Box box(double[] values) {
        def (lower, median, upper) = Descriptive.percentiles(values, 25, 50, 75) as List
        def reach = 1.5 * (upper - lower)
        def inside = values.findAll { it >= lower - reach && it <= upper + reach }
        new Boxes.Box(inside.min(), lower, median, upper, inside.max(), values.findAll { !(it in inside) } as double[])
    }

    static Figure boxes() {
        def random = new Random(13)
        def names = ['log M_{*}', 'log SFR', '\\Delta SFR', 'log R_e', 'log M_{HI}']
        def boxes = { double shift -> (0..4).collect { k -> box(list(200) { Math.tanh(0.2 * k - 0.6 + shift + 0.14 * random.nextGaussian()) }) } }
        of('boxes', 'Coefficients of bootstraps', Layout.across(2), [
                Panel.of(Axis.of('Spearman \\rho'), Axis.of(''), ReferenceLine.vertical(0), Boxes.lying(names, boxes(0)).as(Hue.BLUE, 'per R_e'),
                        Boxes.lying(names, boxes(0.2)).as(Hue.ORANGE, 'per kpc')).titled('lying'),
                Panel.of(Axis.of(''), Axis.of('Spearman \\rho'), ReferenceLine.horizontal(0), Boxes.upright(names, boxes(0))).titled('upright')])
    }
}
