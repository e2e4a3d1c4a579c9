package assay.plots;

import assay.model.figure.ColourScale;
import assay.model.figure.Palette;
import assay.model.figure.Points;
import java.awt.Color;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;

/**
 * Colours of a palette, linear in sRGB between evenly spaced anchors. Viridis: Smith and van der Walt (2015, CC0).
 * Cividis: Nuñez, Anderton and Renslow (2018), PLoS ONE 13, e0199239. The diverging one: RdBu of Brewer and Harrower
 * (ColorBrewer).
 */
enum ColourMap {
    VIRIDIS(0x440154, 0x482878, 0x3e4989, 0x31688e, 0x26828e, 0x1f9e89, 0x35b779, 0x6ece58, 0xb5de2b, 0xfde725),
    CIVIDIS(0x00224e, 0x123570, 0x3b496c, 0x575d6d, 0x707173, 0x8a8678, 0xa59c74, 0xc3b369, 0xe1cc55, 0xfee838),
    BLUE_RED(
            0x053061, 0x2166ac, 0x4393c3, 0x92c5de, 0xd1e5f0, 0xf7f7f7, 0xfddbc7, 0xf4a582, 0xd6604d, 0xb2182b,
            0x67001f);

    /** The byte of a pixel without a value. */
    static final int ABSENT = 255;

    private static final int STEPS = 1024;

    private final int[] table = new int[STEPS + 1];

    ColourMap(int... anchors) {
        for (int i = 0; i <= STEPS; i++) {
            double place = (double) i / STEPS * (anchors.length - 1);
            int below = Math.min((int) place, anchors.length - 2);
            double share = place - below;
            for (int shift = 0; shift <= 16; shift += 8) {
                int a = anchors[below] >> shift & 0xff;
                int b = anchors[below + 1] >> shift & 0xff;
                table[i] |= (int) Math.round(a + share * (b - a)) << shift;
            }
        }
    }

    static ColourMap of(Palette palette) {
        return switch (palette) {
            case VIRIDIS -> VIRIDIS;
            case CIVIDIS -> CIVIDIS;
            case BLUE_RED -> BLUE_RED;
        };
    }

    /** Red, green and blue in one number, without opacity. */
    int rgb(double fraction) {
        return table[(int) Math.round(fraction * STEPS)];
    }

    /**
     * The colours of maps: as many as a byte tells apart, the last one transparent. This is that of the paper, since
     * viewers mix it in at the edges when they make a map smaller.
     */
    IndexColorModel ofBytes(Color paper) {
        int[] colours = new int[ABSENT + 1];
        for (int level = 0; level < ABSENT; level++) colours[level] = 0xff000000 | rgb(level / (ABSENT - 1.0));
        colours[ABSENT] = paper.getRGB() & 0xffffff;
        return new IndexColorModel(8, colours.length, colours, 0, true, ABSENT, DataBuffer.TYPE_BYTE);
    }

    static int level(double fraction) {
        return (int) Math.round(fraction * (ABSENT - 1));
    }

    static Color colour(ColourScale scale, double value) {
        return new Color(of(scale.palette()).rgb(scale.fraction(value)));
    }

    /** The colour of a point: its own where it has one, else that of its series. */
    static Color colour(Points points, int i, Color ofSeries) {
        return points.colouring().map(c -> colour(c.scale(), c.values()[i])).orElse(ofSeries);
    }
}
