package assay.io.maps;

import assay.io.TableReader;
import assay.model.Column;
import assay.model.Disc;
import assay.model.NumberColumn;
import assay.model.Problem;
import assay.model.Spaxels;
import assay.model.Spaxels.LabelMap;
import assay.model.Spaxels.Values;
import assay.model.Table;
import assay.model.TextColumn;
import assay.unit.Unit;
import assay.unit.Units;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Regions that come as a table, one row a region, instead of as maps. Their places are the columns {@code x}, {@code y} (to
 * the east and north) or {@code ra}, {@code dec} of the layout, their sizes on the sky the column {@code regionArea}, if it has any;
 * without them there is no radius or no area. A table cannot be drawn as a map, and its rows are no pixels of a known size.
 */
final class RegionRows {
    private static final String AREA = "regionArea";

    private final Path file;
    private final Layout layout;
    private final Table table;
    private final int[] rows;

    private RegionRows(Path file, Layout layout, Table table, int[] rows) {
        this.file = file;
        this.layout = layout;
        this.table = table;
        this.rows = rows;
    }

    static Spaxels read(
            Path place, String galaxy, Layout layout, Disc disc, List<String> required, List<String> further) {
        Path file = Files.isDirectory(place)
                ? place.resolve(layout.files()
                        .orElseThrow(() -> new Problem(place + ": this is a folder; give the file of the regions"))
                        .replace("{galaxy}", galaxy))
                : place;
        Path there = LayoutFiles.orPacked(file);
        Table table = TableReader.read(there);
        return new RegionRows(there, layout, table, rowsOf(there, layout, galaxy, table))
                .spaxels(galaxy, disc, required, further);
    }

    private static int[] rowsOf(Path file, Layout layout, String galaxy, Table table) {
        String column = layout.rowsFor().orElse("");
        if (column.isEmpty()) return IntStream.range(0, table.rows()).toArray();
        Column names = table.column(column).orElseThrow(() -> missing(file, column, table));
        int[] rows = IntStream.range(0, table.rows())
                .filter(i -> text(names, i).equals(galaxy))
                .toArray();
        if (rows.length == 0) throw new Problem(file + ": the column " + column + " names no " + galaxy);
        return rows;
    }

