package assay.engine;

import assay.io.fits.FitsFile;
import assay.io.fits.FitsImage;
import assay.lens.mass.DeflectionMaps;
import assay.lens.mass.DistanceRatio;
import assay.lens.mass.Lens;
import assay.lens.mass.SourcePlane;
import assay.model.Disc;
import assay.model.Problem;
import assay.model.sky.SkyGrid;
import assay.plan.LensPlan;
import assay.sky.Cosmology;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Where the pixels of lensed galaxies look in their source planes, from files of the data folder. */
record SourcePlanes(Path folder, LensPlan plan, Optional<Cosmology> cosmology) {
    static final String REDSHIFT = "redshift";

    /** Those files that are there. */
    List<Path> files(String galaxy) {
        Stream<String> named = Stream.empty();
        if (plan instanceof LensPlan.Deflections maps) named = Stream.of(maps.x(), maps.y());
        if (plan instanceof LensPlan.Projection ready) named = Stream.of(ready.file());
        return named.map(file -> place(galaxy, file)).filter(Files::exists).toList();
    }

    SourcePlane plane(String galaxy, SkyGrid grid, Disc disc, Map<String, Value> properties) {
        if (plan instanceof LensPlan.Projection ready) return ready(place(galaxy, ready.file()), grid);
        if (plan instanceof LensPlan.Masses lens) {
            return new Lens(lens.masses(), ratio(galaxy, lens.redshift(), properties))
                    .seenFrom(grid, lens.ra(), lens.dec(), disc.kpcPerArcsec());
        }
        LensPlan.Deflections maps = (LensPlan.Deflections) plan;
        Path x = place(galaxy, maps.x());
        FitsImage toX = image(x);
        FitsImage toY = image(place(galaxy, maps.y()));
        DeflectionMaps deflections = within(x, () -> DeflectionMaps.read(toX, toY));
        return deflections.seenFrom(grid, ratio(galaxy, maps.redshift(), properties), disc.kpcPerArcsec());
    }

    private DistanceRatio ratio(String galaxy, OptionalDouble redshift, Map<String, Value> properties) {
        if (redshift.isEmpty()) return DistanceRatio.alreadyApplied();
        Value source = properties.getOrDefault(REDSHIFT, Value.ABSENT);
        if (cosmology.isEmpty() || source.isAbsent()) {
            throw new Problem("the deflections before " + galaxy + " are those of a source at infinite distance; to"
                    + " bring them to its own give the table a column 'redshift' and the recipe a cosmology");
        }
        return DistanceRatio.of(cosmology.get(), redshift.getAsDouble(), source.value());
    }

    private static SourcePlane ready(Path file, SkyGrid grid) {
        SourcePlane plane = SourcePlane.read(open(file));
        if (plane.nx() != grid.nx() || plane.ny() != grid.ny()) {
            throw new Problem(file + ": a projection of " + plane.nx() + " x " + plane.ny() + " pixels for maps of "
                    + grid.nx() + " x " + grid.ny() + "; give both on the same pixels");
        }
        return plane;
    }

    private static FitsImage image(Path file) {
        List<FitsImage> images = open(file).images();
        if (images.isEmpty()) throw new Problem(file + ": it has no image; expected a map of deflections");
        return images.get(0);
    }

    private static FitsFile open(Path file) {
        if (!Files.exists(file)) {
            throw new Problem(file + ": there is no such file, and without it nobody knows where the pixels look;"
                    + " give the lens model or leave the galaxy out");
        }
        return FitsFile.read(file);
    }

    private static <T> T within(Path file, java.util.function.Supplier<T> read) {
        try {
            return read.get();
        } catch (Problem problem) {
            throw new Problem(file + ": " + problem.getMessage(), problem);
        }
    }

    private Path place(String galaxy, String pattern) {
        Path file = folder.resolve(pattern.replace("{galaxy}", galaxy));
        Path zipped = folder.resolve(pattern.replace("{galaxy}", galaxy) + ".gz");
        return Files.exists(file) || !Files.exists(zipped) ? file : zipped;
    }
}
