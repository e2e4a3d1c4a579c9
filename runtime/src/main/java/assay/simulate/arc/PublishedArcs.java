package assay.simulate.arc;

import assay.lens.ArcDisc;
import assay.lens.mass.Deflection;
import assay.lens.profile.Radius;
import assay.model.sky.Projection;
import assay.model.sky.SkyGrid;
import assay.simulate.arc.ArcRules.Cluster;
import assay.simulate.arc.ArcRules.Depth;
import assay.simulate.arc.ArcRules.Gas;
import assay.simulate.arc.ArcRules.Source;
import assay.simulate.arc.ArcRules.Spectra;
import assay.simulate.arc.ArcRules.View;
import assay.sky.Cosmology;
import java.util.List;
import java.util.Optional;

/**
 * Arcs like those of Patricio et al. (2019, MNRAS 489, 224): redshift, pixels, seeing, and disc and gradient as table 2 has them with the
 * morphology free; M1206, whose disc is not published, is made up. The clusters are not theirs: an isothermal ellipsoid, an NFW halo and a shear that turn the light of the
 * source by 10 to 20 arcsec, towards a map of 500 x 500 pixels about the arc.
 */
public final class PublishedArcs {
    private static final int MAP = 500;

    private PublishedArcs() {}

    /** All three, in a universe that says how large an arcsec is. */
    public static List<ArcRules> all(Cosmology universe) {
        return List.of(as1063(universe), a370(universe), m1206(universe));
    }

    /** That of a name, in large or small letters, and called so; MACS1206 is M1206. */
    public static Optional<ArcRules> called(String name, Cosmology universe) {
        String known = name.equalsIgnoreCase("MACS1206") ? "M1206" : name;
        return all(universe).stream()
                .filter(arc -> arc.galaxy().equalsIgnoreCase(known))
                .map(arc -> arc.named(name))
                .findFirst();
    }

    /** 56 x 45 pixels of 0.2 arcsec, stretched about twice across the direction to the cluster. */
    public static ArcRules as1063(Cosmology universe) {
        SkyGrid view = new SkyGrid(56, 45, turned(342.176189, -44.538357, -64, -40.5, 41.001));
        return new ArcRules(
                "AS1063",
                0.611,
                universe.kpcPerArcsec(0.611),
                new View(view, 1.03 / 0.2, Spectra.OXYGEN),
                cluster(
                        view,
                        30,
                        24,
                        0.04,
                        new Deflection.Isothermal(-25, 5, 5, 0.75, 40),
                        new Deflection.Nfw(-25, 5, 60, 15),
                        new Deflection.Shear(0, 0, 0.02, -0.03)),
                new Source(new ArcDisc(30, 24, 0.52, 68, Radius.Kind.MINOR_AXIS), 9.038, -0.042, 4.5),
                new Gas(0.46, 3.0, 0.45, 1.03, 0.3),
                new Depth(60, 8, 42, 0.028));
    }

    /** 89 x 139 pixels of 0.2 arcsec, a longer arc nearer to the critical line. */
    public static ArcRules a370(Cosmology universe) {
        SkyGrid view = new SkyGrid(89, 139, turned(39.9710755979, -1.58189002091, 89.061, 86.436, 28));
        return new ArcRules(
                "A370",
                0.725,
                universe.kpcPerArcsec(0.725),
                new View(view, 0.70 / 0.2, Spectra.OXYGEN),
                cluster(
                        view,
                        23,
                        62,
                        0.06,
                        new Deflection.Isothermal(20, 10, 8, 0.7, 60),
                        new Deflection.Nfw(20, 10, 50, 14),
                        new Deflection.Shear(0, 0, 0.03, 0.02)),
                new Source(new ArcDisc(23, 62, 0.39, -47, Radius.Kind.MINOR_AXIS), 9.032, -0.053, 6.0),
                new Gas(0.38, 3.0, 0.52, 1.08, 0.3),
                new Depth(70, 7, 75, 0.034));
    }

    /** 86 x 127 pixels of 0.125 arcsec, north up, in the lines about H-alpha. */
    public static ArcRules m1206(Cosmology universe) {
        SkyGrid view =
                new SkyGrid(86, 127, Projection.northUp(181.54477103948, -8.80121260581785, 40.83, 63.00, 0.125));
        return new ArcRules(
                "M1206",
                1.036,
                universe.kpcPerArcsec(1.036),
                new View(view, 0.70 / 0.125, Spectra.NITROGEN),
                cluster(
                        view,
                        40,
                        60,
                        0.04,
                        new Deflection.Isothermal(-18, 6, 6, 0.8, 20),
                        new Deflection.Nfw(-18, 6, 50, 14),
                        new Deflection.Shear(0, 0, -0.02, 0.02)),
                new Source(new ArcDisc(40, 60, 0.5, 0, Radius.Kind.MINOR_AXIS), 9.05, -0.03, 2.4),
                new Gas(0.5, 3.0, 0.5, 1.0, 0.3),
                new Depth(8, 4, 14.5, 0.12));
    }

    /** Pixels of 0.2 arcsec, rows growing towards that position angle. */
    private static Projection turned(double ra, double dec, double pixel1, double pixel2, double angleDegrees) {
        double step = 0.2 / 3600;
        double cos = step * StrictMath.cos(Math.toRadians(angleDegrees));
        double sin = step * StrictMath.sin(Math.toRadians(angleDegrees));
        return new Projection(ra, dec, pixel1, pixel2, -cos, sin, sin, cos);
    }

    private static Cluster cluster(SkyGrid view, int column, int row, double pixelArcsec, Deflection... masses) {
        double[] centre = view.projection().sky(column, row);
        double middle = (MAP + 1) / 2.0;
        Projection map = Projection.northUp(centre[0], centre[1], middle, middle, pixelArcsec);
        return new Cluster(new SkyGrid(MAP, MAP, map), List.of(masses));
    }
}
