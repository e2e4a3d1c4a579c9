package assay.dsl.words;

/** Words of {@code part { }}: those of a study. What a part does not say it takes from what stands above it. */
public interface PartWords extends StudyWords {}
