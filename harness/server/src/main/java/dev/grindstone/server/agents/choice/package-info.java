/** Who can play, by the name under which a command line asks for it. */
@NullMarked
package dev.grindstone.server.agents.choice;

import org.jspecify.annotations.NullMarked;
