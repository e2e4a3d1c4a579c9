package assay.dsl.reading;

/** A stretch of a recipe: line and column from 1, and how many characters of that line. */
public record Place(int line, int column, int length) {
    public static Place at(int line, int column) {
        return new Place(line, column, 1);
    }
}
