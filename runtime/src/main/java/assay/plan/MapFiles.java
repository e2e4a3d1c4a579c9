package assay.plan;

import assay.io.maps.Layout;

/** Files of maps, one a galaxy or one folder a galaxy, with {@code {galaxy}} for the name, and how they are laid out. */
public record MapFiles(String files, Layout layout) {}
