package assay.simulate.arc;

import assay.io.AtomicFile;
import assay.io.TableWriter;
import assay.io.fits.FitsCards;
import assay.io.fits.FitsWriter;
import assay.io.fits.ProjectionHeader;
import assay.model.sky.SkyGrid;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * Writes arcs as those of Patricio et al. (2019) were released: a map a file, in the primary data, of 32-bit floats; maps of
 * deflections; a projection in kpc; a table of lines. Every header says that it is simulated.
 */
final class ArcFiles {
    private ArcFiles() {}

    /** Below the folder of the galaxy. */
    static void write(SimulatedArc arc, Path folder) {
        ArcScene scene = arc.scene();
        String galaxy = arc.rules().galaxy();
        SkyGrid view = arc.rules().view().grid();
        arc.maps().forEach((name, image) -> image(folder.resolve(name + ".fits"), galaxy, view, floats(image)));
        float[] labels = new float[scene.labels.length];
        for (int p = 0; p < labels.length; p++) labels[p] = scene.labels[p];
        boolean nitrogen = arc.rules().view().spectra() == ArcRules.Spectra.NITROGEN;
        String bins = nitrogen ? "Map_bins_SN_10_flux_stddev.fits" : "Map_bins_SN_70_flux_stddev.fits";
        image(folder.resolve(bins), galaxy, view, labels);
        magnification(folder.resolve("amp_aligned_with_MUSE.fits"), arc);
        SkyGrid map = arc.rules().cluster().map();
        image(folder.resolve(galaxy + "_dplx.fits"), galaxy, map, scene.deflectionX);
        image(folder.resolve(galaxy + "_dply.fits"), galaxy, map, scene.deflectionY);
        projection(folder.resolve(galaxy + "_projection_kpc.fits"), arc);
        if (!nitrogen) TableWriter.write(arc.lines(), folder.resolve("obs_lines_" + galaxy + ".csv"));
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int p = 0; p < values.length; p++) floats[p] = (float) values[p];
        return floats;
    }

    private static void image(Path file, String galaxy, SkyGrid grid, float... values) {
        ByteBuffer data = ByteBuffer.allocate(4 * values.length);
        data.asFloatBuffer().put(values);
        FitsCards cards = simulated(primary(-32, grid.nx(), grid.ny()), galaxy);
        byte[] bytes = ProjectionHeader.write(cards, grid.projection()).unit(data.array());
        AtomicFile.write(file, stream -> stream.write(bytes));
    }

    private static FitsCards primary(int bitpix, int nx, int ny) {
        return new FitsCards()
                .put("SIMPLE", true, "conforms to FITS")
                .put("BITPIX", bitpix, "")
                .put("NAXIS", 2, "")
                .put("NAXIS1", nx, "")
                .put("NAXIS2", ny, "")
                .put("EXTEND", true, "");
    }

    private static FitsCards simulated(FitsCards cards, String galaxy) {
        return cards.put("SIMULATE", true, "made by a simulation, not observed")
                .put("OBJECT", galaxy + " (SIMULATED)", "");
    }

    private static void magnification(Path file, SimulatedArc arc) {
        SkyGrid view = arc.rules().view().grid();
        float[] values = floats(arc.scene().magnification());
        FitsCards cards = ProjectionHeader.write(new FitsCards().put("EXTNAME", "DATA", ""), view.projection());
        AtomicFile.write(
                file,
                stream -> new FitsWriter(stream)
                        .primary(simulated(new FitsCards(), arc.rules().galaxy()))
                        .image(cards, new int[] {view.nx(), view.ny()}, values));
    }

    private static void projection(Path file, SimulatedArc arc) {
        int nx = arc.plane().nx();
        int ny = arc.plane().ny();
        double[] x = new double[nx * ny];
        double[] y = new double[nx * ny];
        for (int p = 0; p < x.length; p++) {
            x[p] = arc.plane().x(p);
            y[p] = arc.plane().y(p);
        }
        ByteBuffer first = ByteBuffer.allocate(8 * x.length);
        first.asDoubleBuffer().put(x);
        byte[] bytes = simulated(primary(-64, nx, ny), arc.rules().galaxy()).unit(first.array());
        AtomicFile.write(file, stream -> {
            stream.write(bytes);
            new FitsWriter(stream)
                    .image(new FitsCards().put("EXTNAME", "Y", "kpc to the north"), new int[] {nx, ny}, y);
        });
    }
}
