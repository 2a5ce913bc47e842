package dev.grindstone.episodes.attack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The scripts of attacks, and what they say. */
final class Scripts {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Scripts() {}

    /**
     * What a script says.
     *
     * @param tried how many things it tried
     * @param loot what it got that it should not get
     */
    record Report(int tried, List<String> loot) {}

    static String text(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The script '" + name + "' is missing: build the module again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read the script '" + name + "'", failure);
        }
    }

    static Report report(String answer) {
        return MAPPER.readValue(answer, Report.class);
    }

    static String json(Map<String, Object> value) {
        return MAPPER.writeValueAsString(value);
    }
}
