package assay.report;

import assay.lens.Mean;
import assay.simulate.scene.ScenePart;
import assay.simulate.scene.ScenePattern;
import assay.simulate.scene.ScenePsf;
import assay.simulate.scene.SceneRules;
import java.util.List;
import java.util.stream.Collectors;

/** What images of model galaxies were made of, told in sentences. */
final class SceneMethods {
    private SceneMethods() {}

    static void tell(List<SceneRules> scenes, Narrative narrative) {
        narrative.say("images of model galaxies are made. ");
        scenes.forEach(scene -> narrative.say(of(scene)));
    }

    private static String of(SceneRules scene) {
        String parts = scene.parts().stream().map(SceneMethods::of).collect(Collectors.joining("; "));
        String patterns = scene.patterns().stream().map(SceneMethods::of).collect(Collectors.joining());
        String mean = scene.mean() == Mean.OF_ABUNDANCES ? "O/H" : "12 + log(O/H)";
        return scene.name() + " is " + scene.width() + " arcsec wide, in pixels of " + list(scene.pixels())
                + " arcsec, and consists of " + parts + patterns + ". Light times " + mean
                + " and light are worked out at " + scene.samples() + " x " + scene.samples()
                + " places in each pixel, smeared with a " + psf(scene.psf()) + " of FWHM " + list(scene.fwhm())
                + (scene.inPixels() ? " pixels" : " arcsec")
                + " (0 is none), summed over pixels and divided. The variance of 12 + log(O/H) is c1 + c2/light, "
                + scene.noise().centre() + " at the centre and " + scene.noise().atSize()
                + " one half-light radius away; there are "
                + scene.draws().stream().filter(draw -> draw > 0).count() + " draws of noise"
                + (scene.draws().contains(0) ? " and an image without" : "") + ". ";
    }

    private static String psf(ScenePsf psf) {
        return psf instanceof ScenePsf.Moffat moffat ? "Moffat profile (beta " + moffat.beta() + ")" : "Gaussian";
    }

    private static String list(List<Double> numbers) {
        return numbers.stream()
                .map(n -> Double.toString(Math.round(n * 1e4) / 1e4))
                .collect(Collectors.joining(", "));
    }

    private static String of(ScenePart part) {
        ScenePart.Metallicity metallicity = part.metallicity();
        String line = metallicity.slope() == 0 && Double.isInfinite(metallicity.bend())
                ? "12 + log(O/H) = " + metallicity.central()
                : "12 + log(O/H) = " + metallicity.central() + " at its centre and a slope of " + metallicity.slope()
                        + " dex/arcsec";
        String bend = Double.isInfinite(metallicity.bend())
                ? ""
                : ", " + metallicity.outer() + " beyond " + metallicity.bend() + " arcsec";
        String place = part.x() == 0 && part.y() == 0
                ? ""
                : ", " + part.x() + " arcsec to the east and " + part.y() + " to the north";
        return part.name() + " (" + part.shape() + ", half of its light within " + part.size() + " arcsec" + place
                + ", " + line + bend + ")";
    }

    private static String of(ScenePattern pattern) {
        if (pattern instanceof ScenePattern.Accreted gas) {
            return "; gas " + gas.width() + " arcsec wide changes it by " + gas.by() + " dex";
        }
        if (pattern instanceof ScenePattern.Arms arms) {
            return "; " + arms.number() + " spiral arms change it by " + arms.by() + " dex";
        }
        ScenePattern.Fluctuations field = (ScenePattern.Fluctuations) pattern;
        return "; a Gaussian field of length " + field.length() + " arcsec changes it by " + field.amplitude() + " dex";
    }
}
