package assay.report;

import assay.plan.SimulatedSample;
import assay.simulate.DwarfSampleRules;

/** What a study makes for itself when it is given no data, told in sentences. */
final class SimulatedMethods {
    private SimulatedMethods() {}

    static void tell(SimulatedSample sample, Narrative narrative) {
        narrative.say("Where no data are given, ");
        if (sample instanceof SimulatedSample.Dwarfs dwarfs) narrative.say(of(dwarfs.rules()));
        if (sample instanceof SimulatedSample.Phangs phangs) narrative.say(of(phangs));
        if (sample instanceof SimulatedSample.Manga manga) narrative.say(of(manga));
        if (sample instanceof SimulatedSample.Arcs arcs) narrative.say(of(arcs));
        if (sample instanceof SimulatedSample.Scenes scenes) SceneMethods.tell(scenes.scenes(), narrative);
    }

    private static String of(DwarfSampleRules rules) {
        return rules.count()
                + " galaxies are simulated instead, in the same files: their gradients per effective radius follow "
                + rules.gradients().slope() + " (log M* + " + rules.gradients().yieldWeight()
                + " log y) with a scatter of " + rules.gradients().scatter() + " dex. ";
    }

    private static String coarser(double factor) {
        if (factor == 1) return "";
        String times = factor == Math.rint(factor) ? Long.toString((long) factor) : Double.toString(factor);
        return ", in pixels " + times + " times as large";
    }

    private static String of(SimulatedSample.Phangs sample) {
        return "the galaxies of Williams et al. (2022) are simulated instead, with their published geometry"
                + coarser(sample.coarser())
                + ": 12 + log(O/H) is a line in r25 and a Gaussian field of amplitude "
                + sample.truth().amplitude() + " dex and a length between "
                + sample.truth().leastLengthKpc() + " and " + sample.truth().greatestLengthKpc()
                + " kpc, and each H II region deviates by " + sample.truth().scatter() + " dex. ";
    }

    private static String of(SimulatedSample.Manga sample) {
        return sample.truth().number()
                + " galaxies are simulated instead as MaNGA would map them" + coarser(sample.coarser())
                + ": 12 + log(O/H) = " + sample.truth().zero() + " + "
                + sample.truth().perMass() + " (log M* - 10) + "
                + sample.truth().perDensity()
                + " (log Sigma* - 2) + " + sample.truth().ageWeight()
                + " times the deviation in age, with a scatter of "
                + sample.truth().scatter() + " dex. ";
    }

    private static String of(SimulatedSample.Arcs sample) {
        return "arcs like those of AS1063, A370 and M1206 are simulated instead, in the same files: discs and gradients are"
                + " those of table 2 of Patricio et al. (2019) with the disc free, made up for M1206, behind an isothermal ellipsoid, an NFW halo and a"
                + " shear, with errors "
                + (sample.noise() == 1 ? "like the released ones. " : sample.noise() + " times the released ones. ");
    }
}
