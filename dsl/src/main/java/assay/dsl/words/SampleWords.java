package assay.dsl.words;

import assay.dsl.names.PropertyKind;
import assay.dsl.names.Span;
import assay.io.CatalogueLayout;
import assay.io.maps.Layout;
import java.util.Map;
import java.util.Optional;

/** Words of {@code sample { }}. */
public interface SampleWords extends Block {
    /**
     * The table with one row a galaxy and the files of its line maps, both within the data folder:
     * {@code galaxies 'dwarfs.ecsv', maps: '{galaxy}_lines.fits'}. The files of a survey have its layout:
     * {@code galaxies 'sample.ecsv', maps: 'muse/{galaxy}_MAPS.fits', layout: phangsMuse}; where it has several files a
     * galaxy, {@code maps:} is their folder. A catalogue of a survey is read by its layout:
     * {@code galaxies 'drpall.fits', maps: '...', layout: mangaDap, catalogue: mangaDrpAll}.
     */
    @Once
    void galaxies(
            String table,
            @Named String maps,
            @Named Optional<Layout> layout,
            @Named Optional<CatalogueLayout> catalogue);

    /**
     * Further maps of each galaxy in files of their own, such as masks; what their layout names can stand in formulas:
     * {@code alongside 'masks/{galaxy}_simple.fits', layout: phangsEnvironment}.
     */
    void alongside(String maps, @Named Layout layout);

    /** Columns of that table which the study uses, with their units: {@code properties logMstar: dex, regular: yesNo}. */
    void properties(Map<String, PropertyKind> columns);

    /** The intrinsic axis ratio of the discs, for the inclination: {@code thickness 0.2}. */
    @Once
    void thickness(double ratio);

    /** A catalogue of galaxies around those of the sample: {@code neighbours 'neighbours.ecsv'}. */
    @Once
    void neighbours(String table);

    /**
     * Dwarf galaxies that the study simulates for itself when it is given no data. Their gradient in dex/Re is
     * {@code slope * (log M* + yieldWeight * (log y - meanLogYield)) + intercept} with a normal scatter; what is not said
     * here follows the published sample.
     */
    @Once
    void simulatedDwarfs(
            @Named int number,
            @Named Span logMass,
            @Named double median,
            @Named double slope,
            @Named double intercept,
            @Named double yieldWeight,
            @Named double meanLogYield,
            @Named double scatter);
}
