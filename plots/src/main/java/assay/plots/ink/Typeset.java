package assay.plots.ink;

import assay.model.Problem;
import assay.model.figure.MathText;
import java.util.ArrayList;
import java.util.List;

/**
 * A label set in type: stretches of text and drawn signs, each with its size and its place on the baseline, in dots
 * with y downwards. Scripts are set at 0.7 of the size, and a superscript stands above the subscript that it follows.
 */
public record Typeset(List<Letters> letters, List<Drawing> drawings, double width, double size) {
    private static final double SCRIPT = 0.7;
    private static final double DROP = 0.18;
    private static final double RISE = 0.40;

    public record Letters(String text, double size, double dx, double dy, double width) {}

    record Drawing(DrawnSign sign, double size, double dx, double dy) {}

    public Typeset {
        letters = List.copyOf(letters);
        drawings = List.copyOf(drawings);
    }

    public static Typeset of(String markup, double size) {
        return new Setting(markup, size).done();
    }

    /** How far capitals and figures rise above the baseline. */
    public double capHeight() {
        return 0.69 * size;
    }

    /** The same words at another size; the signs that were drawn are no part of it. */
    Typeset scaled(double scale) {
        List<Letters> smaller = letters.stream()
                .map(l -> new Letters(l.text(), scale * l.size(), scale * l.dx(), scale * l.dy(), scale * l.width()))
                .toList();
        return new Typeset(smaller, List.of(), scale * width, scale * size);
    }

    private static final class Setting {
        private final String markup;
        private final double size;
        private final List<Letters> letters = new ArrayList<>();
        private final List<Drawing> drawings = new ArrayList<>();
        private double x;

        Setting(String markup, double size) {
            this.markup = markup;
            this.size = size;
        }

        Typeset done() {
            double beforeScript = 0;
            double afterScript = 0;
            MathText.Script last = MathText.Script.LINE;
            for (MathText.Run run : MathText.read(markup).runs()) {
                boolean stacked =
                        run.script() != MathText.Script.LINE && last != MathText.Script.LINE && last != run.script();
                if (stacked) {
                    afterScript = x;
                    x = beforeScript;
                } else {
                    beforeScript = x;
                }
                switch (run.script()) {
                    case LINE -> set(run.text(), size, 0);
                    case SUB -> set(run.text(), SCRIPT * size, DROP * size);
                    case SUPER -> set(run.text(), SCRIPT * size, -RISE * size);
                }
                if (stacked) x = Math.max(x, afterScript);
                last = run.script();
            }
            return new Typeset(letters, drawings, x, size);
        }

        private void set(String text, double height, double dy) {
            StringBuilder pending = new StringBuilder();
            for (int c : text.replace('∼', '~').replace('∗', '*').codePoints().toArray()) {
                if (DrawnSign.isOne(c)) {
                    flush(pending, height, dy);
                    drawings.add(new Drawing(DrawnSign.of(c), height, x, dy));
                    x += DrawnSign.ADVANCE * height;
                } else if (Typeface.get().has(c)) {
                    pending.appendCodePoint(c);
                } else {
                    throw new Problem("the label '" + markup + "' has the character '" + Character.toString(c)
                            + "', which the typeface of the figures lacks; write it another way");
                }
            }
            flush(pending, height, dy);
        }

        private void flush(StringBuilder pending, double height, double dy) {
            if (pending.isEmpty()) return;
            double width = Typeface.get().width(pending.toString(), height);
            letters.add(new Letters(pending.toString(), height, x, dy, width));
            x += width;
            pending.setLength(0);
        }
    }
}
