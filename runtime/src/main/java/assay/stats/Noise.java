package assay.stats;

import assay.formula.MonteCarlo;
import assay.formula.Symbol;
import java.util.HashMap;
import java.util.Map;

/**
 * The noise that Monte Carlo puts on what was measured in one galaxy. It belongs to the symbol, the row and the number of the
 * draw, so that a flux is moved in the same way in whatever formula it stands, and two quantities of one spaxel are drawn
 * together. For one thread.
 */
public final class Noise implements MonteCarlo.Normals {
    private static final double TWO_TO_MINUS_32 = 0x1p-32;

    private final long seed;
    private final String galaxy;
    private final Map<String, Long> keys = new HashMap<>();
    private final int[] words = new int[4];

    public Noise(long seed, String galaxy) {
        this.seed = seed;
        this.galaxy = galaxy;
    }

    @Override
    public void fill(Symbol symbol, int row, double[] into) {
        Long known = keys.get(symbol.key());
        if (known == null) {
            known = RandomStream.of(seed, galaxy, "noise of " + symbol.key()).key();
            keys.put(symbol.key(), known);
        }
        long key = known;
        for (int i = 0; i < into.length; i++) {
            if (i % words.length == 0) Philox.block(key, i / words.length, row, words);
            into[i] = NormalQuantile.of(((words[i % words.length] & 0xFFFFFFFFL) + 0.5) * TWO_TO_MINUS_32);
        }
    }
}
