package assay.report;

import assay.io.PrintedValue;
import assay.io.UnitTerms;
import assay.model.Column;
import assay.model.NumberColumn;
import assay.model.Table;
import assay.model.TextColumn;

/** A table as an HTML fragment, with the digits that its errors allow ({@link PrintedValue}). */
public final class HtmlTable {
    private HtmlTable() {}

    public static String of(Table table) {
        StringBuilder html = new StringBuilder("<table>\n<thead><tr>");
        for (Column column : table.columns()) head(html, column);
        html.append("</tr></thead>\n<tbody>\n");
        for (int row = 0; row < table.rows(); row++) {
            html.append("<tr>");
            for (Column column : table.columns()) {
                html.append(opening(column, row)).append(cell(column, row)).append("</td>");
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody>\n</table>\n").toString();
    }

    private static void head(StringBuilder html, Column column) {
        html.append(column instanceof NumberColumn ? "<th class=\"n\" scope=\"col\"" : "<th scope=\"col\"");
        if (!column.description().isEmpty())
            html.append(" title=\"").append(Html.escaped(column.description())).append('"');
        html.append('>').append(Html.escaped(column.name()));
        if (column instanceof NumberColumn numbers && !numbers.unit().symbol().isEmpty()) {
            html.append(" <span class=\"unit\">")
                    .append(unit(numbers.unit().symbol()))
                    .append("</span>");
        }
        html.append("</th>");
    }

    /** Names stay on one line, sentences may wrap. */
    private static String opening(Column column, int row) {
        if (!(column instanceof TextColumn texts)) return "<td class=\"n\">";
        return texts.values().get(row).length() > 20 ? "<td class=\"words\">" : "<td>";
    }

    private static String cell(Column column, int row) {
        if (column instanceof TextColumn texts)
            return Html.escaped(texts.values().get(row));
        PrintedValue printed = PrintedValue.of((NumberColumn) column, row);
        if (printed.kind() == PrintedValue.Kind.ABSENT) return "<span class=\"absent\">–</span>";
        String number = minus(printed.value());
        if (printed.hasErrors() && printed.isSymmetric()) {
            number += " ± " + printed.plus();
        } else if (printed.hasErrors()) {
            number += "<span class=\"errors\"><span>+" + known(printed.plus()) + "</span><span>−"
                    + known(printed.minus()) + "</span></span>";
        }
        if (printed.power() != 0) {
            String mantissa = printed.hasErrors() ? "(" + number + ")" : number;
            number = mantissa + " × 10<sup>" + minus(Integer.toString(printed.power())) + "</sup>";
        }
        return printed.kind() == PrintedValue.Kind.UPPER_LIMIT ? "&lt; " + number : number;
    }

    private static String unit(String symbol) {
        UnitTerms unit = UnitTerms.of(symbol);
        StringBuilder html = new StringBuilder();
        if (unit.scale().matches("1e[+-]?\\d+")) {
            html.append("10<sup>").append(minus(unit.scale().substring(2))).append("</sup> ");
        } else if (!unit.scale().isEmpty()) {
            html.append(Html.escaped(unit.scale())).append(' ');
        }
        for (UnitTerms.Term term : unit.terms()) {
            html.append(Html.escaped(term.name()));
            if (term.power() != 1)
                html.append("<sup>")
                        .append(minus(Integer.toString(term.power())))
                        .append("</sup>");
            html.append(' ');
        }
        return html.toString().strip();
    }

    private static String minus(String number) {
        return number.replace('-', '−');
    }

    private static String known(String error) {
        return error.isEmpty() ? "?" : error;
    }
}
