package assay.io.maps

import assay.model.sky.Projection
import assay.model.Disc
import assay.model.InputKind
import assay.model.Problem
import assay.model.Spaxels
import assay.unit.Unit
import assay.unit.Units
import java.nio.file.Files
import java.nio.file.Path
import nom.tam.fits.Fits
import nom.tam.fits.FitsFactory
import spock.lang.Specification
import spock.lang.TempDir

class LineMapSpec extends Specification {
    @TempDir Path folder
    def disc = new Disc(150, -30, 10, 40, 0.7, 0.2, 1, OptionalDouble.empty())
    def plane = Projection.northUp(150, -30, 3, 2, 0.2)

    Spaxels spaxels(InputKind kind = InputKind.SIMULATED) {
        int[] labels = [-1, 0, 0, 1, 1, 2, 0, 0, 1, -1, 2, 2, -1, 3, 3]
        def flux = Units.parse('erg/s/cm2')
        def values = { List numbers, Unit unit -> new Spaxels.Values(numbers as double[], unit) }
        new Spaxels('G1', [
            'Ha': values([4e-17, 3.3e-17, 1.7e-17, 2.2e-17], flux),
            'error(Ha)': values([1e-18, 2e-18, 1e-18, 3e-18], flux),
            'NII6584': values([4e-18, 3e-18, 1e-18, 2e-18], flux),
            'error(NII6584)': values([1e-19, 2e-19, 1e-19, 3e-19], flux),
            'EW(Ha)': values([12, 13, 4, 60], Units.parse('AA')),
            'velocity(Ha)': values([1000, 1010, 990, 1002], Units.parse('km/s')),
            'error(velocity(Ha))': values([3, 4, 5, 6], Units.parse('km/s')),
            'pixels': values([4, 3, 3, 2], Unit.ONE)
        ], plane.labelled(5, 3, labels, disc), kind, 0)
    }

    Path written(String name = 'G1_lines.fits', Spaxels what = spaxels()) {
        def file = folder.resolve(name)
        LineMapWriter.write(file, what, plane)
        file
    }

    def "what was written is read back: totals, units, labels, the flag of the simulation, the places"() {
        given:
        written(name)

        when:
        def read = LineMapReader.read(LineMapReader.find(folder, 'G1'), disc)

        then: 'to the precision of 32-bit floats'
        read.galaxy() == 'G1'
        read.kind() == InputKind.SIMULATED
        read.map().labels() == spaxels().map().labels()
        ['Ha', 'error(Ha)', 'NII6584', 'EW(Ha)', 'velocity(Ha)', 'error(velocity(Ha))', 'pixels'].every { key ->
            read.unit(key).sameDimension(spaxels().unit(key)) && (0..3).every {
                Math.abs(read.column(key)[it] / spaxels().column(key)[it] - 1) < 6e-8
            }
        }
        read.unit('Ha').symbol() == 'erg/s/cm2'

        and: 'bin 2 is pixels (0,1) (0,2) (1,2) from the lower left; east is to the left'
        Math.abs(read.column('x')[2] - (2 - 1 / 3.0d) * 0.2) < 1e-9
        Math.abs(read.column('y')[2] - (2 / 3.0d) * 0.2) < 1e-6

        where:
        name << ['G1_lines.fits', 'G1_lines.fits.gz']
    }

    def "reading and writing again gives the same bytes, so nothing is lost bit by bit"() {
        given:
        def first = LineMapWriter.bytes(spaxels(), plane)
        def read = LineMapReader.read(written(), disc)
        def again = LineMapReader.read(written('G2_lines.fits', read), disc)

        expect:
        Arrays.equals(LineMapWriter.bytes(read, plane), first)
        again.sameAs(read)
        Arrays.equals(Files.readAllBytes(folder.resolve('G1_lines.fits')), first)
    }

    def "another reader finds the same pixels and right checksums"() {
        given:
        def fits = new Fits(written().toFile())
        def units = fits.read()

        expect:
        units.every { it.verifyIntegrity(); true }
        units.size() == 9
        units.find { it.header.getStringValue('EXTNAME') == 'HA' }.kernel[0][1] == 1000f
        Float.isNaN(units.find { it.header.getStringValue('EXTNAME') == 'HA' }.kernel[0][0] as float)
        units.find { it.header.getStringValue('EXTNAME') == 'BINID' }.kernel[2] as List == [2, 2, -1, 3, 3]

        cleanup:
        fits.close()
    }

