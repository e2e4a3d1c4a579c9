package assay.dsl.blocks;

import assay.dsl.words.PartWords;
import assay.plan.Heading;
import assay.plan.Study;
import java.util.List;

/** A part of a recipe. */
final class PartBlock extends StudyBlock implements PartWords {
    private final String name;
    private final String title;

    PartBlock(StudyBlock around, String name, String title) {
        super(around);
        this.name = name;
        this.title = title;
    }

    String name() {
        return name;
    }

    Study study(int language, long seed) {
        return study(name, new Heading(title, "", language), seed, List.of());
    }
}
