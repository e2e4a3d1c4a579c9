package assay.dsl.words;

import assay.lens.profile.LightShape;
import assay.plan.PsfPlan;
import assay.plan.TracerMean;
import assay.unit.Quantity;
import java.util.List;
import java.util.Optional;

/** Words of {@code simulatedScenes 'name', { }}: a model galaxy, and the images that are made of it. */
public interface SceneWords extends Block {
    /**
     * How wide the images are, and how large their pixels: {@code field 8.arcsec, pixel: 0.066.arcsec}. Several sizes of pixels,
     * {@code pixel: [1.arcsec, 0.5.arcsec]}, make an image each.
     */
    @Once
    void field(@In("arcsec") Quantity width, @Named @In("arcsec") List<Quantity> pixel);

    /**
     * A component, round on the sky: {@code component 'disc', profile: exponential, size: 1.arcsec, central: 8.0, slope: -0.2}.
     * {@code size} is the radius that holds half of its light, {@code index} that of Sersic's profile or the beta of Moffat's,
     * {@code x} and {@code y} say how far it lies to the east and the north of the middle, {@code brightness} how bright it is
     * at its size in relation to others. 12 + log(O/H) is {@code central} at its own centre with a {@code slope} in dex for an
     * arcsec, and from the radius {@code bend} on with the slope {@code outer}.
     */
    void component(
            String name,
            @Named LightShape profile,
            @Named @In("arcsec") Quantity size,
            @Named Optional<Double> index,
            @Named @In("arcsec") Optional<Quantity> x,
            @Named @In("arcsec") Optional<Quantity> y,
            @Named Optional<Double> brightness,
            @Named double central,
            @Named Optional<Double> slope,
            @Named @In("arcsec") Optional<Quantity> bend,
            @Named Optional<Double> outer);

    /** Accreted gas that changes 12 + log(O/H) around a place: {@code accreted by: -0.4, x: 1.arcsec, y: 0.arcsec, width: 0.8.arcsec}. */
    void accreted(
            @Named double by,
            @Named @In("arcsec") Quantity x,
            @Named @In("arcsec") Quantity y,
            @Named @In("arcsec") Quantity width);

    /** Logarithmic spiral arms that change it along their ridges: {@code arms 2, by: 0.2, pitch: 20.deg, width: 0.2.arcsec}. */
    void arms(int number, @Named double by, @Named @In("deg") Quantity pitch, @Named @In("arcsec") Quantity width);

    /** A Gaussian random field of that dispersion in dex and length: {@code fluctuations 0.1, length: 0.4.arcsec}. */
    void fluctuations(double amplitude, @Named @In("arcsec") Quantity length);

    /**
     * The variance of 12 + log(O/H), c1 + c2/light, by its values at the centres of the components and one size away from them,
     * and how many images differ by their noise alone: {@code noise centre: 0.01, atSize: 0.02, draws: 100}. With
     * {@code noiseFree: included} there is one without noise as well, with {@code noiseFree: alone} no other; it is draw 0.
     */
    @Once
    void noise(
            @Named double centre,
            @Named double atSize,
            @Named Optional<Integer> draws,
            @Named Optional<NoiseFree> noiseFree);

    /**
     * The point-spread function by its full width at half maximum: {@code psf gaussian, fwhm: 0.5.arcsec}, or several,
     * {@code fwhm: [0.arcsec, 0.6.arcsec]}, which make an image each; 0 is none. {@code psf gaussian, pixels: 2} counts in
     * pixels, {@code psf moffat, fwhm: 0.7.arcsec, beta: 2.5} is Moffat's.
     */
    @Once
    void psf(
            PsfPlan.Shape shape,
            @Named @In("arcsec") Optional<List<Quantity>> fwhm,
            @Named Optional<Double> pixels,
            @Named Optional<Double> beta);

    /** At how many places along each axis of a pixel the model is worked out: {@code supersampling 5}. */
    @Once
    void supersampling(int places);

    /** What light is the weight of, {@code mean abundances} (O/H itself) or {@code mean logarithms}. */
    @Once
    void mean(TracerMean of);
}
