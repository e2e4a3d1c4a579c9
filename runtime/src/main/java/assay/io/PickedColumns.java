package assay.io;

import assay.model.Problem;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Those columns of a file that are wanted, and elements of its columns of arrays. */
record PickedColumns(List<Pick> picks, List<String> leftOut) {
    private static final Pattern ELEMENT = Pattern.compile("(.*)\\[(\\d{1,6})]");

    /** A column as its file describes it; what is not stated may be null, as the readers of the formats have it. */
    record Heading(String name, String unit, String description, Class<?> type) {
        Heading {
            name = Reason.oneLine(text(name)).replace("\ufeff", "");
            unit = Reason.oneLine(text(unit));
            description = Reason.oneLine(text(description));
        }

        private static String text(String read) {
            return read == null ? "" : read.strip();
        }
    }

    /** The column at {@code index} of the file; {@code element} is below 0 where it holds no arrays. */
    record Pick(int index, int element, RawColumn column) {
        Object of(Object cell, Path file, long row) {
            if (element < 0 || cell == null) return cell;
            int length = Array.getLength(cell);
            if (element >= length) {
                throw new Problem(file + ": row " + row + ", column '" + column.name() + "': the array holds only "
                        + length + " elements, counted from 0");
            }
            return Array.get(cell, element);
        }
    }

    static PickedColumns of(Path file, List<Heading> headings, List<String> wanted) {
        if (headings.isEmpty()) throw new Problem(file + ": the table has no columns");
        if (!wanted.isEmpty()) {
            return new PickedColumns(
                    wanted.stream().map(name -> pick(file, headings, name)).toList(), List.of());
        }
        List<Pick> picks = new ArrayList<>();
        List<String> arrays = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            if (heading.type().isArray()) arrays.add(heading.name());
            else picks.add(new Pick(i, -1, new RawColumn(heading, heading.name(), heading.type())));
        }
        return new PickedColumns(picks, arrays);
    }

    private static Pick pick(Path file, List<Heading> headings, String wanted) {
        List<String> names = headings.stream().map(Heading::name).toList();
        int whole = only(file, names, wanted);
        if (whole >= 0) {
            Heading heading = headings.get(whole);
            if (!heading.type().isArray()) return new Pick(whole, -1, new RawColumn(heading, wanted, heading.type()));
            throw new Problem(file + ": the column '" + wanted + "' holds arrays; ask for one element of them, as in '"
                    + wanted + "[0]'");
        }
        Matcher element = ELEMENT.matcher(wanted);
        int array = element.matches() ? only(file, names, element.group(1)) : -1;
        if (array >= 0 && headings.get(array).type().isArray()) {
            Heading heading = headings.get(array);
            Class<?> type = MethodType.methodType(heading.type().getComponentType())
                    .wrap()
                    .returnType();
            return new Pick(array, Integer.parseInt(element.group(2)), new RawColumn(heading, wanted, type));
        }
        throw new Problem(file + ": there is no column '" + wanted + "'; the columns are " + some(names));
    }

    private static int only(Path file, List<String> names, String wanted) {
        if (names.indexOf(wanted) != names.lastIndexOf(wanted)) {
            throw new Problem(file + ": two columns are called '" + wanted + "'; rename one of them");
        }
        return names.indexOf(wanted);
    }

    private static String some(List<String> names) {
        String first = names.stream().limit(40).collect(Collectors.joining(", "));
        return names.size() > 40 ? first + ", and " + (names.size() - 40) + " more" : first;
    }
}
