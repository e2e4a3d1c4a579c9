package assay.io.maps

import assay.io.fits.FitsFile
import assay.io.maps.LayoutMap.Uncertainty.Form
import assay.model.Disc
import assay.model.InputKind
import assay.model.Problem
import assay.model.sky.LineMaps
import assay.model.sky.Plane
import assay.model.sky.Plane.Pooling
import assay.model.sky.Projection
import assay.model.sky.SkyGrid
import assay.unit.Unit
import assay.unit.Units
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** Maps written in a layout are read back in it, whatever form it gives to errors, masks, channels and units. */
class LayoutWriterSpec extends Specification {
    static final FLUX = Units.parse('erg/s/cm2')
    static final SPEED = Units.parse('km/s')

    @TempDir Path folder
    def grid = new SkyGrid(3, 2, Projection.northUp(150, -30, 2, 1, 0.5))
    def disc = new Disc(150, -30, 10, 40, 0.7, 0.2, 1, OptionalDouble.empty())

    static Plane flux(double... values) {
        Plane.of(values, values.collect { it / 10 } as double[], FLUX, Pooling.SUM)
    }

    def made = [
        'Ha': flux(1e-17, 2e-17, Double.NaN, 4e-17, 5e-17, 6e-17),
        'NII6584': flux(1e-18, 2e-18, 3e-18, 4e-18, 5e-18, 6e-18),
        'dispersion(Ha)': Plane.of([30, 31, 32, 33, 34, 35] as double[], [1, 2, 3, 4, 5, 6] as double[], SPEED, Pooling.MEAN),
        'instrumentalDispersion(Ha)': Plane.of([50, 50, 50, 51, 51, 51] as double[], SPEED, Pooling.MEAN),
        'bin': Plane.of([0, 0, Double.NaN, 7, 7, 2] as double[], Unit.ONE, Pooling.LABEL)]

    LineMaps maps(Map<String, Plane> planes = made, InputKind kind = InputKind.SIMULATED) {
        def skyGrid = grid
        new LineMaps() {
            String galaxy() { 'G1' }
            SkyGrid grid() { skyGrid }
            Set<String> keys() { planes.keySet() }
            Plane plane(String key) { planes[key] }
            InputKind kind() { kind }
            List<String> notes() { [] }
        }
    }

    static Layout layout(Map more, List<LayoutMap> laid) {
        new Layout('mine', 'mine', Optional.of(more.files ?: '{galaxy}_MAPS.fits'), Optional.empty(), more.lineNames ?: [:],
            laid, Optional.ofNullable(more.channels), more.bits ?: Layout.Bits.ANY, more.binFlux ?: Layout.BinFlux.MEAN_PER_PIXEL,
            InputKind.REAL, [])
    }

    static Layout cubes() {
        layout(lineNames: [Ha: 'Ha-6564', NII6584: 'NII-6585'], files: 'deep/manga-{galaxy}-MAPS.fits.gz',
            channels: new Layout.Channels('C{kk}', 1), bits: new Layout.Bits([NOCOV: 0, DONOTUSE: 30], ['DONOTUSE']), [
            LayoutMap.of('{line}', 'GFLUX[{name}]').error('GFLUX_IVAR[{name}]', Form.INVERSE_VARIANCE)
                .mask('GFLUX_MASK[{name}]').unitIs('1e-17 erg/s/cm2/spaxel'),
            LayoutMap.of('dispersion({line})', 'GSIGMA[{name}]').error('GSIGMA_VAR[{name}]', Form.VARIANCE).unitIs('km/s'),
            LayoutMap.of('instrumentalDispersion({line})', 'INST[{name}]').unitIs('km/s'),
            LayoutMap.of('bin', 'BINID[3]').labelled(-1, [:])])
    }

