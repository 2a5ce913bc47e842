/** Options that say who plays. */
@NullMarked
package dev.grindstone.server.cli.agents;

import org.jspecify.annotations.NullMarked;
