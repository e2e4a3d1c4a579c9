package assay.dsl.words;

/** What each has a figure of its own. */
public enum EachWord {
    /** A figure for each galaxy. */
    galaxy
}
