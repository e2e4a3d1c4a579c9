package leaning.attic;

/** Is kept in a room that is not on the plan. */
public record Box(String content) {}
