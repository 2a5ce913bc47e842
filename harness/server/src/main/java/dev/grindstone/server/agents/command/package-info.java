/** Programs that play episodes: JSON lines over standard input and output. */
@NullMarked
package dev.grindstone.server.agents.command;

import org.jspecify.annotations.NullMarked;
