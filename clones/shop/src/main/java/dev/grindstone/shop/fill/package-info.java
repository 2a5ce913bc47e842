/** How a world gets its catalogue: commands for fixtures and tasks. */
@NullMarked
package dev.grindstone.shop.fill;

import org.jspecify.annotations.NullMarked;
