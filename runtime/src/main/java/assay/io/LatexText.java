package assay.io;

import assay.model.Column;
import assay.model.NumberColumn;
import assay.model.Table;
import assay.model.TextColumn;
import java.util.Map;
import java.util.stream.Collectors;

/** A table as a LaTeX {@code tabular} that needs no package; the digits follow the errors ({@link PrintedValue}). */
final class LatexText {
    private LatexText() {}

    static String of(Table table) {
        int columns = table.columns().size();
        StringBuilder text = new StringBuilder();
        if (!table.title().isEmpty())
            text.append("% ").append(escaped(table.title())).append('\n');
        text.append("% Errors have two significant digits where these read 35 or less, one otherwise.\n");
        text.append("\\begin{tabular}{").append(alignment(table)).append("}\n\\hline\\hline\n");
        text.append(row(table, c -> escaped(c.name())));
        if (table.columns().stream().anyMatch(c -> !unit(c).isEmpty())) {
            text.append(row(table, c -> unit(c).isEmpty() ? "" : "(" + unit(c) + ")"));
        }
        text.append("\\hline\n");
        for (int i = 0; i < table.rows(); i++) {
            int at = i;
            text.append(row(table, c -> cell(c, at)));
        }
        text.append("\\hline\n");
        for (Map.Entry<String, String> note : table.notes().entrySet()) {
            text.append("\\multicolumn{").append(columns).append("}{l}{\\footnotesize ");
            text.append(escaped(note.getKey() + ": " + note.getValue())).append("} \\\\\n");
        }
        return text.append("\\end{tabular}\n").toString();
    }

    private static String alignment(Table table) {
        return table.columns().stream()
                .map(c -> c instanceof NumberColumn ? "r" : "l")
                .collect(Collectors.joining());
    }

    private static String row(Table table, java.util.function.Function<Column, String> cell) {
        return table.columns().stream().map(cell).collect(Collectors.joining(" & ", "", " \\\\\n"));
    }

    private static String unit(Column column) {
        if (!(column instanceof NumberColumn numbers)) return "";
        UnitTerms unit = UnitTerms.of(numbers.unit().symbol());
        String scale = unit.scale().replaceFirst("^1e([+-]?\\d+)$", "\\$10^{$1}\\$");
        String terms = unit.terms().stream()
                .map(t -> escaped(t.name()) + (t.power() == 1 ? "" : "$^{" + t.power() + "}$"))
                .collect(Collectors.joining(" "));
        return (scale + " " + terms).strip();
    }

    private static String cell(Column column, int row) {
        if (column instanceof TextColumn texts) return escaped(texts.values().get(row));
        PrintedValue printed = PrintedValue.of((NumberColumn) column, row);
        if (printed.kind() == PrintedValue.Kind.ABSENT) return "\\ldots";
        String number = printed.value();
        if (printed.hasErrors() && printed.isSymmetric()) number += "\\pm" + printed.plus();
        else if (printed.hasErrors()) number += "^{+" + error(printed.plus()) + "}_{-" + error(printed.minus()) + "}";
        if (printed.power() != 0) {
            String mantissa = printed.hasErrors() ? "(" + number + ")" : number;
            number = mantissa + "\\times10^{" + printed.power() + "}";
        }
        return "$" + (printed.kind() == PrintedValue.Kind.UPPER_LIMIT ? "<" : "") + number.replace("∞", "\\infty")
                + "$";
    }

    private static String error(String error) {
        return error.isEmpty() ? "?" : error;
    }

    static String escaped(String words) {
        StringBuilder text = new StringBuilder();
        words.codePoints()
                .forEach(c -> text.append(
                        switch (c) {
                            case '\\' -> "\\textbackslash{}";
                            case '{', '}', '$', '&', '#', '_', '%' -> "\\" + (char) c;
                            case '^' -> "\\textasciicircum{}";
                            case '~' -> "\\textasciitilde{}";
                            case '<' -> "\\textless{}";
                            case '>' -> "\\textgreater{}";
                            case '"' -> "''";
                            case '[' -> "{[}"; // after a row's end LaTeX would take it for an option
                            case '|' -> "\\textbar{}";
                            case '±' -> "$\\pm$";
                            case '−' -> "$-$";
                            case '×' -> "$\\times$";
                            default -> Character.isISOControl(c) ? " " : Character.toString(c);
                        }));
        return text.toString();
    }
}