    def "a file of another maker, without bins, in other units, under other names, is one row a pixel"() {
        given:
        def file = folder.resolve('G3_lines.fits').toFile()
        def other = new Fits()
        double[][] ha = [[1, 2, Double.NaN], [4, 5, 6]]
        short[][] n2 = [[10, 20, 30], [40, 50, 60]]
        float[][] errors = [[0.1f, 0.2f, 0.3f], [0.1f, 0f, 0.1f]]
        def add = { Object data, String name, Closure more = {} ->
            def unit = FitsFactory.hduFactory(data)
            [EXTNAME: name, BUNIT: '10**(-20)*erg/(s*cm**2)', CTYPE1: 'RA---TAN', CTYPE2: 'DEC--TAN'].each { k, v ->
                unit.header.addValue(k, v, '')
            }
            [CRVAL1: 150d, CRVAL2: -30d, CRPIX1: 2d, CRPIX2: 1d, CDELT1: -1 / 3600d, CDELT2: 1 / 3600d].each { k, v ->
                unit.header.addValue(k, v as double, '')
            }
            more(unit.header)
            other.addHDU(unit)
        }
        other.addHDU(FitsFactory.hduFactory(new int[1][1]))
        add(ha, 'HA6562')
        add(errors, 'HA6562_ERR')
        add(n2, 'NII6583') { it.addValue('BSCALE', 0.5d, ''); it.addValue('BZERO', 1d, '') }
        add(errors, 'NII6583_ERR')
        other.write(file)

        when:
        def read = LineMapReader.read(file.toPath(), disc, ['Ha', 'NII6584'])

        then: 'the NaN and the error of zero are not measured'
        read.leftOut() == 2
        read.kind() == InputKind.REAL
        read.column('Ha').collect { it / 1e-20 }*.round(6) == [1, 2, 4, 6]*.toDouble()
        read.column('NII6584').collect { it / 1e-20 }*.round(6) == [6, 11, 21, 31]*.toDouble()
        read.map().labels() as List == [0, 1, -1, 2, -1, 3]
        Math.abs(read.column('x')[0] - 1) < 1e-9
        LineMapReader.read(file.toPath(), disc).keys().containsAll(['Ha', 'error(Ha)', 'NII6584', 'error(NII6584)'])
    }

    def "a lacking value takes its bin away, and only when it is asked for"() {
        given:
        def less = spaxels()
        less.column('EW(Ha)')[1] = Double.NaN
        def file = written('G1_lines.fits', less)

        expect:
        LineMapReader.read(file, disc, ['Ha', 'EW(Ha)']).size() == 3
        LineMapReader.read(file, disc, ['Ha', 'EW(Ha)']).leftOut() == 1
        LineMapReader.read(file, disc, ['Ha', 'NII6584']).size() == 4
    }

    def "observed maps are not called simulated"() {
        expect:
        LineMapReader.read(written('G1_lines.fits', spaxels(InputKind.REAL)), disc).kind() == InputKind.REAL
    }

    def "a line that is not there is refused with those that are"() {
        when:
        LineMapReader.read(written(), disc, ['Ha', 'SII6716'])

        then:
        def problem = thrown(Problem)
        problem.message.endsWith('G1_lines.fits: the extension SII6716 is missing; it has '
            + 'HA, HA_ERR, NII6584, NII6584_ERR, EW_HA, VEL_HA, VEL_HA_ERR, BINID')
    }

    def "a negative error is refused"() {
        given:
        def wrong = spaxels()
        wrong.column('error(NII6584)')[0] = -1e-19

        when:
        LineMapReader.read(written('G1_lines.fits', wrong), disc)

        then:
        def problem = thrown(Problem)
        problem.message.contains('NII6584_ERR holds the negative error')
    }

    def "nothing measured at all is refused"() {
        given:
        def none = spaxels()
        4.times { none.column('Ha')[it] = Double.NaN }

        when:
        LineMapReader.read(written('G1_lines.fits', none), disc)

        then:
        def problem = thrown(Problem)
        problem.message.contains('none of its 4 spaxels')
    }

    def "a galaxy without a file is refused by both names"() {
        when:
        LineMapReader.find(folder, 'G9')

        then:
        def problem = thrown(Problem)
        problem.message.contains('there is no G9_lines.fits or G9_lines.fits.gz')
    }
}
