package assay.simulate.arc;

import assay.lens.ArcData;
import assay.lens.mass.SourcePlane;
import assay.model.Column;
import assay.model.InputKind;
import assay.model.NumberColumn;
import assay.model.Table;
import assay.simulate.Draws;
import assay.simulate.arc.ArcRules.Spectra;
import assay.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * An arc as a paper would release it: metallicity with errors, dust, densities of stars and of star formation, all the same
 * in every pixel of a bin, the bins, fluxes of lines for each bin, and the deflections of the lens on pixels of their own.
 */
public final class SimulatedArc {
    static final Map<String, String> KIND = Map.of("input", InputKind.SIMULATED.label());
    /** Of H-beta before dust where the arc is brightest, in 1e-20 erg/s/cm2 for each pixel. */
    private static final double BRIGHTEST_HB = 6000;
    /** In mag. */
    private static final double REDDENING_ERROR = 0.06;

    private static final double FLUX = 1e-20;
    /** A share of it, as the released tables have it: far below its scatter. */
    private static final double SFR_ERROR = 0.01;

    private final ArcScene scene;
    private final ArcRules rules;
    private final double[] metallicity;
    private final double[] metallicityError;
    private final double[] reddening;
    private final double[] mass;
    private final double[] starFormation;
    private final Table lines;

    private SimulatedArc(ArcScene scene, Function<String, Draws> streams, String name) {
        this.scene = scene;
        this.rules = scene.rules.named(name);
        int n = scene.bins.size();
        metallicity = new double[n];
        metallicityError = new double[n];
        reddening = new double[n];
        mass = new double[n];
        starFormation = new double[n];
        double[] lengths = scene.bins.means(scene.depth);
        Draws gas = streams.apply(name + "/noise/metallicity");
        Draws others = streams.apply(name + "/noise/others");
        for (int k = 0; k < n; k++) {
            metallicityError[k] =
                    rules.depth().metallicityError() * rules.depth().bin() / scene.signalOfBin[k];
            metallicity[k] = scene.metallicity[k] + metallicityError[k] * gas.gaussian();
            reddening[k] = rules.gas().reddening() + REDDENING_ERROR * others.gaussian();
            double stars = rules.gas().logMassDensity() - lengths[k] / StrictMath.log(10);
            mass[k] = stars + rules.gas().massError() * others.gaussian();
            // in Msun/yr/kpc2: a disc of 1000 Msun/pc2 forms 0.3 of them
            double formed =
                    -0.5 + rules.gas().sfrPerMass() * (stars - 3) + rules.gas().sfrScatter() * others.gaussian();
            starFormation[k] = StrictMath.pow(10, formed);
        }
        lines = lines(streams.apply(name + "/noise/lines"));
    }

    /** {@code streams} gives a stream of chance for a name, such as {@code AS1063/noise/metallicity}. */
    public static SimulatedArc of(ArcRules rules, Function<String, Draws> streams) {
        return new SimulatedArc(new ArcScene(rules), streams, rules.galaxy());
    }

    /** Several that differ in their noise alone, from streams of their names with {@code -1}, {@code -2}, ... behind. */
    public static List<SimulatedArc> several(ArcRules rules, int number, Function<String, Draws> streams) {
        ArcScene scene = new ArcScene(rules);
        List<SimulatedArc> arcs = new ArrayList<>();
        for (int i = 1; i <= number; i++) arcs.add(new SimulatedArc(scene, streams, rules.galaxy() + "-" + i));
        return arcs;
    }

    private Table lines(Draws draws) {
        int n = scene.bins.size();
        List<Column> columns = new ArrayList<>();
        double[] bin = new double[n];
        for (int k = 0; k < n; k++) bin[k] = scene.bins.label(k);
        columns.add(new NumberColumn("bin", Unit.ONE, "", bin));
        for (String name : ArcLines.NAMES) {
            double[] flux = new double[n];
            double[] error = new double[n];
            for (int k = 0; k < n; k++) {
                double pixels = scene.bins.pixelsIn(k);
                double share =
                        scene.signalOfBin[k] / Math.sqrt(pixels) / rules.depth().brightest();
                double truth = BRIGHTEST_HB
                        * share
                        * ArcLines.seen(
                                rules.view().spectra(),
                                name,
                                scene.metallicity[k],
                                rules.gas().reddening());
                double sky = BRIGHTEST_HB / rules.depth().brightest() / Math.sqrt(pixels) / 5;
                error[k] = Math.hypot(sky, 0.02 * truth);
                flux[k] = truth + error[k] * draws.gaussian();
            }
            columns.add(new NumberColumn(name + "_flux", Unit.ONE, "", flux));
            columns.add(new NumberColumn(name + "_err", Unit.ONE, "", error));
        }
        return new Table("obs_lines", "Lines of the bins of the simulated arc " + rules.galaxy(), columns, KIND);
    }

