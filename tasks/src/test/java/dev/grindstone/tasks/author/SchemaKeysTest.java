package dev.grindstone.tasks.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reader and the schema know the same keys, at every place, and neither can get one alone. */
class SchemaKeysTest {

    @TempDir
    static Path folder;

    private static final SchemaTree SCHEMA = new SchemaTree();
    private static ReaderKeys reader;

    @BeforeAll
    static void askTheReader() throws IOException {
        reader = new ReaderKeys(folder);
        for (String file : List.of("every-key.yaml", "every-key-infeasible.yaml")) {
            try (InputStream in = SchemaKeysTest.class.getResourceAsStream(file)) {
                reader.ask(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void the_reader_was_asked_about_every_place_of_the_schema() {
        assertThat(reader.keys().keySet())
                .as("places with keys; one that is missing needs a use in every-key*.yaml, one too many a schema")
                .containsExactlyElementsOf(SCHEMA.places());
    }

    @Test
    void the_schema_has_every_key_of_the_reader_and_no_other() {
        Set<String> lacking = new TreeSet<>();
        Set<String> unknown = new TreeSet<>();
        for (Map.Entry<String, Set<String>> place : reader.keys().entrySet()) {
            Set<String> keys = SCHEMA.keys(place.getKey());
            place.getValue().stream()
                    .filter(key -> !keys.contains(key))
                    .forEach(key -> lacking.add(place.getKey() + " → " + key));
            keys.stream()
                    .filter(key -> !place.getValue().contains(key))
                    .forEach(key -> unknown.add(place.getKey() + " → " + key));
        }

        assertThat(lacking)
                .as("keys the reader knows and task.schema.json lacks: add them, with a description")
                .isEmpty();
        assertThat(unknown)
                .as("keys of task.schema.json the reader refuses: remove them")
                .isEmpty();
    }

    @Test
    void the_schema_has_every_word_of_the_reader_and_no_other() {
        assertThat(reader.words())
                .isNotEmpty()
                .allSatisfy((place, words) -> assertThat(SCHEMA.words(place))
                        .as("words of task.schema.json at " + place)
                        .containsExactlyElementsOf(words));
    }

    @Test
    void every_key_of_the_schema_is_described() {
        assertThat(SCHEMA.undescribed()).isEmpty();
        assertThat(SCHEMA.places()).hasSizeGreaterThan(15);
    }
}
