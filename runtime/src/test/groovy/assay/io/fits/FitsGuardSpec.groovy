package assay.io.fits

import assay.io.maps.LineMapWriter
import assay.io.maps.LineMapReader
import assay.model.sky.Projection
import assay.model.Disc
import assay.model.InputKind
import assay.model.Problem
import assay.model.Spaxels
import assay.unit.Unit
import assay.unit.Units
import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.nio.file.Path
import java.util.zip.GZIPOutputStream
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

class FitsGuardSpec extends Specification {
    @TempDir Path folder
    def disc = new Disc(150, -30, 10, 40, 0.7, 0.2, 1, OptionalDouble.empty())
    @Shared byte[] good

    def setupSpec() {
        def disc = new Disc(150, -30, 10, 40, 0.7, 0.2, 1, OptionalDouble.empty())
        def plane = Projection.northUp(150, -30, 15, 15, 0.2)
        int[] labels = (0..<900).collect { (it % 30).intdiv(10) }
        def flux = Units.parse('erg/s/cm2')
        def three = { a, b, c, unit -> new Spaxels.Values([a, b, c] as double[], unit) }
        good = LineMapWriter.bytes(new Spaxels('G', [
            Ha: three(1e-16, 2e-16, 3e-16, flux), 'error(Ha)': three(1e-18, 2e-18, 3e-18, flux),
            pixels: three(300, 300, 300, Unit.ONE)
        ], plane.labelled(30, 30, labels, disc), InputKind.SIMULATED, 0), plane)
    }

    def read(byte[] bytes, String name = 'G_lines.fits') {
        def file = folder.resolve(name)
        Files.write(file, bytes)
        LineMapReader.read(file, disc)
    }

    String refusal(byte[] bytes) {
        try {
            read(bytes)
        } catch (Problem p) {
            assert !p.message.contains('\n')
            return p.message
        }
        throw new AssertionError('it was read without a word' as Object)
    }

    /** One card changed everywhere, checksums taken away so that the guard itself is tried. */
    byte[] changed(String card, String instead) {
        def text = new String(good, StandardCharsets.ISO_8859_1)
        assert text.contains(card)
        text.replace('CHECKSUM=', 'COMMENT  ').replace('DATASUM =', 'COMMENT  ')
            .replace(card, instead.padRight(card.length())).getBytes(StandardCharsets.ISO_8859_1)
    }

    def "the whole file is read"() {
        expect:
        read(good).size() == 3
    }

    def "a file cut at a block, a byte before or a byte behind it, is refused"() {
        expect:
        good.length % 2880 == 0
        (0..<good.length).step(2880).every { at ->
            [at - 1, at, at + 1].findAll { it >= 0 && it < good.length }.every { refusal(Arrays.copyOf(good, it)) }
        }
        refusal(Arrays.copyOf(good, good.length - 1)).contains('cut short')
    }

    def "a byte too many is refused"() {
        expect:
        refusal(Arrays.copyOf(good, good.length + 1)).contains('END')
        refusal(Arrays.copyOf(good, good.length + 2880)).contains('printable')
    }

