/** OpenEnv: episodes over its WebSocket and its HTTP routes, and its Task API. */
@NullMarked
package dev.grindstone.server.openenv;

import org.jspecify.annotations.NullMarked;
