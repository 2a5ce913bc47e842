/** How a world gets its catalogue: commands for fixtures and tasks. */
package dev.grindstone.shop.fill;
