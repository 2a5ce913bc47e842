package dev.grindstone.episodes.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.grindstone.episodes.Observation;
import dev.grindstone.episodes.action.ActionException;
import dev.grindstone.episodes.action.ActionJson;
import dev.grindstone.episodes.hand.ActionResult;
import dev.grindstone.episodes.stage.Picture;
import dev.grindstone.episodes.surface.registry.Surfaces;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Each surface against its file of calls and replies, which was written from its maker's documentation. */
class SurfacesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Screen SCREEN = new Screen(1280, 720, List.of("t1", "t2"), "t1");

    private static final List<JsonNode> HOSTILE = Stream.of(
                    "null",
                    "true",
                    "-1",
                    "1e308",
                    "\"\"",
                    "\"\\u0000\"",
                    "[]",
                    "{}",
                    "[[[[[]]]]]",
                    "99999999999999999999")
            .map(JSON::readTree)
            .toList();

    static List<Surface> surfaces() {
        return Surfaces.all();
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void calls_are_read_as_actions(Surface surface) {
        for (JsonNode golden : golden(surface, "reads")) {
            assertThat(surface.read(golden.path("call"), SCREEN))
                    .as(golden.toString())
                    .isEqualTo(ActionJson.readAll(golden.path("actions")));
        }
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void what_cannot_be_done_is_told_in_words(Surface surface) {
        for (JsonNode golden : golden(surface, "refuses")) {
            assertThatThrownBy(() -> surface.read(golden.path("call"), SCREEN))
                    .as(golden.toString())
                    .isInstanceOf(ActionException.class)
                    .hasMessageContaining(golden.path("because").asString());
        }
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void replies_are_in_the_makers_words(Surface surface) {
        for (JsonNode golden : golden(surface, "replies")) {
            assertThat(surface.reply(
                            golden.path("call"), outcome(golden.path("outcome").asString())))
                    .as(golden.toString())
                    .isEqualTo(golden.path("reply"));
        }
    }

    /** Whatever stands in any place of a call, it is read or refused, and a reply can be made of it. */
    @ParameterizedTest
    @MethodSource("surfaces")
    void nothing_that_a_model_writes_breaks_it(Surface surface) {
        List<JsonNode> calls = new ArrayList<>(HOSTILE);
        golden(surface, "reads").forEach(golden -> calls.addAll(spoiled(golden.path("call"))));
        for (JsonNode call : calls) {
            Throwable thrown = catchThrowable(() -> surface.read(call, SCREEN));
            assertThat(thrown == null || thrown instanceof ActionException)
                    .as(call + ": " + thrown)
                    .isTrue();
            assertThat(surface.reply(call, outcome("failed")).toString()).isNotEmpty();
        }
    }

    private static List<JsonNode> golden(Surface surface, String part) {
        try (InputStream file = SurfacesTest.class.getResourceAsStream(surface.name() + ".json")) {
            List<JsonNode> cases = new ArrayList<>();
            JSON.readTree(Objects.requireNonNull(file, surface.name()))
                    .required(part)
                    .forEach(cases::add);
            assertThat(cases).as(surface.name()).isNotEmpty();
            return cases;
        } catch (IOException e) {
            throw new IllegalStateException(surface.name(), e);
        }
    }

    private static Outcome outcome(String name) {
        List<ActionResult> results = switch (name) {
            case "picture" -> List.of(new ActionResult("screenshot", null, picture("asked")));
            case "read" -> List.of(new ActionResult("read", "what was read", null));
            default -> List.of();
        };
        return new Outcome(results, name.equals("failed") ? "it went wrong" : null, seen());
    }

    private static Observation seen() {
        String url = "http://mail.localhost:7070/";
        return new Observation(
                "the goal",
                url,
                "Inbox",
                List.of(new Observation.OpenTab("t1", "Inbox", url, true)),
                List.of(1280, 720),
                picture("seen"),
                "- button \"Send\" [ref=e9]",
                "e9",
                null,
                List.of("A confirm dialog \"Sure?\" was dismissed."),
                List.of(),
                1,
                50);
    }

    private static Picture picture(String bytes) {
        return Picture.of(bytes.getBytes(StandardCharsets.UTF_8));
    }

    /** The call with each of its places, one at a time, holding something hostile, or nothing; of a text, its beginnings. */
    private static List<JsonNode> spoiled(JsonNode call) {
        List<JsonNode> spoiled = new ArrayList<>();
        if (call.isString()) {
            String text = call.asString();
            for (int end = 0; end < text.length(); end++) {
                spoiled.add(JSON.valueToTree(text.substring(0, end)));
                spoiled.add(JSON.valueToTree(text.substring(0, end) + "('\"[<" + text.substring(end)));
            }
        } else if (call.isObject()) {
            for (String name : call.propertyNames()) {
                List<JsonNode> values = new ArrayList<>(HOSTILE);
                values.addAll(spoiled(call.path(name)));
                values.forEach(value -> spoiled.add(((ObjectNode) call.deepCopy()).set(name, value)));
                ObjectNode without = (ObjectNode) call.deepCopy();
                without.remove(name);
                spoiled.add(without);
            }
        } else if (call.isArray()) {
            for (int i = 0; i < call.size(); i++) {
                for (JsonNode value : spoiled(call.get(i))) {
                    spoiled.add(((ArrayNode) call.deepCopy()).set(i, value));
                }
                for (JsonNode value : HOSTILE) {
                    spoiled.add(((ArrayNode) call.deepCopy()).set(i, value));
                }
            }
        }
        return spoiled;
    }
}
