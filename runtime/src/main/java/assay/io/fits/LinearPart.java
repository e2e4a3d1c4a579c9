package assay.io.fits;

/**
 * The linear part of a header in degrees for each pixel, its rows to the east and to the north, its columns along the
 * two axes of the image: CDi_j, or CDELTi times PCi_j, or CDELTi turned by CROTA2 (Greisen & Calabretta 2002, sections
 * 2.1.2 and 6.1).
 */
final class LinearPart {
    /** The share of a pixel by which two ways to say the same may differ. */
    private static final double SAME = 1e-4;

    private final FitsHeader header;

    private LinearPart(FitsHeader header) {
        this.header = header;
    }

    static double[][] read(FitsHeader header, int east, int north) {
        double[][] rows = new LinearPart(header).rows(east, north);
        return new double[][] {rows[east - 1], rows[north - 1]};
    }

    private double[][] rows(int east, int north) {
        boolean cd = any("CD");
        boolean pc = any("PC");
        if (header.has("PC001001") || header.has("CD001001")) {
            throw header.problem("its coordinate matrix is in a draft's spelling (PC001001); write PC1_1 or CD1_1");
        }
        if (cd && pc) throw header.problem("it has both a CD and a PC matrix; keep one of them");
        double rotation = rotation(north);
        if (cd) {
            double[][] matrix = matrix("CD", 0);
            requireSame(matrix, rotation, east);
            return matrix;
        }
        double[] step = {header.number("CDELT1"), header.number("CDELT2")};
        if (pc && rotation != 0) throw header.problem("it has both a PC matrix and CROTA; keep one of them");
        if (rotation != 0) {
            if (east != 1) throw header.problem("CROTA where declination comes first is not understood; write CD1_1");
            return turned(step, rotation);
        }
        double[][] matrix = matrix("PC", 1);
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 2; column++) matrix[row][column] *= step[row];
        }
        return matrix;
    }

    private boolean any(String name) {
        for (int i = 1; i <= 2; i++) {
            for (int j = 1; j <= 2; j++) if (header.has(name + i + "_" + j)) return true;
        }
        return false;
    }

    private double[][] matrix(String name, double diagonal) {
        return new double[][] {
            {header.number(name + "1_1", diagonal), header.number(name + "1_2", 0)},
            {header.number(name + "2_1", 0), header.number(name + "2_2", diagonal)}
        };
    }

    /** The turn belongs to the axis of declination; old headers say it on both. */
    private double rotation(int north) {
        double own = header.number("CROTA" + north, 0);
        double other = header.number("CROTA" + (3 - north), own);
        if (other != own && other != 0) {
            throw header.problem("CROTA1 = " + header.number("CROTA1", 0) + " and CROTA2 = "
                    + header.number("CROTA2", 0) + " turn the axes by two angles; keep that of declination");
        }
        return own;
    }

    private static double[][] turned(double[] step, double degrees) {
        double cos = StrictMath.cos(Math.toRadians(degrees));
        double sin = StrictMath.sin(Math.toRadians(degrees));
        return new double[][] {{step[0] * cos, -step[1] * sin}, {step[0] * sin, step[1] * cos}};
    }

    /** Beside CD a header may repeat itself in CDELT and CROTA for old programs; 1, the default, says nothing. */
    private void requireSame(double[][] cd, double rotation, int east) {
        for (int axis = 1; axis <= 2; axis++) {
            double step = Math.abs(header.number("CDELT" + axis, 1));
            double length = Math.hypot(cd[0][axis - 1], cd[1][axis - 1]);
            if (step != 1 && !(Math.abs(step - length) <= SAME * length)) {
                throw header.problem("CDELT" + axis + " = " + header.number("CDELT" + axis)
                        + ", but the CD matrix says " + length + "; remove the wrong one");
            }
        }
        if (east != 1 || !(header.has("CROTA1") || header.has("CROTA2"))) return;
        double[] step = {header.number("CDELT1", 1), header.number("CDELT2", 1)};
        if (step[0] == 1 || step[1] == 1) {
            step = new double[] {Math.hypot(cd[0][0], cd[1][0]), Math.hypot(cd[0][1], cd[1][1])};
            if (cd[0][0] * cd[1][1] < cd[0][1] * cd[1][0]) step[0] = -step[0];
        }
        double[][] said = turned(step, rotation);
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 2; column++) {
                if (!(Math.abs(said[row][column] - cd[row][column]) <= SAME * Math.abs(step[column]))) {
                    throw header.problem("CROTA2 = " + rotation + " turns the axes otherwise than the CD matrix;"
                            + " remove the wrong one");
                }
            }
        }
    }
}
