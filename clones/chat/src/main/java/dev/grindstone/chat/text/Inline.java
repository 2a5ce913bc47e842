package dev.grindstone.chat.text;

import org.jspecify.annotations.Nullable;

/** A piece of a line. Ids are text, as in {@code <@U…>}. */
public sealed interface Inline {
    /** Its marks. */
    Style style();

    /** Words; line breaks are characters. */
    record Text(String text, Style style) implements Inline {}

    /** A link; without words it shows its address. */
    record Link(String url, @Nullable String text, Style style) implements Inline {}

    /** A mention of a member. */
    record User(String id, Style style) implements Inline {}

    /** A channel. */
    record Channel(String id, Style style) implements Inline {}

    /** A mention of a user group. */
    record Usergroup(String id, Style style) implements Inline {}

    /** {@code @here}, {@code @channel} or {@code @everyone}: the range without its sign. */
    record Broadcast(String range, Style style) implements Inline {}

    /**
     * An emoji.
     *
     * @param name without colons; a skin tone follows as {@code ::skin-tone-2}
     */
    record Emoji(String name, Style style) implements Inline {}

    /**
     * A time that everybody reads in their own zone.
     *
     * @param seconds of the epoch
     * @param format with tokens such as {@code {date_short}}
     * @param fallback what stands there where it cannot be written
     */
    record Date(long seconds, String format, @Nullable String link, String fallback, Style style) implements Inline {}
}
