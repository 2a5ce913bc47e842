package dev.grindstone.chat.slash;

import java.time.Instant;
import java.time.ZoneId;

/** Reads times as people write them; refuses others with a {@code ChatException}. */
@FunctionalInterface
public interface Times {
    Instant parse(String text, Instant now, ZoneId zone);
}
