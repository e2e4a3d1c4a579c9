package assay.io;

import assay.model.Column;
import assay.model.NumberColumn;
import assay.model.NumberColumn.Errors;
import assay.model.Problem;
import assay.model.Table;
import assay.model.TextColumn;
import assay.unit.Unit;
import assay.unit.Units;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Reads a survey's catalogue by its {@link CatalogueLayout} into a table of our names; of a large file no more. */
public final class CatalogueReader {
    private static final double LN10 = StrictMath.log(10);

    private final Path file;
    private final CatalogueLayout layout;
    private final Map<String, Column> read = new LinkedHashMap<>();
    private int[] rows;

    private CatalogueReader(Path file, CatalogueLayout layout) {
        this.file = file;
        this.layout = layout;
    }

    public static Table read(Path file, CatalogueLayout layout) {
        if (!Files.isRegularFile(file)) throw new Problem(file + ": there is no such file");
        return new CatalogueReader(file, layout).table();
    }

    private Table table() {
        Set<String> wanted = new LinkedHashSet<>();
        Map<String, String> units = new LinkedHashMap<>();
        for (CatalogueColumn column : layout.columns()) {
            wanted.add(column.column());
            if (!column.error().isEmpty()) wanted.add(column.error());
            if (!unit(column).isEmpty()) {
                units.put(column.column(), unit(column));
                if (!column.error().isEmpty()) units.put(column.error(), unit(column));
            }
        }
        layout.rules().forEach(rule -> wanted.add(rule.column()));
        TableRequest request = TableRequest.ALL
                .inPart(layout.part())
                .ofColumns(List.copyOf(wanted))
                .withHeadings(layout.headings());
        RawTable raw = StilTable.read(file, TableFormat.of(file), request);
        for (PickedColumns.Pick pick : raw.picks()) requireUnit(pick.column(), units);
        units.keySet().removeIf(name -> raw.isWords(name));
        raw.columns(units).forEach(column -> read.put(column.name(), column));
        rows = IntStream.range(0, (int) raw.rows()).filter(this::isKept).toArray();
        List<Column> columns = layout.columns().stream().map(this::column).toList();
        return new Table(TableFormat.tableName(file), "", columns, notes(raw.rows()));
    }

    private Map<String, String> notes(long all) {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("catalogue", layout.name() + ": " + layout.reference());
        if (!layout.rules().isEmpty()) notes.put("rows", rows.length + " of " + all + " are kept by its rules");
        boolean inH = layout.columns().stream()
                .anyMatch(c -> c.meaning() instanceof CatalogueColumn.Logarithm l && l.powerOfH() != 0);
        if (inH) notes.put("h", "powers of h are brought to h = " + ShortestDecimal.of(layout.h()));
        return notes;
    }

    private static String unit(CatalogueColumn column) {
        if (column.meaning() instanceof CatalogueColumn.Number number) return number.unit();
        return column.meaning() instanceof CatalogueColumn.Logarithm logarithm ? logarithm.unit() : "";
    }

    /** A file that states another unit than the layout is another catalogue than the layout was written for. */
    private void requireUnit(RawColumn column, Map<String, String> units) {
        String stated = units.get(column.name());
        if (stated == null || column.spelling().isEmpty()) return;
        Optional<Unit> theirs = TableUnits.read(column.spelling());
        Unit ours = TableUnits.read(stated)
                .orElseThrow(() -> new Problem(file + ": the unit '" + stated + "' that the layout " + layout.name()
                        + " states for '" + column.name() + "' is not known"));
        boolean bare = theirs.isPresent() && theirs.get().symbol().isEmpty();
        boolean same = theirs.isEmpty()
                || bare
                || (theirs.get().sameDimension(ours) && Math.abs(theirs.get().factor() / ours.factor() - 1) < 1e-9);
        if (!same) {
            throw new Problem(file + ": the column '" + column.name() + "' is in " + column.spelling()
                    + " where the layout " + layout.name() + " expects " + stated
                    + "; it is another catalogue or another release");
        }
    }

