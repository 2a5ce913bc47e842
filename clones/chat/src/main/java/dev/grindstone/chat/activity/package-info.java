/** What others did that concerns a member: mentions, replies, reactions, invitations. */
@NullMarked
package dev.grindstone.chat.activity;

import org.jspecify.annotations.NullMarked;
