package assay.dsl.words;

import assay.dsl.names.PropertyKind;
import assay.dsl.names.Span;
import assay.io.CatalogueLayout;
import assay.io.maps.Layout;
import assay.unit.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Words of {@code sample { }}. */
public interface SampleWords extends Block {
    /**
     * The table with one row a galaxy and the files of its line maps, both within the data folder:
     * {@code galaxies 'dwarfs.ecsv', maps: '{galaxy}_lines.fits'}. The files of a survey have its layout:
     * {@code galaxies 'sample.ecsv', maps: 'muse/{galaxy}_MAPS.fits', layout: phangsMuse}; where it has several files a
     * galaxy, {@code maps:} is their folder. A catalogue of a survey is read by its layout:
     * {@code galaxies 'drpall.fits', maps: '...', layout: mangaDap, catalogue: mangaDrpAll}. {@code only: ['NGC1365']} names
     * those of its galaxies that are meant, where not all are. A table in the folder of the recipe serves where the folder of
     * the data has none.
     */
    @Once
    void galaxies(
            String table,
            @Named String maps,
            @Named Optional<Layout> layout,
            @Named Optional<CatalogueLayout> catalogue,
            @Named Optional<List<String>> only);

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
     * The lens before the galaxies, so that {@code fitArc} knows where their pixels look. Maps of deflections in arcsec,
     * positive to growing columns and rows, on pixels of their own with north up:
     * {@code lens deflections: ['{galaxy}_dplx.fits', '{galaxy}_dply.fits'], distances: included}. Which source they are for
     * is always said, since files do not: {@code included} for the source itself, or {@code infinite} and the
     * {@code redshift: 0.348} of the lens, and they are multiplied with D_ls/D_s. Or ready coordinates of the source plane in
     * kpc, two images x (to the west) and y on the pixels of the maps: {@code lens projection: '{galaxy}_source.fits'}. Or masses
     * that the lines below it name, told from a place: {@code lens massesAt: [342.18.deg, -44.53.deg], distances: included}.
     */
    @Once
    void lens(
            @Named Optional<List<String>> deflections,
            @Named Optional<LensDistances> distances,
            @Named Optional<Double> redshift,
            @Named Optional<String> projection,
            @Named @In("deg") Optional<List<Quantity>> massesAt);

    /**
     * A singular isothermal ellipsoid, or sphere, of the lens: {@code isothermal einsteinRadius: 20.arcsec, axisRatio: 0.8,
     * positionAngle: 30.deg, x: 3.arcsec, y: -2.arcsec}; x is to the east and y to the north of the place of the masses, the
     * angle runs from north through east.
     */
    void isothermal(
            @Named @In("arcsec") Quantity einsteinRadius,
            @Named Optional<Double> axisRatio,
            @Named @In("deg") Optional<Quantity> positionAngle,
            @Named @In("arcsec") Optional<Quantity> x,
            @Named @In("arcsec") Optional<Quantity> y);

    /**
     * A spherical halo of Navarro, Frenk and White (1997), by its scale radius and how far it turns light there:
     * {@code halo scaleRadius: 60.arcsec, deflection: 15.arcsec}.
     */
    void halo(
            @Named @In("arcsec") Quantity scaleRadius,
            @Named @In("arcsec") Quantity deflection,
            @Named @In("arcsec") Optional<Quantity> x,
            @Named @In("arcsec") Optional<Quantity> y);

    /** The pull of what lies around, which stretches images along that angle: {@code shear strength: 0.04, positionAngle: 60.deg}. */
    void shear(@Named double strength, @Named @In("deg") Quantity positionAngle);

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

    /**
     * The galaxies of PHANGS-MUSE with their published geometry, simulated in the layout of the sample when it is given no data:
     * {@code simulatedPhangs amplitude: 0.04, length: 0.8.kpc..1.2.kpc, scatter: 0.03, diffuse: 0.4, coarser: 4}. The field of
     * metallicity has an amplitude in dex and a length drawn from the range; {@code diffuse} is the share of diffuse gas in Ha.
     */
    @Once
    void simulatedPhangs(
            @Named double amplitude,
            @Named Span length,
            @Named double scatter,
            @Named double diffuse,
            @Named double coarser);

    /**
     * Galaxies as MaNGA maps them, simulated in the layout of the sample when it is given no data:
     * {@code simulatedManga number: 60, zero: 8.5, perMass: 0.05, perDensity: 0.08, age: 0.02, scatter: 0.02, coarser: 1}.
     * 12 + log(O/H) is zero + perMass (log M* - 10) + perDensity (log density - 2), and what the age of the stars adds.
     */
    @Once
    void simulatedManga(
            @Named int number,
            @Named double zero,
            @Named double perMass,
            @Named double perDensity,
            @Named double age,
            @Named double scatter,
            @Named double coarser);

    /**
     * Images of model galaxies, made in the layout of the sample when the study is given no data, which has to lay out
     * {@code OH} with its errors, and may lay out {@code light} and {@code trueOH}:
     * {@code simulatedScenes 'disc', { field 8.arcsec, pixel: 0.066.arcsec; ... }}. It may stand several times. Each image is a
     * galaxy without a distance and has the columns {@code scene} (words), {@code fwhm}, {@code pixelSize}, {@code size} (arcsec)
     * and {@code draw} (number).
     */
    void simulatedScenes(String name, Consumer<SceneWords> scene);

    /**
     * Lensed arcs like those of AS1063, A370 and M1206 in Patricio et al. (2019), simulated in the same files when the study is
     * given no data: {@code simulatedArcs noise: 1}. Discs and gradients are those of their table 2 with the disc free, that of
     * M1206 is made up, behind clusters made of parametric masses; {@code noise} multiplies the errors of the metallicities.
     */
    @Once
    void simulatedArcs(@Named double noise);
}
