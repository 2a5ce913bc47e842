/** The figures Grindstone shows of itself, each a distribution next to a baseline measured in the same run. */
@NullMarked
package dev.grindstone.server.bench;

import org.jspecify.annotations.NullMarked;
