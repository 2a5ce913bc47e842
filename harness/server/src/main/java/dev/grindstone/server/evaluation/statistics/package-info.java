/** What can be said of an agent after some runs, as pure functions of counts. */
@NullMarked
package dev.grindstone.server.evaluation.statistics;

import org.jspecify.annotations.NullMarked;
