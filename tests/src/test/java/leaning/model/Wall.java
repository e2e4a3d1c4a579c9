package leaning.model;

import groovy.lang.Closure;
import leaning.unit.Brick;

/** Closes a circle with its bricks, and speaks Groovy in the runtime. */
public record Wall(Brick brick, Closure<?> window) {}
