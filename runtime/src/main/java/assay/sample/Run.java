package assay.sample;

import assay.io.Checksums;
import assay.model.Problem;
import assay.stats.RandomStream;
import java.util.List;

/**
 * What decides the numbers of a run: the seed with what it is for, the moves, the digits kept, and a text that decides the
 * density (data digests, priors, settings of the model), of which the digest is kept.
 */
public record Run(long seed, String of, String step, Moves moves, Precision precision, String settings) {
    public Run {
        if (of.indexOf('\n') >= 0 || step.indexOf('\n') >= 0) throw new Problem("the names of a run stand on one line");
    }

    public static Run of(long seed, String of, String step) {
        return new Run(seed, of, step, Moves.stretch(), Precision.DOUBLE, "");
    }

    public Run with(Moves other) {
        return new Run(seed, of, step, other, precision, settings);
    }

    public Run keeping(Precision digits, String what) {
        return new Run(seed, of, step, moves, digits, what);
    }

    /** The chance of this run. */
    public RandomStream random() {
        return RandomStream.of(seed, of, step);
    }

    /** The lines of a chain's header, in this order. */
    List<String> header(List<String> names, double[][] start) {
        StringBuilder places = new StringBuilder();
        for (double[] place : start) {
            for (double value : place) places.append(Double.toHexString(value)).append(' ');
        }
        for (String name : names) {
            if (name.indexOf('\n') >= 0 || name.indexOf('\t') >= 0) {
                throw new Problem("the name of a parameter holds neither tabs nor line ends: " + name.strip());
            }
        }
        return List.of(
                "assay chain 1",
                "names\t" + String.join("\t", names),
                "walkers\t" + start.length,
                "numbers\t" + (precision == Precision.FLOAT ? "float32" : "float64"),
                "seed\t" + seed + "\t" + of + "\t" + step,
                "moves\t" + moves.describe(),
                "start\tsha256\t" + Checksums.sha256(places.toString()),
                "settings\tsha256\t" + Checksums.sha256(settings));
    }
}
