package dev.grindstone.tasks.model;

import dev.grindstone.tasks.problem.Spot;

/** SQL as a task file has it, with named parameters, and the line on which it starts. */
public record SqlText(Spot spot, String text) {}
