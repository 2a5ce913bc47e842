/** Models of OpenAI, by the Responses API. */
@NullMarked
package dev.grindstone.server.agents.openai;

import org.jspecify.annotations.NullMarked;
