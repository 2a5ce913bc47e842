/** How soon a page is seen, and what it weighs. */
@NullMarked
package dev.grindstone.server.bench.paint;

import org.jspecify.annotations.NullMarked;
