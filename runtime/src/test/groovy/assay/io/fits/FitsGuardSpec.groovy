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
import spock.lang.Requires
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
        'PCOUNT  =                    0' | 'PCOUNT  =                   -1' | 'PCOUNT = -1 is negative'
        'PCOUNT  =                    0' | 'PCOUNT  =  9223372036854775807' | 'PCOUNT = 9223372036854775807 is not 0'
        'GCOUNT  =                    1' | 'GCOUNT  =  9223372036854775807' | 'GCOUNT = 9223372036854775807 is not 1'
        'PCOUNT  =                    0' | 'PCOUNX  =                    0' | 'PCOUNT is missing'
        'PCOUNT  =                    0' | 'GCOUNT  =                    0' | 'GCOUNT twice'
        'PCOUNT  =                    0' | 'NAXIS3  =                   30' | 'NAXIS3 contradicts NAXIS = 2'
        'BITPIX  =                  -32' | 'BITPIX  >                  -32' | "BITPIX: no '= ' follows"
        'BITPIX  =                  -32' | 'bITPIX  =                  -32' | "'bITPIX' is not made of A-Z"
        "RADESYS = 'ICRS    '          " | 'BSCALE  =                    0' | 'BSCALE = 0 leaves no values'
        "RADESYS = 'ICRS    '          " | 'BSCALE  =                  NaN' | 'BSCALE = NaN is not a number'
        "RADESYS = 'ICRS    '          " | 'BSCALE  =                1E999' | 'BSCALE = 1E999 is not a number'
        "RADESYS = 'ICRS    '          " | 'BZERO   =                     ' | 'BZERO =  is not a number'
        "RADESYS = 'ICRS    '          " | 'GROUPS  =                    T' | 'GROUPS = T: these are random groups'
        "RADESYS = 'ICRS    '"           | "RADESYS = 'ICRS    "            | 'RADESYS: its text has no closing quote'
        "RADESYS = 'ICRS    '"           | "RADESYS = 'IC' S   '"           | "RADESYS: 'S   '' follows it"
        "RADESYS = 'ICRS    '"           | 'END                 '           | "END: byte"
        "EXTNAME = 'HA      '"           | "EXTNAME = '../../HA'"           | 'it holds no map of a line'
        "XTENSION= 'IMAGE   '"           | "XTENSION= 'BINTABLE'"           | 'BITPIX = -32 is not 8 in a table'
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

    @Requires(value = { Boolean.getBoolean('assay.trust') }, reason = 'the long form of the one before')
    def "10 MB that unpack to 10 GB are refused before they fill the memory"() {
        given: 'members of 64 MB of zeros, one behind the other, as gzip allows'
        def file = folder.resolve('bomb.fits.gz')
        byte[] member = gzip(new byte[64 << 20])
        Files.newOutputStream(file).withCloseable { out -> 160.times { out.write(member) } }

        when:
        FitsFile.read(file)

        then:
        def problem = thrown(Problem)
        Files.size(file) < 11_000_000
        problem.message.readLines().size() == 1
        problem.message.contains('too many to be honest') || problem.message.contains("half of Java's memory")
    }

    def "3 kB that claim 8 EB are refused and nothing is allocated for them: #axes"() {
        given:
        def cards = FitsImageSpec.head(-64, axes as int[])
        def file = folder.resolve('claim.fits')
        Files.write(file, cards.unit(new byte[0]))
        def threads = java.lang.management.ManagementFactory.threadMXBean as com.sun.management.ThreadMXBean
        String message = null
        def ask = {
            try {
                FitsFile.read(file)
            } catch (Problem problem) {
                message = problem.message
            }
        }
        3.times { ask() }
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().id)
        ask()

        expect:
        threads.getThreadAllocatedBytes(Thread.currentThread().id) - before < 1_000_000 // opening a file, and Groovy
        message.contains(words)

        where:
        axes                                    | words
        [2000000000, 250000000]                 | 'byte 2880: 0 bytes are left; expected 4000000000000000000 bytes'
        [2000000000, 500000000]                 | 'NAXISn: they ask for 8000000000000000000 bytes of data'
        [2000000000, 2000000000]                | 'NAXISn: they ask for 32000000000000000000 bytes of data'
        [2000000000] * 20                       | 'NAXISn: they ask for'
    }

    def "a large header without END is refused within 4 MB"() {
        given:
        def file = folder.resolve('endless.fits')
        def block = 'COMMENT what never ends'.padRight(80) * 36
        Files.newOutputStream(file).withCloseable { out ->
            out.write(FitsImageSpec.head(8, 1).unit(new byte[0])[0..<320] as byte[])
            out.write((block.substring(320) + block * 2000).bytes)
        }

        when:
        FitsFile.read(file)

        then:
        def problem = thrown(Problem)
        problem.message.contains('HDU 0 (primary): END: there is none in 4196160 bytes')
    }

    def "a table with more than 999 columns, or fewer than none, is refused: #fields"() {
        given:
        def bytes = FitsTableSpec.table([['E']], 4, 1, new byte[4])
        def text = new String(bytes, StandardCharsets.ISO_8859_1).replace('CHECKSUM=', 'COMMENT  ').replace('DATASUM =', 'COMMENT  ')
            .replace('TFIELDS =                    1', 'TFIELDS =' + "$fields".padLeft(21))
        def file = folder.resolve('f.fits')
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1))

        when:
        FitsFile.read(file)

        then:
        def problem = thrown(Problem)
        problem.message.contains("HDU 1 (T): $words")

        where:
        fields      | words
        1000        | 'TFIELDS = 1000; expected 0 to 999'
        -1          | 'TFIELDS = -1; expected 0 to 999'
        2           | 'TFORM2 is missing'
        0           | 'TFORMn: the columns take 0 bytes'
    }

    @Requires({ new File('/usr/bin/mkfifo').canExecute() })
    def "a pipe is refused and not waited for"() {
        given:
        def pipe = folder.resolve('pipe.fits')
        assert ['/usr/bin/mkfifo', pipe.toString()].execute().waitFor() == 0

        when:
        FitsFile.read(pipe)

        then:
        def problem = thrown(Problem)
        problem.message.contains('no ordinary file but a folder, pipe or device')
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
