/** What a member has read, follows, stars, mutes and keeps for later. */
@NullMarked
package dev.grindstone.chat.reading;

import org.jspecify.annotations.NullMarked;
