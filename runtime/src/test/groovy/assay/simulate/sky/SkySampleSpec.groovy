package assay.simulate.sky

import assay.SharedData
import assay.io.TableReader
import assay.io.maps.LineMapReader
import assay.io.maps.LineMapWriter
import assay.model.InputKind
import assay.model.Problem
import assay.model.Spaxels
import assay.model.Spaxels.Values
import assay.simulate.Draws
import assay.simulate.sky.SkyRules.Footprint
import assay.simulate.sky.SkyRules.View
import assay.unit.Unit
import assay.unit.Units
import groovy.json.JsonSlurper
import java.nio.file.Path
import java.util.function.Function
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

class SkySampleSpec extends Specification {
    static final Function<String, Draws> STREAMS = { String name -> new StreamDraws(name) } as Function
    static final PhangsTruth FIELD = new PhangsTruth(0.04, 0.8, 1.2, 0.03, 0.4)
    static final MangaTruth LOCAL = new MangaTruth(6, 8.5, 0.05, 0.08, 0.02, 0)
    @TempDir Path folder
    @Shared SkySample phangs = SkySample.phangs(FIELD, 6, STREAMS)

    def "the published table is read as the tables of a recipe are, and has nineteen galaxies"() {
        given:
        def file = Path.of(SkySample.getResource('phangs.ecsv').toURI())
        def table = TableReader.read(file)

        expect:
        table.rows() == 19
        phangs.rules()*.galaxy() == table.texts('galaxy').values()
        phangs.galaxies().numbers('logMstar').values() == table.numbers('logMstar').values()
        table.notes().source.contains('Williams et al. 2022')
    }

    @Requires({ SharedData.has('oracles/gpr_data/galaxies.json') })
    def "r25 in kpc is that of the reference galaxies"() {
        given:
        def r25 = [phangs.rules()*.galaxy(), phangs.galaxies().numbers('r25').values().toList()].transpose().collectEntries()

        expect: 'but for rounding'
        new JsonSlurper().parse(SharedData.find('oracles/gpr_data/galaxies.json')).every {
            Math.abs(r25[it.name] / it.r25_kpc - 1) < 1e-12
        }
    }

    def "a galaxy of the survey has its area, its depth in fewer pixels, and most of its truth where the rules put it"() {
        given:
        def full = SkySample.phangs(FIELD, 1, STREAMS).rules().find { it.galaxy() == 'NGC4303' }
        def coarse = phangs.rules().find { it.galaxy() == 'NGC4303' }
        def sky = phangs.sky(coarse)
        def ha = sky.maps().plane('Ha')
        int bright = (0..<ha.values().length).count { ha.values()[it] > 5 * ha.errors().get()[it] }
        double[] oh = sky.truth().plane('trueOH').values()
        def pooled = { SkyRules rules -> return rules.noise().depth() * rules.view().pixelArcsec() }

        expect: '56444 pixels of 60 pc'
        double kpc = full.view().nx() * 0.2 * full.disc().kpcPerArcsec()
        Math.abs(kpc * kpc / (56444 * 0.0036) - 1) < 2e-3
        Math.abs(coarse.view().nx() * coarse.view().pixelArcsec() / (full.view().nx() * 0.2) - 1) < 0.01
        Math.abs(pooled(coarse) / pooled(full) - 1) < 1e-12
        bright > 0.2 * ha.values().length
        Math.abs(oh.sum() / oh.length - 8.53) < 0.1
        sky.maps().kind() == InputKind.SIMULATED
        phangs.truth().notes().input == 'simulated'
    }

    def "one more galaxy changes no other"() {
        given:
        def more = new MangaTruth(7, 8.5, 0.05, 0.08, 0.02, 0)
        def few = SkySample.manga(LOCAL, 2, STREAMS)
        def many = SkySample.manga(more, 2, STREAMS)

        expect:
        many.rules().subList(0, 6) == few.rules()
        many.sky(many.rules()[3]).maps().plane('Hb').values() == few.sky(few.rules()[3]).maps().plane('Hb').values()
        few.rules().every { it.view().footprint() == Footprint.HEXAGON && it.disc().axisRatio() >= 0.6 }
    }

