/** The tools that agents call: a browser's, and those that start and end an episode. */
@NullMarked
package dev.grindstone.server.mcp.tool;

import org.jspecify.annotations.NullMarked;
