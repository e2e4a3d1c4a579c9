package assay.nebula;

import assay.formula.Build;
import assay.formula.Expr;
import assay.formula.Expr.Comparison;
import assay.formula.Notation;
import assay.formula.Rewrite;
import assay.unit.Unit;
import assay.unit.Units;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Published ways to sort spaxels by what ionises their gas. The classes of one scheme exclude each other. To the right of the
 * asymptote of a hyperbola a spaxel lies above that curve.
 */
public enum Classification {
    /** The [N II] diagram: Kauffmann et al. (2003) below, Kewley et al. (2001) above the composite ones. */
    bptNII("Kauffmann et al. (2003) and Kewley et al. (2001)", "starForming", "composite", "agn"),
    /** The [S II] diagram of Kewley et al. (2006). */
    bptSII("Kewley et al. (2006)", "starForming", "seyfert", "liner"),
    /** The [O I] diagram of Kewley et al. (2006). */
    bptOI("Kewley et al. (2006)", "starForming", "seyfert", "liner"),
    /** All three diagrams at once; where they contradict each other, a spaxel is ambiguous. */
    bptKewley06("Kewley et al. (2006)", "starForming", "composite", "seyfert", "liner", "ambiguous"),
    /** The [N II] diagram with the line between Seyfert galaxies and LINERs of Schawinski et al. (2007). */
    bptSchawinski07("Schawinski et al. (2007)", "starForming", "composite", "seyfert", "liner"),
    /**
     * EW(Ha) against [N II]/Ha: edges at log [N II]/Ha = -0.4 and at 3 and 6 AA; passive where EW(Ha) and EW([N II]) are
     * below 0.5 AA. EW([N II]) is taken as EW(Ha) [N II]/Ha, the continuum being the same.
     */
    whan("Cid Fernandes et al. (2011)", "starForming", "strongAgn", "weakAgn", "retired", "passive");

    private static final String IS = " is ";
    private static final String KAUFFMANN = "kauffmann03.nii";
    private static final String KEWLEY_NII = "kewley01.nii";

    private final String reference;
    private final Set<String> classes;

    Classification(String reference, String... classes) {
        this.reference = reference;
        this.classes = new LinkedHashSet<>(List.of(classes));
    }

    public String reference() {
        return reference;
    }

    public Set<String> classes() {
        return classes;
    }

    public static Optional<Classification> find(String name) {
        for (Classification scheme : values()) if (scheme.name().equals(name)) return Optional.of(scheme);
        return Optional.empty();
    }

    /** The scheme behind a condition, by the name of the condition in formulas. */
    public static Optional<Classification> ofCondition(String name) {
        int end = name.indexOf(IS);
        return end < 0 ? Optional.empty() : find(name.substring(0, end));
    }

    /**
     * That a spaxel is of a class, in observed fluxes.
     *
     * @param library the published demarcations by name
     */
    public Expr condition(String word, Function<String, Demarcation> library) {
        if (!classes.contains(word)) throw new IllegalArgumentException(name() + " has no class " + word);
        Expr condition = this == whan ? whan(word) : new Diagrams(library).condition(this, word);
        return new Expr.Named(name() + IS + word, Notation.plain(name() + IS + word), condition);
    }

    private static Expr whan(String word) {
        Expr width = new Expr.Input(Line.Ha.equivalentWidth());
        Expr ratio = Build.over(new Expr.Input(Line.NII6584.flux()), new Expr.Input(Line.Ha.flux()));
        Expr nitrogen = Build.compare(Comparison.AT_LEAST, Build.log(ratio), Build.number(-0.4));
        Expr lineless = Build.both(
                Build.compare(Comparison.BELOW, width, angstrom(0.5)),
                Build.compare(Comparison.BELOW, Build.times(width, ratio), angstrom(0.5)));
        Expr alive = Build.compare(Comparison.AT_LEAST, width, angstrom(3));
        Expr strong = Build.compare(Comparison.AT_LEAST, width, angstrom(6));
        return switch (word) {
            case "starForming" -> Build.both(alive, Build.not(nitrogen));
            case "strongAgn" -> Build.both(strong, nitrogen);
            case "weakAgn" -> Build.both(Build.both(alive, Build.not(strong)), nitrogen);
            case "retired" -> Build.both(Build.not(alive), Build.not(lineless));
            default -> lineless;
        };
    }

    private static Expr angstrom(double value) {
        Unit unit = Units.get("AA");
        return new Expr.Literal(value, unit);
    }

    /** Classes made of demarcations. */
    private record Diagrams(Function<String, Demarcation> library) {
        Expr condition(Classification scheme, String word) {
            return switch (scheme) {
                case bptNII -> nitrogen(word);
                case bptSII -> oneDiagram("sii", word);
                case bptOI -> oneDiagram("oi", word);
                case bptSchawinski07 ->
                    word.equals("seyfert") || word.equals("liner")
                            ? Build.both(nitrogen("agn"), side("schawinski07.nii", word))
                            : nitrogen(word);
                default -> kewley06(word);
            };
        }

        private Expr nitrogen(String word) {
            return switch (word) {
                case "starForming" -> below(KAUFFMANN);
                case "composite" -> Build.both(above(KAUFFMANN), below(KEWLEY_NII));
                default -> Build.both(above(KAUFFMANN), above(KEWLEY_NII));
            };
        }

        private Expr oneDiagram(String diagram, String word) {
            if (word.equals("starForming")) return below("kewley01." + diagram);
            return Build.both(above("kewley01." + diagram), side("kewley06." + diagram, word));
        }

        private Expr kewley06(String word) {
            return switch (word) {
                case "starForming" ->
                    Build.both(below(KAUFFMANN), Build.both(oneDiagram("sii", word), oneDiagram("oi", word)));
                case "composite" -> nitrogen("composite");
                case "ambiguous" -> {
                    List<String> others = new ArrayList<>(bptKewley06.classes());
                    others.remove(word);
                    Expr none = null;
                    for (String other : others) {
                        Expr not = Build.not(kewley06(other));
                        none = none == null ? not : Build.both(none, not);
                    }
                    yield none;
                }
                default -> Build.both(nitrogen("agn"), Build.both(oneDiagram("sii", word), oneDiagram("oi", word)));
            };
        }

        private Expr side(String name, String word) {
            return word.equals("seyfert") ? above(name) : below(name);
        }

        private Expr above(String name) {
            return Build.not(below(name));
        }

        /** Below the curve and left of its asymptote, which is decided on either side of it. */
        private Expr below(String name) {
            Expr condition = library.apply(name).below().expr();
            List<Expr> poles = new ArrayList<>();
            Rewrite.where(condition, e -> {
                if (e instanceof Expr.Compare compare) poles.addAll(compare.poles());
                return Optional.empty();
            });
            Expr decided = condition;
            for (Expr pole : poles) {
                decided = Build.both(Build.compare(Comparison.BELOW, pole, Build.number(0)), decided);
            }
            return new Expr.Named("below " + name, Notation.plain("below(" + name + ")"), decided);
        }
    }
}
