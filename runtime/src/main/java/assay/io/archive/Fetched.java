package assay.io.archive;

/** What became of one file; {@code words} say why, when it is not there. */
public record Fetched(ArchiveFile file, State state, String words) {
    public enum State {
        /** It has been brought here and is the one that the manifest means. */
        FETCHED,
        /** It was here, and is the one that the manifest means. */
        THERE,
        /** It is not here. */
        MISSING,
        /** What is here, or what came, is not what the manifest means; or nothing came. */
        FAILED
    }

    public boolean right() {
        return state == State.FETCHED || state == State.THERE;
    }
}
