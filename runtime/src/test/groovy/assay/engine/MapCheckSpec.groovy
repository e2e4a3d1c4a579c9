package assay.engine

import assay.SharedData
import assay.io.fits.FitsCards
import assay.io.fits.ProjectionHeader
import assay.model.Problem
import assay.model.figure.Line
import assay.model.figure.Raster
import assay.model.sky.Projection
import java.nio.ByteBuffer
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

class MapCheckSpec extends Specification {
    static final int NX = 60
    static final int NY = 40

    @TempDir
    Path folder

    static Projection turned(double turn, int parity) {
        double step = 0.2d / 3600
        double a = Math.toRadians(turn)
        new Projection(150, -30, 31, 19, -parity * step * Math.cos(a), step * Math.sin(a),
            parity * step * Math.sin(a), step * Math.cos(a))
    }

    Path file(Projection projection, List<int[]> bright, double background = 1) {
        def data = ByteBuffer.allocate(4 * NX * NY)
        (0..<NX * NY).each { data.putFloat(4 * it, background as float) }
        bright.each { data.putFloat(4 * (it[1] * NX + it[0]), 9f) }
        def cards = new FitsCards().put('SIMPLE', true, '').put('BITPIX', -32, '').put('NAXIS', 2, '')
            .put('NAXIS1', NX, '').put('NAXIS2', NY, '').put('EXTNAME', 'HA', '').put('BUNIT', '1e-20 erg/s/cm2', '')
        Files.write(folder.resolve('G_map.fits'), ProjectionHeader.write(cards, projection).unit(data.array()))
    }

    def "a bright pixel stands upright where it is on the sky, turned by #turn, parity #parity"() {
        given: 'the pixel nearest to 3 arcsec east and 1 arcsec north of the centre, by the closed form of the header'
        def projection = turned(turn, parity)
        double a = Math.toRadians(turn)
        long i = Math.round(30 - parity * (3 * Math.cos(a) - Math.sin(a)) / 0.2)
        long j = Math.round(18 + (3 * Math.sin(a) + Math.cos(a)) / 0.2)
        def target = MapTarget.of(150, -30, 40, 0.6, 0)
        def check = MapCheck.of(file(projection, [[i, j] as int[]]), Optional.empty(), Optional.of(target))

        when:
        def panels = check.figure().panels()
        def raster = panels[1].series().find { it instanceof Raster } as Raster
        def cells = (0..<raster.values().length).findAll { Double.isFinite(raster.values()[it]) && raster.values()[it] > 5 }
        double east = cells.sum { raster.x0() + (it % raster.nx() + 0.5) * (raster.x1() - raster.x0()) / raster.nx() } / cells.size()
        double north = cells.sum { raster.y0() + (it.intdiv(raster.nx()) + 0.5) * (raster.y1() - raster.y0()) / raster.ny() } / cells.size()

        then: 'half a diagonal of a pixel for the nearest one, half a cell for the upright grid'
        Math.hypot(east - 3, north - 1) < 0.2 * 1.5
        panels[1].x().inverted()

        and: 'the major axis, the first line of the galaxy, leaves the centre at its position angle in the file as well'
        def axis = panels[0].series().find { it instanceof Line } as Line
        def shown = (0..<axis.x().length).findAll { !Double.isNaN(axis.x()[it]) }
        double dx = axis.x()[shown[-1]] - axis.x()[shown[0]]
        double dy = axis.y()[shown[-1]] - axis.y()[shown[0]]
        double toEast = -parity * dx * Math.cos(a) + dy * Math.sin(a)
        double toNorth = parity * dx * Math.sin(a) + dy * Math.cos(a)
        Math.abs(Math.toDegrees(Math.atan2(toEast, toNorth)) - 40) < 1e-6

        and: 'arrows and letters of the compass, north first; meridians converge, by 3e-5 between centre and compass'
        def lines = panels[0].series().findAll { it instanceof Line }
        direction(lines[-4]).with { Math.hypot(it[0] - parity * Math.sin(a), it[1] - Math.cos(a)) < 1e-4 }
        direction(lines[-3]).with { Math.hypot(it[0] + parity * Math.cos(a), it[1] - Math.sin(a)) < 1e-4 }

        and:
        def facts = check.facts()
        facts.parity.startsWith(parity > 0 ? 'as on the sky' : 'mirrored')
        facts.axes.contains(String.format(Locale.ROOT, 'second towards %.2f deg', turn))
        facts['centre of the galaxy'] == 'pixel (31.00, 19.00)'
        facts.checksums == '1 of 1 headers have one, right'
        facts['valid pixels'].startsWith('2400 of 2400 (100.0 per cent), from 1.0000 over 1.0000')
        facts['extension 0'] == 'HA, 60 x 40, 1e-20 erg/s/cm2'

        where:
        [turn, parity] << [(0..7).collect { it * 45.0d }, [1, -1]].combinations()
    }

    private static double[] direction(Line arrow) {
        double dx = arrow.x()[1] - arrow.x()[0]
        double dy = arrow.y()[1] - arrow.y()[0]
        [dx / Math.hypot(dx, dy), dy / Math.hypot(dx, dy)]
    }

    def "#what is told in one line"() {
        when:
        MapCheck.of(file(turned(20, 1), [], background), Optional.ofNullable(extension), target)

        then:
        def problem = thrown(Problem)
        problem.message.contains(words)
        !problem.message.contains('\n')

        where:
        what                   | background | extension | target                          || words
        'an unknown extension' | 1          | 'HB'      | Optional.empty()                || "there is no extension 'HB'; it has HA"
        'an empty map'         | Double.NaN | null      | Optional.empty()                || 'none of its 2400 pixels has a value'
        'another galaxy'       | 1          | 'ha'      | around(150.01, -30)             || 'lies outside the image'
        'the other hemisphere' | 1          | '0'       | around(330, 30)                 || '90 degrees or more'
    }

    private static Optional<MapTarget> around(double ra, double dec) {
        Optional.of(MapTarget.of(ra, dec, 0, 0.5, 0))
    }

    @Requires({ SharedData.has('data/phangs/NGC7496_metallicity.fits') })
    def "a real map lies where its galaxy is"() {
        given: 'centre, position angle and inclination of the table of Metha et al.; the readme has 0.2 arcsec pixels'
        def target = MapTarget.of(347.4470, -43.4280, 193.7, 0.81, 0)
        def check = MapCheck.of(SharedData.find('data/phangs/NGC7496_metallicity.fits').toPath(), Optional.empty(), Optional.of(target))

        expect:
        check.facts().pixel == '0.20000 x 0.20000 arcsec'
        check.facts().image.endsWith('532 x 936 pixels')
        check.facts()['valid pixels'].startsWith('278015 of 497952')
        check.figure().name() == 'NGC7496_metallicity'
    }
}
