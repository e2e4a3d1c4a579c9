/** From places in a model galaxy to pixels: where a model is sampled and how its samples are smeared and summed. */
package assay.lens.image;
