package assay.plan;

import assay.model.InputKind;
import java.util.List;

/** A table of galaxies that somebody else made, and what is asked of it. */
public record CollectionPlan(
        String name,
        String file,
        InputKind kind,
        String source,
        List<Property> properties,
        List<AcrossStep> steps,
        List<PublishedValue> published,
        List<String> publishedTables) {
    public CollectionPlan {
        properties = List.copyOf(properties);
        steps = List.copyOf(steps);
        published = List.copyOf(published);
        publishedTables = List.copyOf(publishedTables);
    }
}
