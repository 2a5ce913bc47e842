package dev.grindstone.chat.composer;

import dev.grindstone.chat.message.SlashLine;

/**
 * What an autocomplete offers.
 *
 * @param kind {@code mention}, {@code emoji} or {@code command}
 * @param id what is put in: an id, a range such as {@code here}, or the name of an emoji
 * @param label what stands in the message: {@code @Omar}, {@code #general}
 * @param note beside it, muted
 * @param picture HTML
 * @param isOutside whether the member is not in the conversation
 */
record Suggestion(String kind, String id, String label, String title, String note, String picture, boolean isOutside) {
    /** A command that begins with a slash. */
    static Suggestion of(SlashLine.Offer offer) {
        String title = offer.command() + (offer.hint().isEmpty() ? "" : " [" + offer.hint() + "]");
        return new Suggestion("command", offer.command().substring(1), offer.command(), title, offer.note(), "", false);
    }
}
