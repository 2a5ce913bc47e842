package dev.grindstone.server.agents.anthropic;

import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import dev.grindstone.episodes.surface.Surface;
import dev.grindstone.server.agents.Keys;
import dev.grindstone.server.agents.ModelPlayer;
import dev.grindstone.server.agents.ModelSettings;
import dev.grindstone.server.agents.Speech;
import dev.grindstone.server.play.Player;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Models of Anthropic as players. */
public final class AnthropicModels {

    private static final List<String> SURFACES = List.of("anthropic_browser", "anthropic_computer");

    private AnthropicModels() {}

    /**
     * A model.
     *
     * @param briefing what it is told before the goal
     * @param environment has {@code ANTHROPIC_API_KEY}, and perhaps {@code ANTHROPIC_BASE_URL}
     * @throws dev.grindstone.server.Trouble when there is no key, or no such surface or tool
     */
    public static Player player(ModelSettings settings, String briefing, Map<String, String> environment) {
        String key = Keys.key(environment, "Anthropic", List.of("ANTHROPIC_API_KEY"));
        Optional<String> address = Keys.address(settings, environment, "ANTHROPIC_BASE_URL");
        Surface surface = Speech.surface(settings, SURFACES);
        String usual =
                surface.name().equals(SURFACES.get(0)) ? "browser_toolset_20260801" : "computer_toolset_20260801";
        ToolEntry tool = ToolEntry.of(Objects.requireNonNullElse(settings.tool(), usual), surface.name());
        return new ModelPlayer(
                () -> {
                    AnthropicOkHttpClient.Builder client =
                            AnthropicOkHttpClient.builder().apiKey(key);
                    address.ifPresent(client::baseUrl);
                    return new AnthropicConversation(client.build(), surface, tool, settings);
                },
                briefing,
                settings);
    }
}
