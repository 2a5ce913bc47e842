package dev.grindstone.chat.activity;

import dev.grindstone.chat.message.Message;
import java.util.Set;

/**
 * Something that happened, before it has names.
 *
 * @param at when, in microseconds
 * @param who the members who did it, in order
 * @param emoji of a reaction; empty elsewhere
 * @param how of a mention: {@code user}, {@code usergroup}, {@code broadcast} or {@code keyword}
 */
record Occurrence(String kind, long at, Message message, Set<Long> who, String emoji, String how) {}
