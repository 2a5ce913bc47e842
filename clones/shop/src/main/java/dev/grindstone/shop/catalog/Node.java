package dev.grindstone.shop.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A place to browse.
 *
 * @param parent the department it belongs to; null for a department itself
 * @param alias what search forms call a department; empty below one
 */
public record Node(long id, @Nullable Long parent, String name, String alias) {}
