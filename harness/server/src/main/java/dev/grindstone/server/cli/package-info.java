/** The command line: one class a command, and the only place that writes to the standard streams. */
@NullMarked
package dev.grindstone.server.cli;

import org.jspecify.annotations.NullMarked;
