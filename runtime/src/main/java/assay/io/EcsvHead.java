package assay.io;

import java.util.Arrays;
import java.util.Map;
import uk.ac.starlink.ecsv.EcsvColumn;
import uk.ac.starlink.ecsv.EcsvDecoder;
import uk.ac.starlink.ecsv.EcsvFormatException;
import uk.ac.starlink.ecsv.EcsvMeta;
import uk.ac.starlink.ecsv.SnakeYamlParser;
import uk.ac.starlink.ecsv.YamlParser;

/** Keeps the header of an ECSV file as it was read and tells STIL that every column holds words. */
final class EcsvHead implements YamlParser {
    private EcsvMeta meta;

    @Override
    public EcsvMeta parseMeta(String[] lines) throws EcsvFormatException {
        meta = new SnakeYamlParser().parseMeta(lines);
        EcsvColumn<?>[] words =
                Arrays.stream(meta.getColumns()).map(InWords::new).toArray(EcsvColumn<?>[]::new);
        return new MetaInWords(meta, words);
    }

    EcsvMeta meta() {
        return meta;
    }

    private record InWords(EcsvColumn<?> column) implements EcsvColumn<Object> {
        @Override
        public String getName() {
            return column.getName();
        }

        @Override
        public String getUnit() {
            return column.getUnit();
        }

        @Override
        public String getDescription() {
            return column.getDescription();
        }

        @Override
        public String getFormat() {
            return column.getFormat();
        }

        @Override
        public String getDatatype() {
            return "string";
        }

        @Override
        public EcsvDecoder<Object> getDecoder() {
            return Verbatim.DECODER;
        }

        @Override
        public Map<?, ?> getMeta() {
            return column.getMeta();
        }
    }

    private static final class Verbatim extends EcsvDecoder<Object> {
        static final Verbatim DECODER = new Verbatim();

        Verbatim() {
            super(Object.class, new int[0], null);
        }

        @Override
        public Object decode(String word) {
            return word;
        }
    }

    private record MetaInWords(EcsvMeta meta, EcsvColumn<?>[] getColumns) implements EcsvMeta {
        @Override
        public char getDelimiter() {
            return meta.getDelimiter();
        }

        @Override
        public Map<?, ?> getTableMeta() {
            return meta.getTableMeta();
        }

        @Override
        public String getSchema() {
            return meta.getSchema();
        }
    }
}
