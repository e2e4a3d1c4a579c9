package assay.plots

import assay.model.figure.*
import assay.report.Corner
import assay.stats.BoxOfValues
import assay.stats.DensityCurve
import assay.stats.DensityPlane

import static assay.plots.Samples.list
import static assay.plots.Samples.of

/** Figures of distributions: contours that enclose stated shares, corners, chains, curves and boxes. */
class PosteriorSamples {
    static List<Figure> all() {
        [density(), corner(), trace(), curves(), boxes()]
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
                DensityPlane.of(x, y).enclosing(0.5, 0.9).shaded(0.25).as(Hue.BLUE, 'star-forming'),
                DensityPlane.of(u, v).enclosing(0.5, 0.9).as(Hue.VERMILION, 'AGN'))])
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
        def names = ['slope (dex kpc^{-1})', '12 + log(O/H)_0', '\\sigma_{int} (dex)', 'length (kpc)'], symbols = ['slope', 'O/H_0', '\\sigma', 'l']
        def corner = new Corner((0..<quantities).collect { new Corner.Quantity(names[it], symbols[it], chains[it]) }, [0.39d, 0.68d, 0.95d])
        of('corner', 'Posterior', corner.layout(), corner.panels())
    }

    static Figure trace() {
        def chains = posterior(20000)
        def x = list(5000) { it }
        def names = ['slope', 'zero point', '\\sigma_{int}']
        def hues = [Hue.BLUE, Hue.VERMILION, Hue.GREEN, Hue.PURPLE]
        of('trace', 'Chains', Layout.stacked(Layout.Width.TWO_COLUMNS, 0.2, 0.2, 0.2), (0..2).collect { q ->
            Panel.of(Axis.of('step').between(0, 5000), Axis.of(names[q]), *(0..3).collect { walker ->
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

    static Figure boxes() {
        def random = new Random(13)
        def names = ['log M_{*}', 'log SFR', '\\Delta SFR', 'log R_e', 'log M_{HI}']
        def boxes = { double shift -> (0..4).collect { k -> BoxOfValues.of(list(200) { Math.tanh(0.2 * k - 0.6 + shift + 0.14 * random.nextGaussian()) }) } }
        of('boxes', 'Coefficients of bootstraps', Layout.across(2), [
                Panel.of(Axis.of('Spearman \\rho'), Axis.of(''), ReferenceLine.vertical(0), Boxes.lying(names, boxes(0)).as(Hue.BLUE, 'per R_e'),
                        Boxes.lying(names, boxes(0.2)).as(Hue.ORANGE, 'per kpc')).titled('lying'),
                Panel.of(Axis.of(''), Axis.of('Spearman \\rho'), ReferenceLine.horizontal(0), Boxes.upright(names, boxes(0))).titled('upright')])
    }
}
