package assay.study

import assay.dsl.compiler.Recipes
import assay.engine.Figures
import assay.engine.Results
import assay.model.figure.Band
import assay.model.figure.Boxes
import assay.model.figure.Contours
import assay.model.figure.Ellipse
import assay.model.figure.Figure
import assay.model.figure.Histogram
import assay.model.figure.Inset
import assay.model.figure.Layout
import assay.model.figure.Line
import assay.model.figure.Palette
import assay.model.figure.Points
import assay.model.figure.Raster
import assay.model.figure.ReferenceLine
import assay.plots.FigureWriter
import assay.plots.Format
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

/** What the words of figures show, from the recipe to the numbers that are drawn. */
class FiguresStudySpec extends Specification {
    static final String RECIPE = FiguresRecipe.TEXT

    @Shared @TempDir Path folder
    @Shared Results results
    @Shared Map<String, Figure> figures

    def setupSpec() {
        results = DwarfStudy.run(Recipes.read('figures', 'figures.groovy', RECIPE), folder)
        figures = new Figures(results).all().collectEntries { [it.name(), it] }
    }

    private static <T> List<T> all(Figure figure, int panel, Class<T> kind) {
        figure.panels()[panel].series().findAll { kind.isInstance(it) } as List<T>
    }

    private Figure of(String name) {
        figures["${name}_SIM-01".toString()] ?: figures[name]
    }

    def "a map has each spaxel where it lies on the sky, in the unit of its axes"() {
        given:
        def galaxy = results.galaxies()[0]
        def map = galaxy.spaxels().map()
        def raster = all(of('maps'), 0, Raster)[0].lattice()
        def values = shown(galaxy, 'OH')
        double kpc = galaxy.disc().kpcPerArcsec()
        int checked = 0

        expect:
        (0..<map.nx() * map.ny()).findAll { map.labels()[it] in values.keySet() }.each { pixel ->
            int i = pixel % map.nx(), j = pixel.intdiv(map.nx())
            double east = kpc * (map.east0() + i * map.eastPerI() + j * map.eastPerJ())
            double north = kpc * (map.north0() + i * map.northPerI() + j * map.northPerJ())
            int column = Math.floor((east - raster.x0()) / (raster.x1() - raster.x0()) * raster.nx())
            int row = Math.floor((north - raster.y0()) / (raster.y1() - raster.y0()) * raster.ny())
            assert raster.at(column, row) == values[map.labels()[pixel]]
            checked++
        }
        checked > 1000

        and: 'nothing else has a colour'
        raster.values().toList().count { !Double.isNaN(it) } == checked
    }

    /** The values of the kept spaxels that the table of spaxels would hold, by their row. */
    private static Map<Integer, Double> shown(galaxy, String name) {
        def table = assay.engine.SpaxelTables.of(STUDY, galaxy)
        def column = table.numbers(name).values()
        galaxy.rows().toList().withIndex().collectEntries { row, k -> [row, column[k]] }
    }

    static final STUDY = Recipes.read('figures', 'figures.groovy', RECIPE)

    def "a map has the furniture that was asked for and what is known of its galaxy"() {
        given:
        def disc = results.galaxies()[0].disc()
        def panels = of('maps').panels()
        def (half, whole) = all(of('maps'), 0, Ellipse)

        expect:
        panels*.title() == ['O/H', 'error', 'residual']
        panels[0].x().inverted() && panels[0].x().label().contains('kpc') && panels[1].x().label().contains('arcsec')
        panels*.equalAspect().every()
        [half, whole]*.words() == ['0.5 R_{e}', 'R_{e}']
        [half, whole].every { Math.abs(it.semiMinor() / it.semiMajor() / disc.cosInclination() - 1) < 1e-12 && it.positionAngle() == disc.positionAngle() }
        Math.abs(whole.semiMajor() / disc.effectiveRadiusKpc() - 1) < 1e-12
        Math.abs(half.semiMajor() / disc.effectiveRadiusKpc() - 0.5) < 1e-12

        and: 'the beam on the first panel alone, a compass once, a bar on every map'
        Math.abs(panels[0].insets().find { it instanceof Inset.Beam }.major() / (2 * disc.kpcPerArcsec()) - 1) < 1e-12
        panels.count { panel -> panel.insets().any { it instanceof Inset.Beam } } == 1
        panels.count { panel -> panel.insets().any { it instanceof Inset.Compass } } == 1
        panels.every { panel -> panel.insets().any { it instanceof Inset.ScaleBar } }

        and: 'contours rise whichever way they were named'
        all(of('maps'), 0, Contours)[0].levels()*.value() == [8.0d, 8.1d]
        all(of('maps'), 2, Contours)[0].with { it.levels()*.value() == [50d] && it.label() == 'EW' }
    }

