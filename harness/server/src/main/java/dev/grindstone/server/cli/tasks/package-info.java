/** Commands on task packs. */
@NullMarked
package dev.grindstone.server.cli.tasks;

import org.jspecify.annotations.NullMarked;
