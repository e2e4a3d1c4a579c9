package assay.sample;

import java.util.List;

/**
 * A place where walkers stood at the end.
 *
 * @param walkers their numbers, from 0
 * @param weight their share of all walkers that count
 * @param best where the log density was greatest of all that they saw
 * @param logDensity the log density there
 * @param counts whether the walkers count, or are stuck far below the best mode
 */
public record Mode(List<Integer> walkers, double weight, List<Double> best, double logDensity, boolean counts) {}
