package assay.unit;

import java.util.Arrays;
import java.util.StringJoiner;

/**
 * The physical dimension of a quantity: integer or half-integer powers of the base dimensions. Besides length, mass,
 * time and angle there are the scales that differ from galaxy to galaxy (Re, r25) and the pixel, so that a gradient
 * per Re cannot be taken for one per kpc.
 */
public final class Dimension {
    private static final String[] BASE = {"length", "mass", "time", "angle", "Re", "r25", "pixel"};

    public static final Dimension NONE = new Dimension(new int[BASE.length]);
    public static final Dimension LENGTH = base(0);
    public static final Dimension MASS = base(1);
    public static final Dimension TIME = base(2);
    public static final Dimension ANGLE = base(3);
    public static final Dimension EFFECTIVE_RADIUS = base(4);
    public static final Dimension R25 = base(5);
    public static final Dimension PIXEL = base(6);

    public static final Dimension VELOCITY = LENGTH.over(TIME);
    public static final Dimension AREA = LENGTH.power(2);
    public static final Dimension ENERGY = MASS.times(VELOCITY.power(2));
    public static final Dimension POWER = ENERGY.over(TIME);
    public static final Dimension FLUX = POWER.over(AREA);

    /** Twice the powers, so that square roots stay exact. */
    private final int[] halves;

    private Dimension(int[] halves) {
        this.halves = halves;
    }

    private static Dimension base(int index) {
        int[] halves = new int[BASE.length];
        halves[index] = 2;
        return new Dimension(halves);
    }

    public boolean isNone() {
        return equals(NONE);
    }

    public Dimension times(Dimension other) {
        return combine(other, 1);
    }

    public Dimension over(Dimension other) {
        return combine(other, -1);
    }

    private Dimension combine(Dimension other, int sign) {
        int[] sum = new int[halves.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = halves[i] + sign * other.halves[i];
        }
        return new Dimension(sum);
    }

    /** This dimension raised to a whole or half power. */
    public Dimension power(double exponent) {
        int[] raised = new int[halves.length];
        for (int i = 0; i < raised.length; i++) {
            double half = halves[i] * exponent;
            if (half != Math.rint(half)) {
                throw new IllegalArgumentException(this + " cannot be raised to the power " + exponent);
            }
            raised[i] = (int) half;
        }
        return new Dimension(raised);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dimension that && Arrays.equals(halves, that.halves);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(halves);
    }

    /** In words an author knows: {@code velocity}, {@code flux}, or powers of the base dimensions. */
    @Override
    public String toString() {
        if (isNone()) return "a pure number";
        if (equals(VELOCITY)) return "velocity";
        if (equals(AREA)) return "area";
        if (equals(ENERGY)) return "energy";
        if (equals(POWER)) return "luminosity";
        if (equals(FLUX)) return "flux";
        if (equals(POWER.over(AREA).over(LENGTH))) return "flux density";
        if (equals(MASS.over(TIME))) return "mass per time";
        if (equals(MASS.over(AREA))) return "surface density";
        StringJoiner words = new StringJoiner(" ");
        for (int i = 0; i < halves.length; i++) {
            if (halves[i] == 0) continue;
            double power = halves[i] / 2.0;
            String exponent = power == Math.rint(power) ? Integer.toString((int) power) : Double.toString(power);
            words.add(power == 1 ? BASE[i] : BASE[i] + "^" + exponent);
        }
        return words.toString();
    }
}
