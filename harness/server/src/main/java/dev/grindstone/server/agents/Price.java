package dev.grindstone.server.agents;

import dev.grindstone.server.Trouble;
import dev.grindstone.server.agents.Said.Tokens;

/**
 * What a model costs, in dollars for a million tokens.
 *
 * @param input of what it reads
 * @param cacheRead of what it reads from a cache
 * @param cacheWrite of what it reads and writes to a cache
 * @param output of what it writes
 */
public record Price(double input, double cacheRead, double cacheWrite, double output) {

    private static final double MILLION = 1_000_000;

    /** Reads {@code INPUT,OUTPUT} or {@code INPUT,CACHE_READ,CACHE_WRITE,OUTPUT}. */
    public static Price parse(String text) {
        try {
            String[] parts = text.split(",", -1);
            double[] dollars = new double[parts.length];
            boolean isSound = parts.length == 2 || parts.length == 4;
            for (int i = 0; i < parts.length; i++) {
                dollars[i] = Double.parseDouble(parts[i].strip());
                isSound &= dollars[i] >= 0 && dollars[i] < MILLION;
            }
            if (isSound) {
                return parts.length == 2
                        ? new Price(dollars[0], dollars[0], dollars[0], dollars[1])
                        : new Price(dollars[0], dollars[1], dollars[2], dollars[3]);
            }
        } catch (NumberFormatException none) {
            // Said below, as for other texts that are no price.
        }
        throw Trouble.badInput(
                "'" + text + "' is no price",
                text,
                "give dollars for a million tokens, INPUT,OUTPUT or INPUT,CACHE_READ,CACHE_WRITE,OUTPUT, such as 3,15");
    }

    /** What some tokens cost, in dollars. */
    public double of(Tokens tokens) {
        return (tokens.input() * input
                        + tokens.cacheRead() * cacheRead
                        + tokens.cacheWrite() * cacheWrite
                        + tokens.output() * output)
                / MILLION;
    }
}
