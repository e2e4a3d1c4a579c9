package assay.plots;

import assay.plots.ink.Pen;
import assay.plots.ink.Typeset;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Words that stand in a gap of a line, where it runs straightest, and the pieces of the line that are left. */
record LineWords(Typeset words, Point2D from, Point2D to, List<List<Point2D>> pieces) {
    private static final double GAP = 0.35;
    /** A line shorter than this many times its words stays whole. */
    private static final double SHORTEST = 3;

    private static final double STEEPEST = Math.toRadians(75);

    /** Finds the place; none when the line is short, or bends everywhere, or other words are in the way. */
    static Optional<LineWords> in(List<Point2D> line, Typeset words, Rectangle2D box, List<Rectangle2D> taken) {
        if (words.letters().isEmpty()) return Optional.empty();
        double[] lengths = lengths(line);
        double total = lengths[lengths.length - 1];
        double room = words.width() + 2 * GAP * words.size();
        if (total < SHORTEST * room) return Optional.empty();
        LineWords best = null;
        double bestStart = 0;
        double least = 0.12; // the straight way between the ends of a gap is at most this much shorter than the line
        double step = Math.max(Style.pt(1), total / 400);
        for (double start = 0; start + room < total; start += step) {
            Point2D from = at(line, lengths, start);
            Point2D to = at(line, lengths, start + room);
            double bend = 1 - from.distance(to) / room;
            if (bend >= least - 1e-9) continue;
            LineWords found = new LineWords(words, from, to, List.of());
            if (Math.abs(found.angle()) > STEEPEST || !box.contains(found.bounds())) continue;
            if (taken.stream().anyMatch(found.bounds()::intersects)) continue;
            best = found;
            bestStart = start;
            least = bend;
        }
        if (best == null) return Optional.empty();
        return Optional.of(
                new LineWords(words, best.from, best.to, pieces(line, lengths, bestStart, bestStart + room)));
    }

    private static double[] lengths(List<Point2D> line) {
        double[] lengths = new double[line.size()];
        for (int i = 1; i < lengths.length; i++) {
            lengths[i] = lengths[i - 1] + line.get(i).distance(line.get(i - 1));
        }
        return lengths;
    }

    private static int before(double[] lengths, double length) {
        int i = Arrays.binarySearch(lengths, length);
        int before = i >= 0 ? i : -i - 2;
        return Math.min(before, lengths.length - 2);
    }

    private static Point2D at(List<Point2D> line, double[] lengths, double length) {
        int i = before(lengths, length);
        double piece = lengths[i + 1] - lengths[i];
        double share = piece == 0 ? 0 : (length - lengths[i]) / piece;
        Point2D a = line.get(i);
        Point2D b = line.get(i + 1);
        return new Point2D.Double(a.getX() + share * (b.getX() - a.getX()), a.getY() + share * (b.getY() - a.getY()));
    }

    private static List<List<Point2D>> pieces(List<Point2D> line, double[] lengths, double from, double to) {
        List<Point2D> head = new ArrayList<>(line.subList(0, before(lengths, from) + 1));
        head.add(at(line, lengths, from));
        List<Point2D> tail = new ArrayList<>();
        tail.add(at(line, lengths, to));
        tail.addAll(line.subList(before(lengths, to) + 1, line.size()));
        if (!line.get(0).equals(line.get(line.size() - 1))) return List.of(head, tail);
        tail.addAll(head.subList(1, head.size())); // a closed line stays one piece, so that its dashes run on
        return List.of(tail);
    }

    /** Anticlockwise, so that the words read from left to right. */
    double angle() {
        Point2D left = from.getX() <= to.getX() ? from : to;
        Point2D right = left == from ? to : from;
        return StrictMath.atan2(left.getY() - right.getY(), right.getX() - left.getX());
    }

    Rectangle2D bounds() {
        double half = words.size() / 2;
        Rectangle2D bounds = new Rectangle2D.Double();
        bounds.setFrameFromDiagonal(from, to);
        bounds.setFrame(
                bounds.getX() - half,
                bounds.getY() - half,
                bounds.getWidth() + 2 * half,
                bounds.getHeight() + 2 * half);
        return bounds;
    }

    /** A pale ground, for words that stand on a map or among points. */
    void ground(Pen pen, Color paper) {
        pen.setColor(Theme.faded(paper, 0.75));
        pen.setStroke(new BasicStroke((float) (1.1 * words.size()), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        pen.draw(new Line2D.Double(from, to));
    }

    void paint(Pen pen) {
        double angle = angle();
        double x = (from.getX() + to.getX()) / 2;
        double y = (from.getY() + to.getY()) / 2;
        double back = words.width() / 2;
        double drop = words.capHeight() / 2;
        pen.letter(
                words,
                x - back * StrictMath.cos(angle) + drop * StrictMath.sin(angle),
                y + back * StrictMath.sin(angle) + drop * StrictMath.cos(angle),
                angle);
    }
}
