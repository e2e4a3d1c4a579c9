package assay.plots;

import assay.model.Problem;
import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntUnaryOperator;
import javax.swing.AbstractAction;
import javax.swing.JFrame;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;

/**
 * A window on the desktop that shows figures one at a time: arrows, the space bar or a click go on, Home and End to the
 * first and the last, Escape closes it. It exists only where there is a desktop.
 */
public final class FigureWindow {
    private FigureWindow() {}

    /**
     * Finds the desktop before there is anything to show, so that a long run does not end in a refusal. Must come
     * before the first colour is made, because Java decides once whether it has a screen.
     */
    public static FigureWindow onDesktop() {
        System.clearProperty("java.awt.headless");
        try {
            if (!GraphicsEnvironment.isHeadless()) {
                GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
                return new FigureWindow();
            }
        } catch (HeadlessException | AWTError | LinkageError e) {
            throw noDesktop(e);
        }
        throw noDesktop(null);
    }

    private static Problem noDesktop(Throwable cause) {
        String display = System.getenv("DISPLAY");
        String why = display == null || display.isEmpty() ? "DISPLAY is not set" : "DISPLAY is " + display;
        return new Problem("there is no desktop to show figures on (" + why + ")", cause);
    }

    /** Shows the figures, and comes back when the reader has closed the window. */
    public void show(String title, List<DrawnFigure> figures) {
        CountDownLatch closed = new CountDownLatch(1);
        try {
            SwingUtilities.invokeAndWait(() -> open(title, new FigureView(figures), closed));
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the window of the figures did not open", e);
        }
    }

    private static void open(String title, FigureView view, CountDownLatch closed) {
        JFrame frame = new JFrame();
        frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent event) {
                closed.countDown();
            }
        });
        view.addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                turn(frame, title, view, view.shown() + 1);
            }
        });
        keys(frame, title, view, now -> now + 1, "RIGHT", "DOWN", "PAGE_DOWN", "SPACE");
        keys(frame, title, view, now -> now - 1, "LEFT", "UP", "PAGE_UP", "BACK_SPACE");
        keys(frame, title, view, now -> 0, "HOME");
        keys(frame, title, view, now -> view.last(), "END");
        on(view, "ESCAPE", frame::dispose);
        frame.setContentPane(view);
        turn(frame, title, view, 0);
        frame.pack();
        frame.setLocationByPlatform(true);
        frame.setVisible(true);
    }

    private static void keys(JFrame frame, String title, FigureView view, IntUnaryOperator next, String... keys) {
        for (String key : keys) on(view, key, () -> turn(frame, title, view, next.applyAsInt(view.shown())));
    }

    private static void on(FigureView view, String key, Runnable action) {
        view.getInputMap(FigureView.WHEN_IN_FOCUSED_WINDOW).put(KeyStroke.getKeyStroke(key), key);
        view.getActionMap().put(key, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }

    private static void turn(JFrame frame, String title, FigureView view, int figure) {
        view.show(figure);
        frame.setTitle(title + ": " + view.words());
    }
}
