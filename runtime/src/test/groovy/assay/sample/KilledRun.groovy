package assay.sample

import java.nio.file.Path

/** A long run in a process of its own, to be killed. */
class KilledRun {
    static void main(String[] arguments) {
        ChainFileSpec.sampler(Precision.DOUBLE).run(Until.steps(15_000, 10), 1, Path.of(arguments[0]))
    }
}
