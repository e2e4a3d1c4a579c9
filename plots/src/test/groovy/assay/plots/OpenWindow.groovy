package assay.plots

import java.awt.Component
import java.awt.Frame
import java.awt.event.MouseEvent
import javax.swing.JFrame
import javax.swing.SwingUtilities

import static assay.plots.FigureWriterSpec.drawn

/** Opens the window of figures on this desktop, does what a reader does, and tells its titles. */
class OpenWindow {
    static void main(String[] none) {
        def window = FigureWindow.onDesktop()
        def figures = [Samples.scan(), Samples.correlations()].collect { drawn(it) }
        Thread.start { read() }
        window.show('a study', figures)
        println 'closed'
        System.exit(0)
    }

    private static void read() {
        while (Frame.frames.every { !it.visible }) Thread.sleep(50)
        JFrame frame = Frame.frames.find { it.visible } as JFrame
        println frame.title
        Component view = frame.contentPane
        SwingUtilities.invokeAndWait { view.dispatchEvent(new MouseEvent(view, MouseEvent.MOUSE_PRESSED, 0, 0, 10, 10, 1, false)) }
        println frame.title
        press(view, 'HOME')
        println frame.title
        press(view, 'ESCAPE')
    }

    private static void press(Component view, String key) {
        SwingUtilities.invokeAndWait { view.actionMap.get(key).actionPerformed(null) }
    }
}
