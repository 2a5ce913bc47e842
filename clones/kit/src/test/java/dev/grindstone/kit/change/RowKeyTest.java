package dev.grindstone.kit.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowKeyTest {

    @Test
    void plain_keys_are_joined() {
        assertThat(RowKey.of(List.of("12", "to", "0"))).isEqualTo("12/to/0");
    }

    @Test
    void different_keys_have_different_texts_and_each_is_read_back() {
        List<List<String>> keys = List.of(
                List.of("a/b", "c"),
                List.of("a", "b/c"),
                List.of("a", "b", "c"),
                List.of("a\\", "b/c"),
                List.of("a\\/b", "c"),
                List.of("", "a"),
                List.of("a", ""),
                List.of(""),
                List.of("\\"));

        assertThat(keys).extracting(RowKey::of).doesNotHaveDuplicates();
        assertThat(keys)
                .allSatisfy(key -> assertThat(RowKey.parts(RowKey.of(key))).isEqualTo(key));
    }
}
