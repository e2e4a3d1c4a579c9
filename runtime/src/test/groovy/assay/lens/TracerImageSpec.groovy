package assay.lens

import assay.SharedData
import assay.lens.image.Detail
import assay.lens.image.Frame
import assay.lens.image.PointSpread
import assay.lens.image.Samples
import assay.lens.mass.Deflection
import assay.lens.mass.DistanceRatio
import assay.lens.mass.Lens
import assay.lens.profile.Component
import assay.lens.profile.Ellipse
import assay.lens.profile.Lattice
import assay.lens.profile.Light
import assay.lens.profile.Radius
import assay.lens.profile.Tracer
import assay.model.Problem
import spock.lang.Requires
import spock.lang.Specification

/** Held to maps that lenstronomy 1.14.2 made; its README says with what. */
class TracerImageSpec extends Specification {
    /** The files have twelve digits. */
    static final double PRINTED = 2e-11

    @Requires({ SharedData.has('oracles/tracer_fixed') })
    def "the smeared tracer is that of lenstronomy, pixel by pixel: #name"() {
        given:
        def truth = Oracles.map("oracles/tracer_fixed/${name}.csv")

        when:
        def image = Oracles.image(SharedData.json("oracles/tracer_fixed/${name}.json"), name)
        double[] metallicity = image.metallicity()
        double[] light = image.light()
        double brightest = truth.light.max()

        then:
        truth.tracer.length == metallicity.length
        Oracles.apart(metallicity, truth.tracer) < PRINTED
        Oracles.apart(light, truth.light) < 1e-11 * brightest

        where:
        name << Oracles.named()
    }

    def "through a shear a round galaxy is seen as an ellipse"() {
        given: 'beta = ((1 - g) x, (1 + g) y) makes exp(-R²/2w²) one of axis ratio (1 - g) / (1 + g) and area 1 / (1 - g²)'
        double g = 0.2
        def samples = Samples.of(new Frame(21, 15, 0.2), 3)
        def smearing = new PointSpread.Gaussian(0.6, 4).over(samples, new Detail.OnSamples())
        def lens = new Lens([new Deflection.Shear(0, 0, g, 0)], DistanceRatio.alreadyApplied())
        def round = new Component(new Light.Gaussian(Ellipse.circle(0, 0), 1, 0.5), new Tracer.Gradient(Radius.from(0, 0), 8.6, -0.1))
        double ratio = (1 - g) / (1 + g)
        double scale = Math.sqrt(1 - g * g)
        def flat = new Component(new Light.Gaussian(Ellipse.of(0, 0, ratio, 0), 1, 0.5 / scale),
                new Tracer.Gradient(Radius.inDisc(0, 0, ratio, 0, Radius.Kind.DEPROJECTED), 8.6, -0.1 * (1 - g)))

        when:
        def lensed = TracerImage.of([round], lens.traced(samples), smearing, Mean.OF_ABUNDANCES)
        def seen = TracerImage.of([flat], samples, smearing, Mean.OF_ABUNDANCES)

        then:
        Oracles.apart(lensed.metallicity(), seen.metallicity()) < 1e-12
        Oracles.apart(lensed.light(), seen.light()) < 1e-13
    }

    def "an aperture divides the sums of its pixels, not the pixels"() {
        given: 'a bright poor half and a faint rich one'
        def samples = Samples.of(new Frame(4, 2, 1), 1)
        def smearing = new PointSpread.None().over(samples, new Detail.OnPixels())
        def poor = new Component(new Light.Image(new Lattice(2, 2, -1.5, -0.5, 1, [3, 3, 3, 3] as double[])), new Tracer.Constant(8))
        def rich = new Component(new Light.Image(new Lattice(2, 2, 0.5, -0.5, 1, [1, 1, 1, 1] as double[])), new Tracer.Constant(9))
        def image = TracerImage.of([poor, rich], samples, smearing, mean)

        expect:
        Math.abs(image.metallicity(LabelledBins.of([7, 7, 7, 7, 7, 7, 7, 7] as int[]))[0] - whole) < 1e-13
        Oracles.apart(image.metallicity(LabelledBins.of([7, 7, 4, 4, 7, 7, 4, -1] as int[])), [9, 8] as double[]) < 1e-13
        Oracles.apart(image.metallicity(), [8, 8, 9, 9, 8, 8, 9, 9] as double[]) < 1e-13

        where:
        mean               || whole
        Mean.OF_ABUNDANCES || 8 + Math.log10((3 + 10) / 4d)
        Mean.OF_LOGARITHMS || 8.25
    }

