/** The command that serves, and what it is told. */
@NullMarked
package dev.grindstone.server.cli.serve;

import org.jspecify.annotations.NullMarked;
