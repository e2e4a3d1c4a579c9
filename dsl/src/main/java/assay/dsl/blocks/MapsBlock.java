package assay.dsl.blocks;

import assay.dsl.names.Scope;
import assay.dsl.words.MapsWords;
import assay.dsl.words.Unfinished;
import assay.formula.Constants;
import assay.formula.Expr;
import assay.formula.Formula;
import assay.formula.Level;
import assay.nebula.Line;
import assay.plan.MapStep;
import assay.plan.MapStep.Binning;
import assay.plan.MapStep.Conserved;
import assay.plan.MapStep.Noise;
import assay.unit.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

final class MapsBlock implements MapsWords {
    private final Scope scope;
    private final List<MapStep> steps = new ArrayList<>();

    MapsBlock(Scope scope) {
        this.scope = scope;
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public void define(String name, Formula formula) {
        throw new IllegalArgumentException("maps { } has no formulas; define '" + name + "' outside of it");
    }

    @Override
    public void match(Formula from, Formula fwhm, Noise noise) {
        refuseAfterBins("match");
        if (steps.stream().anyMatch(MapStep.Regrid.class::isInstance)) {
            throw new IllegalArgumentException(
                    "match stands above regrid: pixels that were put together share their noise");
        }
        requireSize("from", from);
        requireSize("fwhm", fwhm);
        requireCoarser(from.expr(), fwhm.expr());
        steps.add(new MapStep.Match(from, fwhm, noise));
    }

    @Override
    public void regrid(Formula pixel, Conserved conserving) {
        refuseAfterBins("regrid");
        requireSize("pixel", pixel);
        steps.add(new MapStep.Regrid(pixel, conserving));
    }

    @Override
    public void trim(Optional<Double> pixels, Optional<Double> beams) {
        refuseAfterBins("trim");
        if (pixels.isPresent() == beams.isPresent()) {
            throw new IllegalArgumentException("trim takes either pixels: or beams:, as in trim pixels: 2");
        }
        pixels.ifPresent(p -> requirePositive("pixels", p));
        beams.ifPresent(b -> requirePositive("beams", b));
        if (beams.isPresent() && steps.stream().noneMatch(MapStep.Match.class::isInstance)) {
            throw new IllegalArgumentException("beams: are those of the matched resolution; match stands above it");
        }
        steps.add(new MapStep.Trim(optional(pixels), optional(beams)));
    }

    @Override
    public void bin(Binning rule, double snr, Formula of) {
        refuseAfterBins("bin");
        requirePositive("snr", snr);
        boolean line = of.expr() instanceof Expr.Input input
                && Line.find(input.symbol().key()).isPresent();
        if (!line) throw new IllegalArgumentException("of: takes a line, such as Ha");
        steps.add(new MapStep.Bin(rule, snr, ((Expr.Input) of.expr()).symbol().key()));
    }

    private static OptionalDouble optional(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    private void refuseAfterBins(String word) {
        if (steps.stream().anyMatch(MapStep.Bin.class::isInstance)) {
            throw new IllegalArgumentException(word + " works on pixels; bin is the last line of maps { }");
        }
    }

    private static void requirePositive(String argument, double value) {
        if (!(value > 0)) throw new IllegalArgumentException(argument + ": must be positive");
    }

    /** Refuses what is neither an angle nor a length of a whole galaxy. */
    static void requireSize(String argument, Formula formula) {
        boolean angle = formula.expr().dimension().equals(Units.get("arcsec").dimension());
        boolean length = formula.expr().dimension().equals(Units.get("pc").dimension());
        if (!angle && !length) {
            throw new IllegalArgumentException(argument + ": takes an angle or a length, not "
                    + formula.expr().dimension());
        }
        if (formula.expr().level() == Level.SPAXEL) {
            throw new IllegalArgumentException(
                    argument + ": is one value a galaxy, not " + formula.expr().level());
        }
        Double value = Constants.valueOf(formula.expr());
        if (value != null) requirePositive(argument, value);
    }

    private static void requireCoarser(Expr from, Expr to) {
        Double fine = Constants.valueOf(from);
        Double coarse = Constants.valueOf(to);
        boolean comparable = fine != null && coarse != null && from.dimension().equals(to.dimension());
        if (comparable && coarse < fine) {
            throw new IllegalArgumentException("fwhm: is finer than from:; maps can only be made coarser");
        }
    }

    List<MapStep> steps() {
        if (steps.isEmpty()) throw new Unfinished("maps { } has no steps: match, regrid, trim or bin");
        return steps;
    }
}
