package leaning.unit;

import leaning.model.Wall;

/** Stands on the ground and reaches up. */
public record Brick(Wall wall) {}
