/** What this process hosts: the clones of its class path, their worlds, and the listeners that serve them. */
@NullMarked
package dev.grindstone.server.hosting;

import org.jspecify.annotations.NullMarked;