    def "colours are those that were asked for, and residuals have their white at 0"() {
        given:
        def scales = (0..2).collect { all(of('maps'), it, Raster)[0].scale() }

        expect:
        scales*.palette() == [Palette.VIRIDIS, Palette.CIVIDIS, Palette.BLUE_RED]
        [scales[0].min(), scales[0].max()] == [7.9d, 8.3d]
        scales[2].min() == -scales[2].max()
    }

    def "each galaxy has its figure, and one that has nothing to show leaves the others theirs"() {
        given:
        def failed = results.failures().findAll { it.galaxy().startsWith('some_') }

        expect:
        ['maps', 'corner'].every { figures.keySet().findAll { name -> name.startsWith(it + '_') } == ["${it}_SIM-01".toString(), "${it}_SIM-02".toString()] as Set }
        failed.size() + figures.keySet().count { it.startsWith('some_') } == 6
        failed.size() in 1..5
        failed.every { it.reason() ==~ /nothing to show of 'log\(OH - highest - 0.25\)': it is absent for all \d+ spaxels/ }
    }

    def "maps that share axes have the ends of the widest"() {
        given:
        def panels = figures['shared'].panels()

        expect:
        figures['shared'].layout().sharing() == Layout.Sharing.ALL
        panels*.x().unique().size() == 1 && panels*.y().unique().size() == 1
        panels.every { panel -> panel.series()[0].with { it.x0() >= panel.x().min().asDouble && it.x1() <= panel.x().max().asDouble } }
    }

    def "draws are kept for what a figure shows, and for nothing else"() {
        expect:
        results.galaxies().every { it.drawn().keySet() == ['walked', 'exact', 'gradient'] as Set }
        results.across().get().drawn().keySet() == ['massBoth'] as Set
    }

    def "the corner of #figure has the parts of #fit, with the medians that tables have"() {
        given:
        def made = of(figure)
        def values = results.galaxies()[0].values()

        expect:
        made.layout() == Layout.corner(parts.size())
        made.panels().size() == parts.size() * (parts.size() + 1) / 2
        parts.eachWithIndex { part, k ->
            def title = made.panels()[(k + 1) * (k + 2) / 2 - 1 as int].title()
            assert title.startsWith(part + ' = ')
            double median = title.find(/(?<== )[−\d.]+/).replace('−', '-').toDouble()
            double unit = values[fit + '.' + part].value()
            assert Math.abs(median - unit) < Math.max(0.6 * Math.pow(10, -(title.find(/(?<=\.)\d+/) ?: '').size()), tolerance * values[fit + '.' + part].error())
        }

        where: 'titles are rounded to two digits of the error; draws of an exact posterior scatter by 1.25 / sqrt(10 000), four of that'
        figure    | fit        | parts                             | tolerance
        'corner'  | 'walked'   | ['slope', 'intercept', 'scatter'] | 0
        'exactly' | 'exact'    | ['slope', 'intercept', 'scatter'] | 0.05
        'refits'  | 'gradient' | ['slope', 'intercept']            | 0
    }

    def "traces show walkers from the first step to the last, and what was dropped"() {
        given:
        def made = of('walkers')

        expect:
        made.panels().size() == 3 && made.layout().sharing() == Layout.Sharing.COLUMNS
        (0..2).every { p ->
            all(made, p, Line).size() == 16 && all(made, p, Line).every { it.x()[0] == 0d && it.x()[-1] == 119d } &&
                    all(made, p, ReferenceLine)*.at() == [40d]
        }
        all(figures['chains'], 0, Line).size() == 4
    }

