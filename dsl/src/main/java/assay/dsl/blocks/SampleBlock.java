package assay.dsl.blocks;

import assay.dsl.names.PropertyKind;
import assay.dsl.names.Scope;
import assay.dsl.names.Span;
import assay.dsl.words.LensDistances;
import assay.dsl.words.SampleWords;
import assay.dsl.words.SceneWords;
import assay.dsl.words.Unfinished;
import assay.formula.Formula;
import assay.io.CatalogueLayout;
import assay.io.maps.Layout;
import assay.lens.mass.Deflection;
import assay.plan.LensPlan;
import assay.plan.MapFiles;
import assay.plan.Property;
import assay.plan.SamplePlan;
import assay.plan.SimulatedSample;
import assay.simulate.DwarfSampleRules;
import assay.simulate.DwarfSampleRules.Gradients;
import assay.simulate.DwarfSampleRules.Masses;
import assay.simulate.scene.SceneRules;
import assay.simulate.sky.MangaTruth;
import assay.simulate.sky.PhangsTruth;
import assay.unit.Quantity;
import assay.unit.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

final class SampleBlock implements SampleWords {
    private final Scope scope;
    private String table = "";
    private List<String> only = List.of();
    private String maps = "";
    private Layout layout = Layout.LINE_MAPS;
    private Optional<CatalogueLayout> catalogue = Optional.empty();
    private final List<MapFiles> alongside = new ArrayList<>();
    private final List<Property> properties = new ArrayList<>();
    private Optional<String> neighbours = Optional.empty();
    private double thickness = Double.NaN;
    private final List<SceneRules> scenes = new ArrayList<>();
    private Optional<LensPlan> lens = Optional.empty();
    private Optional<SimulatedSample> simulated = Optional.empty();

