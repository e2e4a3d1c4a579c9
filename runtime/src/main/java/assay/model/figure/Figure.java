package assay.model.figure;

import assay.model.InputKind;
import assay.model.Problem;
import java.util.List;

/**
 * A figure before it is drawn. Title and caption go with it into reports and into the description of the file; its face
 * carries the panels, the notes and, unless the input is real, the kind of the input.
 *
 * @param name the name of its files, such as "fig06"
 */
public record Figure(
        String name,
        String title,
        String caption,
        Layout layout,
        List<Panel> panels,
        InputKind input,
        List<String> notes) {
    public Figure {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new Problem(
                    "'" + name + "' cannot name the files of a figure; use letters, digits, dots, dashes and _");
        }
        panels = List.copyOf(panels);
        notes = List.copyOf(notes);
        notes.forEach(MathText::read);
        if (panels.isEmpty()) throw new Problem("figure " + name + " has no panel; give it at least one");
        int quantities = layout.columns();
        if (layout.sharing() == Layout.Sharing.CORNER && panels.size() != quantities * (quantities + 1) / 2) {
            throw new Problem("figure " + name + " has " + panels.size() + " panels for the corner of " + quantities
                    + " quantities, which takes " + quantities * (quantities + 1) / 2 + "; give one for each pair and "
                    + "one for each quantity");
        }
    }
}
