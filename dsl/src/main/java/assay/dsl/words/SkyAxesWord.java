package assay.dsl.words;

import assay.model.Disc;

/** What the axes of a map count in. */
public enum SkyAxesWord {
    /** Angles on the sky. */
    arcsec(Disc.Scale.ARCSEC),
    /** Lengths at the distance of the galaxy. */
    kpc(Disc.Scale.KPC),
    /** Effective radii. */
    Re(Disc.Scale.RE),
    /** Radii of the 25th magnitude. */
    r25(Disc.Scale.R25);

    private final Disc.Scale scale;

    SkyAxesWord(Disc.Scale scale) {
        this.scale = scale;
    }

    public Disc.Scale scale() {
        return scale;
    }
}
