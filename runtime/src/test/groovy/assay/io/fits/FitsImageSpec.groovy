package assay.io.fits

import assay.model.Problem
import java.nio.ByteBuffer
import java.nio.channels.FileChannel
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardOpenOption
import spock.lang.Specification
import spock.lang.TempDir

class FitsImageSpec extends Specification {
    @TempDir Path folder

    static FitsCards head(int bitpix, int... shape) {
        def cards = new FitsCards().put('SIMPLE', true, '').put('BITPIX', bitpix as long, '').put('NAXIS', shape.length as long, '')
        shape.eachWithIndex { n, i -> cards.put("NAXIS${i + 1}", n as long, '') }
        cards
    }

    FitsFile open(byte[] bytes) {
        def file = folder.resolve('i.fits')
        Files.write(file, bytes)
        FitsFile.read(file)
    }

    static byte[] bytes(int length, Closure fill) {
        def buffer = ByteBuffer.allocate(length)
        fill(buffer)
        buffer.array()
    }

    def "every BITPIX is read with BSCALE, BZERO and BLANK: #bitpix #more"() {
        given:
        def cards = head(bitpix, 2, 1)
        more.each { k, v -> FitsTableSpec.put(cards, k, v) }

        expect:
        open(cards.unit(data)).images()[0].pixels().toList() == values

        where: 'worked out by hand from FITS 4.0, sections 4.4.2.5 and 5'
        bitpix | more                            | data                                                         | values
        8      | [:]                             | [-1, 3] as byte[]                                            | [255d, 3d]
        8      | [BZERO: -128L]                  | [0, -1] as byte[]                                            | [-128d, 127d]
        16     | [BLANK: -9L, BSCALE: 0.5d]      | bytes(4) { it.putShort((short) -9).putShort((short) -8) }     | [Double.NaN, -4d]
        16     | [BZERO: 32768L]                 | bytes(4) { it.putShort((short) -32768).putShort((short) -1) } | [0d, 32767d]
        32     | [BZERO: 2147483648L]            | bytes(8) { it.putInt(Integer.MIN_VALUE).putInt(-1) }         | [0d, 2147483647d]
        32     | [BLANK: 7L, BSCALE: 2.0d, BZERO: 1L] | bytes(8) { it.putInt(7).putInt(8) }                     | [Double.NaN, 17d]
        64     | [BLANK: (1L << 53) + 1]         | bytes(16) { it.putLong((1L << 53) + 1).putLong(1L << 53) }   | [Double.NaN, 9007199254740992d]
        -32    | [BSCALE: '2.0D0']               | bytes(8) { it.putFloat(0.25f).putFloat(Float.NaN) }          | [0.5d, Double.NaN]
        -64    | [BZERO: 1L, BLANK: 3L]          | bytes(16) { it.putDouble(3d).putDouble(-1d) }                | [4d, 0d]
    }

    def "planes and sections of a cube of #shape are what stands there"() {
        given:
        int n = shape.inject(1) { a, b -> a * b } as int
        def image = open(head(32, shape as int[]).unit(bytes(4 * n) { b -> n.times { b.putInt(it) } })).images()[0]
        int nx = shape[0], ny = shape.size() > 1 ? shape[1] : 1

        expect:
        image.shape().toList() == shape
        image.nx() == nx
        image.ny() == ny
        image.channels() == n.intdiv(nx * ny)
        (0..<image.channels()).every { c -> image.pixels(c).toList() == (0..<nx * ny).collect { (double) (c * nx * ny + it) } }
        image.section(from as int[], size as int[]).toList() == wanted.collect { it as double }

        where:
        shape        | from         | size         | wanted
        [5]          | [1]          | [3]          | [1, 2, 3]
        [4, 3]       | [1, 1]       | [2, 2]       | [5, 6, 9, 10]
        [4, 3]       | [0, 1]       | [4, 2]       | (4..11)
        [4, 3, 2]    | [3, 0, 0]    | [1, 1, 2]    | [3, 15]
        [4, 3, 2]    | [0, 0, 1]    | [4, 3, 1]    | (12..23)
        [2, 2, 2, 2] | [1, 0, 1, 0] | [1, 2, 1, 2] | [5, 7, 13, 15]
        [2, 2, 2, 2] | [0, 0, 0, 0] | [2, 2, 2, 0] | []
    }

