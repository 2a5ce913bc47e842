package dev.grindstone.mail.message.mark;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The things that the HTML of a message marks. */
public final class Marked {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Marked() {}

    /** Those that can be read, in their order. */
    public static List<JsonNode> things(String html) {
        List<JsonNode> things = new ArrayList<>();
        if (!html.contains("ld+json")) {
            return things;
        }
        for (Element script : Jsoup.parse(html).select("script[type=application/ld+json]")) {
            try {
                JsonNode marked = JSON.readTree(script.data());
                if (marked.isArray()) {
                    marked.forEach(things::add);
                } else {
                    things.add(marked);
                }
            } catch (JacksonException unreadable) {
                // Another mark of the same message may be readable.
            }
        }
        return things;
    }

    /** The first of the values that is there, without the address of the vocabulary; empty when none is. */
    public static String text(JsonNode thing, String... paths) {
        for (String path : paths) {
            JsonNode value = thing.at(path);
            if (value.isValueNode() && !value.isNull()) {
                return value.asString()
                        .replaceFirst("^https?://schema\\.org/", "")
                        .strip();
            }
        }
        return "";
    }
}
