/** The operator plane: worlds, episodes and tasks over HTTP, behind a token, on a port no page leads to. */
@NullMarked
package dev.grindstone.server.api;

import org.jspecify.annotations.NullMarked;
