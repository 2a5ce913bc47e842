/** What it costs to ask, after every step of an episode, whether the task is done. */
@NullMarked
package dev.grindstone.server.bench.checks;

import org.jspecify.annotations.NullMarked;
