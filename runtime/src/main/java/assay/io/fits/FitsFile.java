package assay.io.fits;

import assay.model.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A FITS file whose every header has been borne out by the bytes that are there: legal layout keywords, no byte missing
 * or left over, as many extensions as NEXTEND says. Nothing is allocated on the word of a header. Pixels and columns are
 * read when they are asked for, their checksums verified before; between two readings no file is held open.
 */
public final class FitsFile {
    private final Path file;
    private final List<FitsUnit> units;
    private final List<FitsSpan> spans;

    private FitsFile(Path file, List<FitsUnit> units, List<FitsSpan> spans) {
        this.file = file;
        this.units = List.copyOf(units);
        this.spans = spans;
    }

    public static FitsFile read(Path file) {
        FitsBytes bytes = FitsSource.of(file);
        List<FitsUnit> units = new ArrayList<>();
        List<FitsSpan> spans = new ArrayList<>();
        try (FitsBytes.Reading in = bytes.open()) {
            if (!startsAsFits(in, bytes.length())) {
                throw new Problem(file + ": this is not a FITS file (byte 0 does not begin with SIMPLE = T); expected"
                        + " FITS, plain or packed by gzip");
            }
            long at = 0;
            while (at < bytes.length()) {
                String where = file + ", HDU " + units.size();
                FitsHeader header = FitsHeader.parse(in, at, bytes.length(), where);
                long length = FitsLayout.dataLength(header, units.isEmpty());
                long from = at + header.length();
                long left = bytes.length() - from;
                if (length > left
                        || length + (FitsHeader.BLOCK - length % FitsHeader.BLOCK) % FitsHeader.BLOCK > left) {
                    throw header.problem(
                            "byte " + from + ": " + left + " bytes are left; expected " + length
                                    + " bytes of data in whole blocks of 2880; the file is damaged or cut short, fetch it again");
                }
                FitsSpan span = new FitsSpan(bytes, header, from, length);
                spans.add(span);
                units.add(unit(header, span, units.isEmpty()));
                at = from + span.padded();
            }
        }
        FitsFile fits = new FitsFile(file, units, spans);
        fits.requireAllOfIt();
        return fits;
    }

    /** Everything that can be told without knowing what the file is for: structure, checksums, descriptors of heaps. */
    public static void check(Path file) {
        FitsFile fits = read(file);
        fits.spans.forEach(FitsSpan::verify);
        for (FitsUnit unit : fits.units) if (unit instanceof FitsTable table) table.checkHeap();
    }

    private static boolean startsAsFits(FitsBytes.Reading in, long length) {
        if (length < FitsCard.LENGTH) return false;
        byte[] card = new byte[FitsCard.LENGTH];
        in.read(0, card, card.length);
        return new String(card, StandardCharsets.ISO_8859_1).matches("SIMPLE  = +T( .*)?");
    }

    private static FitsUnit unit(FitsHeader header, FitsSpan span, boolean primary) {
        String kind = primary ? "IMAGE" : header.text("XTENSION").orElseThrow();
        return switch (kind) {
            case "IMAGE" -> FitsImage.plain(header, span);
            case "BINTABLE" -> {
                FitsTable table = new FitsTable(header, span);
                if (header.flag("ZIMAGE")) yield TiledPixels.image(table);
                yield header.flag("ZTABLE") ? new FitsOther(header) : table;
            }
            default -> new FitsOther(header);
        };
    }

    private void requireAllOfIt() {
        FitsHeader primary = primary();
        int extensions = units.size() - 1;
        if (primary.has("NEXTEND") && primary.whole("NEXTEND") != extensions) {
            throw primary.problem("NEXTEND = " + primary.whole("NEXTEND") + " promises " + primary.whole("NEXTEND")
                    + " extensions, the file has " + extensions + "; it is cut short or damaged, fetch it again");
        }
        if (extensions == 0 && spans.get(0).length() == 0) {
            throw primary.problem(
                    "NAXIS: there are no data and no extensions; expected either; the file is cut short or"
                            + " empty, fetch it again");
        }
    }

    public Path path() {
        return file;
    }

    /** Its name without the folders. */
    public String name() {
        return String.valueOf(file.getFileName());
    }

    public List<FitsUnit> units() {
        return units;
    }

    public FitsHeader primary() {
        return units.get(0).header();
    }

    public FitsSums checksums() {
        return FitsSums.of(units);
    }

    public List<FitsImage> images() {
        return units.stream()
                .filter(FitsImage.class::isInstance)
                .map(FitsImage.class::cast)
                .toList();
    }

    public List<FitsTable> tables() {
        return units.stream()
                .filter(FitsTable.class::isInstance)
                .map(FitsTable.class::cast)
                .toList();
    }

    public FitsImage image(String name) {
        return named(images(), name, "image");
    }

    public FitsTable table(String name) {
        return named(tables(), name, "binary table");
    }

    private <T extends FitsUnit> T named(List<T> among, String name, String kind) {
        List<T> found = among.stream()
                .filter(unit -> unit.name().equals(name.toUpperCase(Locale.ROOT)))
                .toList();
        if (found.size() == 1) return found.get(0);
        List<String> names =
                units.stream().map(FitsUnit::name).filter(n -> !n.isEmpty()).toList();
        throw new Problem(file + ": EXTNAME: " + found.size() + " units are the " + kind + " '" + name
                + "'; expected 1; the file has " + (names.isEmpty() ? "no named ones" : String.join(", ", names)));
    }
}
