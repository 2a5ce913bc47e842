/** The command that writes recordings as trajectories. */
@NullMarked
package dev.grindstone.server.cli.export;

import org.jspecify.annotations.NullMarked;
