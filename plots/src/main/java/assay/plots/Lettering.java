package assay.plots;

import assay.plots.ink.Typeset;
import java.util.ArrayList;
import java.util.List;

/** Fits words to the room that they have. */
final class Lettering {
    private static final double LEAST = 0.72;
    private static final double NEARLY = 0.85;

    private Lettering() {}

    /** A label at its size, or smaller where it would be longer than its axis, down to about six points. */
    static Typeset fitting(String markup, double size, double room) {
        Typeset set = Typeset.of(markup, size);
        if (set.width() <= room) return set;
        return Typeset.of(markup, size * Math.max(LEAST, room / set.width()));
    }

    /** The name of an axis: one line where it fits or nearly fits, else as many smaller ones as it takes. */
    static List<Typeset> name(String markup, double size, double room) {
        Typeset set = Typeset.of(markup, size);
        if (set.width() <= room) return List.of(set);
        if (set.width() * NEARLY <= room) return List.of(Typeset.of(markup, size * room / set.width()));
        return wrapped(markup, size * NEARLY, room);
    }

    /** Breaks a line at its spaces, those within scripts excepted, into lines that have room. */
    static List<Typeset> wrapped(String markup, double size, double room) {
        List<Typeset> lines = new ArrayList<>();
        String line = "";
        for (String word : markup.split(" (?![^{]*})")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && Typeset.of(longer, size).width() > room) {
                lines.add(Typeset.of(line, size));
                longer = word;
            }
            line = longer;
        }
        lines.add(Typeset.of(line, size));
        return lines;
    }
}
