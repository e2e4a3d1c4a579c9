package assay.formula;

/**
 * One instruction of a {@link Tape}: what it makes of up to three operands. Outside its domain an instruction gives NaN,
 * inside the kernel alone; conditions are 1, 0 or NaN (undecided).
 */
enum Op {
    INPUT,
    CONSTANT,
    NEGATE,
    PLUS,
    MINUS,
    TIMES,
    OVER,
    POWER,
    LOG,
    LN,
    EXP,
    POW10,
    SQRT,
    ABS,
    SIN,
    COS,
    TANH,
    /** Where a curve, kept beside the tape, has the value of the operand. */
    ROOT,
    MIN,
    MAX,
    BELOW,
    AT_MOST,
    AND,
    OR,
    NOT,
    /** The first operand where the second is negative, else undecided: the left branch of a hyperbola. */
    LEFT_OF_POLE,
    CHOOSE;

    static final double LN10 = Math.log(10);

    static Op of(Function function) {
        return valueOf(function.name());
    }

    double apply(double a, double b, double c) {
        return switch (this) {
            case INPUT, CONSTANT, ROOT -> a;
            case NEGATE -> -a;
            case PLUS -> finite(a + b);
            case MINUS -> finite(a - b);
            case TIMES -> finite(a * b);
            case OVER -> finite(a / b);
            case POWER -> finite(power(a, b));
            case LOG -> a > 0 ? Math.log10(a) : Double.NaN;
            case LN -> a > 0 ? Math.log(a) : Double.NaN;
            case EXP -> finite(Math.exp(a));
            case POW10 -> finite(PowersOfTen.power(a));
            case SQRT -> Math.sqrt(a);
            case ABS -> Math.abs(a);
            case SIN -> Math.sin(a);
            case COS -> Math.cos(a);
            case TANH -> StrictMath.tanh(a);
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
            case BELOW -> a < b ? 1 : a >= b ? 0 : Double.NaN;
            case AT_MOST -> a <= b ? 1 : a > b ? 0 : Double.NaN;
            case AND -> a == 0 || b == 0 ? 0 : a + b == 2 ? 1 : Double.NaN;
            case OR -> a == 1 || b == 1 ? 1 : a + b == 0 ? 0 : Double.NaN;
            case NOT -> 1 - a;
            case LEFT_OF_POLE -> b < 0 ? a : Double.NaN;
            case CHOOSE -> a == 1 ? b : a == 0 ? c : Double.NaN;
        };
    }

    /** The value itself; NaN for infinity, lest an overflow or a division by zero pass for a large number later on. */
    static double finite(double value) {
        return value + (value - value);
    }

    /** Whole powers by multiplication, which is exact to the last digit on every machine. */
    static double power(double base, double exponent) {
        if (exponent != Math.rint(exponent) || Math.abs(exponent) > 16) return Math.pow(base, exponent);
        double product = 1;
        double square = base;
        for (int n = (int) Math.abs(exponent); n > 0; n >>= 1) {
            if ((n & 1) == 1) product *= square;
            square *= square;
        }
        return exponent >= 0 ? product : 1 / product;
    }
}
