/** What a figure is: how it is measured, and what its measurements say. */
@NullMarked
package dev.grindstone.server.bench.figure;

import org.jspecify.annotations.NullMarked;