    SampleBlock(Scope scope) {
        this.scope = scope;
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public void define(String name, Formula formula) {
        throw new IllegalArgumentException("sample { } describes files and galaxies; define '" + name + "' above it");
    }

    @Override
    public void mistaken(String word) {
        if (word.equals("galaxies")) table = "?";
        if (word.equals("thickness")) thickness = 0;
    }

    @Override
    public void galaxies(
            String file,
            String mapFiles,
            Optional<Layout> laidOut,
            Optional<CatalogueLayout> columns,
            Optional<List<String>> chosen) {
        if (chosen.isPresent() && chosen.get().isEmpty()) {
            throw new IllegalArgumentException("only: names at least one galaxy of the table");
        }
        only = chosen.orElse(List.of());
        columns.ifPresent(SampleBlock::requireNames);
        catalogue = columns;
        boolean oneTable = laidOut.map(Layout::isTable).orElse(false);
        if (!mapFiles.contains("{galaxy}") && !oneTable) {
            throw new IllegalArgumentException("maps: lacks {galaxy}, which stands for the name");
        }
        table = FileName.within(file);
        maps = FileName.within("maps", mapFiles);
        layout = laidOut.orElse(Layout.LINE_MAPS);
    }

    @Override
    public void alongside(String mapFiles, Layout laidOut) {
        if (!mapFiles.contains("{galaxy}")) {
            throw new IllegalArgumentException("the files lack {galaxy}, which stands for the name");
        }
        if (laidOut.isTable()) throw new IllegalArgumentException("layout: is a table of regions, not maps");
        alongside.add(new MapFiles(FileName.within(mapFiles), laidOut));
    }

    private static void requireNames(CatalogueLayout catalogue) {
        boolean named = catalogue.columns().stream().anyMatch(c -> c.name().equals("galaxy"));
        if (!named) {
            throw new IllegalArgumentException(
                    "catalogue: " + catalogue.name() + " has no names of galaxies: words 'galaxy', from: 'COLUMN'");
        }
    }

    @Override
    public void properties(Map<String, PropertyKind> columns) {
        columns.forEach((column, kind) -> properties.add(Properties.define(scope, column, kind)));
    }

    @Override
    public void thickness(double ratio) {
        if (!(ratio >= 0 && ratio < 1)) throw new IllegalArgumentException("a thickness lies between 0 and 1");
        thickness = ratio;
    }

    @Override
    public void neighbours(String file) {
        neighbours = Optional.of(FileName.within(file));
    }

    @Override
    public void lens(
            Optional<List<String>> deflections,
            Optional<LensDistances> distances,
            Optional<Double> redshift,
            Optional<String> projection,
            Optional<List<Quantity>> massesAt) {
        lens = Optional.of(LensArguments.plan(deflections, distances, redshift, projection, massesAt));
    }

    @Override
    public void isothermal(
            Quantity einsteinRadius,
            Optional<Double> axisRatio,
            Optional<Quantity> positionAngle,
            Optional<Quantity> x,
            Optional<Quantity> y) {
        double ratio = axisRatio.orElse(1.0);
        if (ratio < 1 && positionAngle.isEmpty()) {
            throw new IllegalArgumentException("axisRatio: is below 1, so it needs its positionAngle:, such as 30.deg");
        }
        double angle = positionAngle.map(LensArguments::fromWest).orElse(0.0);
        mass(new Deflection.Isothermal(
                LensArguments.west(x), LensArguments.north(y), einsteinRadius.in("arcsec"), ratio, angle));
    }

    @Override
    public void halo(Quantity scaleRadius, Quantity deflection, Optional<Quantity> x, Optional<Quantity> y) {
        mass(new Deflection.Nfw(
                LensArguments.west(x), LensArguments.north(y), scaleRadius.in("arcsec"), deflection.in("arcsec")));
    }

    @Override
    public void shear(double strength, Quantity positionAngle) {
        double twice = Math.toRadians(2 * LensArguments.fromWest(positionAngle));
        mass(new Deflection.Shear(0, 0, strength * StrictMath.cos(twice), strength * StrictMath.sin(twice)));
    }

    private void mass(Deflection mass) {
        lens = Optional.of(LensArguments.with(lens, mass));
    }

    @Override
    public void simulatedDwarfs(
            int number,
            Span logMass,
            double median,
            double slope,
            double intercept,
            double yieldWeight,
            double meanLogYield,
            double scatter) {
        if (number < 5 || number > 10_000) throw new IllegalArgumentException("number: takes 5 to 10000 galaxies");
        if (!(scatter > 0)) throw new IllegalArgumentException("scatter: must be positive");
        double from = logMass.from().value();
        double to = logMass.to().value();
        if (!(median > from && median < to)) throw new IllegalArgumentException("median: lies outside of logMass:");
        DwarfSampleRules published = DwarfSampleRules.published();
        Gradients gradients = published.gradients();
        Gradients stated = new Gradients(
                slope,
                yieldWeight,
                intercept - slope * yieldWeight * meanLogYield,
                scatter,
                gradients.irregularOffset(),
                gradients.irregularOdds(),
                gradients.irregularOddsSlope());
        Masses masses = new Masses(from, to, median, published.masses().width());
        simulate(new SimulatedSample.Dwarfs(published.of(number).with(masses, stated, meanLogYield)));
    }

    @Override
    public void simulatedPhangs(double amplitude, Span length, double scatter, double diffuse, double coarser) {
        requireCoarser(coarser);
        if (!length.from().unit().sameDimension(Units.get("kpc"))) {
            throw new IllegalArgumentException("length: takes a range of lengths, such as 0.8.kpc..1.2.kpc");
        }
        if (!(length.from().base() > 0)) throw new IllegalArgumentException("length: begins above 0");
        requireNotNegative("amplitude", amplitude);
        requireNotNegative("scatter", scatter);
        if (!(diffuse >= 0 && diffuse < 1)) {
            throw new IllegalArgumentException("diffuse: takes a share from 0 to below 1");
        }
        PhangsTruth truth =
                new PhangsTruth(amplitude, length.from().in("kpc"), length.to().in("kpc"), scatter, diffuse);
        simulate(new SimulatedSample.Phangs(truth, coarser));
    }

    @Override
    public void simulatedManga(
            int number, double zero, double perMass, double perDensity, double age, double scatter, double coarser) {
        requireCoarser(coarser);
        if (number < 1 || number > 10_000) throw new IllegalArgumentException("number: takes 1 to 10000 galaxies");
        requireNotNegative("scatter", scatter);
        MangaTruth truth = new MangaTruth(number, zero, perMass, perDensity, age, scatter);
        simulate(new SimulatedSample.Manga(truth, coarser));
    }

    @Override
    public void simulatedScenes(String name, Consumer<SceneWords> description) {
        SceneBlock block = new SceneBlock(scope, name);
        description.accept(block);
        boolean there = scenes.stream().anyMatch(scene -> scene.name().equals(name));
        if (there) throw new IllegalArgumentException("there is a scene '" + name + "' already");
        if (scenes.isEmpty()) simulate(new SimulatedSample.Scenes(List.of()));
        scenes.add(block.plan());
        simulated = Optional.of(new SimulatedSample.Scenes(scenes));
    }

    @Override
    public void simulatedArcs(double noise) {
        if (!(noise > 0 && noise <= 100))
            throw new IllegalArgumentException("noise: takes a factor above 0, up to 100");
        simulate(new SimulatedSample.Arcs(noise));
    }

    private static void requireCoarser(double coarser) {
        if (!(coarser >= 1 && coarser <= 20))
            throw new IllegalArgumentException("coarser: takes a factor from 1 to 20");
    }

    private static void requireNotNegative(String argument, double value) {
        if (!(value >= 0)) throw new IllegalArgumentException(argument + ": takes 0 or more");
    }

    private void simulate(SimulatedSample sample) {
        if (simulated.isPresent()) {
            throw new IllegalArgumentException("the sample is simulated above already; keep one of the two lines");
        }
        simulated = Optional.of(sample);
    }

    SamplePlan plan() {
        if (table.isEmpty()) {
            throw new Unfinished("sample { } lacks its galaxies: galaxies 'table.ecsv', maps: '{galaxy}.fits'");
        }
        SamplePlan plan = new SamplePlan(
                table, only, catalogue, maps, layout, alongside, properties, neighbours, thickness, lens, simulated);
        if (lens.orElse(null) instanceof LensPlan.Masses masses
                && masses.masses().isEmpty()) {
            throw new Unfinished(
                    "the lens lacks its masses: isothermal einsteinRadius: 20.arcsec, halo or shear below it");
        }
        if (Double.isNaN(thickness) && plan.dispensable().isEmpty()) {
            throw new Unfinished("sample { } lacks the thickness of the discs: thickness 0.2");
        }
        LaidOutNames.refuseTwice(plan);
        return Double.isNaN(thickness) ? plan.thin() : plan;
    }
}
