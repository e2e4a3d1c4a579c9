package assay.plots

import assay.model.InputKind
import assay.model.figure.Axis
import assay.model.figure.Band
import assay.model.figure.Bars
import assay.model.figure.ColourScale
import assay.model.figure.ErrorBars
import assay.model.figure.Figure
import assay.model.figure.Histogram
import assay.model.figure.Hue
import assay.model.figure.Layout
import assay.model.figure.Line
import assay.model.figure.LineStyle
import assay.model.figure.Marker
import assay.model.figure.Palette
import assay.model.figure.Panel
import assay.model.figure.Points
import assay.model.figure.Raster
import assay.model.figure.ReferenceLine
import assay.model.figure.Series
import assay.model.figure.Steps

/** One figure of each kind that the studies need, from seeded chance. */
class Samples {
    static List<Figure> all() {
        [gradientAgainstMass(), maps(), bpt(), histograms(), cumulative(), correlations(), scan(), profiles(), logarithmic(),
         limits(), clouds(), categories(), crowded(), manyMaps(), mixed()]
    }

    static double[] list(int n, Closure<? extends Number> f) {
        (0..<n).collect { f(it) as double } as double[]
    }

    static Figure of(String name, String title, Layout layout, List<Panel> panels,
                     InputKind input = InputKind.REAL, List<String> notes = []) {
        new Figure(name, title, "A sample: ${title}.", layout, panels, input, notes)
    }

    static Figure gradientAgainstMass() {
        def random = new Random(1)
        def mass = list(55) { 7 + 2.5 * random.nextDouble() }
        def gradient = list(55) { 0.743 - 0.091 * mass[it] + 0.06 * random.nextGaussian() }
        def error = list(55) { 0.01 + 0.03 * random.nextDouble() }
        def x = list(50) { 6.9 + 2.7 * it / 49 }
        def fit = list(50) { 0.743 - 0.091 * x[it] }
        def width = list(50) { 0.012 + 0.02 * Math.abs(x[it] - 8.3) }
        def panel = Panel.of(
                Axis.of('log(M_{*} / M_☉)'), Axis.of('\\Delta(O/H) / \\Delta R  (dex R_e^{-1})'),
                new Band(x, list(50) { fit[it] - width[it] }, list(50) { fit[it] + width[it] }, Hue.INK, '68 per cent'),
                ReferenceLine.horizontal(0),
                Points.at(mass, gradient).withYErrors(ErrorBars.symmetric(error)).as(Marker.CIRCLE, Hue.BLUE, 'regular'),
                Line.through(x, fit).as(LineStyle.SOLID, Hue.INK, 'linear fit'))
                .annotated('\\rho = −0.56 ± 0.08', 'p = 9×10^{-6}')
        of('gradient-mass', 'Gradient against mass', Layout.single(), [panel], InputKind.SIMULATED,
                ['Masses from r-band light; gradients from 1,000 bootstraps of the spaxels of each galaxy, with N2S2H\\alpha.'])
    }

    static Raster map(int n, double centre, double slope, ColourScale scale) {
        def values = new double[n * n]
        for (int j = 0; j < n; j++) for (int i = 0; i < n; i++) {
            double x = (i + 0.5) / n * 2 - 1, y = (j + 0.5) / n * 2 - 1, r = Math.hypot(x, y * 1.4)
            values[j * n + i] = r > 0.95 ? Double.NaN : centre + slope * r + 0.02 * Math.sin(9 * x) * Math.cos(7 * y)
        }
        new Raster(n, n, values, -40, 40, -40, 40, scale)
    }

    static Figure maps() {
        def scale = new ColourScale('12 + log(O/H)', 8.3, 8.65, Palette.VIRIDIS)
        def residual = ColourScale.about0('residual (dex)', 0.1)
        def x = { Axis.of('\\Delta\\alpha (arcsec)').backwards() }, y = { Axis.of('\\Delta\\delta (arcsec)') }
        of('maps', 'Metallicity maps', Layout.across(2), [
                Panel.of(x(), y(), map(60, 8.6, -0.25, scale)).titled('IC 5332').withEqualAspect().annotated('120 pc'),
                Panel.of(x(), y(), map(60, 0, 0.01, residual)).titled('residuals').withEqualAspect()])
    }

