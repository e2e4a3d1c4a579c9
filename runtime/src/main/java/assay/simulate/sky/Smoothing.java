package assay.simulate.sky;

import java.util.stream.IntStream;

/** Convolution with a round Gaussian, one axis after the other; outside of the image there is nothing. */
final class Smoothing {
    private static final double REACH = 5; // deviations; what lies beyond is less than 1e-6 of the light

    private Smoothing() {}

    static double[] gaussian(double[] image, int nx, int ny, double sigmaPixels) {
        if (sigmaPixels == 0) return image;
        double[] kernel = kernel(sigmaPixels);
        int reach = kernel.length / 2;
        double[] along = new double[image.length];
        IntStream.range(0, ny).parallel().forEach(j -> {
            for (int i = 0; i < nx; i++) {
                double sum = 0;
                for (int k = Math.max(-reach, -i); k <= Math.min(reach, nx - 1 - i); k++) {
                    sum += kernel[k + reach] * image[j * nx + i + k];
                }
                along[j * nx + i] = sum;
            }
        });
        double[] smooth = new double[image.length];
        IntStream.range(0, ny).parallel().forEach(j -> {
            for (int k = Math.max(-reach, -j); k <= Math.min(reach, ny - 1 - j); k++) {
                double weight = kernel[k + reach];
                int row = (j + k) * nx;
                for (int i = 0; i < nx; i++) smooth[j * nx + i] += weight * along[row + i];
            }
        });
        return smooth;
    }

    /** White noise of variance 1 made coherent over the width of a Gaussian, again of variance 1 in every pixel. */
    static double[] coherentNoise(int nx, int ny, double sigmaPixels, assay.simulate.Draws draws) {
        int margin = kernel(sigmaPixels).length / 2;
        int width = nx + 2 * margin;
        double[] white = new double[width * (ny + 2 * margin)];
        for (int p = 0; p < white.length; p++) white[p] = draws.gaussian();
        double[] smooth = gaussian(white, width, ny + 2 * margin, sigmaPixels);
        double squares = 0;
        for (double weight : kernel(sigmaPixels)) squares += weight * weight;
        double[] noise = new double[nx * ny];
        for (int p = 0; p < noise.length; p++) {
            noise[p] = smooth[(p / nx + margin) * width + p % nx + margin] / squares;
        }
        return noise;
    }

    private static double[] kernel(double sigma) {
        int reach = (int) Math.ceil(REACH * sigma);
        double[] kernel = new double[2 * reach + 1];
        double sum = 0;
        for (int k = -reach; k <= reach; k++) {
            kernel[k + reach] = StrictMath.exp(-0.5 * k * k / (sigma * sigma));
            sum += kernel[k + reach];
        }
        for (int k = 0; k < kernel.length; k++) kernel[k] /= sum;
        return kernel;
    }
}
