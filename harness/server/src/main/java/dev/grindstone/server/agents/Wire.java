package dev.grindstone.server.agents;

import dev.grindstone.episodes.AgentException;
import dev.grindstone.server.Json;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** JSON on its way from and to the libraries of the makers, which are built on an older Jackson. */
public final class Wire {

    private static final int SHOWN = 300;

    private Wire() {}

    /**
     * Reads what a service answered.
     *
     * @param maker for the error
     */
    public static JsonNode read(String maker, InputStream body) {
        try {
            return Json.MAPPER.readTree(body);
        } catch (JacksonException none) {
            throw new AgentException(maker + " answered what is no JSON (" + none.getOriginalMessage() + ")", none);
        }
    }

    /** The same for an answer that is a text. */
    public static JsonNode read(String maker, String body) {
        return read(maker, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    /** An array an answer must have. */
    public static ArrayNode array(String maker, JsonNode answer, String name) {
        if (answer.path(name) instanceof ArrayNode array) {
            return array;
        }
        throw new AgentException(
                maker + " answered in a format that is not its own, without an array '" + name + "': " + shown(answer));
    }

    /** A tree as maps, lists, texts and numbers, which every library takes. */
    public static Object plain(JsonNode tree) {
        return Json.MAPPER.convertValue(tree, Object.class);
    }

    /** What a service complained about, in one short line. */
    public static AgentException trouble(String maker, Throwable failure) {
        String text = String.valueOf(failure.getMessage()).replaceAll("\\s+", " ");
        return new AgentException("the service of " + maker + " failed: " + cut(text), failure);
    }

    private static String shown(JsonNode tree) {
        return cut(tree.toString());
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