    def "models of bins are the apertures of the model of pixels: #mean"() {
        given:
        def frame = new Frame(12, 10, 0.2)
        def samples = Samples.of(frame, 2)
        def smearing = new PointSpread.Gaussian(0.7, 4).over(samples, new Detail.OnSamples())
        def bins = LabelledBins.of((0..<120).collect { it % 7 == 0 ? -1 : it % 5 * 3 } as int[])
        def disc = new Light.Sersic(Ellipse.of(0.1, 0, 0.7, 20), 2, 0.6, 2.5)
        def image = TracerImage.of([new Component(disc, new Tracer.Gradient(Radius.from(0.1, 0), 8.6, -0.3))], samples, smearing, mean)
        def model = GradientModel.of(disc, Radius.from(0.1, 0), samples, bins.after(smearing), mean, -0.5, 0)
        double[] binned = new double[model.pixels()]
        model.into(8.6, -0.3, binned)

        expect:
        bins.size() == 5 && bins.label(2) == 6
        Oracles.apart(binned, image.metallicity(bins)) < 2e-10

        where:
        mean << Mean.values()
    }

    def "tracers tried on known light give what a whole model gives: #tracer.class.simpleName"() {
        given:
        def samples = Samples.of(new Frame(12, 10, 0.2), 2)
        def smearing = new PointSpread.Gaussian(0.7, 4).over(samples, new Detail.OnSamples())
        def lights = [new Light.Sersic(Ellipse.of(0.1, 0, 0.7, 20), 2, 0.6, 2.5), new Light.Gaussian(Ellipse.circle(-0.4, 0.3), 1, 0.2)]
        def model = TracerModel.of(lights, samples, smearing, Mean.OF_ABUNDANCES)
        def room = model.room()
        double[] fast = new double[model.pixels()]

        when: 'something else has been tried before'
        model.into([new Tracer.Constant(8), new Tracer.Constant(9)], room, fast)
        model.into([tracer, new Tracer.Constant(8.8)], room, fast)

        then:
        Oracles.apart(fast, TracerImage.of([new Component(lights[0], tracer), new Component(lights[1], new Tracer.Constant(8.8))],
                samples, smearing, Mean.OF_ABUNDANCES).metallicity()) < 1e-13

        where:
        tracer << [new Tracer.BrokenGradient(Radius.inDisc(0, 0, 0.7, 20, Radius.Kind.DEPROJECTED), 8.7, -0.2, 0.5, -0.6),
                   new Tracer.Map(Lattice.centred(3, 3, 1, [8, 8.1, 8.2, 8.3, 8.9, 8.5, 8.4, 8.3, 8.2] as double[]))]
    }

    def "bins that do not fit are refused: #message"() {
        when:
        make()

        then:
        Problem refused = thrown()
        refused.message.contains(message)

        where:
        make                                                     || message
        ({ LabelledBins.of([-1, -1] as int[]) })                 || 'no pixel in a bin'
        ({ LabelledBins.of([1, 2.5] as double[]) })              || 'holds 2.5 in pixel 1'
        ({ LabelledBins.of([1, 2, 3] as int[]).after(new PointSpread.None().over(Samples.of(new Frame(2, 1, 1), 1), new Detail.OnPixels())) }) || 'reaches to pixel 2'
    }

    def "where there is no light there is no metallicity"() {
        given:
        def samples = Samples.of(new Frame(4, 2, 1), 1)
        def half = new Component(new Light.Image(new Lattice(2, 2, -1.5, -0.5, 1, [3, 3, 3, 3] as double[])), new Tracer.Constant(8))
        def image = TracerImage.of([half], samples, new PointSpread.None().over(samples, new Detail.OnPixels()), Mean.OF_ABUNDANCES)

        expect:
        Double.isNaN(image.metallicity()[3])
        Math.abs(image.metallicity()[1] - 8) < 1e-13
    }
}
