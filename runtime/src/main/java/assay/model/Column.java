package assay.model;

/** A named column of a {@link Table}. */
public sealed interface Column permits NumberColumn, TextColumn {
    String name();

    String description();

    int rows();
}
