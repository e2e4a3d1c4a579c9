package assay.report;

import java.util.List;

/** A paragraph of text, formulas, code and links. */
public record Paragraph(List<Inline> parts) {
    public Paragraph {
        parts = List.copyOf(parts);
    }

    public static Paragraph of(String text) {
        return new Paragraph(List.of(new Inline.Text(text)));
    }

    public static Paragraph of(Inline... parts) {
        return new Paragraph(List.of(parts));
    }
}
