package assay.io.fits

import assay.model.Problem
import java.nio.ByteBuffer
import java.nio.file.Path
import java.util.zip.CRC32
import spock.lang.Specification

/** Files that fpack made; see the README beside them. */
class PackedImageSpec extends Specification {
    static final int NX = 16
    static final int NY = 12

    static FitsFile open(String name) {
        FitsFile.read(Path.of(PackedImageSpec.getResource("/fits/${name}.fits.fz.gz").toURI()))
    }

    static double noise(int i) {
        (i * 7919L + 104729L) % 1009L / 1009.0d - 0.5d
    }

    static double single(double value) {
        Float.valueOf((float) value).doubleValue()
    }

    /** What the images held before they were packed. */
    static double original(String image, int i) {
        switch (image) {
            case 'F32': return i % 11 == 3 ? Double.NaN : i % 13 == 5 ? 0.0d : single(1e-15d * (5 + noise(i)))
            case 'I16': return i * 37 % 4001 - 2000
            case 'U16': return i * 997 % 65536
            case 'I32': return i % 17 == 2 ? Double.NaN : i * 90001 % 2000003 - 1000000
            case 'U8': return 10 + 0.5d * (i * 7 % 256)
            case 'F64': return i % 11 == 3 ? Double.NaN : 3 + noise(i)
            case 'CUBE': return i % 11 == 3 ? Double.NaN : single(100 + noise(i))
        }
        throw new IllegalArgumentException(image)
    }

    static double[] all(FitsImage image) {
        image.section(new int[image.shape().length], image.shape())
    }

    static long crc(double[] values) {
        def bytes = ByteBuffer.allocate(8 * values.length)
        values.each { bytes.putLong(Double.doubleToLongBits(it)) }
        def crc = new CRC32()
        crc.update(bytes.array())
        crc.value
    }

    def "whole numbers come back to the last bit: #name, #image"() {
        given:
        def read = open(name).image(image)

        expect:
        read.shape().toList() == [NX, NY]
        (0..<NX * NY).every { Double.compare(read.pixels()[it], original(image, it)) == 0 }

        where:
        [name, image] << [['rice', 'gzip1', 'lossless', 'hcompress', 'hcompress_lossy', 'tiles'], ['I16', 'U16', 'I32', 'U8']]
            .combinations().findAll { !(it[0] == 'hcompress_lossy' && it[1] == 'I32') }
    }

    def "floats packed without loss come back to the last bit: #image"() {
        given:
        def read = all(open('lossless').image(image))

        expect:
        (0..<read.length).every { Double.compare(read[it], original(image, it)) == 0 }

        where:
        image << ['F32', 'F64', 'CUBE']
    }

    def "quantised floats are those of funpack to the last bit: #name, #image"() {
        expect:
        Long.toHexString(crc(all(open(name).image(image)))) == sum

        where:
        name              | image  | sum
        'rice'            | 'F32'  | '8872acdf'
        'rice'            | 'F64'  | '141aaf57'
        'rice'            | 'CUBE' | '98c06f99'
        'rice_undithered' | 'F32'  | '3338c2d7'
        'rice_undithered' | 'F64'  | '5f6e229c'
        'rice_zeros'      | 'F32'  | 'ae83be5f'
        'rice_zeros'      | 'F64'  | '141aaf57'
        'gzip1'           | 'F32'  | '8872acdf'
        'gzip1'           | 'F64'  | '141aaf57'
        'hcompress'       | 'F32'  | 'a168fab2'
        'hcompress'       | 'F64'  | '2bef203e'
        'hcompress'       | 'CUBE' | 'e8111348'
        'plio'            | 'U8'   | 'd00234a0'
        'plio'            | 'I16'  | 'b1eabf82'
        'plio'            | 'U16'  | 'b817dbd7'
    }

    def "every NaN stays and no other pixel becomes one: #name, #image"() {
        given: 'a value moves by half a step of the quantisation, 2e-16 and 0.12 in the coarsest tile'
        def read = all(open(name).image(image))

        expect:
        (0..<read.length).every {
            double was = original(image, it)
            Double.isNaN(was) ? Double.isNaN(read[it]) : Math.abs(read[it] - was) <= half
        }

        where:
        [name, [image, half]] << [['rice', 'rice_undithered', 'rice_zeros', 'gzip1', 'hcompress', 'tiles'],
                                  [['F32', 1e-16d], ['F64', 0.06d], ['CUBE', 0.06d]]].combinations()
    }

    def "a zero stays zero where the dithering promises it"() {
        given:
        def read = open('rice_zeros').image('F32').pixels()

        expect:
        (0..<read.length).findAll { it % 13 == 5 && it % 11 != 3 }.every { read[it] == 0 }
    }

    def "a section unpacks to what the whole has there: #name, #x #y #nx #ny"() {
        given:
        def image = open(name).image('F32')
        def all = image.pixels()
        def part = image.section(x, y, nx, ny)

        expect:
        part.length == nx * ny
        (0..<part.length).every { Double.compare(part[it], all[(y + it.intdiv(nx)) * NX + x + it % nx]) == 0 }

        where:
        name        | x | y | nx | ny
        'tiles'     | 0 | 0 | 16 | 12
        'tiles'     | 6 | 4 | 3  | 3
        'tiles'     | 7 | 5 | 7  | 5
        'rice'      | 3 | 2 | 9  | 4
        'hcompress' | 15 | 11 | 1 | 1
    }

    def "a channel of a packed cube is the plane that it was"() {
        given:
        def cube = open('lossless').image('CUBE')

        expect:
        cube.channels() == 3
        (0..<3).every { c -> (0..<48).every { Double.compare(cube.pixels(c)[it], original('CUBE', 48 * c + it)) == 0 } }
    }

    def "NaN that lossy H-compression rounded away is refused and not made up"() {
        when:
        open('hcompress_lossy').image('F32').pixels()

        then:
        def problem = thrown(Problem)
        problem.message.contains('HDU 1 (F32): COMPRESSED_DATA, row 1: its pixels without a value were rounded away')
    }

    def "the header reads as it did before: BITPIX, axes, unit; checksums of all units"() {
        given:
        def file = open('rice')
        def header = file.image('F32').header()

        expect:
        file.checksums() == FitsSums.ALL
        header.whole('BITPIX') == -32
        header.whole('NAXIS1') == NX
        header.text('BUNIT').get() == 'erg/s/cm2'
        !header.has('TFORM1')
    }
}
