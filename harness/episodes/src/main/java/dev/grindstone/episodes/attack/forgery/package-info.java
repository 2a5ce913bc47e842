/** Writing what nobody at the page could write, or writing as somebody else. */
@NullMarked
package dev.grindstone.episodes.attack.forgery;

import org.jspecify.annotations.NullMarked;
