/** Where the light and the tracer of a model galaxy lie in its own plane: profiles of brightness and of 12+log(O/H). */
package assay.lens.profile;
