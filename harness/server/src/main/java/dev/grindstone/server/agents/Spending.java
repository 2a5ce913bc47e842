package dev.grindstone.server.agents;

import dev.grindstone.episodes.Usage;
import dev.grindstone.server.agents.Said.Tokens;
import org.jspecify.annotations.Nullable;

/** Adds up what the turns of an episode cost. */
final class Spending {

    private final @Nullable Price price;
    private Usage usage;

    /** @param price of the model; null when it is not known */
    Spending(@Nullable Price price) {
        this.price = price;
        this.usage = new Usage(0, 0, 0, 0, 0, price == null ? null : 0.0);
    }

    void add(Tokens tokens) {
        Double before = usage.dollars();
        usage = new Usage(
                usage.calls() + 1,
                usage.inputTokens() + tokens.input(),
                usage.cacheReadTokens() + tokens.cacheRead(),
                usage.cacheWriteTokens() + tokens.cacheWrite(),
                usage.outputTokens() + tokens.output(),
                price == null || before == null ? null : before + price.of(tokens));
    }

    Usage usage() {
        return usage;
    }
}
