package dev.grindstone.server.agents.gemini;

import com.google.genai.Client;
import com.google.genai.types.ComputerUse;
import com.google.genai.types.Content;
import com.google.genai.types.Environment;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.Part;
import com.google.genai.types.Tool;
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
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A conversation by {@code generateContent} of the Gemini API; the signatures of thoughts go back with the calls. */
final class GeminiConversation implements Conversation {

    private static final String MAKER = "Google";

    private final Client client;
    private final Surface surface;
    private final ModelSettings settings;
    private final ArrayNode contents = Json.MAPPER.createArrayNode();
    private String briefing = "";

    GeminiConversation(Client client, Surface surface, ModelSettings settings) {
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
        ArrayNode parts = user();
        parts.addObject().put("text", seen.goal());
        Pictures.of(seen)
                .ifPresent(data -> parts.addObject()
                        .putObject("inlineData")
                        .put("mimeType", "image/png")
                        .put("data", data));
    }

    @Override
    public Said ask() {
        JsonNode response = Wire.read(MAKER, send().toJson());
        Tokens tokens = tokens(response.path("usageMetadata"));
        JsonNode candidate = response.path("candidates").path(0);
        if (candidate.isMissingNode()) {
            return new Said(Json.MAPPER.createArrayNode(), "", End.DECLINED, tokens);
        }
        JsonNode content = candidate.path("content");
        if (!content.path("parts").isEmpty()) {
            contents.add(content);
        }
        ArrayNode calls = Json.MAPPER.createArrayNode();
        List<String> texts = new ArrayList<>();
        for (JsonNode part : content.path("parts")) {
            if (part.has("functionCall")) {
                calls.add(part.path("functionCall"));
            } else if (!part.path("thought").asBoolean(false)) {
                texts.add(part.path("text").asString(""));
            }
        }
        return new Said(calls, String.join("\n", texts), end(candidate), tokens);
    }

    private static End end(JsonNode candidate) {
        return switch (candidate.path("finishReason").asString("STOP")) {
            case "STOP", "FINISH_REASON_UNSPECIFIED" -> End.COMPLETE;
            case "MAX_TOKENS", "MALFORMED_FUNCTION_CALL", "UNEXPECTED_TOOL_CALL" -> End.CUT;
            default -> End.DECLINED;
        };
    }

    private static Tokens tokens(JsonNode usage) {
        long cached = usage.path("cachedContentTokenCount").asLong(0);
        long read = usage.path("promptTokenCount").asLong(0)
                + usage.path("toolUsePromptTokenCount").asLong(0);
        long written = usage.path("candidatesTokenCount").asLong(0)
                + usage.path("thoughtsTokenCount").asLong(0);
        return new Tokens(read - cached, cached, 0, written);
    }

    private GenerateContentResponse send() {
        GenerateContentConfig config = GenerateContentConfig.builder()
                .systemInstruction(Content.fromParts(Part.fromText(briefing)))
                .maxOutputTokens(settings.maxReplyTokens())
                .tools(Tool.builder()
                        .computerUse(ComputerUse.builder()
                                .environment(new Environment(Environment.Known.ENVIRONMENT_BROWSER))
                                .build())
                        .build())
                .build();
        List<Content> shown = StreamSupport.stream(shown().spliterator(), false)
                .map(content -> Content.fromJson(content.toString()))
                .toList();
        try {
            return client.models.generateContent(settings.model(), shown, config);
        } catch (RuntimeException failure) {
            // The library has no type of its own for all that can go wrong between it and the service.
            throw Wire.trouble(MAKER, failure);
        }
    }

    /** The contents with the newest pictures only. */
    private JsonNode shown() {
        ArrayNode shown = contents.deepCopy();
        Pictures.older(shown, settings.maxImages(), GeminiConversation::hasPicture, part -> {
            if (part.has("inlineData")) {
                part.removeAll().put("text", Pictures.GONE);
            } else {
                ObjectNode reply = (ObjectNode) part.path("functionResponse");
                reply.remove("parts");
                ((ObjectNode) reply.path("response")).put("screenshot", Pictures.GONE);
            }
        });
        return shown;
    }

    private static boolean hasPicture(ObjectNode part) {
        return part.has("inlineData") || part.path("functionResponse").has("parts");
    }

    @Override
    public void answer(JsonNode replies, Observation seen) {
        ArrayNode parts = user();
        replies.forEach(reply -> parts.addObject().set("functionResponse", reply));
        seen.dialogs().forEach(dialog -> parts.addObject().put("text", dialog));
    }

    @Override
    public void tell(String text) {
        user().addObject().put("text", text);
    }

    private ArrayNode user() {
        return contents.addObject().put("role", "user").putArray("parts");
    }

    @Override
    public void close() {
        client.close();
    }
}
