package assay.dsl.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Words of {@code layout 'name', { }}: how a survey lays the maps of a galaxy out in files. A place is {@code 'EXTENSION'},
 * by name or number, {@code 'EXTENSION[channel]'} for a plane of a cube, by number from 0 or by the name that the header
 * gives it, or {@code 'file.fits:EXTENSION'} for a file of its own. {@code {galaxy}} in names of files stands for the galaxy,
 * {@code {line}} in keys for each line, {@code {name}} in places for what the survey calls that line.
 */
public interface LayoutWords extends Block {
    /** Who lays maps out like this: {@code reference 'Emsellem et al. 2022, A&A 659, A191'}. */
    @Once
    void reference(String paper);

    /** The file of a galaxy, or of each of its lines, in a folder: {@code files '{galaxy}_MAPS.fits'}. */
    @Once
    void files(String pattern);

    /**
     * A table with a row a region instead of maps; places are then its columns:
     * {@code regionTable 'lines_{galaxy}.csv'}, or with the column that names the galaxy
     * {@code regionTable 'sectors.csv', galaxyIn: 'ID'}.
     */
    @Once
    void regionTable(String pattern, @Named Optional<String> galaxyIn);

    /** How the lines are called in these files: {@code lineNames Ha: 'HA6562', Hb: 'HB4861'}. */
    void lineNames(Map<String, String> names);

    /**
     * A quantity, or one for each line, and its errors: {@code map '{line}', from: '{name}_FLUX', error: '{name}_FLUX_ERR'}.
     * Errors may come as {@code error:}, {@code variance:} or {@code inverseVariance:}. {@code unit:} is for files that lack or
     * misstate it, {@code empty:} for a number that means "not measured".
     */
    void map(
            String key,
            @Named String from,
            @Named Optional<String> error,
            @Named Optional<String> variance,
            @Named Optional<String> inverseVariance,
            @Named Optional<String> mask,
            @Named Optional<String> unit,
            @Named Optional<Double> empty);

    /** Which bin a pixel belongs to: {@code bins 'BINID[3]'}; negative numbers, or {@code outside:}, are no bin. */
    @Once
    void bins(String from, @Named Optional<Double> outside);

    /** Numbers that stand for something: {@code classes 'environment', from: '0', outside: 0, centre: 1, bar: 2}. */
    void classes(String key, @Named String from, @Named Optional<Double> outside, Map<String, Integer> names);

    /**
     * The header keywords that name the planes of a cube, counted from 1 or {@code from:}; {@code {kk}} is a number of two
     * digits: {@code channels 'C{kk}'}, {@code channels 'NAME{k}', from: 0}.
     */
    @Once
    void channels(String keyword, @Named Optional<Integer> from);

    /** The bits of the masks by name: {@code bits NOCOV: 0, DONOTUSE: 30}. */
    void bits(Map<String, Integer> numbers);

    /** Which of them make a pixel unusable, where not every one does: {@code rejects 'DONOTUSE'}. */
    @Once
    void rejects(List<String> names);

    /** What the pixels of a bin hold of its flux: {@code fluxes meanOfBin}, or {@code totalOfBin}. */
    @Once
    void fluxes(FluxWord held);

    /** Where the numbers come from, if they were not measured: {@code kind readOffFigures}. */
    @Once
    void kind(InputWord word);

    /** What whoever uses these maps should know: {@code note 'widths still contain the instrument'}. */
    void note(String sentence);
}
