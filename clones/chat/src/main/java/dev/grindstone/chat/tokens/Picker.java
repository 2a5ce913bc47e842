package dev.grindstone.chat.tokens;

/**
 * A field in which people are chosen; {@code chat/tokens/picker.jte} shows it. Their ids are fields called
 * {@code users} of the form around it.
 *
 * @param channel whose members are not offered; empty for none
 * @param label its accessible name
 * @param qa its {@code data-qa}
 * @param withChannels whether channels can be chosen, too
 */
public record Picker(String channel, String label, String qa, String placeholder, boolean withChannels) {

    /** A field for anybody. */
    public static Picker of(String label, String qa, String placeholder) {
        return new Picker("", label, qa, placeholder, false);
    }

    /** Without those who are in a channel. */
    public Picker outside(String key) {
        return new Picker(key, label, qa, placeholder, withChannels);
    }

    /** With the channels that the member is in, too. */
    public Picker andChannels() {
        return new Picker(channel, label, qa, placeholder, true);
    }
}
