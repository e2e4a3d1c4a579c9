package assay.dsl.words;

import assay.nebula.InitialMassFunction;
import assay.nebula.Line;
import assay.plan.Policy;
import assay.sky.NamedCosmology;
import assay.unit.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Words that say what is studied and how; of a whole recipe, or of one of its parts. */
public interface StudyWords extends ShowWords {
    /** The initial mass function behind masses and star-formation rates: {@code imf chabrier}. */
    @Once
    void imf(InitialMassFunction function);

    /** A flat universe: {@code cosmology H0: 70.km/s/Mpc, matter: 0.3}. */
    @Once
    void cosmology(@Named("H0") @In("km/s/Mpc") Quantity hubble, @Named double matter);

    /** A flat universe that papers call by name, with its light and neutrinos: {@code cosmology Planck18}. */
    @Once
    void cosmology(NamedCosmology name);

    /** The emission lines that must have been measured: {@code lines Ha, Hb, OIII5007}. */
    @Once
    void lines(List<Line> lines);

    /**
     * A line that formulas may use without its being measured, since its flux before dust is that of another one over a fixed
     * number: {@code implied OIII4959, of: OIII5007, divisor: 2.98}. With {@code where: absent} it is read, and implied only in
     * spaxels that lack it.
     */
    void implied(Line line, @Named Line of, @Named double divisor, @Named Optional<ImpliedWhere> where);

    /** What becomes of spaxels for which a formula is outside its domain: {@code outside drop}. */
    @Once
    void outside(Policy policy);

    /** Which galaxies: {@code sample { ... }}. */
    @Once
    void sample(Consumer<SampleWords> description);

    /** What is done with each galaxy: {@code perGalaxy { ... }}. */
    @Once
    void perGalaxy(Consumer<PerGalaxyWords> steps);

    /** What is asked of all galaxies together: {@code acrossGalaxies { ... }}. */
    void acrossGalaxies(Consumer<AcrossWords> steps);

    /** A table of galaxies that others made, and what is asked of it: {@code collection 'name', from: 'file.csv', ...}. */
    void collection(
            String name,
            @Named String from,
            @Named InputWord kind,
            @Named Optional<String> source,
            Consumer<CollectionWords> steps);
}
