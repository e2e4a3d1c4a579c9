package assay.io.archive;

/** Is told how a fetch goes on; one file after the other. */
public interface FetchProgress {
    FetchProgress SILENT = new FetchProgress() {};

    /** A file is begun, of which so many bytes are there from an earlier fetch. */
    default void begin(ArchiveFile file, long bytes) {}

    /** So many of its bytes are there now. */
    default void reached(long bytes) {}

    /** Something went otherwise than straight on. */
    default void note(String words) {}

    default void end(Fetched fetched) {}
}
