package assay.plots;

import assay.plots.ink.PngWriter;
import assay.plots.ink.Reduced;
import assay.plots.ink.Sheet;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import javax.swing.JComponent;

/** One of some figures, as large as the window has room for, drawn anew for the dots of the screen. */
final class FigureView extends JComponent {
    private static final long serialVersionUID = 1L;

    private final transient List<DrawnFigure> figures;
    private int shown;
    private transient BufferedImage drawn;

    FigureView(List<DrawnFigure> figures) {
        this.figures = List.copyOf(figures);
        setPreferredSize(new Dimension(1100, 800));
    }

    /** Before the first figure stands the first, and after the last one the last. */
    void show(int figure) {
        shown = Math.max(0, Math.min(figures.size() - 1, figure));
        drawn = null;
        repaint();
    }

    int shown() {
        return shown;
    }

    int last() {
        return figures.size() - 1;
    }

    /** Such as "fig06 (2 of 12)". */
    String words() {
        return figures.get(shown).name() + " (" + (shown + 1) + " of " + figures.size() + ")";
    }

    /** The figure as pixels that touch two opposite sides of an area at least. */
    BufferedImage drawnWithin(int width, int height) {
        Sheet sheet = figures.get(shown).sheet();
        double scale = Math.min((double) width / sheet.width(), (double) height / sheet.height());
        int wide = (int) Math.max(1, Math.round(scale * sheet.width()));
        int high = (int) Math.max(1, Math.round(scale * sheet.height()));
        if (drawn == null || drawn.getWidth() != wide || drawn.getHeight() != high) {
            drawn = PngWriter.image(new Sheet(
                    sheet.name(),
                    sheet.title(),
                    sheet.description(),
                    wide,
                    high,
                    sheet.paper(),
                    Reduced.marks(sheet, scale, 0, 0)));
        }
        return drawn;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setColor(figures.get(shown).sheet().paper());
        g.fillRect(0, 0, getWidth(), getHeight());
        double dots = g.getTransform().getScaleX(); // on fine screens more than one for each unit of the window
        BufferedImage image = drawnWithin((int) (dots * getWidth()), (int) (dots * getHeight()));
        double x = (getWidth() - image.getWidth() / dots) / 2;
        double y = (getHeight() - image.getHeight() / dots) / 2;
        g.drawImage(image, new AffineTransform(1 / dots, 0, 0, 1 / dots, x, y), null);
        g.dispose();
    }
}
