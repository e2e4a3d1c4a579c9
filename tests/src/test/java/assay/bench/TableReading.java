package assay.bench;

import assay.io.TableReader;
import assay.io.TableWriter;
import assay.model.Column;
import assay.model.NumberColumn;
import assay.model.Table;
import assay.model.TextColumn;
import assay.unit.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import uk.ac.starlink.table.RowSequence;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.StarTableFactory;

/**
 * How long a catalogue of 20 columns (18 of numbers, 2 of words) takes to be read, here and by STIL alone, which goes
 * through its cells and keeps none. The files stay in {@code target/bench}, where {@code tests/peers/table_reading.py}
 * reads them with astropy. A million rows are read in 1 GB: {@code -p rows=1000000 -jvmArgs -Xmx1g}.
 */
@State(Scope.Benchmark)
public class TableReading {
    @Param({"fits", "ecsv", "csv", "vot"})
    public String format;

    @Param("20000")
    public int rows;

    private Path file;

    @Setup
    public void write() throws IOException {
        file = Files.createDirectories(Path.of("target", "bench")).resolve("catalogue-" + rows + "." + format);
        if (!Files.exists(file)) TableWriter.write(table(rows), file);
    }

    @Benchmark
    public Table assay() {
        return TableReader.read(file);
    }

    @Benchmark
    public long stil() throws IOException {
        String known = format.equals("vot") ? "votable" : format;
        StarTable table = new StarTableFactory().makeStarTable(file.toString(), known);
        long cells = 0;
        try (RowSequence sequence = table.getRowSequence()) {
            while (sequence.next()) cells += sequence.getRow().length;
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
