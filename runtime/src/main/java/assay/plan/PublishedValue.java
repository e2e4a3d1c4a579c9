package assay.plan;

import assay.unit.Measured;
import java.util.Optional;

/**
 * A number that the paper prints, and the result that is held against it.
 *
 * @param galaxy whose value the result is; of all galaxies together where it is empty
 * @param because why ours is another, in a sentence of the recipe
 */
public record PublishedValue(
        String result,
        Optional<String> galaxy,
        String description,
        Measured value,
        String source,
        Optional<String> because) {
    /** Of all galaxies together. */
    public PublishedValue(String result, String description, Measured value, String source) {
        this(result, Optional.empty(), description, value, source, Optional.empty());
    }
}
