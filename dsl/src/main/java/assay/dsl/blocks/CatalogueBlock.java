package assay.dsl.blocks;

import assay.dsl.names.Scope;
import assay.dsl.words.CatalogueWords;
import assay.dsl.words.Unfinished;
import assay.formula.Formula;
import assay.io.CatalogueColumn;
import assay.io.CatalogueLayout;
import assay.io.RowRule;
import assay.io.RowRule.Relation;
import assay.io.ShortestDecimal;
import assay.unit.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class CatalogueBlock implements CatalogueWords {
    private static final double NO_POWERS_OF_H = 1;

    private final Scope scope = new Scope();
    private final String name;
    private String reference = "";
    private String part = "";
    private List<String> headings = List.of();
    private List<Double> absent = List.of();
    private double h = Double.NaN;
    private final List<CatalogueColumn> columns = new ArrayList<>();
    private final List<RowRule> rules = new ArrayList<>();

    CatalogueBlock(String name) {
        this.name = name;
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public void define(String defined, Formula formula) {
        throw new IllegalArgumentException("catalogue { } names columns: number '" + defined + "', from: 'COLUMN'");
    }

    @Override
    public void reference(String paper) {
        reference = paper;
    }

    @Override
    public void part(String extension) {
        part = extension;
    }

    @Override
    public void headings(List<String> names) {
        headings = names;
    }

    @Override
    public void absent(List<Double> numbers) {
        absent = numbers;
    }

    @Override
    public void littleH(double stated) {
        if (!(stated > 0 && stated < 2)) {
            throw new IllegalArgumentException("littleH is the Hubble constant over 100 km/s/Mpc: littleH 0.7");
        }
        h = stated;
    }

    @Override
    public void words(String ours, String from) {
        add(new CatalogueColumn(ours, from, "", new CatalogueColumn.Words()));
    }

    @Override
    public void number(
            String ours,
            String from,
            Optional<String> unit,
            Optional<Double> factor,
            Optional<Double> plus,
            Optional<String> error) {
        unit.ifPresent(CatalogueBlock::requireUnit);
        if (factor.isPresent() && factor.get() == 0) {
            throw new IllegalArgumentException("factor: 0 leaves no values");
        }
        add(new CatalogueColumn(
                ours,
                from,
                error.orElse(""),
                new CatalogueColumn.Number(unit.orElse(""), factor.orElse(1.0), plus.orElse(0.0))));
    }

    @Override
    public void logarithm(String ours, String from, String unit, Optional<Integer> powerOfH, Optional<String> error) {
        requireUnit(unit);
        add(new CatalogueColumn(ours, from, error.orElse(""), new CatalogueColumn.Logarithm(unit, powerOfH.orElse(0))));
    }

    private static void requireUnit(String unit) {
        try {
            Units.parse(unit);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("unit: " + e.getMessage(), e);
        }
    }

    private void add(CatalogueColumn column) {
        if (!column.name().matches("[A-Za-z]\\w*")) {
            throw new IllegalArgumentException(
                    "'" + column.name() + "' cannot be the name of a column: write it like logMstar");
        }
        if (column.column().isBlank()) throw new IllegalArgumentException("from: names no column");
        if (columns.stream().anyMatch(c -> c.name().equals(column.name()))) {
            throw new IllegalArgumentException("'" + column.name() + "' is said above already");
        }
        columns.add(column);
    }

    @Override
    public void keep(
            String column,
            Optional<String> equal,
            Optional<String> not,
            Optional<Double> above,
            Optional<Double> below,
            Optional<Long> anyBit) {
        List<RowRule> stated = new ArrayList<>();
        equal.ifPresent(v -> stated.add(new RowRule(column, Relation.EQUALS, v)));
        not.ifPresent(v -> stated.add(new RowRule(column, Relation.DIFFERS, v)));
        above.ifPresent(v -> stated.add(new RowRule(column, Relation.ABOVE, ShortestDecimal.of(v))));
        below.ifPresent(v -> stated.add(new RowRule(column, Relation.BELOW, ShortestDecimal.of(v))));
        anyBit.ifPresent(v -> stated.add(new RowRule(column, Relation.ANY_BIT, Long.toString(v))));
        if (stated.isEmpty()) throw new IllegalArgumentException("keep lacks its comparison, as in above: 0");
        if (above.isPresent() && below.isPresent() && above.get() >= below.get()) {
            throw new IllegalArgumentException("no number is above " + ShortestDecimal.of(above.get()) + " and below "
                    + ShortestDecimal.of(below.get()));
        }
        rules.addAll(stated);
    }

    @Override
    public void mistaken(String word) {
        if (word.equals("reference")) reference = "?";
        if (word.equals("littleH")) h = NO_POWERS_OF_H;
    }

    CatalogueLayout plan() {
        if (reference.isEmpty()) {
            throw new Unfinished("catalogue '" + name + "' lacks its reference: reference 'paper or document'");
        }
        if (columns.isEmpty()) {
            throw new Unfinished("catalogue '" + name + "' names no column: words 'galaxy', from: 'NAME'");
        }
        boolean inH =
                columns.stream().anyMatch(c -> c.meaning() instanceof CatalogueColumn.Logarithm l && l.powerOfH() != 0);
        if (inH && Double.isNaN(h)) {
            throw new Unfinished(
                    "catalogue '" + name + "' has powers of h and lacks the h they are brought to:" + " littleH 0.7");
        }
        return new CatalogueLayout(
                name, reference, part, headings, absent, Double.isNaN(h) ? NO_POWERS_OF_H : h, columns, rules);
    }
}
