/** What all commands share: where they write, and which world they mean. */
@NullMarked
package dev.grindstone.server.cli.console;

import org.jspecify.annotations.NullMarked;
