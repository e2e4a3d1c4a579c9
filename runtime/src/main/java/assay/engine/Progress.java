package assay.engine;

/** Is told how a run goes on. Calls come from any thread. */
public interface Progress {
    Progress SILENT = new Progress() {};

    /** A part of the run begins, with so many things to do. */
    default void begin(String part, int things) {}

    /** One of them is done. */
    default void done(String thing) {}

    /** The part has ended. */
    default void end() {}
}
