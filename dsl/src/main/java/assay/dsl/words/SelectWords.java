package assay.dsl.words;

/** A block of conditions, one a line: {@code snr(Ha, Hb) > 5}. All of them must hold. */
public interface SelectWords extends Block, Lines {}
