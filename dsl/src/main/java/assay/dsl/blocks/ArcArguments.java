package assay.dsl.blocks;

import assay.dsl.names.Bounds;
import assay.dsl.names.Span;
import assay.dsl.words.ArcRadius;
import assay.lens.ArcPriors;
import assay.plan.ArcRule;
import assay.unit.Quantity;
import assay.unit.Units;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What {@code fitArc} is told, checked. */
record ArcArguments(
        Quantity seeing,
        Optional<Double> moffat,
        List<Bounds> centre,
        Bounds axisRatio,
        Bounds positionAngle,
        ArcRadius radius,
        Optional<Span> slope,
        Optional<Span> central,
        ArcWalkerArguments walkers) {
    /** Half a pixel less a little: the range about a pixel that is held. */
    private static final double ABOUT = 0.49;

    private static final double MOST_PIXELS = 2500;

    ArcRule rule() {
        if (!(seeing.base() > 0)) throw new IllegalArgumentException("seeing: must be positive");
        if (moffat.isPresent() && !(moffat.get() > 1)) {
            throw new IllegalArgumentException("moffat: takes the exponent of Moffat's profile, above 1");
        }
        if (centre.size() != 2) {
            throw new IllegalArgumentException("centre: lists a column and a row of the maps, counted from 0, such as"
                    + " [28, 23], or ranges, such as [24..33, 18..27]");
        }
        for (Bounds one : centre) requirePlain("centre", one);
        requirePlain("axisRatio", axisRatio);
        if (!(axisRatio.from().base() > 0 && axisRatio.to().base() <= 1)) {
            throw new IllegalArgumentException("axisRatio: lies above 0 and up to 1");
        }
        return new ArcRule(
                seeing.in("arcsec"),
                moffat.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                radius.kind(),
                axisRatio.isOne() ? fixed() : free());
    }

    private ArcRule.Disc fixed() {
        if (!positionAngle.isOne() || !centre.stream().allMatch(Bounds::isOne)) {
            throw new IllegalArgumentException("axisRatio: is one value, so the disc is known, and centre: and"
                    + " positionAngle: are values too; or give it a range, such as 0.1..0.9");
        }
        if (slope.isPresent()) refuseOfFixed("slope");
        if (central.isPresent()) refuseOfFixed("central");
        if (walkers.sampling().isPresent()) {
            throw new IllegalArgumentException(
                    "walkers: look for a free disc; the line of a known one is found in closed form without");
        }
        return new ArcRule.Fixed(
                pixel(centre.get(0)), pixel(centre.get(1)), axisRatio.from().base(), degrees(positionAngle.from()));
    }

    private static void refuseOfFixed(String argument) {
        throw new IllegalArgumentException(
                argument + ": is a prior of a free disc; the line of a known one is found in closed form without");
    }

    private static int pixel(Bounds one) {
        return (int) Math.rint(one.from().base());
    }

    private ArcRule.Disc free() {
        double from = degrees(positionAngle.from());
        double to = degrees(positionAngle.to());
        if (from != -90 || to != 90) {
            throw new IllegalArgumentException("positionAngle: of a free disc is -90..90, all there are: the major axis"
                    + " has no direction, and a narrower range would have edges where there are none");
        }
        Span lines = slope.orElseThrow(
                () -> new IllegalArgumentException("axisRatio: is a range, so the disc is free; its priors need slope:"
                        + " and central: too, such as slope: -0.1..0, central: 8.5..9.5"));
        Span centres = central.orElseThrow(
                () -> new IllegalArgumentException("slope: goes with central:, such as central: 8.5..9.5"));
        ArcPriors.Range columns = pixels(centre.get(0));
        ArcPriors.Range rows = pixels(centre.get(1));
        if ((columns.to() - columns.from() + 1) * (rows.to() - rows.from() + 1) > MOST_PIXELS) {
            throw new IllegalArgumentException(
                    "centre: holds more than " + (int) MOST_PIXELS + " pixels, each of which is tried; narrow it");
        }
        return new ArcRule.Free(
                new ArcPriors(
                        columns,
                        rows,
                        new ArcPriors.Range(
                                axisRatio.from().base(), axisRatio.to().base()),
                        range("central", central(centres)),
                        range("slope", slopes(lines))),
                walkers.sampling());
    }

    private static ArcPriors.Range pixels(Bounds bounds) {
        double from = bounds.from().base();
        return bounds.isOne()
                ? new ArcPriors.Range(Math.rint(from) - ABOUT, Math.rint(from) + ABOUT)
                : new ArcPriors.Range(from, bounds.to().base());
    }

    private static double[] central(Span span) {
        return new double[] {span.from().base(), span.to().base()};
    }

    /** In dex/kpc, which a plain number counts in. */
    private static double[] slopes(Span span) {
        return new double[] {perKpc(span.from()), perKpc(span.to())};
    }

    private static double perKpc(Quantity value) {
        if (value.unit().dimension().isNone()) return value.base();
        if (!value.unit().sameDimension(Units.parse("1/kpc"))) {
            throw new IllegalArgumentException("slope: here it is dex/kpc, not " + value.unit());
        }
        return value.in("1/kpc");
    }

    private static ArcPriors.Range range(String argument, double[] ends) {
        if (!(ends[0] < ends[1]))
            throw new IllegalArgumentException(argument + ": runs from a lower to a higher value");
        return new ArcPriors.Range(ends[0], ends[1]);
    }

    private static void requirePlain(String argument, Bounds bounds) {
        if (!bounds.from().unit().dimension().isNone()) {
            throw new IllegalArgumentException(argument + ": takes plain numbers");
        }
    }

    /** A plain number counts in degrees. */
    private static double degrees(Quantity angle) {
        if (angle.unit().symbol().isEmpty()) return angle.value();
        if (!angle.unit().sameDimension(Units.get("deg"))) {
            throw new IllegalArgumentException("positionAngle: takes an angle, such as -32.deg");
        }
        return angle.in("deg");
    }
}
