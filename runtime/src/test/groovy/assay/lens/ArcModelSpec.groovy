package assay.lens

import assay.SharedData
import assay.io.fits.FitsFile
import assay.io.fits.ProjectionHeader
import assay.lens.mass.DeflectionMaps
import assay.lens.mass.DistanceRatio
import assay.lens.mass.SourcePlane
import assay.lens.profile.Radius
import assay.model.Problem
import assay.model.sky.SkyGrid
import assay.sky.NamedCosmology
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification

/** The arc of AS1063 (Patricio et al. 2019), held to what its authors released. */
@Requires({ SharedData.has('data/lensed-arcs/AS1063') })
class ArcModelSpec extends Specification {
    static final Radius.Kind MINOR = Radius.Kind.MINOR_AXIS
    static final ArcDisc FIXED = new ArcDisc(28, 23, 0.557d, -32, MINOR)
    static final ArcDisc FREE = new ArcDisc(30, 24, 0.5148200597d, 67.8653658171d, MINOR)

    @Shared
    Arc arc = new Arc()

    def "rays are shot to where the authors have them"() {
        given:
        def released = SourcePlane.read(Arc.file('reference/AS1063_projection_kpc.fits'))
        def traced = arc.traced

        expect: 'to what the deflections, of single precision and up to 15 arcsec, can bear'
        (0..<56 * 45).every {
            Math.abs(traced.x(it) - released.x(it)) < 1e-6 && Math.abs(traced.y(it) - released.y(it)) < 1e-6
        }
    }

    def "deflections multiplied once more are another lens"() {
        given:
        def ratio = DistanceRatio.of(NamedCosmology.WMAP9.universe(), 0.348, 0.611)
        def again = arc.maps.seenFrom(arc.grid, ratio, arc.scale)

        expect: 'the range of coordinates grows by the factors that the sheet of the data gives'
        Math.abs(Arc.range(again)[0] / Arc.range(arc.traced)[0] - growth[0]) < 0.005
        Math.abs(Arc.range(again)[1] / Arc.range(arc.traced)[1] - growth[1]) < 0.005

        where:
        growth = [1.24, 1.99]
    }

    def "the model gives the residuals that were released: #disc"() {
        given:
        def each = (0..<arc.labels.length).collect { arc.labels[it] >= 0 ? it : -1 } as int[]
        def pixels = LabelledBins.of(each)
        def model = ArcModel.of(arc.traced, arc.seeing, pixels)
        double[] radii = new double[model.bins()]
        model.radii(disc, new double[model.room()], radii)
        double[] residuals = Arc.image(file)
        double[] ours = (0..<radii.length).collect { arc.values[pixels.label(it)] - z0 - slope * radii[it] }
        double[] theirs = (0..<radii.length).collect { residuals[pixels.label(it)] }

        expect: 'parameters have ten digits, radii reach 15 kpc'
        Oracles.apart(ours, theirs) < 1e-6

        where:
        disc  | z0           | slope          || file
        FIXED | 8.984954535  | -0.0340880471d || 'AS1063/Map_residuals_fixed_morphology.fits'
        FREE  | 9.0372697575 | -0.0416451935d || 'AS1063/Map_residuals_free_param.fits'
    }

    def "chi-squared over the bins is that of the released parameters: #disc"() {
        expect: 'printed with three decimals and four'
        Math.abs(arc.data.chiSquare(disc, z0, slope) - chiSquare) < 0.001

        where:
        disc  | z0           | slope          || chiSquare
        FIXED | 8.984954535  | -0.0340880471d || 765.678d
        FREE  | 9.0372697575 | -0.0416451935d || 104.2787d
    }

    def "with the morphology fixed the posterior of the line has a closed form"() {
        when:
        def line = arc.data.line(FIXED)

        then: 'table 2 of the paper has -0.034 +- 0.002 and 8.985 +- 0.007; the digits here are of the exact posterior'
        Math.abs(line.slope() + 0.03425) < 1e-5
        Math.abs(line.slopeError() - 0.00185) < 1e-5
        Math.abs(line.central() - 8.98547) < 1e-5
        Math.abs(line.centralError() - 0.00726) < 1e-5
        Math.abs(line.correlation() + 0.946) < 1e-3
        Math.abs(line.chiSquare() - 765.669) < 1e-3
    }

