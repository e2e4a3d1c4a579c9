package assay.io;

import assay.model.Problem;
import assay.model.Table;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * A table as VOTable 1.4 (Ochsenbein et al. 2019, IVOA Recommendation) in TABLEDATA. Units are VOUnits, name, title and
 * notes are PARAMs of the table; an absent number is NaN, which this format keeps apart from nothing else. Texts that
 * are not ASCII are of the type unicodeChar.
 */
final class VoTableText {
    private VoTableText() {}

    static void write(Table table, Appendable out) throws IOException {
        List<FlatColumn> columns = FlatColumn.of(table);
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<VOTABLE version=\"1.4\""
                + " xmlns=\"http://www.ivoa.net/xml/VOTable/v1.3\">\n<RESOURCE>\n");
        out.append("<TABLE").append(attribute("name", table.name()));
        out.append(attribute("nrows", Integer.toString(table.rows()))).append(">\n");
        for (Map.Entry<String, String> remark : TableRemarks.of(table).entrySet()) {
            parameter(out, remark.getKey(), remark.getValue());
        }
        for (FlatColumn column : columns) field(out, column, table.rows());
        out.append("<DATA>\n<TABLEDATA>\n");
        for (int row = 0; row < table.rows(); row++) {
            out.append("<TR>");
            for (FlatColumn column : columns) {
                out.append("<TD>").append(cell(column.cells(), row)).append("</TD>");
            }
            out.append("</TR>\n");
        }
        out.append("</TABLEDATA>\n</DATA>\n</TABLE>\n</RESOURCE>\n</VOTABLE>\n");
    }

    private static void parameter(Appendable out, String name, String value) throws IOException {
        out.append("<PARAM").append(attribute("name", name)).append(attribute("datatype", textType(value)));
        out.append(attribute("arraysize", "*"))
                .append(attribute("value", value))
                .append("/>\n");
    }

    private static void field(Appendable out, FlatColumn column, int rows) throws IOException {
        out.append("<FIELD").append(attribute("name", column.name()));
        if (column.cells() instanceof FlatColumn.Words words) {
            boolean ascii = words.values().stream().allMatch(VoTableText::isAscii);
            out.append(attribute("datatype", ascii ? "char" : "unicodeChar")).append(attribute("arraysize", "*"));
        } else {
            out.append(attribute("datatype", column.cells() instanceof FlatColumn.Truths ? "boolean" : "double"));
        }
        if (!column.unit().isEmpty()) out.append(attribute("unit", column.unit()));
        if (column.description().isEmpty()) {
            out.append("/>\n");
        } else {
            out.append(">\n<DESCRIPTION>").append(escaped(column.description())).append("</DESCRIPTION>\n</FIELD>\n");
        }
    }

    private static String cell(FlatColumn.Cells cells, int row) {
        if (cells instanceof FlatColumn.Truths truths) return truths.values()[row] ? "T" : "F";
        if (cells instanceof FlatColumn.Words words) return escaped(words.text(row));
        String number = cells.text(row);
        return switch (number) {
            case "" -> "NaN";
            case "inf" -> "+Inf";
            case "-inf" -> "-Inf";
            default -> number;
        };
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + escaped(value) + "\"";
    }

    private static String textType(String value) {
        return isAscii(value) ? "char" : "unicodeChar";
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' -> escaped.append("&#").append(c).append(';');
                default -> {
                    if (c < ' ' || (c >= 0xD800 && c < 0xE000) || c == 0xFFFE || c == 0xFFFF) {
                        throw new Problem(String.format(
                                "the character U+%04X in '%s' cannot stand in a VOTable; take it out",
                                c, Reason.oneLine(text)));
                    }
                    escaped.appendCodePoint(c);
                }
            }
        });
        return escaped.toString();
    }
}
