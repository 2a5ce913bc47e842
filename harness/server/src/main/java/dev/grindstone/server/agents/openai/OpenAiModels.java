package dev.grindstone.server.agents.openai;

import com.openai.client.okhttp.OpenAIOkHttpClient;
import dev.grindstone.episodes.surface.Surface;
import dev.grindstone.server.agents.Keys;
import dev.grindstone.server.agents.ModelPlayer;
import dev.grindstone.server.agents.ModelSettings;
import dev.grindstone.server.agents.Speech;
import dev.grindstone.server.play.Player;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Models of OpenAI as players. */
public final class OpenAiModels {

    private OpenAiModels() {}

    /**
     * A model.
     *
     * @param briefing what it is told before the goal
     * @param environment has {@code OPENAI_API_KEY}, and perhaps {@code OPENAI_BASE_URL}
     * @throws dev.grindstone.server.Trouble when there is no key, or no such surface
     */
    public static Player player(ModelSettings settings, String briefing, Map<String, String> environment) {
        String key = Keys.key(environment, "OpenAI", List.of("OPENAI_API_KEY"));
        Optional<String> address = Keys.address(settings, environment, "OPENAI_BASE_URL");
        Surface surface = Speech.surface(settings, List.of("openai"));
        Speech.refuseTool(settings);
        return new ModelPlayer(
                () -> {
                    OpenAIOkHttpClient.Builder client =
                            OpenAIOkHttpClient.builder().apiKey(key);
                    address.ifPresent(client::baseUrl);
                    return new OpenAiConversation(client.build(), surface, settings);
                },
                briefing,
                settings);
    }
}
