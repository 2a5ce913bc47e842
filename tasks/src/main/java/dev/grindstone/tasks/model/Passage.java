package dev.grindstone.tasks.model;

import dev.grindstone.tasks.problem.Spot;

/** A text of a task file and the line on which it starts. */
public record Passage(Spot spot, String text) {}