    static Figure bpt() {
        def random = new Random(2)
        int n = 400
        def n2 = list(n) { -0.6 + 0.3 * random.nextGaussian() }
        def o3 = list(n) { 0.61 / (n2[it] - 0.25) + 1.0 + 0.12 * random.nextGaussian() }
        def x = list(200) { -1.6 + 1.6 * it / 199 }
        def kauffmann = list(200) { x[it] < 0.03 ? 0.61 / (x[it] - 0.05) + 1.3 : Double.NaN }
        def x2 = list(200) { -1.6 + 2.0 * it / 199 }
        def kewley = list(200) { 0.61 / (x2[it] - 0.47) + 1.19 }
        of('bpt', 'BPT plane', Layout.single(), [Panel.of(
                Axis.of('log([N II] \\lambda6584 / H\\alpha)').between(-1.6, 0.6), Axis.of('log([O III] \\lambda5007 / H\\beta)').between(-1.3, 1.4),
                Points.at(n2, o3).colouredBy(list(n) { 1 + n2[it] }, new ColourScale('log EW(H\\alpha) (Å)', -0.2, 1.2, Palette.CIVIDIS))
                        .as(Marker.CIRCLE, Hue.NEXT, ''),
                Line.through(x, kauffmann).as(LineStyle.DASHED, Hue.INK, 'Kauffmann et al. 2003'),
                Line.through(x2, kewley).as(LineStyle.SOLID, Hue.INK, 'Kewley et al. 2001'))], InputKind.REAL)
    }

    static Figure histograms() {
        def edges = list(15) { -0.35 + 0.05 * it }
        of('histogram', 'Histograms', Layout.single(), [Panel.of(
                Axis.of('gradient (dex R_e^{-1})'), Axis.of('galaxies'),
                new Histogram(edges, list(14) { 12 * Math.exp(-0.5 * ((it - 6) / 2.0)**2) as int }, true, Hue.NEXT, 'regular'),
                new Histogram(edges, list(14) { 9 * Math.exp(-0.5 * ((it - 8) / 2.0)**2) as int }, false, Hue.NEXT, 'irregular'),
                ReferenceLine.vertical(-0.026).as(LineStyle.DASHED, Hue.INK, 'median'))])
    }

    static Figure cumulative() {
        def random = new Random(3)
        of('cumulative', 'Cumulative distributions', Layout.single(), [Panel.of(
                Axis.of('residual gradient (dex R_e^{-1})'), Axis.of('cumulative share'),
                Steps.cumulative(list(33) { -0.03 + 0.06 * random.nextGaussian() }, LineStyle.SOLID, Hue.NEXT, 'regular (33)'),
                Steps.cumulative(list(22) { 0.03 + 0.07 * random.nextGaussian() }, LineStyle.DASHED, Hue.NEXT, 'irregular (22)'))
                .annotated('KS  D = 0.35', 'p = 0.004')])
    }

    static Figure correlations() {
        def names = ['log M_{*}', 'log M_{baryon}', '\\Delta log SFR', '\\Delta log sSFR', 'log y_{eff}', 'log(M_{*}/R_e)', 'log \\Sigma_{*}', '\\eta_k']
        double[] r = [-0.56, -0.58, -0.13, -0.11, -0.37, -0.46, 0.13, -0.10]
        double[] error = [0.081, 0.073, 0.12, 0.13, 0.10, 0.095, 0.14, 0.14]
        of('correlations', 'Correlations', Layout.across(2), [
                Panel.of(Axis.of('Spearman \\rho'), Axis.of(''), Bars.lying(names, r).withErrors(ErrorBars.symmetric(error)).as(Hue.NEXT, 'per R_e'),
                        Bars.lying(names, list(8) { r[it] * 0.8 }).withErrors(ErrorBars.symmetric(error)).as(Hue.NEXT, 'per kpc')).titled('lying'),
                Panel.of(Axis.of(''), Axis.of('Spearman \\rho'), Bars.upright(names, r).withErrors(ErrorBars.symmetric(error))).titled('upright')],
                InputKind.PUBLISHED_TABLE)
    }

