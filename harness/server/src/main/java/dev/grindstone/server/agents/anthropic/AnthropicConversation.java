package dev.grindstone.server.agents.anthropic;

import com.anthropic.client.AnthropicClient;
import com.anthropic.core.JsonField;
import com.anthropic.core.JsonValue;
import com.anthropic.core.http.HttpResponse;
import com.anthropic.errors.AnthropicException;
import com.anthropic.models.messages.CacheControlEphemeral;
import com.anthropic.models.messages.MessageCreateParams;
import dev.grindstone.episodes.Observation;
import dev.grindstone.episodes.surface.Surface;
import dev.grindstone.server.Json;
import dev.grindstone.server.agents.Conversation;
import dev.grindstone.server.agents.ModelSettings;
import dev.grindstone.server.agents.Pictures;
import dev.grindstone.server.agents.Said;
import dev.grindstone.server.agents.Said.End;
import dev.grindstone.server.agents.Said.Tokens;
import dev.grindstone.server.agents.Wire;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A conversation by the Messages API: what the model wrote goes back to it as it came, byte for byte of meaning. */
final class AnthropicConversation implements Conversation {

    private static final String MAKER = "Anthropic";

    private final AnthropicClient client;
    private final Surface surface;
    private final ToolEntry tool;
    private final ModelSettings settings;
    private final ArrayNode messages = Json.MAPPER.createArrayNode();
    private String briefing = "";

    AnthropicConversation(AnthropicClient client, Surface surface, ToolEntry tool, ModelSettings settings) {
        this.client = client;
        this.surface = surface;
        this.tool = tool;
        this.settings = settings;
    }

    @Override
    public Surface surface() {
        return surface;
    }

    @Override
    public void begin(String text, Observation seen) {
        briefing = text;
        ArrayNode content = user();
        content.addObject().put("type", "text").put("text", seen.goal());
        Pictures.of(seen)
                .ifPresent(data -> content.addObject()
                        .put("type", "image")
                        .putObject("source")
                        .put("type", "base64")
                        .put("media_type", "image/png")
                        .put("data", data));
    }

    @Override
    public Said ask() {
        JsonNode message = send();
        ArrayNode content = Wire.array(MAKER, message, "content");
        if (!content.isEmpty()) {
            messages.addObject().put("role", "assistant").set("content", content);
        }
        ArrayNode calls = Json.MAPPER.createArrayNode();
        List<String> texts = new ArrayList<>();
        for (JsonNode block : content) {
            switch (block.path("type").asString("")) {
                case "tool_use" -> calls.add(block);
                case "text" -> texts.add(block.path("text").asString(""));
                default -> {
                    // Thoughts: they go back with the rest, and are nobody else's.
                }
            }
        }
        return new Said(calls, String.join("\n", texts), end(message), tokens(message.path("usage")));
    }

    private static End end(JsonNode message) {
        return switch (message.path("stop_reason").asString("")) {
            case "max_tokens" -> End.CUT;
            case "refusal", "model_context_window_exceeded" -> End.DECLINED;
            default -> End.COMPLETE;
        };
    }

    private static Tokens tokens(JsonNode usage) {
        return new Tokens(
                usage.path("input_tokens").asLong(0),
                usage.path("cache_read_input_tokens").asLong(0),
                usage.path("cache_creation_input_tokens").asLong(0),
                usage.path("output_tokens").asLong(0));
    }

    private JsonNode send() {
        MessageCreateParams.Builder request = MessageCreateParams.builder()
                .model(settings.model())
                .maxTokens(settings.maxReplyTokens())
                .system(briefing)
                .tools(AnthropicConversation.field(Json.MAPPER.createArrayNode().add(tool.json())))
                .messages(AnthropicConversation.field(shown()))
                .cacheControl(CacheControlEphemeral.builder().build());
        tool.beta().ifPresent(beta -> request.putAdditionalHeader("anthropic-beta", beta));
        try (HttpResponse response = client.messages().withRawResponse().create(request.build())) {
            return Wire.read(MAKER, response.body());
        } catch (AnthropicException failure) {
            throw Wire.trouble(MAKER, failure);
        }
    }

    /** The messages with the newest pictures only. */
    private JsonNode shown() {
        ArrayNode shown = messages.deepCopy();
        Pictures.older(
                shown,
                settings.maxImages(),
                object -> object.path("type").asString("").equals("image") && object.has("source"),
                picture -> picture.removeAll().put("type", "text").put("text", Pictures.GONE));
        return shown;
    }

    /** A value that is passed on unread: the library's own types would lose what they do not know. */
    @SuppressWarnings("unchecked")
    private static <T> JsonField<T> field(JsonNode tree) {
        return (JsonField<T>) JsonValue.from(Wire.plain(tree));
    }

    @Override
    public void answer(JsonNode replies, Observation seen) {
        user().addAll((ArrayNode) replies);
    }

    @Override
    public void tell(String text) {
        user().addObject().put("type", "text").put("text", text);
    }

    private ArrayNode user() {
        ObjectNode message = messages.addObject().put("role", "user");
        return message.putArray("content");
    }

    @Override
    public void close() {
        client.close();
    }
}
