package assay.plots

import assay.model.Disc
import assay.model.figure.*

import static assay.plots.Samples.list
import static assay.plots.Samples.of

/** Figures of one galaxy on the sky: maps with their furniture, and what is read off them. */
class SkySamples {
    static final DISC = Disc.inclined(24.17, 15.78, 9.84, 20, 45, 0, OptionalDouble.of(3.9), OptionalDouble.of(14.1))

    static List<Figure> all() {
        [galaxy(), fullFrame(), profile()]
    }

    /** A gradient, arms and noise in a tilted disc; nothing beyond 1.1 of r25 / 3. */
    static Lattice metallicity(int n, double half) {
        def random = new Random(8)
        def values = new double[n * n]
        for (int j = 0; j < n; j++) for (int i = 0; i < n; i++) {
            double east = half * ((i + 0.5) / n * 2 - 1), north = half * ((j + 0.5) / n * 2 - 1)
            double[] place = [east], other = [north]
            double r = DISC.radii(Disc.Scale.KPC, place, other)[0], angle = DISC.azimuths(place, other)[0]
            double z = 8.62 - 0.035 * r + 0.02 * Math.cos(2 * (angle - 1.6 * Math.log(r + 0.4))) + 0.006 * random.nextGaussian()
            values[j * n + i] = r > 5 || random.nextDouble() < 0.03 ? Double.NaN : z
        }
        new Lattice(n, n, values, -half, half, -half, half)
    }

    static final SkyFrame ARCSEC = new SkyFrame(DISC, Disc.Scale.ARCSEC), KPC = new SkyFrame(DISC, Disc.Scale.KPC)

    static Figure galaxy(int n = 120) {
        def z = metallicity(n, 110)
        def error = new Lattice(n, n, list(n * n) { Double.isNaN(z.values()[it]) ? Double.NaN : 0.01 + 0.00025 * Math.abs(it.intdiv(n) - n / 2) },
                -110, 110, -110, 110)
        def smooth = new Lattice(n, n, list(n * n) {
            double east = 220 * ((it % n + 0.5) / n - 0.5), north = 220 * ((it.intdiv(n) + 0.5) / n - 0.5)
            8.62 - 0.035 * DISC.radii(Disc.Scale.KPC, [east] as double[], [north] as double[])[0]
        }, -110, 110, -110, 110)
        def contours = new Contours(smooth, [8.5, 8.55].collect { Contours.Level.at(it, it.toString()) }, Hue.INK, '')
        def ellipses = [0.5, 1].collect { KPC.circle(it, Disc.Scale.RE, it == 1 ? 'R_e' : '0.5 R_e') }
        of('galaxy', 'Metallicity and its error', Layout.across(2), [
                ARCSEC.panel(ARCSEC.raster(z, new ColourScale('12 + log(O/H)', 8.42, 8.64, Palette.VIRIDIS)), contours)
                        .titled('NGC 628').with(ARCSEC.scaleBar(220), ARCSEC.beam(14, 9, 40), Inset.Compass.ofOffsets()),
                KPC.panel(KPC.raster(error, new ColourScale('error (dex)', 0.008, 0.026, Palette.CIVIDIS)), *ellipses as Series[])
                        .titled('error').with(KPC.scaleBar(220), KPC.beam(12, 12, 0))])
    }

    /** Data up to every edge, on a detector that is turned, with signed values of which some lie beyond the colours. */
    static Figure fullFrame() {
        int n = 80
        def values = list(n * n) { 0.05 * Math.sin(it % n / 9) * Math.cos(it.intdiv(n) / 11) }
        of('full-frame', 'Residuals up to the edge', Layout.single(), [
                Panel.of(Axis.of('x (pixels)'), Axis.of('y (pixels)'),
                        new Raster(n, n, values, 0, n, 0, n, ColourScale.about0('residual (dex)', 0.04)))
                        .withEqualAspect().with(new Inset.ScaleBar(20, '100 pc'), Inset.Beam.round(6), new Inset.Compass(0.5, 0.87, -0.87, 0.5))])
    }

    /** A radial profile with a band, upper limits in colour, and the residuals on the same axis. */
    static Figure profile() {
        def random = new Random(9)
        int n = 60
        def r = list(n) { 0.1 + 4.8 * it / n }
        def z = list(n) { 8.62 - 0.035 * r[it] + 0.02 * random.nextGaussian() }
        def plus = list(n) { 0.012 + 0.02 * random.nextDouble() }, minus = list(n) { 0.01 }
        def limit = new boolean[n]
        [20, 41, 50].each { limit[it] = true }
        def x = list(40) { 5.2 * it / 39 }, fit = list(40) { 8.62 - 0.035 * x[it] }
        def colours = new ColourScale('log EW(H\\alpha) (Å)', 0.5, 2.5, Palette.VIRIDIS)
        def ew = list(n) { 2.4 - 0.3 * r[it] + 0.2 * random.nextGaussian() }
        of('profile', 'Profile and residuals', Layout.stacked(Layout.Width.ONE_COLUMN, 1, 0.4), [
                Panel.of(Axis.of('R (kpc)'), Axis.of('12 + log(O/H)'),
                        new Band(x, list(40) { fit[it] - 0.008 - 0.004 * Math.abs(x[it] - 2.5) }, list(40) { fit[it] + 0.008 + 0.004 * Math.abs(x[it] - 2.5) }, Hue.GREY, '68 per cent'),
                        Points.at(r, z).withYErrors(new ErrorBars(plus, minus)).withUpperLimits(limit).colouredBy(ew, colours).as(Marker.CIRCLE, Hue.NEXT, 'regions'),
                        Line.through(x, fit).as(LineStyle.SOLID, Hue.VERMILION, 'fit')),
                Panel.of(Axis.of('R (kpc)'), Axis.of('residual'), ReferenceLine.horizontal(0),
                        Points.at(r, list(n) { z[it] - 8.62 + 0.035 * r[it] }).withYErrors(new ErrorBars(plus, minus)).withUpperLimits(limit).colouredBy(ew, colours))])
    }
}
