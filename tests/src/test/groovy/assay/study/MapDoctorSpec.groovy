package assay.study

import assay.io.fits.FitsCards
import assay.io.fits.ProjectionHeader
import assay.model.sky.Projection
import java.nio.ByteBuffer
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

class MapDoctorSpec extends Specification {
    @Shared
    @TempDir
    Path folder

    @Shared
    Path map

    @Shared
    Path table

    def setupSpec() {
        def data = ByteBuffer.allocate(4 * 50 * 30)
        (0..<1500).each { data.putFloat(4 * it, it as float) }
        def cards = new FitsCards().put('SIMPLE', true, '').put('BITPIX', -32, '').put('NAXIS', 2, '')
            .put('NAXIS1', 50, '').put('NAXIS2', 30, '')
        def projection = new Projection(150, -30, 25, 15, 1e-4, 1e-4, -1e-4, 1e-4)
        map = Files.write(folder.resolve('G.fits'), ProjectionHeader.write(cards, projection).unit(data.array()))
        table = Files.writeString(folder.resolve('galaxies.csv'), """galaxy,ra,dec,distance,positionAngle,inclination,r25
G,150,-30,10,30,60,0.3
far,151,-30,10,30,60,0.3
edge,150,-30,10,30,90,0.3
""")
    }

    def doctor(List<?> words) {
        SmallStudy.command(['doctor'] + words + ['--out', folder.resolve('out')])
    }

    def "a map is told of and drawn with the disc of its galaxy"() {
        when:
        def told = doctor([map, '--table', table, '--galaxy', 'G'])

        then:
        told.err() == ''
        told.code() == 0
        told.out().contains('first towards 135.00 deg, second towards 45.00 deg')
        told.out().contains('mirrored')
        told.out().contains('pixel (25.00, 15.00)')
        told.out().contains('inclination 60.00 deg')
        told.out().contains('1500 of 1500 (100.0 per cent)')

        and:
        def png = Files.readAllBytes(folder.resolve('out/doctor/G.png'))
        png.length > 10_000
        new String(png, 1, 3) == 'PNG'
    }

    def "#what: one line and exit code 2"() {
        when:
        def told = doctor(words(this))

        then:
        told.code() == 2
        told.out() == ''
        told.err().readLines().size() == 1
        told.err().contains(says)
        !told.err().contains('Exception')

        where:
        what                    | says                              | words
        'no such map'           | 'there is no such file'           | { [it.folder.resolve('H.fits')] }
        'no FITS file'          | 'this is not a FITS file'         | { [it.table] }
        'an unknown extension'  | "there is no extension 'HB'"      | { [it.map, '--extension', 'HB'] }
        'an unknown galaxy'     | "there is no galaxy 'H'"          | { [it.map, '--table', it.table, '--galaxy', 'H'] }
        'a galaxy elsewhere'    | 'lies outside the image'          | { [it.map, '--table', it.table, '--galaxy', 'far'] }
        'an edge-on galaxy'     | 'the inclination of a disc is 90' | { [it.map, '--table', it.table, '--galaxy', 'edge'] }
        'a table alone'         | 'belong together'                 | { [it.map, '--table', it.table] }
        'half a disc'           | 'a disc needs --centre'           | { [it.map, '--pa', '30'] }
        'two shapes'            | 'a disc needs --centre'           | { [it.map] + disc(['--axis-ratio', '0.5', '--inclination', '60']) }
        'too round'             | 'axis ratio b/a of a disc is 1.5' | { [it.map] + disc(['--axis-ratio', '1.5']) }
        'two discs'             | 'not both'                        | { [it.map, '--table', it.table, '--galaxy', 'G'] + disc([]) }
        'no map'                | 'which map?'                      | { ['--galaxy', 'G'] }
    }

    private static List<String> disc(List<String> shape) {
        ['--centre', '150,-30', '--pa', '30'] + shape
    }
}
