package assay.io;

import assay.io.fits.FitsFile;
import assay.model.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import uk.ac.starlink.ecsv.EcsvFormatException;
import uk.ac.starlink.fits.FitsTableBuilder;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.DescribedValue;
import uk.ac.starlink.table.RowSequence;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.StoragePolicy;
import uk.ac.starlink.table.TableBuilder;
import uk.ac.starlink.table.formats.CsvTableBuilder;
import uk.ac.starlink.table.formats.ErrorMode;
import uk.ac.starlink.table.formats.MrtTableBuilder;
import uk.ac.starlink.table.formats.RowEvaluator;
import uk.ac.starlink.util.DataSource;
import uk.ac.starlink.votable.VOTableBuilder;

/** Reads one file through the table library STIL. */
final class StilTable {
    /** Held, because a logger that nobody holds forgets its level. */
    private static final List<Logger> CHATTER =
            List.of(Logger.getLogger("uk.ac.starlink"), Logger.getLogger("org.yaml.snakeyaml"));

    /** Left to itself STIL makes single precision of short decimals, and a truth value of the type 'F'. */
    private static final RowEvaluator.Decoder<?>[] CSV_CELLS = {
        RowEvaluator.LONG_DECODER, RowEvaluator.DOUBLE_DECODER, RowEvaluator.STRING_DECODER
    };

    static {
        CHATTER.forEach(logger -> logger.setLevel(Level.OFF));
    }

    private StilTable() {}

    static RawTable read(Path file, TableFormat format, TableRequest request) {
        String part = request.part();
        try {
            return switch (format) {
                case ECSV -> EcsvFile.read(file, request);
                case FITS -> {
                    FitsFile.check(file);
                    yield read(file, request, new FitsTableBuilder());
                }
                case MRT -> read(file, request, new MrtTableBuilder(ErrorMode.FAIL, true, false));
                case WHITESPACE -> WhitespaceFile.read(file, request);
                case CSV -> {
                    CsvTableBuilder csv = new CsvTableBuilder();
                    csv.setDecoders(CSV_CELLS);
                    csv.setEncoding(StandardCharsets.UTF_8);
                    yield read(file, request, csv);
                }
                case VOTABLE -> {
                    VoTableGuard.check(file);
                    yield read(file, request, new VOTableBuilder(true));
                }
            };
        } catch (Problem refused) {
            throw refused;
        } catch (IOException | EcsvFormatException | RuntimeException | AssertionError | StackOverflowError e) {
            String where = part.isEmpty() ? "" : ", part " + part;
            String reason = e instanceof StackOverflowError ? "it is nested too deeply" : Reason.of(e);
            String shorter = reason.replace(file.toString(), file.getFileName().toString());
            throw new Problem(file + where + ": cannot be read as " + format.words() + ": " + shorter, e);
        }
    }

    private static RawTable read(Path file, TableRequest request, TableBuilder builder) throws IOException {
        DataSource source = TableSource.of(file);
        if (!request.part().isEmpty()) source.setPosition(request.part());
        StarTable read = builder.makeStarTable(source, false, StoragePolicy.PREFER_MEMORY);
        boolean spelt = read.getParameterByName(AsciiText.COUNT) != null;
        List<PickedColumns.Heading> headings = new ArrayList<>();
        for (int i = 0; i < read.getColumnCount(); i++) {
            ColumnInfo info = read.getColumnInfo(i);
            String said = info.getDescription();
            String description = spelt && said != null ? AsciiText.read(said) : said;
            headings.add(new PickedColumns.Heading(
                    info.getName(), info.getUnitString(), description, info.getContentClass()));
        }
        RawTable table = new RawTable(file, PickedColumns.of(file, headings, request.columns()));
        try (RowSequence rows = read.getRowSequence()) {
            while (rows.next()) {
                for (PickedColumns.Pick pick : table.picks()) {
                    pick.column().add(pick.of(rows.getCell(pick.index()), file, table.rows() + 1));
                }
                table.endRow();
            }
        }
        for (Object parameter : read.getParameters()) {
            DescribedValue described = (DescribedValue) parameter;
            boolean emptyText =
                    described.getValue() == null && described.getInfo().getContentClass() == String.class;
            table.note(described.getInfo().getName(), emptyText ? "" : described.getValue());
        }
        if (spelt) table.readSpeltNotes();
        return table;
    }
}
