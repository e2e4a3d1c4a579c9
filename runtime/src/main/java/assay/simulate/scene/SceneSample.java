package assay.simulate.scene;

import assay.model.Column;
import assay.model.InputKind;
import assay.model.NumberColumn;
import assay.model.Table;
import assay.model.TextColumn;
import assay.model.sky.LineMaps;
import assay.simulate.Draws;
import assay.unit.Unit;
import assay.unit.Units;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** All images of some scenes as a sample of galaxies, and what they were made of. */
public final class SceneSample {
    private static final Map<String, String> KIND = Map.of("input", InputKind.SIMULATED.label());
    private static final Unit ARCSEC = Units.get("arcsec");

    private final List<SceneMember> members;
    private final Function<String, Draws> streams;

    private SceneSample(List<SceneMember> members, Function<String, Draws> streams) {
        this.members = List.copyOf(members);
        this.streams = streams;
    }

    /** {@code streams} gives a stream of chance for a name. */
    public static SceneSample of(List<SceneRules> scenes, Function<String, Draws> streams) {
        List<SceneMember> members = new ArrayList<>();
        for (SceneRules rules : scenes) {
            for (double pixel : rules.pixels()) {
                for (double fwhm : rules.fwhm()) {
                    double arcsec = rules.inPixels() ? fwhm * pixel : fwhm;
                    for (int draw : rules.draws()) members.add(new SceneMember(rules, pixel, arcsec, draw));
                }
            }
        }
        return new SceneSample(members, streams);
    }

    public List<SceneMember> members() {
        return members;
    }

    /** Its maps, which are made when they are asked for. */
    public LineMaps image(SceneMember member) {
        return new SceneImage(member, streams);
    }

    /** What an observer knows of them. */
    public Table galaxies() {
        List<Column> columns = new ArrayList<>(List.of(
                names(),
                column("ra", Units.get("deg"), "of the centre", m -> SceneImage.RA),
                column("dec", Units.get("deg"), "of the centre", m -> SceneImage.DEC),
                column("positionAngle", Units.get("deg"), "of the major axis, north through east", m -> 0),
                column("axisRatio", Unit.ONE, "minor over major axis", m -> 1)));
        columns.addAll(shared());
        return new Table("galaxies", "Images of model galaxies", columns, KIND);
    }

    private List<Column> shared() {
        return List.of(
                new TextColumn(
                        "scene",
                        "the model galaxy",
                        members.stream().map(m -> m.rules().name()).toList()),
                column("fwhm", ARCSEC, "of the point-spread function", SceneMember::fwhm),
                column("pixelSize", ARCSEC, "side of a pixel", SceneMember::pixel),
                column(
                        "size",
                        ARCSEC,
                        "radius that holds half of the light of the first component",
                        m -> m.rules().parts().get(0).size()),
                column("draw", Unit.ONE, "of noise, 0 without it", SceneMember::draw));
    }

    /** What they were made of. */
    public Table truth() {
        List<Column> columns = new ArrayList<>(List.of(names()));
        columns.addAll(shared());
        Set<String> parts = new LinkedHashSet<>();
        members.forEach(m -> m.rules().parts().forEach(part -> parts.add(part.name())));
        for (String part : parts) {
            columns.add(of(part, "central", Units.get("dex"), "12 + log(O/H) at its centre", m -> m.central()));
            columns.add(of(part, "slope", Units.parse("dex/arcsec"), "of 12 + log(O/H)", m -> m.slope()));
        }
        return new Table("truth", "What the images were made of", columns, KIND);
    }

    private NumberColumn of(
            String part, String which, Unit unit, String words, ToDoubleFunction<ScenePart.Metallicity> value) {
        return column(
                part + "." + which,
                unit,
                words,
                member -> member.rules().parts().stream()
                        .filter(p -> p.name().equals(part))
                        .mapToDouble(p -> value.applyAsDouble(p.metallicity()))
                        .findFirst()
                        .orElse(Double.NaN));
    }

    private TextColumn names() {
        return new TextColumn(
                "galaxy", "", members.stream().map(SceneMember::galaxy).toList());
    }

    private NumberColumn column(String name, Unit unit, String description, ToDoubleFunction<SceneMember> value) {
        return new NumberColumn(
                name, unit, description, members.stream().mapToDouble(value).toArray());
    }
}
