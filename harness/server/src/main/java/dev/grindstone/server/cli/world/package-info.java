/** Commands on worlds: those on disk, and those of the server that runs. */
@NullMarked
package dev.grindstone.server.cli.world;

import org.jspecify.annotations.NullMarked;
