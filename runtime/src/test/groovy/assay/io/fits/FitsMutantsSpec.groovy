package assay.io.fits

import assay.model.Problem
import com.sun.management.ThreadMXBean
import java.lang.management.ManagementFactory
import java.nio.ByteBuffer
import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.Callable
import java.util.concurrent.ExecutionException
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit
import java.util.concurrent.TimeoutException
import java.util.zip.CRC32
import java.util.zip.GZIPInputStream
import java.util.zip.GZIPOutputStream
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

class FitsMutantsSpec extends Specification {
    static final int MUTANTS = Boolean.getBoolean('assay.trust') ? 10_000 : 2_000
    /** What is allocated for a file of so many bytes: 200 times its size where it is packed, and two million pixels. */
    static final long MULTIPLE = 200
    static final long CONSTANT = 64L << 20
    static final List<String> HOSTILE = ['0', '-1', '1', '7', '999', '1000', '32768', '2000000000', '2147483648', '4294967296',
        '9223372036854775807', '92233720368547758070', '-2147483648', '1E308', 'NaN', 'T', 'F', "''", "'1PE(9)  '", "'1000000000E'",
        "'../../x '", '']

    @TempDir Path folder
    @Shared Map<String, byte[]> originals = [:]

    def setupSpec() {
        def written = new ByteArrayOutputStream()
        new FitsWriter(written)
            .primary(new FitsCards().put('NEXTEND', 4L, ''))
            .image(new FitsCards().put('EXTNAME', 'A', '').put('BUNIT', 'km/s', ''), [20, 30] as int[], (0..<600).collect { it / 7f } as float[])
            .image(new FitsCards().put('EXTNAME', 'B', '').put('BSCALE', 0.5d, '').put('BLANK', 3L, ''), [5, 6, 7] as int[], (0..<210) as int[])
            .image(new FitsCards().put('EXTNAME', 'C', ''), [50] as int[], (0..<50).collect { it / 3d } as double[])
            .table(new FitsCards().put('EXTNAME', 'T', ''), [
                WrittenColumn.texts('name', (0..<40).collect { "n$it".toString() } as String[]),
                WrittenColumn.of('x', 'deg', (0..<40).collect { it * 0.1d } as double[]),
                WrittenColumn.of('n', '', (0..<40) as int[]),
                WrittenColumn.flags('f', (0..<40).collect { it % 3 == 0 } as boolean[])])
        originals['several extensions'] = written.toByteArray()
        def image = ByteBuffer.allocate(4 * 1200)
        (0..<1200).each { image.putFloat((float) (it / 11f)) }
        originals['an image'] = new FitsCards().put('SIMPLE', true, '').put('BITPIX', -32L, '').put('NAXIS', 2L, '')
            .put('NAXIS1', 40L, '').put('NAXIS2', 30L, '').put('BZERO', 1.5d, '').unit(image.array())
        def rows = ByteBuffer.allocate(30 * 24 + 30 * 8)
        (0..<30).each { rows.putInt(it % 3).putInt(it * 8).putLong(1).putLong(it * 8 + 4) }
        (0..<60).each { rows.putInt(it * 1000) }
        originals['arrays of variable length'] = FitsTableSpec.table([['1PJ(2)'], ['1QE(1)']], 24, 30, rows.array())
        ['rice', 'hcompress', 'plio', 'lossless', 'tiles'].each {
            def packed = new File(FitsMutantsSpec.getResource("/fits/${it}.fits.fz.gz").toURI())
            originals["packed by $it".toString()] = packed.withInputStream { in -> new GZIPInputStream(in).bytes }
        }
        originals.keySet().toList().each { originals[it + ', no checksums'] = unsummed(originals[it]) }
        originals['a gzip'] = gzip(originals['several extensions, no checksums'])
    }

    static byte[] unsummed(byte[] bytes) {
        new String(bytes, StandardCharsets.ISO_8859_1).replace('CHECKSUM=', 'COMMENT  ').replace('DATASUM =', 'COMMENT  ').getBytes(StandardCharsets.ISO_8859_1)
    }

    static byte[] gzip(byte[] bytes) {
        def out = new ByteArrayOutputStream()
        new GZIPOutputStream(out).withCloseable { it.write(bytes) }
        out.toByteArray()
    }

    /** Everything that the file says, and whether all of it is checksummed. */
    static List contents(Path path) {
        FitsFile.check(path)
        def file = FitsFile.read(path)
        def crc = new CRC32()
        def add = { double[] values ->
            def bytes = ByteBuffer.allocate(8 * values.length)
            bytes.asDoubleBuffer().put(values)
            crc.update(bytes.array())
        }
        file.images().findAll { it.shape().length > 0 }.each { image ->
            crc.update("${image.name()} ${image.shape()} ${image.header().text('BUNIT')}".bytes)
            add(image.section(new int[image.shape().length], image.shape()))
        }
        file.tables().each { table ->
            crc.update(table.name().bytes)
            table.columns().each { column ->
                crc.update("${column.name()} ${column.unit()}".bytes)
                if (column.isText()) crc.update(column.texts().join('|').bytes)
                else column.arrays().each(add)
            }
        }
        [crc.value, file.checksums()]
    }

