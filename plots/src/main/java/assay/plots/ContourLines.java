package assay.plots;

import assay.model.figure.Lattice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lines along which a lattice has one value, by marching squares: straight between the edges of every four
 * neighbouring values, at the places where the edges have that value by linear interpolation. Where the four say both of
 * two ways their mean decides. No line crosses a square that lacks a value.
 */
final class ContourLines {
    private static final int NONE = -1;

    private final Lattice lattice;
    private final double level;
    /** The two edges to which a line goes on from an edge; edge 2 c goes right from cell c and edge 2 c + 1 up. */
    private final int[] one;

    private final int[] other;

    private ContourLines(Lattice lattice, double level) {
        this.lattice = lattice;
        this.level = level;
        this.one = new int[2 * lattice.values().length];
        this.other = new int[2 * lattice.values().length];
        Arrays.fill(one, NONE);
        Arrays.fill(other, NONE);
        for (int row = 0; row < lattice.ny() - 1; row++) {
            for (int column = 0; column < lattice.nx() - 1; column++) square(column, row);
        }
    }

    /** Each line as x and y of its corners; the first corner of a closed line stands at its end again. */
    static List<double[][]> of(Lattice lattice, double level) {
        return new ContourLines(lattice, level).lines();
    }

    private void square(int column, int row) {
        double lowerLeft = lattice.at(column, row);
        double lowerRight = lattice.at(column + 1, row);
        double upperLeft = lattice.at(column, row + 1);
        double upperRight = lattice.at(column + 1, row + 1);
        if (Double.isNaN(lowerLeft + lowerRight + upperLeft + upperRight)) return;
        int cell = row * lattice.nx() + column;
        int below = 2 * cell;
        int left = 2 * cell + 1;
        int right = 2 * (cell + 1) + 1;
        int above = 2 * (cell + lattice.nx());
        int high = (lowerLeft >= level ? 1 : 0)
                + (lowerRight >= level ? 2 : 0)
                + (upperRight >= level ? 4 : 0)
                + (upperLeft >= level ? 8 : 0);
        switch (high) {
            case 1, 14 -> join(left, below);
            case 2, 13 -> join(below, right);
            case 3, 12 -> join(left, right);
            case 4, 11 -> join(right, above);
            case 6, 9 -> join(below, above);
            case 7, 8 -> join(left, above);
            case 5, 10 -> {
                boolean middleHigh = (lowerLeft + lowerRight + upperLeft + upperRight) / 4 >= level;
                if (middleHigh == (high == 5)) {
                    join(left, above);
                    join(below, right);
                } else {
                    join(left, below);
                    join(right, above);
                }
            }
            default -> {
                // all four on one side
            }
        }
    }

    private void join(int a, int b) {
        link(a, b);
        link(b, a);
    }

    private void link(int from, int to) {
        if (one[from] == NONE) one[from] = to;
        else other[from] = to;
    }

    private List<double[][]> lines() {
        List<double[][]> lines = new ArrayList<>();
        boolean[] seen = new boolean[one.length];
        for (int edge = 0; edge < one.length; edge++) {
            if (one[edge] != NONE && other[edge] == NONE && !seen[edge]) lines.add(line(edge, seen, false));
        }
        for (int edge = 0; edge < one.length; edge++) {
            if (one[edge] != NONE && !seen[edge]) lines.add(line(edge, seen, true));
        }
        return lines;
    }

    private double[][] line(int start, boolean[] seen, boolean closed) {
        List<double[]> corners = new ArrayList<>();
        int edge = start;
        while (edge != NONE) {
            seen[edge] = true;
            corners.add(crossing(edge));
            if (one[edge] != NONE && !seen[one[edge]]) edge = one[edge];
            else if (other[edge] != NONE && !seen[other[edge]]) edge = other[edge];
            else edge = NONE;
        }
        if (closed) corners.add(corners.get(0));
        double[][] line = new double[2][corners.size()];
        for (int i = 0; i < corners.size(); i++) {
            line[0][i] = corners.get(i)[0];
            line[1][i] = corners.get(i)[1];
        }
        return line;
    }

    private double[] crossing(int edge) {
        int cell = edge / 2;
        int column = cell % lattice.nx();
        int row = cell / lattice.nx();
        boolean up = edge % 2 == 1;
        double near = lattice.at(column, row);
        double far = up ? lattice.at(column, row + 1) : lattice.at(column + 1, row);
        double share = share(near, far);
        return new double[] {lattice.x(up ? column : column + share), lattice.y(up ? row + share : row)};
    }

    /** A border of infinite depth is crossed where the last value stands. */
    private double share(double near, double far) {
        if (Double.isInfinite(near)) return 1;
        if (Double.isInfinite(far)) return 0;
        return near == far ? 0.5 : (level - near) / (far - near);
    }
}
