package leaning.plots;

import groovy.lang.Closure;
import leaning.dsl.Door;

/** A figure that reaches for the language. */
public record Poster(Door door, Closure<?> caption) {}
