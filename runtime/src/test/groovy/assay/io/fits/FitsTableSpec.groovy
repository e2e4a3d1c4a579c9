package assay.io.fits

import assay.model.Problem
import java.nio.ByteBuffer
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class FitsTableSpec extends Specification {
    @TempDir Path folder

    static byte[] primary() {
        new FitsCards().put('SIMPLE', true, '').put('BITPIX', 8L, '').put('NAXIS', 0L, '').put('EXTEND', true, '').unit(new byte[0])
    }

    /** A table of the given columns, {@code [form, more cards]}, over bytes as they stand. */
    static byte[] table(List<List> columns, int width, int rows, byte[] data, Map<String, Object> more = [:]) {
        def cards = new FitsCards().put('XTENSION', 'BINTABLE', '').put('BITPIX', 8L, '').put('NAXIS', 2L, '')
            .put('NAXIS1', width as long, '').put('NAXIS2', rows as long, '')
            .put('PCOUNT', (more.PCOUNT ?: data.length - width * rows) as long, '').put('GCOUNT', 1L, '')
            .put('TFIELDS', columns.size() as long, '').put('EXTNAME', 'T', '')
        columns.eachWithIndex { column, i ->
            cards.put("TTYPE${i + 1}", "c${i + 1}", '').put("TFORM${i + 1}", column[0] as String, '')
            (column.size() > 1 ? column[1] as Map : [:]).each { k, v -> put(cards, "$k${i + 1}", v) }
        }
        more.findAll { it.key != 'PCOUNT' }.each { k, v -> put(cards, k, v) }
        (primary().toList() + cards.unit(data).toList()) as byte[]
    }

    static void put(FitsCards cards, String key, Object value) {
        if (value instanceof String) cards.put(key, value as String, '')
        else if (value instanceof Double) cards.put(key, value as double, '')
        else cards.put(key, value as long, '')
    }

    FitsTable open(byte[] bytes) {
        def file = folder.resolve('t.fits')
        Files.write(file, bytes)
        FitsFile.check(file)
        FitsFile.read(file).table('t')
    }

    static byte[] bytes(int length, Closure fill) {
        def buffer = ByteBuffer.allocate(length)
        fill(buffer)
        buffer.array()
    }

    def "every type of number is read with its scale and its null: #form"() {
        given:
        def table = open(table([[form, cards]], width, 2, data))

        expect:
        table.column('C1').numbers().toList() == numbers

        where: 'worked out by hand from FITS 4.0, section 7.3'
        form | cards                        | width | data                                                      | numbers
        'L'  | [:]                          | 1     | 'TF'.bytes                                                | [1d, 0d]
        '1X' | [:]                          | 1     | [-128, 127] as byte[]                                     | [1d, 0d]
        'B'  | [:]                          | 1     | [-1, 7] as byte[]                                         | [255d, 7d]
        'B'  | [TZERO: -128]                | 1     | [-1, 7] as byte[]                                         | [127d, -121d]
        'I'  | [TNULL: -5]                  | 2     | bytes(4) { it.putShort(-5 as short).putShort(9 as short) } | [Double.NaN, 9d]
        'I'  | [TZERO: 32768]               | 2     | bytes(4) { it.putShort(-32768 as short).putShort(32767 as short) } | [0d, 65535d]
        'J'  | [TSCAL: 0.5d, TZERO: 1.0d]   | 4     | bytes(8) { it.putInt(4).putInt(-2) }                      | [3d, 0d]
        'J'  | [TZERO: 2147483648L]         | 4     | bytes(8) { it.putInt(Integer.MIN_VALUE).putInt(Integer.MAX_VALUE) } | [0d, 4294967295d]
        'K'  | [:]                          | 8     | bytes(16) { it.putLong(1L << 53).putLong(-1L) }           | [9007199254740992d, -1d]
        'E'  | [:]                          | 4     | bytes(8) { it.putFloat(0.5f).putFloat(Float.NaN) }        | [0.5d, Double.NaN]
        'D'  | [TSCAL: 2.0d]                | 8     | bytes(16) { it.putDouble(0.1d).putDouble(-3d) }           | [0.2d, -6d]
    }

    def "whole numbers keep all of their 64 bits, signed or not"() {
        given:
        def data = bytes(16) { it.putLong(Long.MIN_VALUE + 5).putLong(-1L) }

        expect:
        open(table([['K']], 8, 2, data)).column('c1').wholes().toList() == [Long.MIN_VALUE + 5, -1L]
        open(table([['K', [TZERO: '9223372036854775808']]], 8, 2, data)).column('c1').wholes().toList() == [5L, Long.MAX_VALUE]
    }

    def "texts end at a zero byte or at their blanks; truth values and arrays come as they are"() {
        given:
        def data = bytes(2 * 34) {
            it.put('NGC 628 '.bytes).put('T'.bytes[0]).putInt(1).putInt(2).putFloat(3).putFloat(4).putDouble(0).put((byte) 0b10100000)
                .position(34)
            it.put('M\u000033xyz '.bytes).put('F'.bytes[0]).putInt(5).putInt(6).putFloat(7).putFloat(8).putDouble(0).put((byte) 0b01000000)
        }
        def table = open(table([['8A', [TUNIT: 'name']], ['L'], ['2J', [TDIM: '(2,1)']], ['C'], ['D'], ['3X']], 34, 2, data))

        expect:
        table.column('c1').texts().toList() == ['NGC 628', 'M']
        table.column('c1').unit().get() == 'name'
        table.column('c2').flags().toList() == [true, false]
        table.column('c3').arrays()*.toList() == [[1d, 2d], [5d, 6d]]
        table.column('c4').arrays()*.toList() == [[3d, 4d], [7d, 8d]]
        table.column('c6').arrays()*.toList() == [[1d, 0d, 1d], [0d, 1d, 0d]]
    }

    def "arrays of variable length are read from the heap: #form"() {
        given:
        def data = bytes(2 * width + 4 + 12) {
            put(it, 2, 4)
            put(it, 1, 0)
            it.putInt(-99).putInt(30).putInt(10).putInt(20)
        }
        def table = open(table([[form]], width, 2, data, [THEAP: 2 * width + 4]))

        expect:
        table.column('c1').isVariable()
        table.column('c1').arrays()*.toList() == [[10d, 20d], [30d]]

        where:
        form     | width | put
        '1PJ(2)' | 8     | { ByteBuffer b, int n, int at -> b.putInt(n).putInt(at) }
        'QJ'     | 16    | { ByteBuffer b, int n, int at -> b.putLong(n).putLong(at) }
    }

    def "a table that lies is refused: #what"() {
        when:
        open(table(columns, width, rows, data, more))

        then:
        def problem = thrown(Problem)
        !problem.message.contains('\n')
        problem.message.contains('HDU 1 (T): ' + words)

        where:
        what                        | columns                       | width | rows | data          | more            | words
        'repeat of 1e9'             | [['1000000000E']]             | 24    | 1    | new byte[24]  | [:]             | 'TFORM1: the columns take 4000000000 bytes; expected NAXIS1 = 24'
        'repeat beyond 64 bits'     | [['999999999999999999M']]     | 24    | 1    | new byte[24]  | [:]             | 'TFORM1: the columns take'
        'columns too narrow'        | [['E']]                       | 24    | 1    | new byte[24]  | [:]             | 'TFORMn: the columns take 4 bytes'
        'unknown type'              | [['4Z']]                      | 4     | 1    | new byte[4]   | [:]             | "TFORM1 = '4Z'; expected"
        'descriptor of descriptors' | [['1PP']]                     | 8     | 1    | new byte[8]   | [:]             | "TFORM1 = '1PP'; expected"
        'more TFORM than TFIELDS'   | [['E']]                       | 4     | 1    | new byte[4]   | [TFORM2: 'E']   | 'TFORM2 contradicts TFIELDS = 1'
        'TSCAL of 0'                | [['J', [TSCAL: 0.0d]]]        | 4     | 1    | new byte[4]   | [:]             | 'TSCAL1 = 0'
        'TSCAL that is NaN'         | [['J', [TSCAL: 'NaN']]]       | 4     | 1    | new byte[4]   | [:]             | 'TSCAL1 = NaN is not a number'
        'TDIM beyond TFORM'         | [['4J', [TDIM: '(3,2)']]]     | 16    | 1    | new byte[16]  | [:]             | "TDIM1 = '(3,2)': 6 elements"
        'heap before its table'     | [['J']]                       | 4     | 1    | new byte[4]   | [THEAP: 2]      | 'THEAP = 2'
        'heap behind the data'      | [['J']]                       | 4     | 1    | new byte[4]   | [THEAP: 9999]   | 'THEAP = 9999'
        'count beyond the heap'     | [['PJ']]                      | 8     | 1    | bytes(12) { it.putInt(2).putInt(0) }  | [:] | 'byte 5760: the descriptor of column c1, row 1, asks for 2 elements at 0; expected them within the heap of 4'
        'offset beyond the heap'    | [['PJ']]                      | 8     | 1    | bytes(12) { it.putInt(1).putInt(1) }  | [:] | 'byte 5760: the descriptor'
        'negative offset'           | [['PJ']]                      | 8     | 1    | bytes(12) { it.putInt(1).putInt(-4) } | [:] | 'byte 5760: the descriptor'
        'negative count'            | [['PJ']]                      | 8     | 1    | bytes(12) { it.putInt(-1).putInt(0) } | [:] | 'byte 5760: the descriptor'
        'count of 2^62'             | [['QM']]                      | 16    | 1    | bytes(20) { it.putLong(1L << 62).putLong(0) } | [:] | 'byte 5760: the descriptor'
        'cells that overlap'        | [['PJ']]                      | 8     | 2    | bytes(20) { it.putInt(1).putInt(0).putInt(1).putInt(0) } | [:] | 'column c1: its descriptors ask for more than the 4 bytes'
        'rows without bytes'        | []                            | 0     | 9000000 | new byte[0] | [:]            | 'NAXIS1 = 0 bytes a row'
    }

    def "what a column cannot give is refused with its row: #what"() {
        when:
        ask(open(table([[form, cards]], data.length, 1, data)).column('c1'))

        then:
        def problem = thrown(Problem)
        problem.message.contains(words)

        where:
        what              | form | cards      | data             | ask                            | words
        'no number'       | '2A' | [:]        | 'ab'.bytes       | { FitsColumn c -> c.numbers() } | 'it holds texts'
        'no text'         | '2B' | [:]        | 'ab'.bytes       | { FitsColumn c -> c.texts() }   | 'expected A'
        'not one number'  | '2B' | [:]        | 'ab'.bytes       | { FitsColumn c -> c.numbers() } | 'each cell is an array'
        'Latin letters'   | '2A' | [:]        | [65, -23] as byte[] | { FitsColumn c -> c.texts() } | 'row 1: its byte 0xe9 is no text'
        'neither T nor F' | 'L'  | [:]        | 'x'.bytes        | { FitsColumn c -> c.numbers() } | '0x78 is no truth value'
        'no truth'        | 'L'  | [:]        | [0] as byte[]    | { FitsColumn c -> c.flags() }   | 'row 1: it has no value'
        'no whole number' | 'B'  | [TNULL: 9] | [9] as byte[]    | { FitsColumn c -> c.wholes() }  | 'row 1: it has no value (TNULL)'
    }

    def "a column that is not there is told with those that are"() {
        when:
        open(table([['B']], 1, 1, [1] as byte[])).column('mass')

        then:
        def problem = thrown(Problem)
        problem.message.contains("0 columns are called 'mass'; expected 1; the table has c1")
    }
}
