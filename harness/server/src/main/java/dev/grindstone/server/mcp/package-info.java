/** The Model Context Protocol, in both of its eras, by which tool clients of agents play episodes. */
@NullMarked
package dev.grindstone.server.mcp;

import org.jspecify.annotations.NullMarked;
