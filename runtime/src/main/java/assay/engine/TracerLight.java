package assay.engine;

import assay.lens.profile.Ellipse;
import assay.lens.profile.Lattice;
import assay.lens.profile.Light;
import assay.model.Disc;
import assay.plan.LightPlan;
import java.util.List;

/** The light of a galaxy as a model sees it, component by component. */
record TracerLight(TracerFrame frame, Disc disc, MapSizes sizes, Evaluator evaluator, int[] everything) {
    List<Light> of(List<LightPlan> components) {
        return components.stream().map(this::of).toList();
    }

    private Light of(LightPlan component) {
        if (component instanceof LightPlan.Image image) return image(image);
        LightPlan.Profile profile = (LightPlan.Profile) component;
        double size = sizes.arcsec(profile.size());
        if (profile.off().isPresent()) {
            double[] at =
                    frame.place(profile.off().get().get(0), profile.off().get().get(1));
            return light(profile, Ellipse.circle(at[0], at[1]), size);
        }
        double[] centre = frame.place(0, 0);
        double ratio = disc.cosInclination();
        Ellipse inDisc = Ellipse.of(centre[0], centre[1], ratio, frame.angle(disc.positionAngle()));
        // ellipses are counted by the circle of their area, sizes along the major axis
        return light(profile, inDisc, size * Math.sqrt(ratio));
    }

    private static Light light(LightPlan.Profile profile, Ellipse shape, double size) {
        return profile.shape().of(shape, profile.brightness(), size, profile.index());
    }

    private Light image(LightPlan.Image image) {
        double[] values = evaluator.values(image.map().expr(), everything);
        double largest = 0;
        for (double value : values) if (value > largest) largest = value;
        double[] shares = new double[values.length];
        for (int i = 0; i < shares.length; i++) shares[i] = largest > 0 ? values[i] / largest : 0;
        return new Light.Image(Lattice.centred(
                frame.frame().nx(), frame.frame().ny(), frame.frame().pixel(), frame.image(shares)));
    }
}