    public ArcRules rules() {
        return rules;
    }

    /** Where the pixels of the view look. */
    public SourcePlane plane() {
        return scene.plane;
    }

    /** What a fit is given; the errors are those of the maps. */
    public ArcData data() {
        return ArcData.of(scene.model, metallicity, metallicityError);
    }

    public int bins() {
        return metallicity.length;
    }

    public int pixels() {
        return (int) java.util.Arrays.stream(scene.labels)
                .filter(label -> label >= 0)
                .count();
    }

    /** Fluxes as means over the pixels of a bin, in 1e-20 erg/s/cm2, in columns as the released tables have them. */
    public Table lines() {
        return lines;
    }

    /** Name of the file and image of each map on the pixels of the view; NaN outside of the bins. */
    Map<String, double[]> maps() {
        Map<String, double[]> maps = new java.util.LinkedHashMap<>();
        maps.put("Map_metallicity", spread(metallicity));
        maps.put("Map_metallicity_unc", spread(metallicityError));
        if (rules.view().spectra() == Spectra.NITROGEN) {
            maps.put("Map_Ha_flux_SNR_10", spread(line("Ha_flux")));
            maps.put("Map_Ha_flux_SNR_10_unc", spread(line("Ha_err")));
            maps.put("Map_NII_flux_SNR_10", spread(line("[NII]6584_flux")));
            maps.put("Map_NII_flux_SNR_10_unc", spread(line("[NII]6584_err")));
            return maps;
        }
        maps.put("Map_extinction", spread(reddening));
        maps.put("Map_extinction_unc", spread(constant(REDDENING_ERROR)));
        maps.put("Map_mass_density", spread(mass));
        maps.put("Map_mass_density_unc", spread(constant(rules.gas().massError())));
        maps.put("Map_SFR_density_Hb", spread(starFormation));
        return maps;
    }

    private double[] line(String column) {
        return lines.numbers(column).values();
    }

    /** One bin a line in the columns of the released tables of relations, densities for each square parsec. */
    String relations() {
        boolean nitrogen = rules.view().spectra() == Spectra.NITROGEN;
        StringBuilder text = new StringBuilder("# SIMULATED, not observed: ")
                .append(rules.galaxy())
                .append(
                        nitrogen
                                ? "\n# met met_unc Ha_flux Ha_flux_unc"
                                : "\n# met met_unc sfr_density sfr_density_unc")
                .append(" mass_density mass_density_unc\n");
        for (int k = 0; k < bins(); k++) {
            double formed = nitrogen
                    ? FLUX * line("Ha_flux")[k] * scene.bins.pixelsIn(k)
                    : StrictMath.log10(starFormation[k]) - 6;
            double error = nitrogen ? FLUX * line("Ha_err")[k] * scene.bins.pixelsIn(k) : SFR_ERROR;
            text.append(String.format(
                    Locale.ROOT,
                    nitrogen ? "%.6f %.6f %.6e %.6e %.6f %.6f\n" : "%.6f %.6f %.6f %.6f %.6f %.6f\n",
                    metallicity[k],
                    metallicityError[k],
                    formed,
                    error,
                    mass[k],
                    rules.gas().massError()));
        }
        return text.toString();
    }

    private double[] constant(double value) {
        double[] all = new double[bins()];
        java.util.Arrays.fill(all, value);
        return all;
    }

    private double[] spread(double[] ofBins) {
        double[] image = new double[scene.labels.length];
        for (int p = 0; p < image.length; p++) {
            image[p] = scene.labels[p] < 0 ? Double.NaN : ofBins[scene.labels[p]];
        }
        return image;
    }

    ArcScene scene() {
        return scene;
    }
}
