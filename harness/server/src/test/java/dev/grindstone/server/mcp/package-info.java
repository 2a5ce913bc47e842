/** The endpoint of the Model Context Protocol, held against its golden files and played through by strangers' clients. */
@NullMarked
package dev.grindstone.server.mcp;

import org.jspecify.annotations.NullMarked;
