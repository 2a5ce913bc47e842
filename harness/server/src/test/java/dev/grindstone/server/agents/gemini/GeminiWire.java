package dev.grindstone.server.agents.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.server.agents.StubApi.Request;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What {@code generateContent} takes, with the computer-use tool: anything else is refused. */
final class GeminiWire {

    private GeminiWire() {}

    static void check(Request request) {
        assertThat(request.path()).matches("/(v1|v1beta)/models/gemini-test:generateContent");
        assertThat(request.header("X-goog-api-key")).isEqualTo("key-of-the-test");
        assertThat(request.header("Content-type")).startsWith("application/json");
        JsonNode body = request.body();
        only(body, "contents", "systemInstruction", "generationConfig", "tools");
        only(body.path("generationConfig"), "maxOutputTokens");
        assertThat(body.path("systemInstruction")
                        .path("parts")
                        .get(0)
                        .path("text")
                        .isString())
                .isTrue();
        assertThat(body.path("tools").toString())
                .isEqualTo("[{\"computerUse\":{\"environment\":\"ENVIRONMENT_BROWSER\"}}]");
        List<String> open = new ArrayList<>();
        for (JsonNode content : body.path("contents")) {
            only(content, "role", "parts");
            List<String> answered = new ArrayList<>();
            for (JsonNode part : content.path("parts")) {
                if (part.has("functionCall")) {
                    only(part, "functionCall", "thoughtSignature");
                    only(part.path("functionCall"), "id", "name", "args");
                    open.add(part.path("functionCall").path("name").asString());
                } else if (part.has("functionResponse")) {
                    answered.add(response(part));
                } else if (part.has("inlineData")) {
                    only(part, "inlineData");
                    picture(part.path("inlineData"));
                } else {
                    only(part, "text", "thought", "thoughtSignature");
                }
            }
            if (content.path("role").asString().equals("user")) {
                assertThat(answered).isEqualTo(open);
                open.clear();
            }
        }
    }

    private static String response(JsonNode part) {
        only(part, "functionResponse");
        JsonNode response = part.path("functionResponse");
        only(response, "id", "name", "response", "parts");
        assertThat(response.path("response").path("url").isString()).isTrue();
        for (JsonNode own : response.path("parts")) {
            only(own, "inlineData");
            picture(own.path("inlineData"));
        }
        return response.path("name").asString();
    }

    private static void picture(JsonNode data) {
        only(data, "mimeType", "data");
        assertThat(data.path("mimeType").asString()).isEqualTo("image/png");
        assertThat(Base64.getDecoder().decode(data.path("data").asString())).startsWith(0x89, 'P', 'N', 'G');
    }

    private static void only(JsonNode object, String... names) {
        assertThat(Set.of(names)).containsAll(object.propertyNames());
    }
}
