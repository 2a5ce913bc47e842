package dev.grindstone.chat.composer;

/**
 * What an autocomplete offers.
 *
 * @param kind {@code mention} or {@code emoji}
 * @param id what is put in: an id, a range such as {@code here}, or the name of an emoji
 * @param label what stands in the message: {@code @Omar}, {@code #general}
 * @param note beside it, muted
 * @param picture HTML
 * @param isOutside whether the member is not in the conversation
 */
record Suggestion(String kind, String id, String label, String title, String note, String picture, boolean isOutside) {}
