package assay.io;

import assay.model.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.ac.starlink.ecsv.EcsvColumn;
import uk.ac.starlink.ecsv.EcsvDecoder;
import uk.ac.starlink.ecsv.EcsvFormatException;
import uk.ac.starlink.ecsv.EcsvMeta;
import uk.ac.starlink.ecsv.EcsvReader;
import uk.ac.starlink.ecsv.MessagePolicy;

/**
 * Reads ECSV through STIL's reader, but makes the cells itself: STIL takes a cell that is no number for an absent one,
 * a file that lost its end for a whole one, and the bytes of UTF-8 for characters.
 */
final class EcsvFile {
    /** As numpy writes them; STIL takes them for absent. */
    private static final Map<String, Double> NOT_FINITE = Map.of(
            "nan",
            Double.NaN,
            "inf",
            Double.POSITIVE_INFINITY,
            "+inf",
            Double.POSITIVE_INFINITY,
            "-inf",
            Double.NEGATIVE_INFINITY);

    private EcsvFile() {}

    static RawTable read(Path file, TableRequest request) throws IOException, EcsvFormatException {
        EcsvHead header = new EcsvHead();
        LastByte bytes = new LastByte(TableSource.of(file).getInputStream());
        try (EcsvReader reader = new EcsvReader(bytes, header, MessagePolicy.FAIL)) {
            List<EcsvColumn<?>> columns = List.of(header.meta().getColumns());
            List<PickedColumns.Heading> headings =
                    columns.stream().map(EcsvFile::heading).toList();
            RawTable table = new RawTable(file, PickedColumns.of(file, headings, request.columns()));
            while (reader.next()) {
                long row = table.rows() + 1;
                for (PickedColumns.Pick pick : table.picks()) {
                    Object cell = cell(file, columns.get(pick.index()), reader.getCell(pick.index()), row);
                    pick.column().add(pick.of(cell, file, row));
                }
                table.endRow();
            }
            for (Map.Entry<?, ?> entry : notes(header.meta()).entrySet()) {
                table.note(mended(entry.getKey().toString()), value(entry.getValue()));
            }
            refuseTruncated(file, table.takeNote(TableRemarks.ROW_COUNT), table.rows(), bytes);
            return table;
        }
    }

    private static PickedColumns.Heading heading(EcsvColumn<?> column) {
        return new PickedColumns.Heading(
                mended(column.getName()),
                mended(column.getUnit()),
                mended(column.getDescription()),
                column.getDecoder().getContentClass());
    }

    private static Map<?, ?> notes(EcsvMeta meta) {
        return meta.getTableMeta() == null ? Map.of() : meta.getTableMeta();
    }

    private static Object value(Object value) {
        return value instanceof String text ? mended(text) : value;
    }

    private static Object cell(Path file, EcsvColumn<?> column, Object read, long row) {
        String word = read == null ? "" : mended(read.toString()).strip();
        return word.isEmpty() ? null : decoded(file, column, word, row);
    }

    private static Object decoded(Path file, EcsvColumn<?> column, String word, long row) {
        EcsvDecoder<?> decoder = column.getDecoder();
        boolean number = Number.class.isAssignableFrom(decoder.getContentClass());
        if (number && NOT_FINITE.containsKey(word.toLowerCase(Locale.ROOT))) {
            return NOT_FINITE.get(word.toLowerCase(Locale.ROOT));
        }
        boolean noTruthValue = decoder.getContentClass() == Boolean.class && !word.matches("(?i)true|false|[01]");
        Object value = noTruthValue ? null : decoder.decode(word);
        if (value != null) return value;
        String where = "row " + row + ", column '" + mended(column.getName()) + "'";
        throw new Problem(file + ": " + Reason.oneLine(where + ": '" + word + "' is no " + column.getDatatype()));
    }

    private static void refuseTruncated(Path file, String stated, long rows, LastByte bytes) {
        if (stated.isEmpty()) return;
        if (!stated.equals(Long.toString(rows))) {
            throw new Problem(file + ": it holds " + rows + " rows but its header states " + stated
                    + "; the file is damaged or cut short");
        }
        if (bytes.last() != '\n') throw new Problem(file + ": its last line has no end; the file is cut short");
    }

    private static String mended(String bytewise) {
        if (bytewise == null) return "";
        boolean bytes = bytewise.chars().allMatch(c -> c <= 0xff);
        if (!bytes || bytewise.chars().allMatch(c -> c < 0x80)) return bytewise;
        try {
            ByteBuffer utf8 = ByteBuffer.wrap(bytewise.getBytes(StandardCharsets.ISO_8859_1));
            return StandardCharsets.UTF_8.newDecoder().decode(utf8).toString();
        } catch (CharacterCodingException plainCharacters) {
            return bytewise; // the header escaped them
        }
    }
}
