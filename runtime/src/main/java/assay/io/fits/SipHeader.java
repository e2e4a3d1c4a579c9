package assay.io.fits;

import assay.model.sky.Distortion;
import java.util.Optional;

/** The coefficients of a distortion by the convention SIP (Shupe et al. 2005) as a header has them. */
final class SipHeader {
    private static final int HIGHEST = 9;

    private SipHeader() {}

    static Optional<Distortion> read(FitsHeader header) {
        if (!header.has("A_ORDER") && !header.has("B_ORDER")) {
            requireNone(header, "A", -1);
            requireNone(header, "B", -1);
            return Optional.empty();
        }
        int orderA = order(header, "A");
        int orderB = order(header, "B");
        int size = Math.max(orderA, orderB) + 1;
        return Optional.of(new Distortion(square(header, "A", orderA, size), square(header, "B", orderB, size)));
    }

    private static int order(FitsHeader header, String letter) {
        String key = letter + "_ORDER";
        long order = header.whole(key);
        if (order < 0 || order > HIGHEST) throw header.problem(key + " = " + order + "; SIP knows 0 to 9");
        requireNone(header, letter, (int) order);
        return (int) order;
    }

    private static void requireNone(FitsHeader header, String letter, int beyond) {
        for (int p = 0; p <= HIGHEST; p++) {
            for (int q = 0; q <= HIGHEST; q++) {
                String key = letter + "_" + p + "_" + q;
                if (p + q > beyond && header.has(key) && header.number(key) != 0) {
                    throw header.problem(key + (beyond < 0 ? " stands there without " : " lies beyond ") + letter
                            + "_ORDER; correct the order");
                }
            }
        }
    }

    private static double[][] square(FitsHeader header, String letter, int order, int size) {
        double[][] square = new double[size][size];
        for (int p = 0; p <= order; p++) {
            for (int q = 0; p + q <= order; q++) square[p][q] = header.number(letter + "_" + p + "_" + q, 0);
        }
        return square;
    }

    static void write(FitsCards cards, String letter, double[][] square) {
        cards.put(letter + "_ORDER", square.length - 1, "");
        for (int p = 0; p < square.length; p++) {
            for (int q = 0; q < square.length; q++) {
                if (square[p][q] != 0) cards.put(letter + "_" + p + "_" + q, square[p][q], "");
            }
        }
    }
}
