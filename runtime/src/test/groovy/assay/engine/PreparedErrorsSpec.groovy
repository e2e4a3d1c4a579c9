package assay.engine

import assay.plan.MapStep
import assay.plan.MapStep.Conserved
import assay.plan.MapStep.Noise
import spock.lang.Specification

import static assay.engine.NoiseFrames.bin
import static assay.engine.NoiseFrames.match
import static assay.engine.NoiseFrames.regrid

/**
 * Frames of nothing but noise go the whole way from pixels to spaxels. What the spaxels scatter by is held against the
 * errors that they were given.
 */
class PreparedErrorsSpec extends Specification {
    /** Three standard errors of the simulation, and 2 % for bins that are only nearly round. */
    def "spaxels scatter by their errors: seen through #seen arcsec, #steps"() {
        when:
        def (scatter, standardError, pixels) = NoiseFrames.pulls(seen, steps)

        then:
        Math.abs(scatter - 1) < 3 * standardError + 0.02
        pixels > (steps.any { it instanceof MapStep.Bin } ? 8 : 0.9)

        where:
        seen | steps
        0d   | [regrid(0.25, Conserved.flux), bin(8)]
        0d   | [regrid(0.6, Conserved.flux), bin(16)]
        0d   | [regrid(0.7, Conserved.flux), bin(16)]
        0d   | [match(0.9, 1.8, Noise.white), regrid(0.9, Conserved.flux)]
        0d   | [match(0.9, 1.8, Noise.white), regrid(0.9, Conserved.surfaceBrightness), bin(20)]
        0d   | [match(0.9, 1.0, Noise.white), regrid(0.9, Conserved.surfaceBrightness), bin(20)]
        0.9d | [match(0.9, 1.8, Noise.smoothed)]
        0.9d | [match(0.9, 1.8, Noise.smoothed), regrid(0.9, Conserved.flux)]
        0.9d | [match(0.9, 1.8, Noise.smoothed), regrid(0.9, Conserved.surfaceBrightness)]
        0.9d | [match(0.9, 1.8, Noise.smoothed), regrid(0.9, Conserved.surfaceBrightness), bin(20)]
        0.9d | [match(0.9, 1.8, Noise.smoothed), regrid(1.7, Conserved.surfaceBrightness), bin(30)]
        0.9d | [match(0.9, 0.9, Noise.smoothed), regrid(0.9, Conserved.flux), bin(20)]
    }
}
