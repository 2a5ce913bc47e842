/** Episodes over HTTP: a browser on a world of its own, moved by whoever calls. */
@NullMarked
package dev.grindstone.server.api.episodes;

import org.jspecify.annotations.NullMarked;
