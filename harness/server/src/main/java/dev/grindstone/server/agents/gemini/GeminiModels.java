package dev.grindstone.server.agents.gemini;

import com.google.genai.Client;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.HttpRetryOptions;
import dev.grindstone.episodes.surface.Surface;
import dev.grindstone.server.agents.Keys;
import dev.grindstone.server.agents.ModelPlayer;
import dev.grindstone.server.agents.ModelSettings;
import dev.grindstone.server.agents.Speech;
import dev.grindstone.server.play.Player;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Models of Google as players. */
public final class GeminiModels {

    private static final int TRIES = 3;
    private static final double FIRST_PAUSE_SECONDS = 0.5;
    private static final int LONGEST_REPLY_MILLIS = 600_000;

    private GeminiModels() {}

    /**
     * A model.
     *
     * @param briefing what it is told before the goal
     * @param environment has {@code GEMINI_API_KEY} or {@code GOOGLE_API_KEY}, and perhaps {@code GOOGLE_GEMINI_BASE_URL}
     * @throws dev.grindstone.server.Trouble when there is no key, or no such surface
     */
    public static Player player(ModelSettings settings, String briefing, Map<String, String> environment) {
        String key = Keys.key(environment, "Google", List.of("GEMINI_API_KEY", "GOOGLE_API_KEY"));
        Optional<String> address = Keys.address(settings, environment, "GOOGLE_GEMINI_BASE_URL");
        Surface surface = Speech.surface(settings, List.of("gemini", "gemini_legacy"));
        Speech.refuseTool(settings);
        return new ModelPlayer(
                () -> new GeminiConversation(client(key, address, surface), surface, settings), briefing, settings);
    }

    /** The library tries only once unless it is told to; previews are in no version of the API but one. */
    private static Client client(String key, Optional<String> address, Surface surface) {
        HttpOptions.Builder http = HttpOptions.builder()
                .timeout(LONGEST_REPLY_MILLIS)
                .retryOptions(HttpRetryOptions.builder()
                        .attempts(TRIES)
                        .initialDelay(FIRST_PAUSE_SECONDS)
                        .build());
        address.ifPresent(http::baseUrl);
        if (surface.name().equals("gemini_legacy")) {
            http.apiVersion("v1beta");
        }
        return Client.builder()
                .apiKey(key)
                .vertexAI(false)
                .httpOptions(http.build())
                .build();
    }
}