    def "maps of one galaxy in two files must lie on each other: shifted by #shift pixels"() {
        given: 'the second line in a file of its own, on coordinates that are shifted along the rows'
        def two = layout([:], [
            LayoutMap.of('Ha', 'HA').error('HA_ERR', Form.STANDARD_DEVIATION).unitIs('1e-17 erg/s/cm2/spaxel'),
            LayoutMap.of('NII6584', 'n2.fits:NII').error('n2.fits:NII_ERR', Form.STANDARD_DEVIATION).unitIs('1e-17 erg/s/cm2/spaxel')])
        LayoutWriter.write(two, maps(made.subMap('Ha')), folder)
        def p = grid.projection()
        grid = new SkyGrid(grid.nx(), grid.ny(), new Projection(p.ra(), p.dec(), p.referencePixel1() + shift,
                p.referencePixel2(), p.cd11(), p.cd12(), p.cd21(), p.cd22()))
        LayoutWriter.write(two, maps(made.subMap('NII6584')), folder)

        when:
        def refusal = null
        try {
            LayoutReader.open(folder, 'G1', two).plane('NII6584')
        } catch (Problem problem) {
            refusal = problem.message
        }

        then:
        (refusal == null) == good
        good || refusal.contains('n2.fits') && refusal.contains('pixels off the first map of G1')

        where:
        shift || good
        0     || true
        0.05d || true
        1     || false
    }

    static boolean same(double a, double b) {
        Double.isNaN(a) ? Double.isNaN(b) : Math.abs(a - b) <= 1e-14 * Math.abs(a)
    }

    def "maps come back from #layout.name with errors, labels and the flag of the simulation"() {
        when:
        def files = LayoutWriter.write(layout, maps(), folder)
        def read = LayoutReader.open(folder, 'G1', layout)

        then: 'to a few units of the last place, from dividing and multiplying by the unit'
        files.size() == 1
        read.keys() == made.keySet()
        read.kind() == InputKind.SIMULATED
        read.grid() == grid
        made.every { key, plane ->
            def back = read.plane(key)
            assert back.unit().sameDimension(plane.unit()) && back.pooling() == plane.pooling()
            assert back.errors().present == plane.errors().present
            (0..5).every { p ->
                assert same(plane.values()[p], back.values()[p])
                !plane.errors().present || same(plane.errors().get()[p], back.errors().get()[p])
            }
        }

        where:
        layout << [Layout.LINE_MAPS, cubes()]
    }

    def "observed maps are not called simulated, and two writings are the same bytes"() {
        given:
        def first = LayoutWriter.write(cubes(), maps(made, InputKind.REAL), folder.resolve('a'))[0]
        def second = LayoutWriter.write(cubes(), maps(made, InputKind.REAL), folder.resolve('b'))[0]

        expect:
        LayoutReader.open(first, 'G1', cubes()).kind() == InputKind.REAL
        Arrays.equals(first.toFile().bytes, second.toFile().bytes)
    }

    def "the channels have their names in the header, and the file its own units"() {
        given:
        def file = FitsFile.read(LayoutWriter.write(cubes(), maps(), folder)[0])
        def flux = file.units().find { it.name() == 'GFLUX' }

        expect:
        flux.header().text('C01').get() == 'Ha-6564'
        flux.header().text('C02').get() == 'NII-6585'
        same(flux.pixels(1)[5], 0.6d)
        same(file.units().find { it.name() == 'GFLUX_IVAR' }.pixels(0)[0], 100d)
        file.units().find { it.name() == 'GFLUX_MASK' }.pixels(0)[2] == 1073741824d
        file.units().find { it.name() == 'BINID' }.channels() == 4
    }

    def "the bins of the maps become rows: fluxes add up, widths are averaged"() {
        given:
        LayoutWriter.write(cubes(), maps(), folder)

        when:
        def rows = LayoutReader.spaxels(folder, 'G1', cubes(), disc, ['Ha'], ['dispersion(Ha)'])

        then:
        rows.map().labels() as List == [0, 0, -1, 2, 2, 1]
        rows.column('pixels') as List == [2, 1, 2]
        (0..2).every { same(rows.column('Ha')[it], [3e-17, 6e-17, 9e-17][it]) }
        (0..2).every { same(rows.column('dispersion(Ha)')[it], [30.5, 35, 33.5][it]) }
    }

