package assay.bench;

import assay.io.TableReader;
import assay.io.TableWriter;
import assay.model.Column;
import assay.model.NumberColumn;
import assay.model.Table;
import assay.model.TextColumn;
import assay.unit.Unit;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import uk.ac.starlink.table.RowSequence;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.StarTableFactory;

/**
 * How long a catalogue takes to be read, here and by STIL alone; {@code tests/peers/table_reading.py} is the same by
 * astropy. Three ways to call {@code main}, in a Java that is given 1 GB ({@code -Xmx1g}):
 *
 * <pre>
 * make FOLDER ROWS    writes rows of 20 columns (18 of numbers, 2 of words) as .fits, .ecsv, .csv and .vot
 * assay FILE          reads it as Assay does
 * stil FILE           goes through its cells with STIL
 * </pre>
 */
public final class TableReading {
    private TableReading() {}

    public static void main(String[] arguments) throws IOException {
        Path path = Path.of(arguments[1]);
        if (arguments[0].equals("make")) {
            Table table = table(Integer.parseInt(arguments[2]));
            for (String ending : new String[] {".fits", ".ecsv", ".csv", ".vot"}) {
                TableWriter.write(table, path.resolve("catalogue" + ending));
            }
            return;
        }
        long wall = System.nanoTime();
        long cells = arguments[0].equals("assay") ? assay(path) : stil(path);
        double seconds = (System.nanoTime() - wall) / 1e9;
        double cpu = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
        System.out.printf(
                Locale.ROOT, "%s %s: %d cells, %.2f s, CPU %.2f s%n", arguments[0], path, cells, seconds, cpu);
    }

    private static long assay(Path file) {
        Table table = TableReader.read(file);
        return (long) table.rows() * table.columns().size();
    }

    private static long stil(Path file) throws IOException {
        String name = file.toString();
        StarTable table = new StarTableFactory()
                .makeStarTable(name, name.endsWith(".vot") ? "votable" : name.substring(name.lastIndexOf('.') + 1));
        long cells = 0;
        try (RowSequence rows = table.getRowSequence()) {
            while (rows.next()) cells += rows.getRow().length;
        }
        return cells;
    }

    private static Table table(int rows) {
        SplittableRandom random = new SplittableRandom(1);
        List<Column> columns = new ArrayList<>();
        columns.add(new TextColumn(
                "name",
                "",
                IntStream.range(0, rows).mapToObj(i -> "galaxy-" + i).toList()));
        columns.add(new TextColumn(
                "kind",
                "",
                IntStream.range(0, rows).mapToObj(i -> "type" + i % 7).toList()));
        for (int c = 0; c < 18; c++) {
            double[] values = new double[rows];
            for (int i = 0; i < rows; i++) values[i] = i % 50 == c ? Double.NaN : random.nextDouble();
            columns.add(new NumberColumn("x" + c, Unit.ONE, "", values));
        }
        return new Table("catalogue", "", columns, Map.of());
    }
}
