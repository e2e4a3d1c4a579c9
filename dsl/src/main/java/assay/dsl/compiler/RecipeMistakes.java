package assay.dsl.compiler;

import assay.dsl.reading.Mistake;
import assay.model.Problem;
import java.util.List;

/** The mistakes of a recipe, all of them, as its author reads them. */
public final class RecipeMistakes extends Problem {
    private static final long serialVersionUID = 1;

    private final transient List<Mistake> mistakes;

    RecipeMistakes(String told, List<Mistake> mistakes) {
        super(told.stripTrailing());
        this.mistakes = List.copyOf(mistakes);
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }
}
