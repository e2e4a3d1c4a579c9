package assay.dsl.blocks;

import assay.dsl.names.ImfName;
import assay.dsl.names.ImpliedMark;
import assay.dsl.names.Meaning;
import assay.dsl.names.Scope;
import assay.formula.Expr;
import assay.formula.Notation;
import assay.nebula.ImpliedLine;
import assay.nebula.InitialMassFunction;
import assay.nebula.Line;
import assay.nebula.StarFormationLaw;
import assay.unit.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a recipe assumes about stars and lines before it looks at any galaxy: its initial mass function and implied lines. */
final class Assumptions {
    private final Scope scope;
    private final List<ImpliedLine> implied = new ArrayList<>();
    private Optional<InitialMassFunction> imf = Optional.empty();

    Assumptions(Scope scope) {
        this.scope = scope;
    }

    /** Those of a part, which begin with what is assumed around it. */
    Assumptions(Scope scope, Assumptions around) {
        this(scope);
        implied.addAll(around.implied);
        imf = around.imf;
    }

    Optional<InitialMassFunction> imf() {
        return imf;
    }

    List<ImpliedLine> implied() {
        return implied;
    }

    void imf(InitialMassFunction function) {
        imf = Optional.of(function);
        for (StarFormationLaw law : StarFormationLaw.values()) {
            scope.define(ImfName.constantOf(law), constant(law, function));
        }
    }

    void imfIsMistaken() {
        for (StarFormationLaw law : StarFormationLaw.values()) {
            scope.define(ImfName.constantOf(law), new Meaning.Mistaken());
        }
    }

    private static Meaning constant(StarFormationLaw law, InitialMassFunction function) {
        OptionalDouble constant = law.constant(function);
        if (constant.isEmpty()) {
            return new Meaning.OutOfReach(
                    law + " is stated for a Kroupa initial mass function, and the recipe says imf "
                            + function + "; say imf kroupa, and for a rate of " + function + " divide by " + function
                            + "ToKroupa");
        }
        Notation name = Notation.plain(law.constantName(function));
        Expr value = new Expr.Literal(constant.getAsDouble(), Units.parse("Msun/yr"));
        return new Meaning.Value(new Expr.Named(name.plain(), name, value));
    }

    /** @param lines those that must be measured */
    void implied(ImpliedLine line, List<Line> lines) {
        Line name = line.line();
        if (lines.contains(name)) {
            throw new IllegalArgumentException(
                    name + " is measured: it stands in lines; take it out there, or do not imply it");
        }
        if (!lines.contains(line.parent())) {
            throw new IllegalArgumentException(
                    "of: " + line.parent() + " must be measured; list it above: lines ..., " + line.parent());
        }
        if (implied.stream().anyMatch(other -> other.line() == name)) {
            throw new IllegalArgumentException(name + " is implied already");
        }
        implied.add(line);
        scope.define(name.name(), new Expr.Input(name.flux()));
        scope.define(
                ImpliedMark.of(name),
                line.whereAbsent()
                        ? new Meaning.Value(new Expr.Input(line.parent().flux()))
                        : new Meaning.OutOfReach(name + " is implied by " + line.parent() + ", not measured"));
    }
}
