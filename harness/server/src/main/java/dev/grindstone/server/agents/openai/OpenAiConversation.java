package dev.grindstone.server.agents.openai;

import com.openai.client.OpenAIClient;
import com.openai.core.JsonField;
import com.openai.core.JsonValue;
import com.openai.core.http.HttpResponse;
import com.openai.errors.OpenAIException;
import com.openai.models.responses.ComputerTool;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseIncludable;
import dev.grindstone.episodes.AgentException;
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
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A conversation by the Responses API. Nothing is stored at the service: each request has all items, and thoughts come
 * and go encrypted.
 */
final class OpenAiConversation implements Conversation {

    private static final String MAKER = "OpenAI";

    private final OpenAIClient client;
    private final Surface surface;
    private final ModelSettings settings;
    private final List<Exchange> exchanges = new ArrayList<>();
    private String briefing = "";

    OpenAiConversation(OpenAIClient client, Surface surface, ModelSettings settings) {
        this.client = client;
        this.surface = surface;
        this.settings = settings;
    }

    @Override
    public Surface surface() {
        return surface;
    }

    @Override
    public void begin(String text, Observation seen) {
        briefing = text;
        ObjectNode message = user(seen.goal());
        Pictures.of(seen)
                .ifPresent(data -> ((ArrayNode) message.path("content"))
                        .addObject()
                        .put("type", "input_image")
                        .put("image_url", "data:image/png;base64," + data)
                        .put("detail", "auto"));
        exchanges.add(Exchange.opening(message));
    }

    @Override
    public Said ask() {
        JsonNode response = send();
        if (response.path("status").asString("").equals("failed")) {
            throw new AgentException("the service of OpenAI failed: "
                    + response.path("error").path("message").asString("it does not say why"));
        }
        ArrayNode output = Wire.array(MAKER, response, "output");
        exchanges.add(Exchange.of(output));
        ArrayNode calls = Json.MAPPER.createArrayNode();
        List<String> texts = new ArrayList<>();
        boolean refused = false;
        for (JsonNode item : output) {
            if (item.path("type").asString("").equals("computer_call")) {
                calls.add(item);
            } else if (item.path("type").asString("").equals("message")) {
                for (JsonNode part : item.path("content")) {
                    refused |= part.path("type").asString("").equals("refusal");
                    texts.add(part.path("text").asString(""));
                }
            }
        }
        End end = refused ? End.DECLINED : end(response);
        return new Said(calls, String.join("\n", texts), end, tokens(response.path("usage")));
    }

    private static End end(JsonNode response) {
        if (!response.path("status").asString("").equals("incomplete")) {
            return End.COMPLETE;
        }
        String reason = response.path("incomplete_details").path("reason").asString("");
        return reason.equals("content_filter") ? End.DECLINED : End.CUT;
    }

    private static Tokens tokens(JsonNode usage) {
        long cached = usage.path("input_tokens_details").path("cached_tokens").asLong(0);
        return new Tokens(
                usage.path("input_tokens").asLong(0) - cached,
                cached,
                0,
                usage.path("output_tokens").asLong(0));
    }

    private JsonNode send() {
        ResponseCreateParams request = ResponseCreateParams.builder()
                .model(settings.model())
                .instructions(briefing)
                .maxOutputTokens(settings.maxReplyTokens())
                .addTool(ComputerTool.builder().build())
                .input(OpenAiConversation.field(Exchange.shown(exchanges, settings.maxImages())))
                .store(false)
                .addInclude(ResponseIncludable.REASONING_ENCRYPTED_CONTENT)
                .build();
        try (HttpResponse response = client.responses().withRawResponse().create(request)) {
            return Wire.read(MAKER, response.body());
        } catch (OpenAIException failure) {
            throw Wire.trouble(MAKER, failure);
        }
    }

    /** A value that is passed on unread: the library's own types would lose what they do not know. */
    @SuppressWarnings("unchecked")
    private static <T> JsonField<T> field(JsonNode tree) {
        return (JsonField<T>) JsonValue.from(Wire.plain(tree));
    }

    /** The output of a call has no place for what went wrong, nor for dialogs: that is said behind it. */
    @Override
    public void answer(JsonNode replies, Observation seen) {
        Exchange last = exchanges.get(exchanges.size() - 1);
        replies.forEach(last::add);
        List<String> notes = Stream.concat(
                        Stream.ofNullable(seen.lastActionError()).map(error -> "This went wrong: " + error),
                        seen.dialogs().stream())
                .toList();
        if (!notes.isEmpty()) {
            last.add(user(String.join("\n", notes)));
        }
    }

    @Override
    public void tell(String text) {
        exchanges.get(exchanges.size() - 1).add(user(text));
    }

    private static ObjectNode user(String text) {
        ObjectNode message = Json.MAPPER.createObjectNode().put("role", "user");
        message.putArray("content").addObject().put("type", "input_text").put("text", text);
        return message;
    }

    @Override
    public void close() {
        client.close();
    }
}
