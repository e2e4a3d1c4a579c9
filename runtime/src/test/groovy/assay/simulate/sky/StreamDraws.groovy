package assay.simulate.sky

import assay.simulate.Draws
import assay.stats.RandomStream
import groovy.transform.CompileStatic

/** A stream of chance for specifications that draw millions. */
@CompileStatic
class StreamDraws implements Draws {
    private final RandomStream stream

    StreamDraws(String name, long seed = 11) {
        stream = RandomStream.of(seed, name, 'simulate')
    }

    double uniform() {
        stream.nextDouble()
    }

    double gaussian() {
        stream.nextGaussian()
    }
}
