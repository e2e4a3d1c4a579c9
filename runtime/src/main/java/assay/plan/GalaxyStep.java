package assay.plan;

import assay.formula.Formula;
import assay.formula.Level;
import assay.formula.Symbol;
import assay.nebula.Diagnostic;
import assay.nebula.DustLaw;
import assay.nebula.RatioPosterior;
import assay.unit.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** One step of the analysis of one galaxy. */
public sealed interface GalaxyStep {
    /** What it is called where a galaxy fails at it. */
    String name();

    /** The formulas that the step evaluates. */
    default List<Formula> formulas() {
        return List.of();
    }

    /** Keeps the spaxels that meet a condition. */
    record Cut(Formula condition, Policy outside) implements GalaxyStep {
        @Override
        public String name() {
            return condition.text();
        }

        @Override
        public List<Formula> formulas() {
            return List.of(condition);
        }
    }

    /** Fixes the Balmer correction; the corrected fluxes live in the formulas of later steps. */
    record Deredden(assay.nebula.Dereddening correction) implements GalaxyStep {
        @Override
        public String name() {
            return "deredden";
        }
    }

    /**
     * A value for each spaxel, with its domain: spaxels where it is undefined, or where one of {@code valid} does not
     * hold, meet the policy.
     *
     * @param draws how many draws its errors come from; none where they are of first order
     */
    record Derive(
            Symbol symbol,
            Formula value,
            List<Formula> valid,
            Policy outside,
            String source,
            double scatter,
            OptionalInt draws)
            implements GalaxyStep {
        @Override
        public String name() {
            return symbol.key();
        }

        public Derive {
            valid = List.copyOf(valid);
        }

        @Override
        public List<Formula> formulas() {
            return Stream.concat(valid.stream(), Stream.of(value)).toList();
        }
    }

    /**
     * Metallicity and colour excess of each spaxel from several ratios of its observed fluxes at once; spaxels that have no
     * ratio that depends on metallicity meet the policy.
     */
    record Posterior(
            String name,
            List<Diagnostic> diagnostics,
            RatioPosterior.Scale scale,
            DustLaw law,
            double rv,
            RatioPosterior.Prior metallicity,
            RatioPosterior.Prior colourExcess,
            Policy outside)
            implements GalaxyStep {
        /** What it gives each spaxel, as {@code name.part}; the first two with errors. */
        public static final List<String> PARTS = List.of(
                "OH", "EBV", "OHlow", "OHhigh", "EBVlow", "EBVhigh", "mode", "modeEBV", "chi2", "ratios", "spread",
                "largest");

        public Posterior {
            diagnostics = List.copyOf(diagnostics);
        }

        @Override
        public List<Formula> formulas() {
            return diagnostics.stream()
                    .map(d -> Formula.of(d.logRatio(), d.name()))
                    .toList();
        }

        /** The names of the columns that it makes. */
        public List<String> keys() {
            return PARTS.stream().map(part -> name + "." + part).toList();
        }

        public RatioPosterior posterior() {
            return new RatioPosterior(diagnostics, scale, law, rv, metallicity, colourExcess);
        }
    }

    /** One value a galaxy; the policy is for the spaxels that a sum or a median is made of. */
    record Evaluate(Symbol symbol, Formula value, Policy outside) implements GalaxyStep {
        @Override
        public String name() {
            return symbol.key();
        }

        @Override
        public List<Formula> formulas() {
            return List.of(value);
        }
    }

    /**
     * A line through at least {@code fewest} spaxels; where cases are drawn, its values are the medians of the draws.
     *
     * @param annuli where there are any, the line is laid through the medians in them, each at the middle of its annulus
     */
    record FitLine(
            String name,
            Formula y,
            Formula x,
            LineRule rule,
            int fewest,
            Optional<Annuli> annuli,
            Policy outside,
            Unit slopeUnit,
            Unit interceptUnit)
            implements GalaxyStep {
        @Override
        public List<Formula> formulas() {
            return List.of(x, y);
        }
    }

    /**
     * The metallicity before the point-spread function, from a model of the image; the policy is for spaxels without a value or
     * an error.
     *
     * @param against the radius in which a slope is counted
     */
    record FitTracer(String name, Formula y, Formula against, TracerPlan plan, Policy outside, Unit slopeUnit)
            implements GalaxyStep {
        @Override
        public List<Formula> formulas() {
            return Stream.of(
                            Stream.of(y, against),
                            plan.light().stream().flatMap(light -> light.formulas().stream()),
                            plan.psf().formulas().stream())
                    .flatMap(formulas -> formulas)
                    .toList();
        }

        /** What the model has in each spaxel. */
        public Symbol model() {
            return Symbol.number(name + ".model", Unit.ONE, Level.SPAXEL);
        }

        /** What it leaves over. */
        public Symbol residual() {
            return Symbol.number("residual(" + name + ")", Unit.ONE, Level.SPAXEL);
        }

        /** The names of the columns that it makes. */
        public List<String> keys() {
            return List.of(model().key(), residual().key());
        }

        /** What it gives the galaxy, as {@code name.part}, and the units of that. */
        public Map<String, Unit> values() {
            Map<String, Unit> values = new LinkedHashMap<>();
            for (String part : plan.parts()) {
                Unit unit = part.equals("slope") && plan.profile() == TracerProfile.gradient ? slopeUnit : Unit.ONE;
                for (String which : List.of("", "Low", "High")) values.put(name + "." + part + which, unit);
            }
            for (String part : List.of("chi2", "n", "BIC")) values.put(name + "." + part, Unit.ONE);
            return values;
        }
    }

    /** A statistic of the spaxels; the policy is for those for which one of its formulas is undefined. */
    record Describe(Statistic statistic, Policy outside) implements GalaxyStep {
        @Override
        public String name() {
            return statistic.name();
        }

        @Override
        public List<Formula> formulas() {
            return statistic.formulas();
        }
    }

    /**
     * A straight line in the radius in the source plane, through metallicities of the spaxels of a lensed galaxy; the policy is
     * for spaxels without one.
     */
    record FitArc(String name, Formula value, ArcRule rule, Policy outside) implements GalaxyStep {
        @Override
        public List<Formula> formulas() {
            return List.of(value);
        }
    }

    /** The share of the variance of a velocity field that a rotating disc explains. */
    record Rotation(String name, Symbol velocity) implements GalaxyStep {}

    /** The local density of galaxies out to the k-th neighbour. */
    record Environment(String name, int k) implements GalaxyStep {}
}
