/** A small app to test the kit with. */
@NullMarked
package dev.grindstone.kit;

import org.jspecify.annotations.NullMarked;
