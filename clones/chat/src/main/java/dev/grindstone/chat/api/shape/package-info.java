/** What the Web API and the events say of things: members, conversations, messages, files. */
@NullMarked
package dev.grindstone.chat.api.shape;

import org.jspecify.annotations.NullMarked;
