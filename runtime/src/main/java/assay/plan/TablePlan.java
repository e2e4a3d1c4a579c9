package assay.plan;

import assay.formula.Formula;
import assay.formula.Notation;
import java.util.List;

/** A table that the recipe asks for. */
public sealed interface TablePlan {
    String name();

    String title();

    /** One row a galaxy. */
    record OfGalaxies(String name, String title, List<Head> columns) implements TablePlan {
        public OfGalaxies {
            columns = List.copyOf(columns);
        }
    }

    /** One row a relation: slope, intercept, rank correlation, p. */
    record OfRelations(String name, String title, List<String> relations) implements TablePlan {
        public OfRelations {
            relations = List.copyOf(relations);
        }
    }

    record Head(String name, Notation notation, Formula value) {}
}