    def "a bin of which the total is repeated has that total"() {
        given:
        def totals = layout(binFlux: Layout.BinFlux.TOTAL_PER_BIN,
            [LayoutMap.of('{line}', '{name}_FLUX'), LayoutMap.of('bin', 'BIN').labelled(-1, [:])])
        def one = made.subMap(['Ha', 'bin'])
        LayoutWriter.write(totals, maps(one + [Ha: flux(7e-17, 7e-17, Double.NaN, 4e-17, 4e-17, 6e-17)]), folder)

        expect:
        def rows = LayoutReader.spaxels(folder, 'G1', totals, disc, ['Ha'], [])
        (0..2).every { same(rows.column('Ha')[it], [7e-17, 6e-17, 4e-17][it]) }
    }

    def "a number for 'not measured' is not measured"() {
        given:
        def plain = layout([:], [LayoutMap.of('Ha', 'HA').unitIs('1e-20 erg/s/cm2')])
        def sentinel = layout([:], [LayoutMap.of('Ha', 'HA').unitIs('1e-20 erg/s/cm2').emptyIs(-999)])
        LayoutWriter.write(plain, maps([Ha: flux(-999e-20, 1e-20, 2e-20, 3e-20, 0, 5e-20)]), folder)

        expect:
        LayoutReader.open(folder, 'G1', sentinel).plane('Ha').values().toList().count { Double.isNaN(it) } == 1
        LayoutReader.open(folder, 'G1', plain).plane('Ha').values().toList().count { Double.isNaN(it) } == 0
    }

    def "of the bits of a mask, #rejecting reject: left are #left"() {
        given: 'bits 0, 5 and 30'
        def written = layout([:], [LayoutMap.of('{line}', '{name}').unitIs('erg/s/cm2'), LayoutMap.of('flags', 'MASK').labelled(-1, [:])])
        def flags = Plane.of([0, 1, 32, 1073741824, 1073741825, 33] as double[], Unit.ONE, Pooling.LABEL)
        LayoutWriter.write(written, maps([Ha: flux(1, 2, 3, 4, 5, 6), flags: flags]), folder)
        def masked = layout(bits: new Layout.Bits([NOCOV: 0, UNRELIABLE: 5, DONOTUSE: 30], rejecting),
            [LayoutMap.of('{line}', '{name}').error('{name}', Form.STANDARD_DEVIATION).mask('MASK').unitIs('erg/s/cm2')])

        expect:
        def plane = LayoutReader.open(folder, 'G1', masked).plane('Ha')
        plane.values().toList().findAll { !Double.isNaN(it) } == left
        plane.errors().get().toList().findAll { !Double.isNaN(it) } == left

        where:
        rejecting                  || left
        ['DONOTUSE']               || [1d, 2d, 3d, 6d]
        ['DONOTUSE', 'UNRELIABLE'] || [1d, 2d]
        ['NOCOV']                  || [1d, 3d, 4d]
        []                         || [1d]
    }

    def "a flux for each square arcsec is that of its pixel"() {
        given:
        def bright = layout([:], [LayoutMap.of('Ha', 'HA').unitIs('erg/s/cm2')])
        def asBrightness = layout([:], [LayoutMap.of('Ha', 'HA').unitIs('erg/s/cm2/arcsec2')])
        LayoutWriter.write(bright, maps([Ha: flux(1, 2, 3, 4, 5, 6)]), folder)

        expect: 'pixels of 0.5 arcsec'
        Math.abs(LayoutReader.open(folder, 'G1', asBrightness).plane('Ha').values()[3] - 1) < 1e-9
    }