    def "residuals stand below what they are of, on the same axis"() {
        given:
        def made = figures['profiles']

        expect: 'the upper panels of both galaxies, then the lower ones'
        made.layout() == new Layout(Layout.Width.TWO_COLUMNS, 2, Layout.Sharing.COLUMNS, [1d, 0.4d])
        made.panels()*.title() == ['SIM-01', 'SIM-02', '', '']
        made.panels()[0].x().label() == 'R / R_{e}'
        all(made, 2, ReferenceLine)*.at() == [0d]

        and: 'no error bars where none are wanted'
        all(made, 0, Points)[0].yErrors().isEmpty() && all(made, 2, Points)[0].yErrors().isPresent()
    }

    def "a trend is that of its table"() {
        given:
        def table = results.galaxies()[0].curves()['profile'].columns().collectEntries { [it.name(), it] }
        def line = all(figures['profiles'], 0, Line)[0]
        def band = all(figures['profiles'], 0, Band)[0]
        def smooth = all(figures['smooth'], 0, Line)[0]

        expect:
        line.y() == table.median.values()
        (0..<line.x().length).every { Math.abs(line.x()[it] - (table.low.values()[it] + table.high.values()[it]) / 2) < 1e-12 }
        (0..<line.x().length).every { Math.abs(band.high()[it] - table.median.values()[it] - table.median.errors().plus()[it]) < 1e-12 }
        smooth.x().toList() == smooth.x().toList().sort() && smooth.x().length > 10
    }

    def "the curve of a two-point correlation is that of its table"() {
        given:
        def table = results.galaxies()[0].curves()['structure'].columns().collectEntries { [it.name(), it] }
        def lines = all(figures['correlation'], 0, Line).collectEntries { [it.label(), it] }

        expect:
        lines.keySet() == ['shuffled', 'with errors added again', 'measured'] as Set
        lines.measured.x() == table.scale.values() && lines.measured.y() == table.xi.values()
        all(figures['correlation'], 0, Band).size() == 2
    }

    def "an excitation diagram has its published lines, its colours and the contours of its points"() {
        given:
        def (kauffmann, kewley) = all(figures['bpt'], 0, Line)
        def points = all(figures['bpt'], 0, Points)[0]
        def scale = points.colouring().get().scale()

        expect: 'Kauffmann et al. (2003), equation 1, and Kewley et al. (2001), equation 5'
        [kauffmann, kewley]*.label() == ['Kauffmann et al. 2003', 'most starburst']
        (0..<kewley.x().length).every { Math.abs(kewley.y()[it] - (0.61 / (kewley.x()[it] - 0.47) + 1.19)) < 1e-12 }
        (0..<kauffmann.x().length).every { kauffmann.x()[it] >= 0.05 ? Double.isNaN(kauffmann.y()[it]) : Math.abs(kauffmann.y()[it] - (0.61 / (kauffmann.x()[it] - 0.05) + 1.3)) < 1e-12 }
        Math.abs(kewley.x()[0] + 1.7) < 1e-12 && Math.abs(kewley.x()[-1] - 0.3) < 1e-12

        and:
        [scale.palette(), scale.min(), scale.max()] == [Palette.CIVIDIS, 0d, 2d]
        points.yErrors().get().plus().every { it == 0.1d }
        points.xErrors().get().plus().every { it > 0 && it < 0.1 }
        all(figures['bpt'], 0, Contours)[0].levels()*.words() == ['95%', '68%']
    }

