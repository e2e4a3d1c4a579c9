package assay.plots;

import java.awt.geom.Rectangle2D;

/** The area of a panel on the sheet: from data to dots. */
record Plane(Scale x, Scale y, Rectangle2D box) {
    double across(double value) {
        return box.getX() + x.fraction(value) * box.getWidth();
    }

    double down(double value) {
        return box.getMaxY() - y.fraction(value) * box.getHeight();
    }
}
