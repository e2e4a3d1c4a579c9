package assay.sample;

import java.util.List;

/**
 * A place where walkers stood at the end.
 *
 * @param walkers the numbers of those that stood there, from 0
 * @param weight the share of the draws of all walkers that count
 * @param best where the log density was greatest of the draws in it
 * @param logDensity the log density there
 * @param counts whether the walkers count, or are stuck far below the best mode
 */
public record Mode(List<Integer> walkers, double weight, List<Double> best, double logDensity, boolean counts) {}