    def "every flipped bit is found by the checksums"() {
        given:
        def random = new Random(7)

        expect:
        (1..400).every {
            def bytes = good.clone()
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8))
            refusal(bytes)
        }
    }

    def "a header that lies is refused: #instead"() {
        expect:
        refusal(changed(card, instead)).contains(words)

        where:
        card                             | instead                          | words
        'BITPIX  =                  -32' | 'BITPIX  =                    7' | 'BITPIX = 7'
        'NAXIS   =                    2' | 'NAXIS   =                   -1' | 'NAXIS = -1'
        'NAXIS   =                    2' | 'NAXIS   =                 1000' | 'NAXIS = 1000'
        'NAXIS   =                    2' | 'NAXIS   =                    3' | 'NAXIS3 is missing'
        'NAXIS1  =                   30' | 'NAXIS1  =           2000000000' | 'cut short'
        'NAXIS1  =                   30' | 'NAXIS1  =  9223372036854775807' | 'the file is damaged'
        'NAXIS1  =                   30' | 'NAXIS1  = 92233720368547758070' | 'not a whole number'
        'NAXIS1  =                   30' | 'NAXIS1  =                  -30' | 'negative'
        'NAXIS1  =                   30' | 'NAXIS1  =                    0' | ''
        'PCOUNT  =                    0' | 'PCOUNT  =           4000000000' | 'PCOUNT = 4000000000 is not 0'
        'GCOUNT  =                    1' | 'GCOUNT  =                    0' | ''
        'GCOUNT  =                    1' | 'GCOUNT  =                   -1' | 'negative'
        'NAXIS2  =                   30' | 'NAXIS1  =                   30' | 'NAXIS1 twice'
        'END     '                       | 'ENX     '                       | 'twice'
        "XTENSION= 'IMAGE   '"           | "XTENSIOM= 'IMAGE   '"           | 'no extension begins'
        "FLUXKIND= 'mean per pixel'"     | "FLUXKIND= 'mean'"               | "FLUXKIND is 'mean'"
        "BUNIT   = '1e-20 erg/s/cm2'"    | "BUNIT   = 'km/s'"               | 'is not a unit like erg/s/cm2'
        "BUNIT   = '1e-20 erg/s/cm2'"    | "BUNIT   = 'flug'"               | "'flug' is not a known unit"
        "BUNIT   = '1e-20 erg/s/cm2'"    | "BUNOT   = 'km/s'"               | 'BUNIT is missing'
        "CTYPE1  = 'RA---TAN'"           | "CTYPE1  = 'RA---SIN'"           | 'RA---TAN'
        'CRVAL1  ='                      | 'CRVOL1  ='                      | 'CRVAL1 is missing'
        "EXTNAME = 'HA_ERR  '"           | "EXTNAME = 'HA      '"           | 'a second extension is called HA'
        "EXTNAME = 'HA_ERR  '"           | "EXTNAME = 'HX      '"           | 'no map of a line'
        'NEXTEND =                    3' | 'NEXTEND =                    4' | 'promises 4 extensions'
    }

    def "totals for each bin are taken as they are"() {
        given:
        def means = read(changed('NEXTEND =', 'NEXTEND ='))
        def totals = read(changed("FLUXKIND= 'mean per pixel'", "FLUXKIND= 'total per bin'"), 'T_lines.fits')

        expect:
        (0..2).every { Math.abs(means.column('Ha')[it] / totals.column('Ha')[it] - 300) < 1e-9 }
    }

    def "what is no FITS file is refused: #what"() {
        when:
        read(bytes)

        then:
        def problem = thrown(Problem)
        problem.message.contains(words)

        where:
        what             | bytes                                  | words
        'nothing'        | new byte[0]                            | 'not a FITS file'
        'text'           | ('galaxy,flux\n' * 500).bytes          | 'not a FITS file'
        'half a gzip'    | Arrays.copyOf(gzip(new byte[100000]), 60) | 'cannot be read'
        'a packed nought'| gzip(new byte[100000])                 | 'not a FITS file'
    }

    def "a gzip bomb is refused before it fills the memory"() {
        given: '80 MB of zeros in 80 kB'
        def bomb = gzip(new byte[80 << 20])

        expect:
        bomb.length < 100_000
        refusal(bomb).contains('too many to be honest')
    }

    def "a folder and a missing file are refused"() {
        when:
        LineMapReader.read(file(folder), disc)

        then:
        def problem = thrown(Problem)
        problem.message.contains(words)

        where:
        file                      | words
        ({ Path f -> f })         | 'a folder'
        ({ Path f -> f.resolve('none.fits') }) | 'no such file'
    }

    static byte[] gzip(byte[] bytes) {
        def out = new ByteArrayOutputStream()
        new GZIPOutputStream(out).withCloseable { it.write(bytes) }
        out.toByteArray()
    }
}
