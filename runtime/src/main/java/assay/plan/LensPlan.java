package assay.plan;

import assay.lens.mass.Deflection;
import java.util.List;
import java.util.OptionalDouble;

/** How the lens before the galaxies of a sample turns light; names of files have {@code {galaxy}} for that of the galaxy. */
public sealed interface LensPlan {
    /**
     * Maps of deflections in arcsec, on pixels of their own.
     *
     * @param x to growing columns, with north up to the west
     * @param y to growing rows
     * @param redshift of the lens, where the maps are those of a source at infinite distance and are multiplied with D_ls/D_s;
     *     absent where they are those of the source itself
     */
    record Deflections(String x, String y, OptionalDouble redshift) implements LensPlan {}

    /** Ready coordinates of the source plane in kpc, two images x and y on the pixels of the maps of the galaxy. */
    record Projection(String file) implements LensPlan {}

    /**
     * Masses in one plane, each in arcsec to the west and to the north of a place on the sky.
     *
     * @param redshift of the lens, where deflections are those of a source at infinite distance
     */
    record Masses(double ra, double dec, List<Deflection> masses, OptionalDouble redshift) implements LensPlan {
        public Masses {
            masses = List.copyOf(masses);
        }
    }
}