    private boolean isKept(int row) {
        for (RowRule rule : layout.rules()) {
            try {
                if (!rule.keeps(word(read.get(rule.column()), row))) return false;
            } catch (NumberFormatException | ArithmeticException e) {
                throw new Problem(file + ": row " + (row + 1) + ", column '" + rule.column() + "': '"
                        + word(read.get(rule.column()), row) + "' is not the number that the layout " + layout.name()
                        + " asks for");
            }
        }
        return true;
    }

    private Column column(CatalogueColumn wanted) {
        Column column = read.get(wanted.column());
        String from = "column " + wanted.column() + " of " + layout.name();
        if (wanted.meaning() instanceof CatalogueColumn.Words) {
            List<String> words = new ArrayList<>(rows.length);
            for (int row : rows) words.add(word(column, row));
            return new TextColumn(wanted.name(), from, words);
        }
        double[] cells = numbers(wanted.column());
        double[] errors = wanted.error().isEmpty() ? null : numbers(wanted.error());
        if (errors != null) requireErrors(wanted.error(), errors);
        if (wanted.meaning() instanceof CatalogueColumn.Logarithm logarithm) {
            double scale = h(logarithm.powerOfH());
            double[] logs = map(cells, cell -> cell > 0 ? StrictMath.log10(cell * scale) : Double.NaN);
            if (errors != null) for (int i = 0; i < errors.length; i++) errors[i] = errors[i] / cells[i] / LN10;
            return made(wanted.name(), Units.parse("dex"), from, logs, errors);
        }
        CatalogueColumn.Number number = (CatalogueColumn.Number) wanted.meaning();
        Unit unit = ((NumberColumn) column).unit();
        double[] values = map(cells, cell -> number.offset() + number.factor() * cell);
        double[] scaled = errors == null ? null : map(errors, e -> Math.abs(number.factor()) * e);
        return made(wanted.name(), unit, from, values, scaled);
    }

    private double h(int power) {
        double scale = 1;
        for (int i = 0; i < Math.abs(power); i++) scale *= layout.h();
        return power < 0 ? 1 / scale : scale;
    }

    private static NumberColumn made(String name, Unit unit, String from, double[] values, double[] errors) {
        return new NumberColumn(name, unit, from, values, errors == null ? Errors.NONE : Errors.symmetric(errors));
    }

    private void requireErrors(String name, double[] errors) {
        for (int i = 0; i < errors.length; i++) {
            if (errors[i] < 0) {
                throw new Problem(file + ": row " + (rows[i] + 1) + ", column '" + name + "': the error "
                        + ShortestDecimal.of(errors[i]) + " is negative; if it stands for an absent one, the layout "
                        + layout.name() + " has to say so");
            }
        }
    }

    private double[] numbers(String name) {
        if (!(read.get(name) instanceof NumberColumn column)) {
            throw new Problem(file + ": the column '" + name + "' holds words where the layout " + layout.name()
                    + " expects numbers");
        }
        double[] kept = new double[rows.length];
        for (int i = 0; i < kept.length; i++) {
            double value = column.values()[rows[i]];
            kept[i] = isSentinel(value) ? Double.NaN : value;
        }
        return kept;
    }

    /** 99.99 is another number in single precision, in which most catalogues hold it. */
    private boolean isSentinel(double value) {
        for (double sentinel : layout.absent()) {
            if (value == sentinel || value == (float) sentinel) return true;
        }
        return false;
    }

    private static double[] map(double[] values, DoubleUnaryOperator change) {
        double[] changed = new double[values.length];
        for (int i = 0; i < changed.length; i++) changed[i] = change.applyAsDouble(values[i]);
        return changed;
    }

    private static String word(Column column, int row) {
        if (column instanceof TextColumn texts) return texts.values().get(row);
        double value = ((NumberColumn) column).values()[row];
        return Double.isNaN(value) ? "" : ShortestDecimal.of(value);
    }
}
