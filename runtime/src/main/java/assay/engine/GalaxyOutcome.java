package assay.engine;

import assay.fit.LineFit;
import assay.model.Disc;
import assay.model.Spaxels;
import java.util.List;
import java.util.Map;

/**
 * What came out for one galaxy.
 *
 * @param rows the rows of the spaxels that were kept
 * @param noPart how many of them took no part in a step because what it needs is undefined there, by step
 * @param errors how errors of first order compare with draws, by the value of each spaxel
 * @param notes what was said about the maps
 * @param lines the fitted lines by name
 * @param curves what statistics gave for each scale or bin, by name
 * @param chains how the walkers of lines fared, by name
 * @param drawn the draws that figures show, by the name of the result
 * @param values everything with one value a galaxy, by key
 */
public record GalaxyOutcome(
        String name,
        Disc disc,
        Spaxels spaxels,
        int[] rows,
        Map<String, Value> values,
        Map<String, LineFit> lines,
        Map<String, Curve> curves,
        Map<String, ChainCheck> chains,
        Map<String, Drawn> drawn,
        Census census,
        Map<String, Integer> noPart,
        Map<String, ErrorCheck.Finding> errors,
        List<String> notes) {}
