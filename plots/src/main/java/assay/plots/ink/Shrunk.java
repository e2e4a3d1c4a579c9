package assay.plots.ink;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * Images on places with fewer dots than they have pixels. Each dot is the mean of the pixels that it covers, those that
 * are transparent included; to pick one of them would turn noise into patterns.
 */
final class Shrunk {
    private Shrunk() {}

    /** The image itself where it has room. */
    static BufferedImage to(Rectangle2D place, BufferedImage image) {
        int width = fewer(image.getWidth(), place.getWidth());
        int height = fewer(image.getHeight(), place.getHeight());
        return width == image.getWidth() && height == image.getHeight() ? image : mean(image, width, height);
    }

    private static int fewer(int pixels, double dots) {
        return Math.min(pixels, (int) Math.max(1, Math.round(dots)));
    }

    private static BufferedImage mean(BufferedImage image, int width, int height) {
        BufferedImage shrunk = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int[] rows = new int[image.getWidth() * (image.getHeight() / height + 1)];
        for (int y = 0; y < height; y++) {
            int top = from(y, image.getHeight(), height);
            int count = from(y + 1, image.getHeight(), height) - top;
            image.getRGB(0, top, image.getWidth(), count, rows, 0, image.getWidth());
            for (int x = 0; x < width; x++) {
                int left = from(x, image.getWidth(), width);
                int right = from(x + 1, image.getWidth(), width);
                shrunk.setRGB(x, y, mean(rows, image.getWidth(), left, right, count));
            }
        }
        return shrunk;
    }

    private static int from(int dot, int pixels, int dots) {
        return (int) ((long) dot * pixels / dots);
    }

    /** Colours count as much as they cover. */
    private static int mean(int[] rows, int stride, int left, int right, int count) {
        long alpha = 0;
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int row = 0; row < count; row++) {
            for (int x = left; x < right; x++) {
                int pixel = rows[row * stride + x];
                int opacity = pixel >>> 24;
                alpha += opacity;
                red += (long) opacity * (pixel >> 16 & 255);
                green += (long) opacity * (pixel >> 8 & 255);
                blue += (long) opacity * (pixel & 255);
            }
        }
        if (alpha == 0) return 0;
        long n = (long) (right - left) * count;
        return rounded(alpha, n) << 24 | rounded(red, alpha) << 16 | rounded(green, alpha) << 8 | rounded(blue, alpha);
    }

    private static int rounded(long sum, long by) {
        return (int) ((sum + by / 2) / by);
    }
}
