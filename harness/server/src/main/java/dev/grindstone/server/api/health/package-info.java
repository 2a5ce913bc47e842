/** Whether the server lives, whether it takes more episodes, and which version it is. */
@NullMarked
package dev.grindstone.server.api.health;

import org.jspecify.annotations.NullMarked;