    private static String text(Column column, int row) {
        if (column instanceof TextColumn texts) return texts.values().get(row);
        double number = ((NumberColumn) column).values()[row];
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private static Problem missing(Path file, String column, Table table) {
        return new Problem(file + ": there is no column " + column + "; it has "
                + String.join(", ", table.columns().stream().map(Column::name).toList()));
    }

    private Spaxels spaxels(String galaxy, Disc disc, List<String> required, List<String> further) {
        Map<String, Values> columns = new LinkedHashMap<>();
        boolean[] measured = new boolean[rows.length];
        Arrays.fill(measured, true);
        double[] pixels = own("pixels") ? values("pixels").numbers() : ones();
        for (String key : Stream.concat(required.stream(), further.stream()).toList()) {
            Values values = values(key);
            boolean summed = MapUnit.isFlux(values.unit()) && layout.binFlux() == Layout.BinFlux.MEAN_PER_PIXEL;
            for (int i = 0; summed && i < rows.length; i++) values.numbers()[i] *= pixels[i];
            columns.put(key, values);
            boolean needed = required.contains(key);
            for (int i = 0; needed && i < rows.length; i++) measured[i] &= Double.isFinite(values.numbers()[i]);
            if (found(key).map().error().isEmpty()) continue;
            double[] errors = errors(key);
            for (int i = 0; summed && i < rows.length; i++) errors[i] *= pixels[i];
            for (int i = 0; needed && i < rows.length; i++) measured[i] &= errors[i] > 0;
            columns.put(MapQuantity.errorOf(key), new Values(errors, values.unit()));
        }
        place(columns, disc);
        if (own(AREA)) columns.put(AREA, in(Units.parse("arcsec2"), AREA));
        columns.put("pixels", new Values(pixels, Unit.ONE));
        int left = SpaxelMaker.leftOut(file.toString(), required, measured);
        LabelMap map =
                new LabelMap(rows.length, 1, IntStream.range(0, rows.length).toArray(), Double.NaN, 0, 1, 0, 0, 0, 1);
        return new Spaxels(galaxy, columns, map, layout.kind(), left).where(measured);
    }

    /** Whether the layout names it; a map of each line is no column of places or sizes. */
    private boolean own(String key) {
        return layout.maps().stream().anyMatch(map -> map.key().equals(key));
    }

    private double[] ones() {
        double[] ones = new double[rows.length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private void place(Map<String, Values> columns, Disc disc) {
        Unit arcsec = Units.get("arcsec");
        if (own("x") && own("y")) {
            columns.put("x", in(arcsec, "x"));
            columns.put("y", in(arcsec, "y"));
        } else if (own("ra") && own("dec")) {
            Unit degree = Units.get("deg");
            double[] ra = in(degree, "ra").numbers();
            double[] dec = in(degree, "dec").numbers();
            double[][] offsets = new double[2][rows.length];
            for (int i = 0; i < rows.length; i++) {
                double[] offset = disc.offset(ra[i], dec[i]);
                offsets[0][i] = offset[0];
                offsets[1][i] = offset[1];
            }
            columns.put("x", new Values(offsets[0], arcsec));
            columns.put("y", new Values(offsets[1], arcsec));
        }
    }

    private Values in(Unit unit, String key) {
        Values values = values(key);
        if (!values.unit().sameDimension(unit)) {
            throw new Problem(file + ": " + key + " is in " + values.unit() + ", not in a unit like " + unit);
        }
        double factor = values.unit().to(unit);
        return new Values(Arrays.stream(values.numbers()).map(v -> v * factor).toArray(), unit);
    }

    private Layout.Found found(String key) {
        return layout.find(key)
                .orElseThrow(() -> new Problem(file + ": the layout " + layout.name() + " has no " + key + "; it has "
                        + String.join(
                                ", ",
                                layout.all().stream().map(Layout.Found::key).toList())));
    }

    private Values values(String key) {
        Layout.Found found = found(key);
        NumberColumn column = column(found.places(found.map().from()));
        Unit inFile = found.map().unit().map(LayoutMap::unit).orElse(column.unit());
        Unit unit = MapUnit.of(found).orElse(inFile);
        Unit perPixel = unit.over(Units.get("pixel"));
        double factor;
        if (inFile.sameDimension(unit)) {
            factor = inFile.to(unit);
        } else if (MapUnit.isFlux(unit) && inFile.sameDimension(perPixel)) {
            factor = inFile.to(perPixel);
        } else {
            throw new Problem(file + ": the column " + column.name() + " is in '" + inFile + "', not in a unit like "
                    + unit + "; the layout can state it");
        }
        return new Values(scaled(column, found, factor), unit);
    }

    private double[] errors(String key) {
        Layout.Found found = found(key);
        LayoutMap.Uncertainty error = found.map().error().orElseThrow();
        NumberColumn column = column(found.places(found.map().from()));
        Values values = values(key);
        Unit inFile = found.map().unit().map(LayoutMap::unit).orElse(column.unit());
        Unit unit = values.unit();
        double factor = inFile.sameDimension(unit) ? inFile.to(unit) : inFile.to(unit.over(Units.get("pixel")));
        double[] raw = errorNumbers(found, error, column);
        double[] errors = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            if (raw[i] < 0) {
                throw new Problem(file + ", row " + (rows[i] + 1) + ": the error of " + key + " is negative (" + raw[i]
                        + "); leave what is not measured empty");
            }
            errors[i] = switch (error.form()) {
                case STANDARD_DEVIATION -> raw[i] * factor;
                case VARIANCE -> Math.sqrt(raw[i]) * factor;
                case INVERSE_VARIANCE -> raw[i] > 0 ? factor / Math.sqrt(raw[i]) : Double.NaN;
            };
        }
        return errors;
    }

    /** The table reader has taken {@code x_err} for the errors of {@code x}. */
    private double[] errorNumbers(Layout.Found found, LayoutMap.Uncertainty error, NumberColumn of) {
        for (String name : found.places(error.from())) {
            if (table.column(name).isPresent()) return scaled(table.numbers(name), found, 1);
        }
        if (of.errors().present()) {
            return Arrays.stream(rows).mapToDouble(r -> of.errors().plus()[r]).toArray();
        }
        throw missing(file, found.places(error.from()).get(0), table);
    }

    private NumberColumn column(List<String> names) {
        for (String name : names) {
            if (table.column(name).orElse(null) instanceof NumberColumn numbers) return numbers;
        }
        throw missing(file, names.get(0) + " of numbers", table);
    }

    private double[] scaled(NumberColumn column, Layout.Found found, double factor) {
        double empty = found.map().empty().orElse(Double.NaN);
        return Arrays.stream(rows)
                .mapToDouble(r -> column.values()[r] == empty ? Double.NaN : column.values()[r] * factor)
                .toArray();
    }
}
