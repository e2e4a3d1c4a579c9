package assay.dsl.words;

import assay.lens.profile.Radius;

/** What is called the radius of a lensed disc. */
public enum ArcRadius {
    /** In the plane of the disc. */
    deprojected(Radius.Kind.DEPROJECTED),
    /** Along the minor axis on the sky. */
    minorAxis(Radius.Kind.MINOR_AXIS);

    private final Radius.Kind kind;

    ArcRadius(Radius.Kind kind) {
        this.kind = kind;
    }

    public Radius.Kind kind() {
        return kind;
    }
}
