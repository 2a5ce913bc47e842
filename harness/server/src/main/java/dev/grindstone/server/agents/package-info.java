/** Models that play episodes: what is common to the services of all makers. */
@NullMarked
package dev.grindstone.server.agents;

import org.jspecify.annotations.NullMarked;
