package assay.dsl.blocks;

import assay.dsl.names.Meaning;
import assay.dsl.names.Scope;
import assay.dsl.words.TableWords;
import assay.dsl.words.Unfinished;
import assay.formula.Expr;
import assay.formula.Formula;
import assay.formula.Level;
import assay.formula.Notation;
import assay.plan.TablePlan;
import java.util.ArrayList;
import java.util.List;

final class TableBlock implements TableWords {
    private final Scope scope;
    private final String name;
    private final String title;
    private final List<TablePlan.Head> columns = new ArrayList<>();
    private final List<String> relations = new ArrayList<>();

    TableBlock(Scope scope, String name, String title) {
        this.scope = scope;
        this.name = FileName.require(name);
        this.title = title;
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public void define(String defined, Formula formula) {
        throw new IllegalArgumentException("a table only shows; define '" + defined + "' in acrossGalaxies { }");
    }

    @Override
    public void columns(List<Formula> values) {
        for (Formula value : values) {
            if (value.expr().level() != Level.GALAXY) {
                throw new IllegalArgumentException(
                        "'" + value.text() + "' is " + value.expr().level() + "; this table has one row a galaxy");
            }
            Notation notation =
                    value.expr() instanceof Expr.Input input ? input.symbol().notation() : Notation.plain(value.text());
            columns.add(new TablePlan.Head(value.text(), notation, value));
        }
    }

    @Override
    public void relations(List<Meaning.Result> results) {
        for (Meaning.Result result : results) {
            boolean fits = result.parts().containsKey("r") && result.parts().containsKey("p");
            if (!fits) throw new IllegalArgumentException(result.name() + " is " + result.kind() + ", not a relation");
            relations.add(result.name());
        }
    }

    TablePlan plan() {
        if (columns.isEmpty() == relations.isEmpty()) {
            throw new Unfinished("table '" + name + "' needs either columns or relations");
        }
        return relations.isEmpty()
                ? new TablePlan.OfGalaxies(name, title, columns)
                : new TablePlan.OfRelations(name, title, relations);
    }
}
