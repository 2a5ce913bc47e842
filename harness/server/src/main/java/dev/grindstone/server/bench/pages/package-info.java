/** Figures of pages: what the server takes for one. */
@NullMarked
package dev.grindstone.server.bench.pages;

import org.jspecify.annotations.NullMarked;
