/** The running server: pages, operator API, and a default world for a person with a browser. */
@NullMarked
package dev.grindstone.server.serving;

import org.jspecify.annotations.NullMarked;
