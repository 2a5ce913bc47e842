package dev.grindstone.server.agents;

import tools.jackson.databind.node.ArrayNode;

/**
 * One turn of a model.
 *
 * @param calls what it wants done, each as the model's API returned it; empty when nothing
 * @param text what it said beside them
 * @param end why the turn ended
 * @param tokens what it cost
 */
public record Said(ArrayNode calls, String text, End end, Tokens tokens) {

    /** Why a turn ended. */
    public enum End {
        /** The model had said what it had to say. */
        COMPLETE,
        /** It had more to say than a reply may hold, or garbled what it said. */
        CUT,
        /** It, or a filter before or behind it, declined. */
        DECLINED
    }

    /**
     * Tokens of one turn, counted once each.
     *
     * @param input read at the full price
     * @param cacheRead read from a cache
     * @param cacheWrite read, and written to a cache
     * @param output written, thoughts included
     */
    public record Tokens(long input, long cacheRead, long cacheWrite, long output) {

        /** Of a turn that cost nothing. */
        public static final Tokens NONE = new Tokens(0, 0, 0, 0);
    }
}
