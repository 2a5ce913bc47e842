package dev.grindstone.server.cli.agents;

import dev.grindstone.kit.Clone;
import dev.grindstone.server.agents.Briefing;
import dev.grindstone.server.agents.choice.AgentChoice;
import dev.grindstone.server.agents.command.ProgramSettings.Screenshots;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.play.Player;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who plays, and what is allowed to whoever it is. */
public final class AgentOptions {

    @Option(
            names = "--agent",
            paramLabel = "AGENT",
            defaultValue = "solution",
            description = {
                "Who plays (default: ${DEFAULT-VALUE}): solution, noop or random;",
                "a model of anthropic, openai or gemini, with --model and its key in the environment;",
                "or command:PROGRAM, which gets and writes lines of JSON."
            })
    private String agent = "solution";

    @Option(names = "--model", paramLabel = "NAME", description = "The model, as its maker's API takes it.")
    private @Nullable String model;

    @Option(
            names = "--surface",
            paramLabel = "NAME",
            description =
                    "The language of the model's calls, such as anthropic_computer (default: the maker's usual one).")
    private @Nullable String surface;

    @Option(
            names = "--tool",
            paramLabel = "TYPE",
            description =
                    "The type of Anthropic's tool entry, such as computer_20251124 (default: the surface's toolset).")
    private @Nullable String tool;

    @Option(
            names = "--max-steps",
            paramLabel = "N",
            description = "End the episode after so many steps of the agent, if the task allows that many.")
    private @Nullable Integer maxSteps;

    @Option(
            names = "--max-tokens",
            paramLabel = "N",
            description = "End the episode when the model has used so many tokens, read and written.")
    private @Nullable Long maxTokens;

    @Option(
            names = "--max-reply-tokens",
            paramLabel = "N",
            description = "How many tokens one reply of the model may have (default: 4096).")
    private @Nullable Integer maxReplyTokens;

    @Option(
            names = "--max-images",
            paramLabel = "N",
            description = "How many screenshots the model sees, the newest (default: 5); a text stands for older ones.")
    private @Nullable Integer maxImages;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Where the model's API is (default: what the environment says, else the maker's own).")
    private @Nullable String baseUrl;

    @Option(
            names = "--price",
            paramLabel = "IN,OUT",
            description = "Dollars for a million tokens read and written, or IN,CACHE_READ,CACHE_WRITE,OUT.")
    private @Nullable String price;

    @Option(
            names = "--agent-screenshots",
            paramLabel = "HOW",
            description = "How a program gets screenshots: ${COMPLETION-CANDIDATES} (default: base64).")
    private @Nullable Screenshots screenshots;

    @Option(
            names = "--agent-timeout",
            paramLabel = "SECONDS",
            description = "How long a program may take for one line (default: 600).")
    private @Nullable Integer timeoutSeconds;

    /** The name that was asked for. */
    public String agent() {
        return agent;
    }

    /** All that was asked for. */
    public AgentChoice choice() {
        return new AgentChoice(
                agent,
                model,
                surface,
                tool,
                maxImages,
                maxSteps,
                maxTokens,
                maxReplyTokens,
                baseUrl,
                price,
                screenshots,
                timeoutSeconds);
    }

    /** Who plays in what is installed here. */
    public Player player(Installation installation) {
        return choice().player(
                        Briefing.of(
                                installation.clones().stream().map(Clone::name).toList()),
                        System.getenv());
    }
}
