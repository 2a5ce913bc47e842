/** What an agent can do: one set of actions that every provider's format is translated to. */
@NullMarked
package dev.grindstone.episodes.action;

import org.jspecify.annotations.NullMarked;
