package assay.plan;

/** What a study is called and what it reproduces. */
public record Heading(String title, String reproduces, int language) {}