    def "what an image cannot give is refused: #words"() {
        when:
        ask(open(head(8, shape as int[]).unit(new byte[shape.inject(1) { a, b -> a * b }])).images()[0])

        then:
        def problem = thrown(Problem)
        problem.message.contains('HDU 0 (primary): ' + words)

        where:
        shape           | ask                                              | words
        [2, 2, 2]       | { FitsImage i -> i.pixels() }                    | 'NAXIS = 3: it has 2 channels'
        [2, 2, 2]       | { FitsImage i -> i.pixels(2) }                   | 'NAXIS3: there is no channel 2; expected 0 to 1'
        [2, 2]          | { FitsImage i -> i.section(1, 0, 2, 1) }         | 'NAXIS1 = 2: 2 pixels from 1'
        [2, 2]          | { FitsImage i -> i.section(0, -1, 1, 1) }        | 'NAXIS2 = 2: 1 pixels from -1'
        [2, 2]          | { FitsImage i -> i.section([0] as int[], [1] as int[]) } | 'NAXIS = 2: a section of 1 axes'
        [1, 1, 1, 1, 1] | { FitsImage i -> i.pixels() }                    | 'NAXIS = 5; expected 1 to 4'
    }

    def "a section of a file of 3 GB is read and the rest is not"() {
        given: 'a file with a hole in it'
        def file = folder.resolve('large.fits')
        long row = 40_000
        long rows = 20_000
        def cards = head(-32, row as int, rows as int)
        def header = cards.unit(new byte[0])
        def text = new String(header, 'ISO-8859-1').replace('CHECKSUM=', 'COMMENT  ').replace('DATASUM =', 'COMMENT  ')
        long padded = (4 * row * rows + 2879).intdiv(2880) * 2880
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.SPARSE).withCloseable {
            it.write(ByteBuffer.wrap(text.getBytes('ISO-8859-1')))
            it.write(bytes(4) { b -> b.putFloat(0.5f) }.with { ByteBuffer.wrap(it) }, header.length + 4 * (row * 19_000 + 39_999))
            it.write(ByteBuffer.allocate(1), header.length + padded - 1)
        }

        when:
        def image = FitsFile.read(file).images()[0]

        then:
        Files.size(file) > 3_000_000_000L
        image.section(39_998, 18_999, 2, 2).toList() == [0d, 0d, 0d, 0.5d]
    }

    def "long texts, HIERARCH keywords and all kinds of numbers are read from a header"() {
        given:
        def lines = ["SIMPLE  =                    T", "BITPIX  =                    8", "NAXIS   =                    0",
                     "LONG    = 'It''s a long &' / told", "CONTINUE  'story &'", "CONTINUE  'that ends' / here",
                     "HIERARCH ESO DET  DIT = 12.5 / s", "D       = -1.5D3", "N       = +42", "EMPTY   = ''", "AMP     = 'a & b'",
                     "OPEN    = 'no end &'", "COMMENT = 'no value'", "END"]
        def header = FitsHeader.parse(lines.collect { it.padRight(80) }.join('').padRight(2880).bytes, 0, 'h')

        expect:
        header.text('LONG').get() == "It's a long story that ends"
        header.number('ESO DET DIT') == 12.5d
        header.number('D') == -1500d
        header.whole('N') == 42
        header.text('EMPTY').get() == ''
        header.text('AMP').get() == 'a & b'
        header.text('OPEN').get() == 'no end &'
        header.flag('SIMPLE')
        !header.flag('NOTHERE')
        header.keys() == ['SIMPLE', 'BITPIX', 'NAXIS', 'LONG', 'ESO DET DIT', 'D', 'N', 'EMPTY', 'AMP', 'OPEN', 'COMMENT']
    }

    def "checksums of all, of some and of no units are told apart"() {
        given:
        def out = new ByteArrayOutputStream()
        new FitsWriter(out).primary(new FitsCards()).image(new FitsCards().put('EXTNAME', 'A', ''), [1] as int[], [1] as int[])
        byte[] all = out.toByteArray()
        def text = new String(all, 'ISO-8859-1')
        def without = { String t -> t.replace('CHECKSUM=', 'COMMENT  ').replace('DATASUM =', 'COMMENT  ') }

        expect:
        open(all).checksums() == FitsSums.ALL
        open((text.substring(0, 2880) + without(text.substring(2880))).getBytes('ISO-8859-1')).checksums() == FitsSums.SOME
        open(without(text).getBytes('ISO-8859-1')).checksums() == FitsSums.NONE
    }
}
