package dev.grindstone.server.agents.choice;

import dev.grindstone.server.Trouble;
import dev.grindstone.server.agents.ModelSettings;
import dev.grindstone.server.agents.Price;
import dev.grindstone.server.agents.anthropic.AnthropicModels;
import dev.grindstone.server.agents.command.ProgramSettings;
import dev.grindstone.server.agents.command.Programs;
import dev.grindstone.server.agents.gemini.GeminiModels;
import dev.grindstone.server.agents.openai.OpenAiModels;
import dev.grindstone.server.play.AgentKind;
import dev.grindstone.server.play.Player;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked for to play; whatever is null was not asked for.
 *
 * @param agent {@code solution}, {@code noop}, {@code random}, the maker of a model, or {@code command:PROGRAM}
 * @param model the model of a maker
 * @param surface the language of a model's calls
 * @param tool the type of the tool entry
 * @param maxImages how many screenshots a model sees at most
 * @param maxSteps how many steps it may take
 * @param maxTokens how many tokens an episode may use
 * @param maxReplyTokens how long one reply may be
 * @param baseUrl where the API is
 * @param price what its tokens cost
 * @param screenshots how a program gets screenshots
 * @param timeoutSeconds how long a program may take for one line
 */
public record AgentChoice(
        String agent,
        @Nullable String model,
        @Nullable String surface,
        @Nullable String tool,
        @Nullable Integer maxImages,
        @Nullable Integer maxSteps,
        @Nullable Long maxTokens,
        @Nullable Integer maxReplyTokens,
        @Nullable String baseUrl,
        @Nullable String price,
        ProgramSettings.@Nullable Screenshots screenshots,
        @Nullable Integer timeoutSeconds) {

    /** What an agent that is a program begins with. */
    public static final String COMMAND = "command:";

    /** What can be asked for, as a remedy. */
    public static final String CHOICES = "solution, noop, random, anthropic, openai, gemini or command:PROGRAM";

    /** One of those that come along, without any settings. */
    public static AgentChoice of(String agent) {
        return new AgentChoice(agent, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * The player.
     *
     * @param briefing what a model is told before the goal
     * @param environment of this process, with the keys of services
     * @throws Trouble when there is none of that name, or what is asked of it does not fit
     */
    public Player player(String briefing, Map<String, String> environment) {
        if (agent.startsWith(COMMAND)) {
            return Programs.player(program());
        }
        return switch (agent) {
            case "anthropic" -> AnthropicModels.player(settings(), briefing, environment);
            case "openai" -> OpenAiModels.player(settings(), briefing, environment);
            case "gemini" -> GeminiModels.player(settings(), briefing, environment);
            default -> known();
        };
    }

    private Player known() {
        return Arrays.stream(AgentKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(agent))
                .findFirst()
                .orElseThrow(() -> Trouble.unknown("agent", agent, "choose " + CHOICES));
    }

    private ProgramSettings program() {
        return new ProgramSettings(
                agent.substring(COMMAND.length()),
                surface,
                Objects.requireNonNullElse(screenshots, ProgramSettings.Screenshots.BASE64),
                Duration.ofSeconds(Objects.requireNonNullElse(timeoutSeconds, ProgramSettings.TIMEOUT_SECONDS)),
                maxSteps);
    }

    private ModelSettings settings() {
        if (model == null || model.isBlank()) {
            throw Trouble.badInput(
                    "--model is missing: " + agent + " has many models, and results are about one of them",
                    agent,
                    "name one with --model");
        }
        return new ModelSettings(
                model,
                surface,
                tool,
                Objects.requireNonNullElse(maxImages, ModelSettings.IMAGES),
                Objects.requireNonNullElse(maxReplyTokens, ModelSettings.REPLY_TOKENS),
                maxTokens,
                maxSteps,
                baseUrl,
                Optional.ofNullable(price).map(Price::parse).orElse(null));
    }
}
