package assay.io.fits

import assay.io.AtomicFile
import assay.io.maps.LineMapWriter
import assay.model.Disc
import assay.model.InputKind
import assay.model.Spaxels
import assay.model.sky.Projection
import assay.unit.Unit
import assay.unit.Units
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

class FitsWriterSpec extends Specification {
    static final Path FITSVERIFY = Path.of('/usr/bin/fitsverify')
    @TempDir Path folder

    Path written() {
        def file = folder.resolve('w.fits')
        AtomicFile.write(file) { out ->
            new FitsWriter(out)
                .primary(new FitsCards().put('OBJECT', 'NGC 628', ''))
                .image(new FitsCards().put('EXTNAME', 'F', '').put('BUNIT', 'erg/s/cm2', ''), [3, 2] as int[],
                    [1, 2, 3, 4, Float.NaN, 6] as float[])
                .image(new FitsCards().put('EXTNAME', 'D', ''), [2, 2, 2] as int[], (0..7).collect { it / 3d } as double[])
                .image(new FitsCards().put('EXTNAME', 'I', ''), [40, 50] as int[], (0..<2000).collect { it - 1000 } as int[])
                .table(new FitsCards().put('EXTNAME', 'T', ''), [
                    WrittenColumn.texts('name', 'NGC 628', 'M33', ''),
                    WrittenColumn.of('flux', 'erg/s/cm2', [1.5d, Double.NaN, -0.0d] as double[]),
                    WrittenColumn.of('width', 'km/s', [0.1f, 2f, 3f] as float[]),
                    WrittenColumn.of('id', '', [Long.MIN_VALUE, 0L, Long.MAX_VALUE] as long[]),
                    WrittenColumn.of('n', '', [1, -2, 3] as int[]),
                    WrittenColumn.flags('kept', true, false, true)
                ])
        }
        file
    }

    def "what is written is read back to the last bit, checksummed throughout"() {
        given:
        def file = FitsFile.read(written())
        FitsFile.check(file.path())
        def table = file.table('T')

        expect:
        file.checksums() == FitsSums.ALL
        file.image('F').pixels().toList() == [1d, 2d, 3d, 4d, Double.NaN, 6d]
        file.image('F').header().text('BUNIT').get() == 'erg/s/cm2'
        file.image('D').channels() == 2
        file.image('D').pixels(1).toList() == (4..7).collect { it / 3d }
        (0..<2000).every { file.image('I').pixels()[it] == it - 1000 }
        table.column('name').texts().toList() == ['NGC 628', 'M33', '']
        table.column('flux').numbers()*.with { Double.doubleToRawLongBits(it) } == [1.5d, Double.NaN, -0.0d].collect { Double.doubleToRawLongBits(it) }
        table.column('flux').unit().get() == 'erg/s/cm2'
        table.column('width').numbers()[0] == Float.valueOf(0.1f).doubleValue()
        table.column('id').wholes().toList() == [Long.MIN_VALUE, 0L, Long.MAX_VALUE]
        table.column('n').numbers().toList() == [1d, -2d, 3d]
        table.column('kept').flags().toList() == [true, false, true]
    }

    def "columns of different lengths are not written"() {
        when:
        new FitsWriter(OutputStream.nullOutputStream()).table(new FitsCards(),
            [WrittenColumn.of('a', '', [1d] as double[]), WrittenColumn.of('b', '', [1d, 2d] as double[])])

        then:
        thrown(IllegalArgumentException)
    }

    @Requires({ Files.isExecutable(FITSVERIFY) })
    def "fitsverify finds nothing in images, cubes and tables"() {
        expect:
        verified(written())
    }

    @Requires({ Files.isExecutable(FITSVERIFY) })
    def "fitsverify finds nothing in maps of lines"() {
        given:
        def disc = new Disc(150, -30, 10, 40, 0.7, 0.2, 1, OptionalDouble.empty())
        def plane = Projection.northUp(150, -30, 15, 15, 0.2)
        int[] labels = (0..<900).collect { (it % 30).intdiv(10) }
        def three = { a, b, c, unit -> new Spaxels.Values([a, b, c] as double[], unit) }
        def flux = Units.parse('erg/s/cm2')
        def file = folder.resolve('m.fits')

        when:
        LineMapWriter.write(file, new Spaxels('G', [
            Ha: three(1e-16, 2e-16, 3e-16, flux), 'error(Ha)': three(1e-18, 2e-18, 3e-18, flux),
            'EW(Ha)': three(5, 6, 7, Units.parse('AA')), pixels: three(300, 300, 300, Unit.ONE)
        ], plane.labelled(30, 30, labels, disc), InputKind.SIMULATED, 0), plane)

        then:
        verified(file)
    }

    static boolean verified(Path file) {
        def run = new ProcessBuilder(FITSVERIFY.toString(), file.toString()).redirectErrorStream(true).start()
        def words = run.inputStream.text
        assert run.waitFor() == 0
        assert words.contains('Verification found 0 warning(s) and 0 error(s)')
        true
    }
}
