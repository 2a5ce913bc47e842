package dev.grindstone.episodes.recording;

import dev.grindstone.kit.change.Change;

/**
 * A row that was written, with what a person calls it.
 *
 * @param name empty when its columns do not tell
 */
public record KeptChange(Change change, String name) {}
