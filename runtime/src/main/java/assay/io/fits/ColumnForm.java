package assay.io.fits;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the header says of one column (FITS 4.0, section 7.3): {@code element} is the letter of TFORM, behind the
 * descriptor {@code P} or {@code Q} of a variable-length one ({@code ' '} when its cells are fixed).
 */
record ColumnForm(
        int number,
        String name,
        String unit,
        char descriptor,
        char element,
        long repeat,
        long offset,
        double scale,
        double zero,
        OptionalLong none) {
    private static final Pattern FORM = Pattern.compile("(\\d{0,18})([LXBIJKAEDCMPQ])(.*)");
    private static final Pattern HEAP = Pattern.compile("([LXBIJKAEDCM])(\\(\\d*\\))?");

    static ColumnForm of(FitsHeader header, int number, long offset) {
        String key = "TFORM" + number;
        String text = header.text(key)
                .orElseThrow(() ->
                        header.problem(key + " is missing; expected one for each of" + " TFIELDS; mend the header"))
                .strip();
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw header.problem(
                    key + " = '" + text + "'; expected a number and one of LXBIJKAEDCMPQ; mend the header");
        }
        long repeat = form.group(1).isEmpty() ? 1 : Long.parseLong(form.group(1));
        char letter = form.group(2).charAt(0);
        char element = letter;
        if (letter == 'P' || letter == 'Q') {
            Matcher heap = HEAP.matcher(form.group(3).strip());
            if (!heap.matches() || repeat > 1) {
                throw header.problem(key + " = '" + text + "'; expected one descriptor like 1PE(9); mend the header");
            }
            element = heap.group(1).charAt(0);
        }
        OptionalLong none = header.has("TNULL" + number) && "BIJK".indexOf(element) >= 0
                ? OptionalLong.of(header.whole("TNULL" + number))
                : OptionalLong.empty();
        double scale = header.number("TSCAL" + number, 1);
        if (scale == 0) throw header.problem("TSCAL" + number + " = 0 leaves no values; expected another number");
        ColumnForm column = new ColumnForm(
                number,
                header.text("TTYPE" + number).orElse("").strip(),
                header.text("TUNIT" + number).orElse("").strip(),
                letter == element ? ' ' : letter,
                element,
                repeat,
                offset,
                scale,
                header.number("TZERO" + number, 0),
                none);
        column.requireShape(header);
        return column;
    }

    private void requireShape(FitsHeader header) {
        Optional<String> dim = header.text("TDIM" + number);
        if (dim.isEmpty() || isVariable()) return;
        String text = dim.get().strip();
        if (!text.matches("\\(\\d{1,9}( *, *\\d{1,9})*\\)")) {
            throw header.problem(
                    "TDIM" + number + " = '" + text + "'; expected whole numbers like (3,4); mend the header");
        }
        long product = 1;
        for (String axis : text.substring(1, text.length() - 1).split(",")) {
            product = Math.min(Integer.MAX_VALUE, product * Long.parseLong(axis.strip()));
        }
        if (product > repeat) {
            throw header.problem("TDIM" + number + " = '" + text + "': " + product + " elements; expected the " + repeat
                    + " of TFORM" + number + "; mend the header");
        }
    }

    boolean isVariable() {
        return descriptor != ' ';
    }

    boolean isText() {
        return element == 'A';
    }

    /** Numbers that make one element: a complex one is two. */
    int numbersEach() {
        return element == 'C' || element == 'M' ? 2 : 1;
    }

    /** Bytes of so many elements. */
    long bytes(long elements) {
        return element == 'X' ? (elements + 7) / 8 : Math.multiplyExact(elements, elementBytes());
    }

    private long elementBytes() {
        return switch (element) {
            case 'I' -> 2;
            case 'J', 'E' -> 4;
            case 'K', 'D', 'C' -> 8;
            case 'M' -> 16;
            default -> 1;
        };
    }

    /** Bytes that a row spends on it. */
    long width() {
        if (!isVariable()) return bytes(repeat);
        return repeat * (descriptor == 'P' ? 8 : 16);
    }

    double physical(double stored) {
        return scale == 1 && zero == 0 ? stored : stored * scale + zero;
    }

    String title() {
        return name.isEmpty() ? "TFORM" + number : "column " + name;
    }
}