    def "in the plane of the disc the same fit has q times the gradient"() {
        given:
        def disc = new ArcDisc(30, 24, FREE.axisRatio(), FREE.positionAngle(), Radius.Kind.DEPROJECTED)

        expect:
        Math.abs(arc.data.line(disc).slope() - FREE.axisRatio() * arc.data.line(FREE).slope()) < 1e-12
        Math.abs(arc.data.line(disc).chiSquare() - arc.data.line(FREE).chiSquare()) < 1e-9
    }

    def "without smearing and with the wings of a Moffat the gradient is another: #what"() {
        given:
        def line = ArcData.of(ArcModel.of(arc.traced, kernel, arc.bins), arc.binned, arc.errors).line(FIXED)

        expect: 'the side of the Moffat is not on record: with 51 pixels all printed digits are met, with 83 the slope is 4e-5 off'
        Math.abs(line.slope() - slope) < 1e-5
        Math.abs(line.central() - z0) < 1e-4
        Math.abs(line.chiSquare() - chiSquare) < 0.05

        where:
        what            | kernel                         || slope     | z0      | chiSquare
        'no seeing'     | assay.sky.image.Kernel.point() || -0.02595d | 8.938d  | 792.3d
        'Moffat of 2.8' | Seeing.moffat(5.15, 2.8, 51)             || -0.03971d | 9.0339d | 761.5d
    }

    def "an older map, pixel by pixel with the radius in the disc, has the chi-squared that its fit was stored with"() {
        given:
        double[] values = Arc.image('AS1063/demo/AS1063_map_metallicity.fits')
        double[] errors = Arc.image('AS1063/demo/AS1063_map_metallicity_unc.fits')
        def pixels = LabelledBins.of((0..<values.length).collect { Double.isFinite(values[it] / errors[it]) && values[it] != 0 ? it : -1 } as int[])
        def data = ArcData.of(ArcModel.of(arc.traced, arc.seeing, pixels), pixels.means(values), pixels.means(errors))

        expect: 'printed with two decimals'
        data.size() == 481
        Math.abs(data.chiSquare(new ArcDisc(30, 25, 0.5387305d, 63.0049d, Radius.Kind.DEPROJECTED), 9.01118695d, -0.0179299d) - 461.01) < 0.01
    }

    def "in a map of the source plane itself the lines are those of an independent fit: #disc"() {
        given:
        double[] values = Arc.image('AS1063/source-plane/SP_Map_metallicity.fits.gz')
        double[] errors = Arc.image('AS1063/source-plane/SP_Map_metallicity_unc.fits.gz')
        double step = 0.04d * arc.scale
        double[] x = (0..<40000).collect { it % 200 * step }
        double[] y = (0..<40000).collect { it.intdiv(200) * step }
        def pixels = LabelledBins.of((0..<40000).collect { Double.isFinite(values[it] / errors[it]) && values[it] != 0 ? it : -1 } as int[])
        def model = ArcModel.of(SourcePlane.of(200, 200, x, y), assay.sky.image.Kernel.point(), pixels)
        def line = ArcData.of(model, pixels.means(values), pixels.means(errors)).line(disc)

        expect: 'printed with four decimals; a search ends where chi-squared is 0.01 above the least, a tenth of an error away'
        pixels.size() == 2835
        Math.abs(line.slope() - slope) < 6e-5
        Math.abs(line.central() - z0) < 1e-4
        Math.abs(line.chiSquare() - chiSquare) < 0.02

        where:
        disc                                                              || slope    | z0      | chiSquare
        new ArcDisc(100, 98, 0.557d, -32, Radius.Kind.DEPROJECTED)        || -0.0081d | 8.9021d | 14895.02d
        new ArcDisc(98, 106, 0.5468d, 62.6681d, Radius.Kind.DEPROJECTED)  || -0.0175d | 8.9957d | 2628.14d
    }

