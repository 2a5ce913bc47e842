package dev.grindstone.mail.reactions;

import java.util.List;

/**
 * What stands below a message.
 *
 * @param message its hexadecimal id
 * @param refusal why its reader cannot react; empty when nothing forbids it
 */
record ReactionsPage(String message, List<Reaction> reactions, String refusal) {
    ReactionsPage {
        reactions = List.copyOf(reactions);
    }
}
