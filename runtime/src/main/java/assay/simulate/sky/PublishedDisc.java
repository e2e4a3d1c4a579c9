package assay.simulate.sky;

import assay.model.Disc;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** A galaxy as {@code phangs.ecsv} has it: geometry, stellar mass, and how many pixels of 60 pc were mapped. */
record PublishedDisc(String name, Disc disc, double logMstar, double sfr, int pixels, int withMetallicity) {
    private static final double ARCSEC = 60; // in an arcmin
    private static final double RADIAN = 648000 / Math.PI;

    static List<PublishedDisc> all() {
        try (InputStream in = PublishedDisc.class.getResourceAsStream("phangs.ecsv")) {
            if (in == null) throw new IllegalStateException("phangs.ecsv is missing from this build");
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<PublishedDisc> discs = new ArrayList<>();
            reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .forEach(line -> discs.add(of(line.split(","))));
            return List.copyOf(discs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PublishedDisc of(String[] cells) {
        double distance = Double.parseDouble(cells[3]);
        double kpcPerArcmin = distance * 1000 / RADIAN * ARCSEC;
        double axisRatio = StrictMath.cos(Math.toRadians(Double.parseDouble(cells[5])));
        Disc disc = new Disc(
                Double.parseDouble(cells[1]),
                Double.parseDouble(cells[2]),
                distance,
                Double.parseDouble(cells[4]),
                axisRatio,
                0,
                Double.parseDouble(cells[7]) * kpcPerArcmin,
                OptionalDouble.of(Double.parseDouble(cells[6]) * kpcPerArcmin));
        return new PublishedDisc(
                cells[0],
                disc,
                Double.parseDouble(cells[8]),
                Double.parseDouble(cells[9]),
                Integer.parseInt(cells[10]),
                Integer.parseInt(cells[11]));
    }
}
