package assay.sky.image;

/** Σ k(u) v(x - u) in every pixel x of a frame; outside the frame v is 0. Makers of such sums keep no state between calls. */
interface Sums {
    double[] of(double[] image);
}
