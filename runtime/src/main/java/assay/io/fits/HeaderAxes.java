package assay.io.fits;

/** The axes of a header: as many as it says, the two of the sky apart from the others. */
final class HeaderAxes {
    private static final int MOST = 9;

    private HeaderAxes() {}

    static void check(FitsHeader header) {
        if (header.has("WCSAXES")) {
            long axes = header.whole("WCSAXES");
            long naxis = header.has("NAXIS") ? header.whole("NAXIS") : 2;
            if (axes < 2 || axes < naxis) {
                throw header.problem("WCSAXES = " + axes + ", but there are " + Math.max(2, naxis) + " axes");
            }
            for (int axis = 3; axis <= MOST; axis++) {
                if (axis > axes && header.has("CTYPE" + axis)) {
                    throw header.problem("CTYPE" + axis + " stands there, but WCSAXES = " + axes);
                }
            }
        }
        for (int sky = 1; sky <= 2; sky++) {
            for (int other = 3; other <= MOST; other++) {
                apart(header, sky, other);
                apart(header, other, sky);
            }
        }
    }

    private static void apart(FitsHeader header, int i, int j) {
        for (String matrix : new String[] {"CD", "PC"}) {
            String key = matrix + i + "_" + j;
            if (header.number(key, 0) != 0) {
                throw header.problem(key + " = " + header.number(key)
                        + " mixes the sky with another axis; cut the cube along its axes");
            }
        }
    }
}
