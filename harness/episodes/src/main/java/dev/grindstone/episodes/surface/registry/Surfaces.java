package dev.grindstone.episodes.surface.registry;

import dev.grindstone.episodes.surface.Surface;
import dev.grindstone.episodes.surface.anthropic.AnthropicBrowser;
import dev.grindstone.episodes.surface.anthropic.AnthropicComputer;
import dev.grindstone.episodes.surface.gemini.Gemini;
import dev.grindstone.episodes.surface.gemini.GeminiLegacy;
import dev.grindstone.episodes.surface.mcp.PlaywrightMcp;
import dev.grindstone.episodes.surface.openai.OpenAiComputer;
import dev.grindstone.episodes.surface.text.BrowserGym;
import dev.grindstone.episodes.surface.text.Qwen;
import dev.grindstone.episodes.surface.text.UiTars;
import java.util.List;
import java.util.Optional;

/** All surfaces, by name. */
public final class Surfaces {
    private static final List<Surface> ALL = List.of(
            new AnthropicBrowser(),
            new AnthropicComputer(),
            new BrowserGym(),
            new Gemini(),
            new GeminiLegacy(),
            new OpenAiComputer(),
            new PlaywrightMcp(),
            Qwen.grid(),
            Qwen.resized(),
            UiTars.resized(),
            UiTars.grid());

    private Surfaces() {}

    /** In the order of their names, older versions behind newer ones. */
    public static List<Surface> all() {
        return ALL;
    }

    /** The names, in that order. */
    public static List<String> names() {
        return ALL.stream().map(Surface::name).toList();
    }

    /** The one of that name. */
    public static Optional<Surface> named(String name) {
        return ALL.stream().filter(surface -> surface.name().equals(name)).findFirst();
    }
}
