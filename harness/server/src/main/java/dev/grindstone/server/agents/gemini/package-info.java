/** Models of Google, by the Gemini API. */
@NullMarked
package dev.grindstone.server.agents.gemini;

import org.jspecify.annotations.NullMarked;