    static byte[] mutant(byte[] original, Random random) {
        byte[] bytes = original.clone()
        int blocks = bytes.length.intdiv(2880) ?: 1
        int block = 2880 * random.nextInt(blocks)
        switch (random.nextInt(10)) {
            case 0:
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8))
                break
            case 1:
                (0..random.nextInt(4)).each { bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256) }
                break
            case 2:
                bytes[random.nextInt(Math.min(bytes.length, 2880))] = (byte) (32 + random.nextInt(95))
                break
            case 3..5:
                int card = cardWithValue(bytes, random)
                if (card >= 0) {
                    def value = HOSTILE[random.nextInt(HOSTILE.size())]
                    (value.startsWith("'") ? value.padRight(20) : value.padLeft(20)).bytes.eachWithIndex { b, i -> bytes[card + 10 + i] = b }
                }
                break
            case 6:
                return Arrays.copyOf(bytes, random.nextInt(bytes.length))
            case 7:
                int end = Math.min(bytes.length, block + 2880)
                return (bytes[0..<block] + bytes[end..<bytes.length]) as byte[]
            case 8:
                int to = Math.min(bytes.length, block + 2880)
                return (bytes[0..<to] + bytes[block..<bytes.length]) as byte[]
            default:
                int from = random.nextInt(bytes.length)
                Arrays.fill(bytes, from, Math.min(bytes.length, from + 1 + random.nextInt(400)), (byte) (random.nextInt(3) - 1))
        }
        bytes
    }

    static int cardWithValue(byte[] bytes, Random random) {
        def cards = (0..<bytes.length - 79).step(80).findAll { bytes[it + 8] == (byte) 61 && bytes[it] >= 65 && bytes[it] <= 90 }
        cards ? cards[random.nextInt(cards.size())] : -1
    }

    def "of all mutants every one is read or refused in a line, in time, within its bytes"() {
        given:
        def random = new Random(20251)
        def threads = ManagementFactory.threadMXBean as ThreadMXBean
        def worker = Executors.newSingleThreadExecutor { new Thread(it).tap { daemon = true } }
        def file = folder.resolve('m.fits')
        def whole = originals.collectEntries { name, bytes ->
            Files.write(file, bytes)
            [name, contents(file)]
        }
        def names = originals.keySet().toList()
        int refused = 0, same = 0, told = 0, silent = 0, silentSummed = 0
        long slowest = 0, most = 0
        def raw = []

        when:
        MUTANTS.times { n ->
            def name = names[n % names.size()]
            def bytes = mutant(originals[name], random)
            Files.write(file, bytes)
            long start = System.nanoTime()
            def run = worker.submit({
                long before = threads.getThreadAllocatedBytes(Thread.currentThread().id)
                List found = null
                try {
                    found = contents(file)
                } catch (Problem problem) {
                    assert problem.message.startsWith(file.toString()) && problem.message.readLines().size() == 1
                }
                [found, threads.getThreadAllocatedBytes(Thread.currentThread().id) - before]
            } as Callable<List>)
            try {
                def (List found, long allocated) = run.get(2, TimeUnit.SECONDS)
                most = Math.max(most, allocated)
                if (allocated > MULTIPLE * bytes.length + CONSTANT) raw << "$name, mutant $n: $allocated bytes for ${bytes.length}"
                boolean changed = found != null && found[0] != whole[name][0]
                if (found == null) refused++
                else if (!changed) same++
                else if (whole[name][1] == FitsSums.ALL && found[1] != FitsSums.ALL) told++
                else if (whole[name][1] == FitsSums.ALL) silentSummed++
                else silent++
                if (changed && found[1] == FitsSums.ALL) raw << "$name, mutant $n: changed in silence"
            } catch (ExecutionException e) {
                raw << "$name, mutant $n: ${e.cause} ${e.cause.stackTrace.take(4)}"
            } catch (TimeoutException e) {
                raw << "$name, mutant $n: hangs"
                run.cancel(true)
                worker = Executors.newSingleThreadExecutor { new Thread(it).tap { daemon = true } }
            }
            slowest = Math.max(slowest, System.nanoTime() - start)
        }
        worker.shutdownNow()
        println "FITS mutants: $MUTANTS; refused $refused, same content $same, changed with a checksum gone (told) $told, " +
            "changed in silence: $silent without checksums, $silentSummed with; raw or hanging ${raw.size()}; " +
            "slowest ${slowest.intdiv(1_000_000)} ms, most allocated ${most >> 10} kB"

        then:
        raw.take(5) == []
        silentSummed == 0
        refused > MUTANTS / 3
    }

    def "of a checksummed file every flipped bit is found: #name"() {
        given:
        def random = new Random(11)
        def file = folder.resolve('b.fits')

        expect:
        (0..<1000).every {
            byte[] bytes = originals[name].clone()
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8))
            Files.write(file, bytes)
            try {
                FitsFile.check(file)
                false
            } catch (Problem ignored) {
                true
            }
        }

        where:
        name << ['an image', 'several extensions', 'arrays of variable length', 'packed by rice']
    }
}
