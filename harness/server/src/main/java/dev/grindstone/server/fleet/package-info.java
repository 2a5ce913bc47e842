/** How many sessions a server takes, for how long one may be forgotten, and how it is emptied. */
@NullMarked
package dev.grindstone.server.fleet;

import org.jspecify.annotations.NullMarked;