    def "distributions, boxes and logarithmic axes"() {
        given:
        def made = figures['panels']
        def histogram = all(made, 0, Histogram)[0]
        def boxes = all(made, 2, Boxes)[0]

        expect:
        !histogram.filled() && histogram.counts().sum() == 6
        Math.abs(histogram.edges()[0] + 0.4) < 1e-12 && Math.abs(histogram.edges()[-1] - 0.4) < 1e-12
        boxes.categories().every { it ==~ /(cluster|field) \(\d\)/ } && boxes.categories().sum { it.find(/\d/).toInteger() } == 6
        made.panels()[3].x().log() && made.panels()[3].y().log() && made.panels()[3].y().label() == 'M_{HI}'

        and: 'a density has the area 1'
        def curves = all(made, 1, Line)
        curves.every { curve -> Math.abs((1..<curve.x().length).sum { (curve.x()[it] - curve.x()[it - 1]) * (curve.y()[it] + curve.y()[it - 1]) / 2 } - 1) < 1e-3 }
        curves[0].y() != curves[1].y()
        all(figures['bands'], 0, Band).size() == 1
    }

    def "upper limits hang from their values, and are left out where nobody asks for them"() {
        given:
        def data = Files.createDirectories(folder.resolve('data'))
        Files.writeString data.resolve('gas.csv'), 'galaxy,heavy,gas,gas_limit\na,8,7.5,false\nb,9,8.25,true\nc,10,9,false\n'
        def recipe = RECIPE + '''collection 'gas', from: 'gas.csv', kind: real, { properties heavy: dex, gas: dex }
figure 'limits', 'Limits', of: 'gas', { points gas - heavy, against: heavy, limits: shown }
figure 'falling', 'Limits of which the value falls', of: 'gas', { points heavy - gas, against: heavy, limits: shown }
figure 'detected', 'Limits', of: 'gas', { points gas - heavy, against: heavy }
'''
        def study = DwarfStudy.changed(Recipes.read('figures', 'figures.groovy', recipe), [sample: Optional.empty()])

        when:
        def made = new Figures(DwarfStudy.run(study, folder, data)).all().collectEntries { [it.name(), all(it, 0, Points)[0]] }

        then:
        made.limits.upperLimits() == [false, true, false] as boolean[]
        made.limits.y() == [-0.5d, -0.75d, -1d] as double[]
        made.falling.upperLimits().length == 0 && Double.isNaN(made.falling.y()[1])
        made.detected.upperLimits().length == 0 && Double.isNaN(made.detected.y()[1])
    }

    def "a figure that would be written over another one is told of instead"() {
        given:
        def again = Recipes.read('figures', 'figures.groovy', RECIPE + "figure 'maps_SIM-01', 'The same name', { points gradient.slope, against: logMstar }\n")
        def twice = DwarfStudy.changed(results, [study: again, failures: []]) as Results

        when:
        def made = new Figures(twice).all()

        then:
        made.count { it.name() == 'maps_SIM-01' } == 1
        twice.failures().find { it.galaxy() == 'maps_SIM-01' }.reason() == 'there is a figure of that name already; call the figure or the galaxy otherwise'
    }

    def "captions say what marks mean"() {
        expect:
        of('maps').caption() == 'Maps, SIM-01. Dashed ellipses stand in the disc at 0.5.Re and 1.Re. Colours cover the middle 98 per cent of the values. North is up and east to the left.'
        of('corner').caption().endsWith('Contours enclose 68 and 95 per cent of the draws; dashed lines are the median and the percentiles 16 and 84.')
        figures['bands'].caption() == 'Medians. The band about medians runs from percentile 16 to 84.'
        figures['profiles'].caption().contains('The band about medians in bins runs from percentile 16 to 84.')
    }

    def "every figure can be drawn, and what #figure shows can be read in it"() {
        given:
        def drawn = figures.values().collectEntries { [it.name(), new FigureWriter().write(it, folder, EnumSet.of(Format.SVG)).svg()] }

        expect:
        drawn.values().every { it.contains('</svg>') }
        words.every { drawn[figure].contains('>' + it) }

        where:
        figure        | words
        'maps_SIM-01' | ['O/H', 'residual', 'N', 'E', 'EW']
        'bpt'         | ['Kauffmann et al. 2003', 'most starburst', 'log([N II]6584/Hα)']
        'profiles'    | ['SIM-01', 'SIM-02', 'residual of']
        'walkers'     | ['step', 'slope']
        'exactly'     | ['intercept = ', '39.3%', '86.5%']
        'correlation' | ['separation (kpc)', 'shuffled']
        'panels'      | ['galaxies', 'density', 'environment']
    }
}
