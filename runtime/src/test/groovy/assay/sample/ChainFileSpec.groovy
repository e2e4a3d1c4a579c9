package assay.sample

import assay.model.Problem
import assay.stats.RandomStream
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import spock.lang.Specification
import spock.lang.TempDir

class ChainFileSpec extends Specification {
    @TempDir Path folder

    static EnsembleSampler sampler(Precision precision, long seed = 11, String settings = 'the data') {
        def density = Known.gaussian(2, 0.5)
        double[][] start = Start.around([1, 2] as double[], [1, 10] as double[], 10, density, RandomStream.of(1, 'file', 'start'))
        new EnsembleSampler(['slope', 'intercept'], density, start, Run.of(seed, 'file', 'chain').keeping(precision, settings))
    }

    def 'a run that is cut anywhere and goes on ends with the same bytes and numbers (#precision, #until)'() {
        given:
        Path whole = folder.resolve('whole.chain')
        def unbroken = sampler(precision).run(until, 1, whole)
        byte[] bytes = Files.readAllBytes(whole)
        def chance = RandomStream.of(3, 'cuts', precision.name())
        Path torn = folder.resolve('torn.chain')
        int header = new String(bytes, 'ISO-8859-1').indexOf('\n\n') + 2

        expect:
        ([0, 1, header - 1, header, header + 1, header + 16, bytes.length - 1, bytes.length] + (0..<(Boolean.getBoolean('assay.trust') ? 200 : 10)).collect { chance.nextInt(bytes.length) }).every { int cut ->
            Files.write(torn, Arrays.copyOf(bytes, cut))
            def resumed = sampler(precision).run(until, cut % 3 + 1, torn)
            assert Files.readAllBytes(torn) == bytes
            resumed.parameters() == unbroken.parameters() && resumed.acceptance() == unbroken.acceptance() && resumed.modes() == unbroken.modes()
        }

        where:
        precision        | until
        Precision.DOUBLE | Until.steps(325, 25)
        Precision.FLOAT  | Until.steps(325, 25)
        Precision.FLOAT  | Until.converged(2000)
    }

    def 'a run that is killed goes on after its last whole block'() {
        given:
        Path file = folder.resolve('killed.chain')
        Path whole = folder.resolve('whole.chain')
        sampler(Precision.DOUBLE).run(Until.steps(15_000, 10), 1, whole)
        def command = [Path.of(System.getProperty('java.home'), 'bin', 'java').toString(), '-cp', System.getProperty('java.class.path'), 'assay.sample.KilledRun', file.toString()]

        when:
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve('said').toFile()).start()
        for (int i = 0; i < 2000 && process.alive && file.toFile().length() < 20_000; i++) Thread.sleep(5)
        process.destroyForcibly()
        process.waitFor(20, TimeUnit.SECONDS)
        long left = file.toFile().length()
        sampler(Precision.DOUBLE).run(Until.steps(15_000, 10), 2, file)

        then:
        left >= 20_000
        left < whole.toFile().length()
        Files.mismatch(file, whole) == -1
    }

    def 'zeros behind the last block, as a power cut leaves them, are cut off'() {
        given:
        Path file = folder.resolve('zeros.chain')
        sampler(Precision.FLOAT).run(Until.steps(100, 10), 1, file)
        byte[] bytes = Files.readAllBytes(file)
        Files.write(file, Arrays.copyOf(bytes, bytes.length + 777))

        when:
        sampler(Precision.FLOAT).run(Until.steps(100, 10), 1, file)

        then:
        Files.readAllBytes(file) == bytes
    }

    def 'a stored chain is read back'() {
        given:
        Path file = folder.resolve('read.chain')
        def drawn = sampler(precision).run(Until.steps(130, 10), 1, file)

        when:
        Chain chain = ChainFile.read(file)

        then:
        chain.names() == ['slope', 'intercept']
        [chain.steps(), chain.walkers(), chain.precision()] == [130, 10, precision]
        chain.walks(1, 0, 130) == drawn.chain().walks(1, 0, 130)
        chain.logDensity(129, 9) == drawn.chain().logDensity(129, 9)
        Files.readAllLines(file, java.nio.charset.StandardCharsets.ISO_8859_1)[0] == 'assay chain 1'

        where:
        precision << Precision.values()
    }

    def 'the chain of another run is left alone: #complaint'() {
        given:
        Path file = folder.resolve('other.chain')
        sampler(Precision.DOUBLE).run(Until.steps(60, 10), 1, file)
        byte[] before = Files.readAllBytes(file)

        when:
        other.call().run(Until.steps(60, 10), 1, file)

        then:
        Problem problem = thrown()
        problem.message.contains(complaint)
        Files.readAllBytes(file) == before

        where:
        other                                       || complaint
        ({ sampler(Precision.DOUBLE, 12) })         || 'seed 11 file chain, where this run has seed 12 file chain'
        ({ sampler(Precision.FLOAT) })              || 'numbers float64, where this run has numbers float32'
        ({ sampler(Precision.DOUBLE, 11, 'others') }) || 'settings sha256'
    }

    def 'a damaged block with others behind it is named'() {
        given:
        Path file = folder.resolve('damaged.chain')
        sampler(Precision.DOUBLE).run(Until.steps(200, 10), 1, file)
        byte[] bytes = Files.readAllBytes(file)
        bytes[bytes.length / 2 as int] ^= 4
        Files.write(file, bytes)

        when:
        sampler(Precision.DOUBLE).run(Until.steps(200, 10), 1, file)

        then:
        Problem problem = thrown()
        problem.message ==~ /.*damaged.chain: block \d of the chain, at byte \d+, is damaged, with others behind it; delete the file and run again/

        when:
        ChainFile.read(Files.write(folder.resolve('text'), 'slope intercept'.bytes))

        then:
        problem = thrown()
        problem.message.endsWith('no header of an assay chain; is it another kind of file?')
    }
}
