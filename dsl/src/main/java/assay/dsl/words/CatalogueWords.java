package assay.dsl.words;

import java.util.List;
import java.util.Optional;

/** Words of {@code catalogue 'name', { }}: where a survey's catalogue keeps what is wanted of it. */
public interface CatalogueWords extends Block {
    /** The paper or document that describes it: {@code reference 'Abdurro'uf et al. 2022, ApJS 259, 35'}. */
    @Once
    void reference(String paper);

    /** The FITS extension or VOTable, by name or number, when it is not the first: {@code part 'MANGA'}. */
    @Once
    void part(String name);

    /** The names of the columns of a file without any: {@code headings 'OBJID', 'RA', 'DEC'}. */
    @Once
    void headings(List<String> names);

    /** The numbers that stand for an absent one; nothing else is taken for absent: {@code absent(-9999, -99)}, in brackets because of the minus. */
    @Once
    void absent(List<Double> numbers);

    /** The Hubble constant over 100 km/s/Mpc to which powers of h are brought: {@code littleH 0.7}. */
    @Once
    void littleH(double h);

    /** A column of words or identifiers under our name: {@code words 'galaxy', from: 'plateifu'}. */
    void words(String name, @Named String from);

    /**
     * A column of numbers under our name; an element of a column of arrays is {@code from: 'ELPETRO_ABSMAG[4]'}. The value is
     * {@code plus + factor * cell}: {@code number 'axisRatio', from: 'ellip', factor: -1, plus: 1}. Without a unit the file has
     * to state its own.
     */
    void number(
            String name,
            @Named String from,
            @Named Optional<String> unit,
            @Named Optional<Double> factor,
            @Named Optional<Double> plus,
            @Named Optional<String> error);

    /**
     * The decimal logarithm of a column that is linear; a mass in Msun/h^2 is {@code logarithm 'logMstar', from:
     * 'nsa_elpetro_mass', unit: 'Msun', powerOfH: -2}.
     */
    void logarithm(
            String name,
            @Named String from,
            @Named String unit,
            @Named Optional<Integer> powerOfH,
            @Named Optional<String> error);

    /**
     * Which rows count, by one of five comparisons; several lines must all hold: {@code keep 'DAPDONE', equal: 'true'}, {@code
     * keep 'mngtarg1', anyBit: 7168}.
     */
    void keep(
            String column,
            @Named Optional<String> equal,
            @Named Optional<String> not,
            @Named Optional<Double> above,
            @Named Optional<Double> below,
            @Named Optional<Long> anyBit);
}
