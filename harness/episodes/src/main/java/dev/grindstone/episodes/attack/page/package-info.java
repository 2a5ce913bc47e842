/** Turning the page, its time and its storage against the harness. */
@NullMarked
package dev.grindstone.episodes.attack.page;

import org.jspecify.annotations.NullMarked;