    def "a sampler is told the same, and nothing outside the priors"() {
        given:
        def density = new ArcDensity(arc.data, ArcScanSpec.PRIORS, MINOR)
        double[] points = [30.4, 23.6, FREE.axisRatio(), FREE.positionAngle(), 9.0372697575d, -0.0416451935d,
                           30.4, 23.6, 0.95, 0, 9, -0.04]
        double[] values = new double[2]
        density.at(points, 0, 2, values)

        expect:
        Math.abs(values[0] + 104.2787 / 2) < 1e-3
        values[1] == Double.NEGATIVE_INFINITY
    }

    def "files that are no maps of a lens are refused: #message"() {
        when:
        read()

        then:
        Problem refused = thrown()
        refused.message.contains(message)

        where:
        read                                                                   || message
        ({ SourcePlane.read(Arc.file('AS1063/Map_metallicity.fits')) })        || 'Map_metallicity.fits: it has 1 images; expected two'
        ({ DeflectionMaps.read(Arc.file('AS1063/AS1063_dplx.fits.gz').images()[0], Arc.file('AS1063/Map_metallicity.fits').images()[0]) }) || '1000 x 1000 and 56 x 45'
        ({ DeflectionMaps.read(Arc.file('AS1063/Map_metallicity.fits').images()[0], Arc.file('AS1063/Map_metallicity.fits').images()[0]) }) || 'expected square pixels with north up'
    }

    def "where the lens model says nothing the rest of the seeing counts for all"() {
        given: 'a row of five pixels, the fourth unknown, smeared over three with weights 1 2 1'
        def plane = SourcePlane.of(5, 1, [0, 1, 2, Double.NaN, 4] as double[], [0, 0, 0, 0, 0] as double[])
        def kernel = assay.sky.image.Kernel.of(3, 1, [1, 2, 1] as double[])
        def model = ArcModel.of(plane, kernel, LabelledBins.of([0, 1, 2, 3, 4] as int[]))
        double[] radii = new double[5]
        model.radii(new ArcDisc(0, 0, 1, 0, MINOR), new double[model.room()], radii)

        expect: 'ends repeat the last pixel'
        Oracles.apart(radii, [0.25, 1, 5 / 3d, 3, 4] as double[]) < 1e-14
        !model.canCentre(3, 0)
    }

    /** What the specs of arcs share. */
    static class Arc {
        final SkyGrid grid
        final double scale = NamedCosmology.WMAP9.universe().kpcPerArcsec(0.611)
        final DeflectionMaps maps
        final SourcePlane traced
        final double[] labels = image('AS1063/Map_bins_SN_70_flux_stddev.fits')
        final double[] values = image('AS1063/Map_metallicity.fits')
        final LabelledBins bins = LabelledBins.of(labels)
        final double[] binned = bins.means(values)
        final double[] errors = bins.means(image('AS1063/Map_metallicity_unc.fits'))
        final kernelOfSeeing = Seeing.gaussian(5.15 / Seeing.ROUNDED_FWHM_PER_SIGMA)
        final ArcData data

        Arc() {
            def map = file('AS1063/Map_metallicity.fits').images()[0]
            grid = new SkyGrid(map.nx(), map.ny(), ProjectionHeader.read(map.header()))
            maps = DeflectionMaps.read(file('AS1063/AS1063_dplx.fits.gz').images()[0], file('AS1063/AS1063_dply.fits.gz').images()[0])
            traced = maps.seenFrom(grid, DistanceRatio.alreadyApplied(), scale)
            data = ArcData.of(ArcModel.of(traced, kernelOfSeeing, bins), binned, errors)
        }

        def getSeeing() {
            kernelOfSeeing
        }

        static FitsFile file(String path) {
            FitsFile.read(SharedData.find("data/lensed-arcs/$path").toPath())
        }

        static double[] image(String path) {
            file(path).images()[0].pixels()
        }

        static List<Double> range(SourcePlane plane) {
            def xs = (0..<plane.nx() * plane.ny()).collect { plane.x(it) }
            def ys = (0..<plane.nx() * plane.ny()).collect { plane.y(it) }
            [xs.max() - xs.min(), ys.max() - ys.min()]
        }
    }
}
