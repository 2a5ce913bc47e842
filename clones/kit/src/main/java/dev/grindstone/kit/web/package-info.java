/** The web shell every clone's pages stand in: routing, sessions, layout, assets, live updates, undo. */
@NullMarked
package dev.grindstone.kit.web;

import org.jspecify.annotations.NullMarked;
