package assay.simulate.scene;

import assay.lens.TracerImage;
import assay.lens.image.Detail;
import assay.lens.image.Frame;
import assay.lens.image.Samples;
import assay.lens.profile.Component;
import assay.lens.profile.Lattice;
import assay.lens.profile.Tracer;
import assay.model.InputKind;
import assay.model.sky.LineMaps;
import assay.model.sky.Plane;
import assay.model.sky.Plane.Pooling;
import assay.model.sky.Projection;
import assay.model.sky.SkyGrid;
import assay.simulate.Draws;
import assay.unit.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * One image of a scene: {@code OH} with errors, the {@code light} of each pixel, and {@code trueOH}, which is OH without noise.
 * The same rules and streams give the same numbers, whatever else is made.
 */
final class SceneImage implements LineMaps {
    /** Where the scene is said to lie. */
    static final double RA = 150;

    static final double DEC = 2;

    private static final Set<String> KEYS =
            Collections.unmodifiableSet(new LinkedHashSet<>(List.of("OH", "light", "trueOH")));

    private final SceneRules rules;
    private final SceneMember member;
    private final Function<String, Draws> streams;
    private final Frame frame;
    private TracerImage image;

    /** {@code streams} gives a stream of chance for a name. */
    SceneImage(SceneMember member, Function<String, Draws> streams) {
        this.rules = member.rules();
        this.member = member;
        this.streams = streams;
        int side = rules.side(member.pixel());
        this.frame = new Frame(side, side, member.pixel());
    }

    @Override
    public String galaxy() {
        return member.galaxy();
    }

    @Override
    public SkyGrid grid() {
        double middle = (frame.nx() + 1) / 2.0;
        return new SkyGrid(frame.nx(), frame.ny(), Projection.northUp(RA, DEC, middle, middle, frame.pixel()));
    }

    @Override
    public Set<String> keys() {
        return KEYS;
    }

    @Override
    public InputKind kind() {
        return InputKind.SIMULATED;
    }

    @Override
    public List<String> notes() {
        return List.of(
                "This galaxy is simulated: its image was made from known rules and shows nothing that was observed.");
    }

    @Override
    public Plane plane(String key) {
        return switch (key) {
            case "OH" -> Plane.of(observed(), errors(), Unit.ONE, Pooling.MEAN);
            case "light" -> Plane.of(image().light(), Unit.ONE, Pooling.SUM);
            case "trueOH" -> Plane.of(image().metallicity(), Unit.ONE, Pooling.MEAN);
            default ->
                throw new IllegalArgumentException(
                        "an image of a scene has no " + key + "; it has " + String.join(", ", KEYS));
        };
    }

    private double[] observed() {
        double[] metallicity = image().metallicity();
        if (member.draw() == 0) return metallicity;
        double[] errors = errors();
        Draws noise = streams.apply(galaxy() + "/noise");
        for (int p = 0; p < metallicity.length; p++) metallicity[p] += errors[p] * noise.gaussian();
        return metallicity;
    }

    private double[] errors() {
        double[] constants = rules.noise().constants(rules.parts());
        double area = frame.pixel() * frame.pixel();
        double[] errors = image().light();
        for (int p = 0; p < errors.length; p++) {
            errors[p] = Math.sqrt(constants[0] + constants[1] * area / errors[p]);
        }
        return errors;
    }

    private TracerImage image() {
        if (image == null) {
            Samples samples = Samples.of(frame, rules.samples());
            image = TracerImage.of(
                    components(samples),
                    samples,
                    rules.psf().spread(member.fwhm(), frame, rules.samples()).over(samples, new Detail.OnSamples()),
                    rules.mean());
        }
        return image;
    }

    private List<Component> components(Samples samples) {
        if (rules.patterns().isEmpty()) {
            return rules.parts().stream()
                    .map(part -> new Component(part.light(), part.tracer()))
                    .toList();
        }
        double[] changes = changes(samples);
        List<Component> components = new ArrayList<>();
        for (ScenePart part : rules.parts()) {
            double[] values = changes.clone();
            Tracer smooth = part.tracer();
            for (int k = 0; k < values.length; k++) values[k] += smooth.at(samples.x(k), samples.y(k));
            int side = frame.nx() * rules.samples();
            Lattice lattice = Lattice.centred(side, side, frame.pixel() / rules.samples(), values);
            components.add(new Component(part.light(), new Tracer.Map(lattice)));
        }
        return components;
    }

    /** Of the patterns at every sample; a field is the same in all images of a scene. */
    private double[] changes(Samples samples) {
        double[] changes = new double[samples.size()];
        for (int n = 0; n < rules.patterns().size(); n++) {
            ScenePattern.Change change =
                    rules.patterns().get(n).over(rules.width() * 0.6, streams.apply(rules.name() + "/pattern" + n));
            for (int k = 0; k < changes.length; k++) changes[k] += change.at(-samples.x(k), samples.y(k));
        }
        return changes;
    }
}
