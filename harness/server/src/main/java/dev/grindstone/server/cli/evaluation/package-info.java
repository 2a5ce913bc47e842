/** The command that evaluates an agent. */
@NullMarked
package dev.grindstone.server.cli.evaluation;

import org.jspecify.annotations.NullMarked;
