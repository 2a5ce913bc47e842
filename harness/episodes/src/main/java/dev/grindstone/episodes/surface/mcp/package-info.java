/** The tools that users of the Playwright MCP server know. */
@NullMarked
package dev.grindstone.episodes.surface.mcp;

import org.jspecify.annotations.NullMarked;
