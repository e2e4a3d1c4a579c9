package assay.model.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The signs that a label may call by name: the Greek letters, and a few of astronomy and arithmetic. */
final class Sign {
    private static final List<String> GREEK = List.of(
            "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
            "xi", "omicron", "pi", "rho", "", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega");
    private static final Map<String, String> SIGNS = new TreeMap<>(Map.of(
            "sun", "☉", "times", "×", "pm", "±", "deg", "°", "leq", "≤", "geq", "≥", "approx", "≈", "AA", "Å", "infty",
            "∞", "partial", "∂"));

    static {
        for (int i = 0; i < GREEK.size(); i++) {
            String name = GREEK.get(i);
            if (name.isEmpty()) continue; // final sigma, which formulas do not use
            SIGNS.put(name, Character.toString('α' + i));
            SIGNS.put(Character.toUpperCase(name.charAt(0)) + name.substring(1), Character.toString('Α' + i));
        }
    }

    private Sign() {}

    static Optional<String> named(String name) {
        return Optional.ofNullable(SIGNS.get(name));
    }
}
