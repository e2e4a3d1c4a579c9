package assay.io.fits;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Big-endian numbers within bytes. */
final class Bytes {
    private static final VarHandle SHORTS = view(short[].class);
    private static final VarHandle INTS = view(int[].class);
    private static final VarHandle LONGS = view(long[].class);

    private Bytes() {}

    private static VarHandle view(Class<?> kind) {
        return MethodHandles.byteArrayViewVarHandle(kind, ByteOrder.BIG_ENDIAN);
    }

    static int intAt(byte[] bytes, int at) {
        return (int) INTS.get(bytes, at);
    }

    static long longAt(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    /** A whole number by the letter of its TFORM; a byte has no sign. */
    static long whole(char element, byte[] bytes, int at) {
        return switch (element) {
            case 'B' -> bytes[at] & 0xFF;
            case 'I' -> (short) SHORTS.get(bytes, at);
            case 'J' -> intAt(bytes, at);
            case 'K' -> longAt(bytes, at);
            default -> throw new IllegalArgumentException(element + " is no whole number");
        };
    }

    static double real(char element, byte[] bytes, int at) {
        return switch (element) {
            case 'E', 'C' -> Float.intBitsToFloat(intAt(bytes, at));
            case 'D', 'M' -> Double.longBitsToDouble(longAt(bytes, at));
            default -> throw new IllegalArgumentException(element + " is no real number");
        };
    }

    /** The first (count) or second (offset) number of a descriptor P or Q. */
    static long descriptor(char kind, byte[] bytes, int at, int which) {
        return kind == 'P' ? intAt(bytes, at + 4 * which) : longAt(bytes, at + 8 * which);
    }
}
