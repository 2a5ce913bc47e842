package dev.grindstone.server.agents;

import dev.grindstone.server.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * How a model is asked.
 *
 * @param model its name, as its maker's API takes it
 * @param surface the language of its calls; null for the usual one of its maker
 * @param tool the type of the tool entry, for models that know another version of it; null for the usual one
 * @param maxImages how many screenshots the model sees at most, the newest; at least 1
 * @param maxReplyTokens how long one reply may be
 * @param maxTokens how many tokens an episode may use before it is ended; null for any number
 * @param maxSteps how many steps the model may take before the episode is ended; null for as many as the task allows
 * @param baseUrl where the API is; null for where the environment says, or the maker's own
 * @param price what its tokens cost; null for the list price, if that is known
 */
public record ModelSettings(
        String model,
        @Nullable String surface,
        @Nullable String tool,
        int maxImages,
        int maxReplyTokens,
        @Nullable Long maxTokens,
        @Nullable Integer maxSteps,
        @Nullable String baseUrl,
        @Nullable Price price) {

    /** How many screenshots a model sees unless told otherwise. */
    public static final int IMAGES = 5;

    /** How long a reply may be unless told otherwise. */
    public static final int REPLY_TOKENS = 4096;

    public ModelSettings {
        atLeastOne("--max-images", maxImages);
        atLeastOne("--max-reply-tokens", maxReplyTokens);
        atLeastOne("--max-tokens", maxTokens);
        atLeastOne("--max-steps", maxSteps);
    }

    /** A model, and all else as usual. */
    public static ModelSettings of(String model) {
        return new ModelSettings(model, null, null, IMAGES, REPLY_TOKENS, null, null, null, null);
    }

    /** The same at another address. */
    public ModelSettings at(String address) {
        return new ModelSettings(model, surface, tool, maxImages, maxReplyTokens, maxTokens, maxSteps, address, price);
    }

    private static void atLeastOne(String option, @Nullable Number number) {
        if (number != null && number.longValue() < 1) {
            throw Trouble.badInput(option + " " + number + " is too few", number, "give 1 or more");
        }
    }
}