    def "in unblurred maps the metallicity of a MaNGA galaxy is the relation that was put in"() {
        given:
        def sample = SkySample.manga(LOCAL, 1, STREAMS)

        expect: 'the age patches are solved for from D4000; where the sequence of lines ends, so does the relation'
        (0..5).every { g ->
            def rules = sample.rules()[g]
            double mass = sample.galaxies().numbers('logMstar').values()[g]
            def v = rules.view()
            def sky = sample.sky(rules.with(new View(v.nx(), v.ny(), 0.5, 0, v.parity(), v.footprint(), 0, 1)))
            double[] oh = sky.truth().plane('trueOH').values()
            double[] stars = sky.maps().plane('stellarDensity').values()
            double[] d4000 = sky.maps().plane('D4000').values()
            def inside = oh.indices.findAll { !Double.isNaN(stars[it]) }
            assert inside.size() > 200
            inside.every {
                double density = Math.log10(stars[it]) - 2
                double patch = (d4000[it] - 1.30 - 0.15 * density) / 0.06
                double wanted = LineSequence.MARINO13_O3N2.limited(8.5 + 0.05 * (mass - 10) + 0.08 * density + 0.02 * patch)
                Math.abs(oh[it] - wanted) < 1e-9
            }
        }
    }

    def "written as line maps and read again, a sky is the same but for 32 bits, and says that it is simulated"() {
        given:
        def rules = phangs.rules().find { it.galaxy() == 'NGC7496' }.coarser(2)
        def maps = phangs.sky(rules).maps()
        def grid = maps.grid()
        int n = grid.pixels()
        def offsets = (0..<n).collect { grid.projection().offset(it % grid.nx(), it.intdiv(grid.nx()), rules.disc()) }
        def columns = new LinkedHashMap<String, Values>()
        ['Ha', 'NII6584', 'EW(Ha)', 'stellarDensity'].each { key ->
            def plane = maps.plane(key)
            columns[key] = new Values(plane.values(), plane.unit())
            plane.errors().ifPresent { if (!key.startsWith('EW')) columns["error($key)" as String] = new Values(it, plane.unit()) }
        }
        columns.x = new Values(offsets.collect { it[0] } as double[], Units.get('arcsec'))
        columns.y = new Values(offsets.collect { it[1] } as double[], Units.get('arcsec'))
        columns.pixels = new Values([1d] * n as double[], Unit.ONE)
        def labels = grid.projection().labelled(grid.nx(), grid.ny(), (0..<n) as int[], rules.disc())
        def file = folder.resolve('NGC7496_lines.fits.gz')

        when:
        LineMapWriter.write(file, new Spaxels('NGC7496', columns, labels, maps.kind(), 0), grid.projection())
        def read = LineMapReader.read(file, rules.disc())

        then:
        read.kind() == InputKind.SIMULATED
        read.size() == n
        ['Ha', 'error(Ha)', 'NII6584', 'EW(Ha)', 'stellarDensity', 'x', 'y'].every { key ->
            double[] back = read.column(key)
            double[] sent = columns[key].numbers()
            (0..<n).every { Math.abs(back[it] - sent[it]) <= 1e-7 * Math.abs(sent[it]) + (key.length() == 1 ? 1e-6 : 0) }
        }
    }

    def "samples that make no sense are refused in one line: #fault"() {
        when:
        make.call()

        then:
        def e = thrown(Problem)
        e.message.contains(fault)

        where:
        fault           | make
        'shorter one'   | { new PhangsTruth(0.04, 2, 1, 0.03, 0.4) }
        'below 1'       | { new PhangsTruth(0.04, 1, 1, 0.03, 1) }
        'at least one'  | { new MangaTruth(0, 8.5, 0, 0, 0, 0) }
    }
}
