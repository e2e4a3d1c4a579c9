package assay.sample;

import assay.model.Problem;
import assay.stats.RandomStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Moves with their weights; every step of the ensemble takes one of them. */
public record Moves(List<Move> moves, List<Double> weights) {
    public Moves {
        moves = List.copyOf(moves);
        weights = List.copyOf(weights);
        if (moves.isEmpty() || moves.size() != weights.size()) {
            throw new Problem("a mixture of moves needs as many weights as moves, at least one; there are "
                    + moves.size() + " moves and " + weights.size() + " weights");
        }
        for (double weight : weights) {
            if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new Problem("the weight of a move is positive, not " + weight);
            }
        }
    }

    /** Stretch moves of scale 2, as Goodman and Weare took them. */
    public static Moves stretch() {
        return new Moves(List.of(new Move.Stretch(2)), List.of(1.0));
    }

    /** Differential evolution with a tenth of leaps: forgets sooner than stretch moves and crosses between modes. */
    public static Moves differentialEvolution() {
        return new Moves(List.of(new Move.DifferentialEvolution(1, 0.1)), List.of(1.0));
    }

    Move any(RandomStream random) {
        if (moves.size() == 1) return moves.get(0);
        double total = 0;
        for (double weight : weights) total += weight;
        double left = total * random.nextDouble();
        for (int k = 0; k < moves.size() - 1; k++) {
            left -= weights.get(k);
            if (left < 0) return moves.get(k);
        }
        return moves.get(moves.size() - 1);
    }

    /** What settles them, in words that do not change. */
    public String describe() {
        return IntStream.range(0, moves.size())
                .mapToObj(k -> weights.get(k) + " " + moves.get(k).describe())
                .collect(Collectors.joining(", "));
    }
}
