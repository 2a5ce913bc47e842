package dev.grindstone.episodes;

import org.jspecify.annotations.Nullable;

/**
 * What an agent used up in one episode. Tokens are counted once each: what was read from a cache is no input.
 *
 * @param calls how often a model was asked
 * @param inputTokens tokens that were read at the full price
 * @param cacheReadTokens tokens that were read from a cache of the model's maker
 * @param cacheWriteTokens tokens that were read and written to such a cache
 * @param outputTokens tokens that were written, thoughts included
 * @param dollars what that costs by list price; null when the price is not known
 */
public record Usage(
        int calls,
        long inputTokens,
        long cacheReadTokens,
        long cacheWriteTokens,
        long outputTokens,
        @Nullable Double dollars) {

    /** What an agent without a model uses. */
    public static final Usage NONE = new Usage(0, 0, 0, 0, 0, null);

    /** All tokens. */
    public long tokens() {
        return inputTokens + cacheReadTokens + cacheWriteTokens + outputTokens;
    }
}
