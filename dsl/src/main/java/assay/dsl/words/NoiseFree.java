package assay.dsl.words;

/** Whether a scene has an image without noise. */
public enum NoiseFree {
    included,
    alone
}