    def "bins are whole numbers: #number is refused"() {
        given:
        LayoutWriter.write(layout([:], [LayoutMap.of('bin', 'BINS').unitIs('')]),
            maps([bin: Plane.of([0, 1, 2, number, Double.NaN, -1] as double[], Unit.ONE, Pooling.MEAN)]), folder)

        when:
        LayoutReader.open(folder, 'G1', layout([:], [LayoutMap.of('bin', 'BINS').labelled(-1, [:])])).plane('bin')

        then:
        def problem = thrown(Problem)
        problem.message.endsWith("BINS holds $number; bins are numbered by whole numbers, -1 outside")

        where:
        number << [1.5d, 1e12d]
    }

    def "NaN and the stated number are outside of classes, and so is what is negative"() {
        given:
        LayoutWriter.write(layout([:], [LayoutMap.of('class', 'CLASS').unitIs('')]),
            maps(['class': Plane.of([0, 1, 2, 3, Double.NaN, -1] as double[], Unit.ONE, Pooling.MEAN)]), folder)

        expect:
        def read = LayoutReader.open(folder, 'G1', layout([:], [LayoutMap.of('class', 'CLASS').labelled(0, [one: 1])]))
        read.plane('class').values().toList() == [Double.NaN, 1d, 2d, 3d, Double.NaN, Double.NaN]
    }

    def "a stated unit that is not that of the file is told of"() {
        given:
        LayoutWriter.write(layout([:], [LayoutMap.of('Ha', 'HA').unitIs('erg/s/cm2')]), maps([Ha: flux(1, 2, 3, 4, 5, 6)]), folder)
        def maps = LayoutReader.open(folder, 'G1', layout([:], [LayoutMap.of('Ha', 'HA').unitIs('1e-20 erg/s/cm2')]))
        maps.plane('Ha')

        expect:
        maps.notes() == ["Ha is read in 1e-20 erg/s/cm2, as its layout says, and not in 'erg/s/cm2', as its file does"]
    }

    def "what the file lacks is told: #words"() {
        given:
        LayoutWriter.write(cubes(), maps(), folder)

        when:
        LayoutReader.open(folder, galaxy, asked(cubes())).plane(key)

        then:
        def problem = thrown(Problem)
        problem.message.contains(words)
        !problem.message.contains('\n')

        where:
        galaxy | key            | asked                                                            || words
        'G2'   | 'Ha'           | { it }                                                           || 'manga-G2-MAPS.fits.gz: there is no such file, which the layout mine has for Ha'
        'G1'   | 'Hb'           | { it }                                                           || 'the layout mine has no Hb; it has Ha, NII6584, dispersion(Ha)'
        'G1'   | 'velocity(Ha)' | { it }                                                           || 'the layout mine has no velocity(Ha)'
        'G1'   | 'EW(Ha)'       | { with(it, LayoutMap.of('EW(Ha)', 'SEW[Ha-6564]')) }             || 'the extension SEW is missing; it has GFLUX'
        'G1'   | 'x'            | { with(it, LayoutMap.of('x', 'GFLUX[Ha]')) }                     || 'no plane is called Ha; it has Ha-6564, NII-6585'
        'G1'   | 'x'            | { with(it, LayoutMap.of('x', 'GFLUX[7]')) }                      || 'there are 2 planes, counted from 0'
        'G1'   | 'x'            | { with(it, LayoutMap.of('x', 'GFLUX')) }                         || "GFLUX is a cube of 2 planes; say which: GFLUX[0]"
        'G1'   | 'velocity(Ha)' | { with(it, LayoutMap.of('velocity(Ha)', 'GFLUX[0]').unitIs('AA')) } || "BUNIT = 'AA' of GFLUX is not a unit like km/s"
    }

    static Layout with(Layout layout, LayoutMap map) {
        new Layout(layout.name(), layout.reference(), layout.files(), layout.rowsFor(), layout.lineNames(),
            layout.maps() + map, layout.channels(), layout.bits(), layout.binFlux(), layout.kind(), layout.notes())
    }
}
