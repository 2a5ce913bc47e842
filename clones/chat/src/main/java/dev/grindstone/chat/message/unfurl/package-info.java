/** What messages show of what they link to: other messages, and pages that the world tells of. */
@NullMarked
package dev.grindstone.chat.message.unfurl;

import org.jspecify.annotations.NullMarked;
