/** Models of Anthropic, by the Messages API. */
@NullMarked
package dev.grindstone.server.agents.anthropic;

import org.jspecify.annotations.NullMarked;
