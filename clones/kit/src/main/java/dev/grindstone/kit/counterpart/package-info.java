/** Scripted people: what makes them act, and what they do then, on the world's clock. */
@NullMarked
package dev.grindstone.kit.counterpart;

import org.jspecify.annotations.NullMarked;
