package assay.engine

import assay.formula.Expr
import assay.formula.Formula
import assay.io.maps.SpaxelMaker
import assay.model.Disc
import assay.model.InputKind
import assay.model.Spaxels
import assay.model.sky.LineMaps
import assay.model.sky.Plane
import assay.model.sky.Plane.Pooling
import assay.model.sky.Projection
import assay.model.sky.SkyGrid
import assay.plan.MapStep
import assay.plan.MapStep.Binning
import assay.plan.MapStep.Conserved
import assay.plan.MapStep.Noise
import assay.sky.image.Convolution
import assay.sky.image.Convolution.Absent
import assay.sky.image.Convolution.Edge
import assay.sky.image.Psf
import assay.stats.RandomStream
import assay.unit.Units
import groovy.transform.CompileStatic

/**
 * Frames of nothing but noise go the whole way from pixels to spaxels. What the spaxels scatter by is held against the
 * errors that they were given.
 */
@CompileStatic
class NoiseFrames {
    static final int SIZE = 180
    static final double PIXEL = 0.2
    static final int FRAMES = 30
    static final Disc DISC = new Disc(150, 2, 10, 0, 1, 0, 1, OptionalDouble.empty())

    /** Noise in Ha; in Hb a level without any, so that bins do not follow the noise. */
    static class NoiseMaps implements LineMaps {
        final SkyGrid grid = new SkyGrid(SIZE, SIZE, Projection.northUp(150, 2, (SIZE + 1) / 2d as double, (SIZE + 1) / 2d as double, PIXEL))
        double[] noise
        double sigma
        String galaxy() { 'noise' }
        SkyGrid grid() { grid }
        Set<String> keys() { ['Ha', 'Hb'] as Set }
        InputKind kind() { InputKind.SIMULATED }
        List<String> notes() { [] }

        Plane plane(String key) {
            double[] values = noise.clone()
            double[] errors = new double[values.length]
            Arrays.fill(errors, sigma)
            if (key == 'Hb') Arrays.fill(values, 1d)
            Plane.of(values, errors, Units.parse('erg/s/cm2'), Pooling.SUM)
        }
    }

    static Formula arcsec(double size) {
        Formula.of(new Expr.Literal(size, Units.get('arcsec')), "${size}.arcsec".toString())
    }

    static MapStep match(double from, double fwhm, Noise noise) {
        new MapStep.Match(arcsec(from), arcsec(fwhm), noise)
    }

    static MapStep regrid(double pixel, Conserved conserving) {
        new MapStep.Regrid(arcsec(pixel), conserving)
    }

    static MapStep bin(double snr) {
        new MapStep.Bin(Binning.regularised, snr, 'Hb')
    }

    /** The scatter of the inner spaxels in their errors, its standard error, and the pixels of a spaxel. */
    static List<Double> pulls(double seenThrough, List<MapStep> steps) {
        Convolution earlier = seenThrough > 0
                ? Convolution.of(new Psf.Gaussian(seenThrough).on(PIXEL), SIZE, SIZE, Edge.ABSENT, Absent.FILLED) : null
        NoiseMaps maps = new NoiseMaps()
        double kernel = earlier == null ? 1 : 0
        if (earlier != null) {
            double[] point = new double[SIZE * SIZE]
            point[SIZE.intdiv(2) * SIZE + SIZE.intdiv(2)] = 1
            for (double weight : earlier.of(point)) kernel += weight * weight
        }
        maps.sigma = Math.sqrt(kernel)
        double[] frames = new double[FRAMES]
        double sizes = 0
        for (int f = 0; f < FRAMES; f++) {
            RandomStream random = RandomStream.of(7, 'frame', f.toString())
            double[] image = new double[SIZE * SIZE]
            for (int p = 0; p < image.length; p++) image[p] = random.nextGaussian()
            maps.noise = earlier == null ? image : earlier.of(image)
            LineMaps prepared = MapSteps.apply(maps, steps, new MapSizes(DISC, [:]))
            Spaxels spaxels = SpaxelMaker.of(prepared, DISC, ['Ha'], [])
            double[] x = spaxels.column('x')
            double[] y = spaxels.column('y')
            int count = 0
            for (int i = 0; i < x.length; i++) {
                if (Math.abs(x[i]) > 12 || Math.abs(y[i]) > 12) continue
                frames[f] += (spaxels.column('Ha')[i] / spaxels.column('error(Ha)')[i])**2 as double
                sizes += spaxels.column('pixels')[i]
                count++
            }
            frames[f] /= count
            if (f == FRAMES - 1) sizes /= count * FRAMES
        }
        double mean = 0
        for (double frame : frames) mean += frame / FRAMES
        double square = 0
        for (double frame : frames) square += (frame - mean)**2 / (FRAMES - 1)
        double rms = Math.sqrt(mean)
        [rms, Math.sqrt(square / FRAMES) / (2 * rms), sizes]
    }
}
