package assay.simulate.scene;

import assay.lens.profile.Light;
import assay.model.Problem;
import java.util.List;

/**
 * The variance of 12 + log(O/H) in a pixel of light I, {@code c1 + c2 / I} (Metha et al. 2024, appendix A), by its values where
 * the light is that of the centres of the components and where it is that of places one size away from them, both before the
 * point-spread function and the latter as a mean over eight directions.
 *
 * @param centre the variance at the centres
 * @param atSize the variance one size away
 */
public record SceneNoise(double centre, double atSize) {
    private static final int DIRECTIONS = 8;

    /** c1 and c2, light as brightness for an area. */
    double[] constants(List<ScenePart> parts) {
        double inside = 0;
        double outside = 0;
        for (ScenePart part : parts) {
            inside += brightness(parts, part.along(), part.y()) / parts.size();
            for (int k = 0; k < DIRECTIONS; k++) {
                double angle = 2 * Math.PI * k / DIRECTIONS;
                double x = part.along() + part.size() * StrictMath.cos(angle);
                double y = part.y() + part.size() * StrictMath.sin(angle);
                outside += brightness(parts, x, y) / parts.size() / DIRECTIONS;
            }
        }
        double second = (atSize - centre) / (1 / outside - 1 / inside);
        double first = centre - second / inside;
        if (!(first >= 0)) {
            throw new Problem("noise of variance " + centre + " at the centres and " + atSize
                    + " one size away would have none in bright pixels; raise the first or lower the second");
        }
        return new double[] {first, second};
    }

    private static double brightness(List<ScenePart> parts, double x, double y) {
        double sum = 0;
        for (ScenePart part : parts) {
            Light light = part.light();
            sum += light.at(x, y);
        }
        return sum;
    }
}