    static Figure scan() {
        def gamma = list(81) { -2 + 0.1 * it }
        of('scan', 'Scan', Layout.single(), [
                Panel.of(Axis.of('\\gamma'), Axis.of('scatter (dex)'), Line.through(gamma, list(81) { 0.06 + 0.002 * (gamma[it] - 1.15)**2 }),
                        ReferenceLine.vertical(1.15).as(LineStyle.DASHED, Hue.VERMILION, '\\gamma = 1.15'))])
    }

    static Figure profiles(int galaxies = 55) {
        def random = new Random(4)
        def panels = (1..galaxies).collect { galaxy ->
            int n = 12
            def r = list(n) { 0.1 + 0.18 * it }
            double slope = -0.1 + 0.1 * random.nextGaussian(), centre = 8.2 + 0.15 * random.nextGaussian()
            def z = list(n) { centre + slope * r[it] + 0.03 * random.nextGaussian() }
            Panel.of(Axis.of('R / R_e'), Axis.of('12 + log(O/H)'),
                    Points.at(r, z).withYErrors(ErrorBars.symmetric(list(n) { 0.03 })),
                    Line.through(r, list(n) { centre + slope * r[it] }).as(LineStyle.SOLID, Hue.VERMILION, ''))
                    .titled("VCC 0${100 + galaxy}")
        }
        of('profiles', 'Radial profiles', Layout.smallMultiples(5), panels, InputKind.SIMULATED)
    }

    static Figure logarithmic() {
        def random = new Random(5)
        def length = list(40) { 10**(-1 + 2.6 * random.nextDouble()) }
        def power = list(40) { 3e-4 * length[it]**1.5 * 10**(0.2 * random.nextGaussian()) }
        def x = list(60) { 10**(-1 + 2.6 * it / 59) }
        of('logarithmic', 'Logarithmic axes', Layout.across(2), [
                Panel.of(Axis.of('scale length (kpc)').logarithmic(), Axis.of('power').logarithmic(),
                        Points.at(length, power).withXErrors(new ErrorBars(list(40) { 0.3 * length[it] }, list(40) { 0.2 * length[it] }))
                                .withYErrors(ErrorBars.symmetric(list(40) { 0.4 * power[it] })).as(Marker.DIAMOND, Hue.NEXT, 'galaxies'),
                        Line.through(x, list(60) { 3e-4 * x[it]**1.5 }).as(LineStyle.DOTTED, Hue.INK, 's^{3/2}')),
                Panel.of(Axis.of('R_{50} (pc)').logarithmic().between(150, 900), Axis.of('count'),
                        new Histogram(list(8) { 200 * 1.2**it }, list(7) { 3 + it }, false, Hue.NEXT, ''))])
    }

    static Figure limits() {
        double[] x = [1, 2, 3, 4, 5, 6], y = [0.3, 0.5, 0.2, 0.6, 0.8, 0.4]
        of('upper-limits', 'Upper limits and markers', Layout.single(), [Panel.of(Axis.of('x'), Axis.of('SFR (M_☉ yr⁻¹)'),
                Points.at(x, y).withYErrors(new ErrorBars(list(6) { 0.1 }, list(6) { 0.05 })).withUpperLimits([false, true, false, false, true, false] as boolean[])
                        .as(Marker.SQUARE, Hue.NEXT, 'squares'),
                *[Marker.OPEN_CIRCLE, Marker.OPEN_SQUARE, Marker.TRIANGLE, Marker.CROSS, Marker.DIAMOND].withIndex().collect { m, k ->
                    Points.at(x, list(6) { y[it] + 0.25 * (k + 1) }).as(m, Hue.NEXT, m.name().toLowerCase().replace('_', ' '))
                } as Series[])])
    }

