package assay.dsl.blocks;

import assay.dsl.names.Scope;
import assay.dsl.words.NoiseFree;
import assay.dsl.words.SceneWords;
import assay.dsl.words.Unfinished;
import assay.formula.Formula;
import assay.lens.profile.LightShape;
import assay.plan.PsfPlan;
import assay.plan.TracerMean;
import assay.simulate.scene.SceneNoise;
import assay.simulate.scene.ScenePart;
import assay.simulate.scene.ScenePart.Metallicity;
import assay.simulate.scene.ScenePattern;
import assay.simulate.scene.ScenePsf;
import assay.simulate.scene.SceneRules;
import assay.unit.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

final class SceneBlock implements SceneWords {
    private static final int MOST_DRAWS = 10_000;
    private static final int MOST_PIXELS = 4000;

    private final Scope scope;
    private final String name;
    private double width = Double.NaN;
    private List<Double> pixels = List.of();
    private final List<ScenePart> parts = new ArrayList<>();
    private final List<ScenePattern> patterns = new ArrayList<>();
    private SceneNoise noise;
    private List<Integer> draws = List.of();
    private ScenePsf psf;
    private List<Double> fwhm = List.of();
    private boolean inPixels;
    private int samples = 5;
    private TracerMean mean;

    SceneBlock(Scope scope, String name) {
        this.scope = scope;
        this.name = FileName.require(name);
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public void define(String defined, Formula formula) {
        throw new IllegalArgumentException("a scene has no formulas; define '" + defined + "' above the sample");
    }

    private static double positive(String argument, Quantity value, String unit) {
        if (!(value.base() > 0)) throw new IllegalArgumentException(argument + ": must be positive");
        return value.in(unit);
    }

    @Override
    public void field(Quantity across, List<Quantity> sides) {
        if (!(across.base() > 0)) throw new IllegalArgumentException("a field has a width above 0");
        width = across.in("arcsec");
        pixels = sides.stream().map(side -> positive("pixel", side, "arcsec")).toList();
        if (pixels.isEmpty()) throw new IllegalArgumentException("pixel: takes one size or more");
        for (double pixel : pixels) {
            double side = Math.rint(width / pixel);
            if (!(side >= 3 && side <= MOST_PIXELS)) {
                throw new IllegalArgumentException("pixel: " + pixel + " arcsec makes images of " + (long) side
                        + " pixels along an axis; 3 to " + MOST_PIXELS + " are made");
            }
        }
    }

    @Override
    public void component(
            String called,
            LightShape profile,
            Quantity size,
            Optional<Double> index,
            Optional<Quantity> x,
            Optional<Quantity> y,
            Optional<Double> brightness,
            double central,
            Optional<Double> slope,
            Optional<Quantity> bend,
            Optional<Double> outer) {
        if (!called.matches("[A-Za-z]\\w*")) {
            throw new IllegalArgumentException("'" + called + "' names a component; use letters and digits");
        }
        if (parts.stream().anyMatch(part -> part.name().equals(called))) {
            throw new IllegalArgumentException("there is a component '" + called + "' already");
        }
        if (bend.isPresent() != outer.isPresent()) {
            throw new IllegalArgumentException("bend: and outer: go together, as in bend: 2.arcsec, outer: -0.05");
        }
        double inner = slope.orElse(0.0);
        Metallicity metallicity = bend.map(
                        at -> new Metallicity(central, inner, positive("bend", at, "arcsec"), outer.orElseThrow()))
                .orElseGet(() -> Metallicity.line(central, inner));
        parts.add(new ScenePart(
                called,
                profile,
                positive("size", size, "arcsec"),
                LightArguments.index(profile, index),
                LightArguments.arcsec(x),
                LightArguments.arcsec(y),
                LightArguments.brightness(brightness),
                metallicity));
    }

    @Override
    public void accreted(double by, Quantity x, Quantity y, Quantity wide) {
        patterns.add(new ScenePattern.Accreted(by, x.in("arcsec"), y.in("arcsec"), positive("width", wide, "arcsec")));
    }

    @Override
    public void arms(int number, double by, Quantity pitch, Quantity wide) {
        if (number < 1 || number > 12) throw new IllegalArgumentException("arms takes 1 to 12 of them");
        double degrees = pitch.in("deg");
        if (!(degrees > 1 && degrees < 89)) {
            throw new IllegalArgumentException("pitch: lies between 1.deg and 89.deg");
        }
        patterns.add(new ScenePattern.Arms(by, number, degrees, positive("width", wide, "arcsec")));
    }

    @Override
    public void fluctuations(double amplitude, Quantity length) {
        if (!(amplitude > 0)) throw new IllegalArgumentException("fluctuations have an amplitude above 0");
        patterns.add(new ScenePattern.Fluctuations(amplitude, positive("length", length, "arcsec")));
    }

    @Override
    public void noise(double centre, double atSize, Optional<Integer> number, Optional<NoiseFree> noiseFree) {
        if (!(centre > 0)) throw new IllegalArgumentException("centre: must be positive");
        if (!(atSize >= centre)) {
            throw new IllegalArgumentException("atSize: is no less than the variance at the centre");
        }
        boolean alone = noiseFree.filter(NoiseFree.alone::equals).isPresent();
        if (alone && number.isPresent()) {
            throw new IllegalArgumentException(
                    "draws: there are none where noiseFree: is alone; leave one of them out");
        }
        int last = alone ? 0 : number.orElse(1);
        if (!alone && (last < 1 || last > MOST_DRAWS)) {
            throw new IllegalArgumentException("draws: takes 1 to " + MOST_DRAWS + ", not " + last);
        }
        noise = new SceneNoise(centre, atSize);
        IntStream without = noiseFree.isPresent() ? IntStream.of(0) : IntStream.empty();
        draws = IntStream.concat(IntStream.rangeClosed(1, last), without)
                .boxed()
                .toList();
    }

    @Override
    public void psf(
            PsfPlan.Shape shape, Optional<List<Quantity>> widths, Optional<Double> ofPixels, Optional<Double> beta) {
        if (widths.isPresent() == ofPixels.isPresent()) {
            throw new IllegalArgumentException(
                    "psf takes either fwhm: or pixels:, as in psf gaussian, fwhm: 0.5.arcsec");
        }
        if ((shape == PsfPlan.Shape.moffat) != beta.isPresent()) {
            throw new IllegalArgumentException(
                    "beta: goes with psf moffat, as in psf moffat, fwhm: 0.7.arcsec, beta: 2.5");
        }
        beta.filter(b -> !(b > 1)).ifPresent(b -> {
            throw new IllegalArgumentException("beta: takes a number above 1, not " + b);
        });
        inPixels = ofPixels.isPresent();
        fwhm = ofPixels.map(List::of)
                .orElseGet(() -> widths.get().stream().map(w -> w.in("arcsec")).toList());
        String argument = inPixels ? "pixels" : "fwhm";
        if (fwhm.isEmpty()) throw new IllegalArgumentException(argument + ": takes one width or more");
        for (double one : fwhm) {
            if (!(one >= 0)) throw new IllegalArgumentException(argument + ": is 0 for none, or positive");
        }
        psf = beta.<ScenePsf>map(ScenePsf.Moffat::new).orElseGet(ScenePsf.Gaussian::new);
    }

    @Override
    public void supersampling(int places) {
        samples = TracerArguments.supersampling("supersampling ", places);
    }

    @Override
    public void mean(TracerMean of) {
        mean = of;
    }

    SceneRules plan() {
        require(!Double.isNaN(width), "its field: field 8.arcsec, pixel: 0.066.arcsec");
        require(!parts.isEmpty(), "a component: component 'disc', profile: exponential, size: 1.arcsec, central: 8.0");
        require(noise != null, "its noise: noise centre: 0.01, atSize: 0.02");
        require(psf != null, "its point-spread function: psf gaussian, fwhm: 0.5.arcsec");
        require(mean != null, "what is averaged: mean abundances, or mean logarithms");
        SceneRules rules = new SceneRules(
                name, width, pixels, parts, patterns, noise, draws, psf, fwhm, inPixels, samples, mean.mean());
        return rules;
    }

    private void require(boolean there, String what) {
        if (!there) throw new Unfinished("scene '" + name + "' lacks " + what);
    }
}
