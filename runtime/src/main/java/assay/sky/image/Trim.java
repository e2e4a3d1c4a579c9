package assay.sky.image;

import assay.model.Problem;
import java.util.BitSet;

/**
 * Takes away what lies too near to the edge: pixels of which the centre is within {@code pixels} of the centre of an
 * absent one, the outside of the frame being absent. With 2, the two outermost pixels of a straight edge go.
 */
public record Trim(double pixels, Gaps gaps) {
    /** Which absent pixels make an edge. */
    public enum Gaps {
        /** All of them: each hole in the map grows. */
        ALL,
        /** Those that hang together, side by side, with the outside of the frame: holes stay as they are. */
        OUTER
    }

    public Trim {
        if (!(pixels >= 0) || !Double.isFinite(pixels)) {
            throw new Problem("an edge of " + pixels + " pixels is to be trimmed; give 0 or more");
        }
    }

    /** A number of beams, of which the FWHM is given. */
    public static Trim beams(double beams, double fwhmArcsec, double pixelArcsec, Gaps gaps) {
        if (!(fwhmArcsec > 0) || !(pixelArcsec > 0)) {
            throw new Problem("an edge of beams of " + fwhmArcsec + " arcsec on pixels of " + pixelArcsec
                    + " arcsec is to be trimmed; give widths above 0");
        }
        return new Trim(beams * fwhmArcsec / pixelArcsec, gaps);
    }

    /** The pixels that stay, of those that are there. */
    BitSet kept(BitSet there, int nx, int ny) {
        BitSet inside = gaps == Gaps.ALL ? there : filled(there, nx, ny);
        long[] squares = DistanceToAbsent.squares(inside, nx, ny);
        BitSet kept = (BitSet) there.clone();
        for (int p = kept.nextSetBit(0); p >= 0; p = kept.nextSetBit(p + 1)) {
            if (squares[p] <= pixels * pixels) kept.clear(p);
        }
        return kept;
    }

    /** With the holes filled: what cannot be reached from the outside over absent pixels. */
    private static BitSet filled(BitSet there, int nx, int ny) {
        BitSet filled = new BitSet(nx * ny);
        filled.set(0, nx * ny);
        int[] waiting = new int[nx * ny];
        int count = 0;
        for (int p = 0; p < nx * ny; p++) {
            boolean onFrame = p % nx == 0 || p % nx == nx - 1 || p < nx || p >= nx * (ny - 1);
            if (onFrame && !there.get(p)) {
                filled.clear(p);
                waiting[count++] = p;
            }
        }
        while (count > 0) {
            int p = waiting[--count];
            int x = p % nx;
            int[] neighbours = {x > 0 ? p - 1 : p, x < nx - 1 ? p + 1 : p, p - nx, p + nx};
            for (int q : neighbours) {
                if (q < 0 || q >= nx * ny || there.get(q) || !filled.get(q)) continue;
                filled.clear(q);
                waiting[count++] = q;
            }
        }
        return filled;
    }
}