    static Figure clouds() {
        def random = new Random(6)
        int n = 20000
        def x = list(n) { random.nextGaussian() }
        def y = list(n) { 0.5 * x[it] + 0.5 * random.nextGaussian() }
        of('clouds', 'Dense clouds', Layout.across(2), [
                Panel.of(Axis.of('x'), Axis.of('y'), Points.at(x, y).as(Marker.DOT, Hue.NEXT, 'spaxels')),
                Panel.of(Axis.of('x'), Axis.of('y'), Points.at(x, y).colouredBy(y, ColourScale.over('y', y)).as(Marker.DOT, Hue.NEXT, ''))],
                InputKind.SIMULATED)
    }

    static Figure categories() {
        def names = ['IC5332', 'NGC0628', 'NGC1087', 'NGC1300', 'NGC1365', 'NGC1385', 'NGC1433', 'NGC1512', 'NGC1566', 'NGC1672']
        def x = list(10) { it }
        of('categories', 'Improvement of the model', Layout.single(), [Panel.of(
                Axis.of('').of(names), Axis.of('\\Delta BIC'), Points.at(x, list(10) { 20 * Math.sin(it) + 10 }),
                ReferenceLine.horizontal(0).as(LineStyle.DASHED, Hue.INK, 'equally good'))])
    }

    /** Touching maps with one colour bar, in a grid that they do not fill. */
    static Figure manyMaps() {
        def scale = new ColourScale('12 + log(O/H)', 8.3, 8.65, Palette.VIRIDIS)
        def panels = (1..7).collect {
            Panel.of(Axis.of('\\Delta\\alpha (arcsec)').backwards(), Axis.of('\\Delta\\delta (arcsec)'), map(40, 8.5 + 0.02 * it, -0.2, scale))
                    .titled("NGC ${1000 + it}").withEqualAspect()
        }
        of('many-maps', 'Maps of all galaxies', Layout.smallMultiples(4), panels)
    }

    /** Panels of unlike kinds and label widths, two with no data. */
    static Figure mixed() {
        double[] x = [1, 2, 3], y = [100000, 250000, 400000], none = [Double.NaN] * 3
        def scale = ColourScale.about0('residual (dex)', 0.1)
        of('mixed', 'Unlike panels', Layout.across(3), [
                Panel.of(Axis.of('x'), Axis.of('counts'), Points.at(x, y), new Line(x, y, LineStyle.DOTTED, Hue.NEXT, '')).titled('(a)'),
                Panel.of(Axis.of('\\Delta\\alpha'), Axis.of('\\Delta\\delta'),
                        new Raster(3, 2, [-0.1, -0.05, 0, 0.05, 0.1, Double.NaN] as double[], 0, 3, 0, 2, scale)).titled('(b)').withEqualAspect(),
                Panel.of(Axis.of('x'), Axis.of('y'), Points.at(x, none)).titled('(c)'),
                Panel.of(Axis.of('slope (dex kpc^{-1})'), Axis.of('a label that is rather too long for the height of its panel'),
                        Points.at(x, [0.01, 0.011, 0.012] as double[])).titled('(d)'),
                Panel.of(Axis.of('x'), Axis.of('y').backwards(), new Band(x, x, list(3) { 2 * x[it] }, Hue.GREEN, 'band'), Line.through(x, x)
                        .as(LineStyle.SOLID, Hue.GREEN, 'line')).titled('(e)').annotated('one', 'two'),
                Panel.of(Axis.of('x'), Axis.of('y')).titled('(f)')], InputKind.SIMULATED, ['A note at the foot.'])
    }

    /** Data everywhere, so that the legend must go outside. */
    static Figure crowded() {
        def random = new Random(7)
        def series = ['first group', 'second group', 'third group', 'fourth, with a longer name'].collect {
            Points.at(list(250) { random.nextDouble() }, list(250) { random.nextDouble() }).as(Marker.CIRCLE, Hue.NEXT, it)
        }
        of('crowded', 'A crowded panel', Layout.single(),
                [Panel.of(Axis.of('x'), Axis.of('y'), *series as Series[]).titled('Crowded').annotated('N = 1000')])
    }
}
