package dev.grindstone.kit.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.kit.change.Change.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetChangesTest {

    private static final Map<String, String> NONE = Map.of();

    @Test
    void an_update_on_an_insert_is_an_insert_of_the_last_values() {
        assertThat(NetChanges.of(List.of(
                        change(Kind.INSERT, NONE, Map.of("text", "a", "done", "false")),
                        change(Kind.UPDATE, Map.of("done", "false"), Map.of("done", "true")))))
                .singleElement()
                .satisfies(net -> {
                    assertThat(net.kind()).isEqualTo(Kind.INSERT);
                    assertThat(net.after()).isEqualTo(Map.of("text", "a", "done", "true"));
                });
    }

    @Test
    void what_comes_and_goes_or_goes_and_comes_back_is_nothing() {
        assertThat(NetChanges.of(List.of(
                        change(Kind.INSERT, NONE, Map.of("text", "a")),
                        change(Kind.DELETE, Map.of("text", "a"), NONE))))
                .isEmpty();
        assertThat(NetChanges.of(List.of(
                        change(Kind.DELETE, Map.of("text", "a"), NONE),
                        change(Kind.INSERT, NONE, Map.of("text", "a")))))
                .isEmpty();
        assertThat(NetChanges.of(List.of(
                        change(Kind.UPDATE, Map.of("text", "a"), Map.of("text", "b")),
                        change(Kind.UPDATE, Map.of("text", "b"), Map.of("text", "a")))))
                .isEmpty();
    }

    @Test
    void a_row_that_comes_back_changed_is_an_update() {
        assertThat(NetChanges.of(List.of(
                        change(Kind.DELETE, Map.of("text", "a", "done", "true"), NONE),
                        change(Kind.INSERT, NONE, Map.of("text", "b", "done", "true")))))
                .singleElement()
                .satisfies(net -> {
                    assertThat(net.kind()).isEqualTo(Kind.UPDATE);
                    assertThat(net.before()).isEqualTo(Map.of("text", "a"));
                    assertThat(net.after()).isEqualTo(Map.of("text", "b"));
                });
    }

    @Test
    void a_deleted_row_is_remembered_as_it_was_at_the_start() {
        assertThat(NetChanges.of(List.of(
                        change(Kind.UPDATE, Map.of("done", "false"), Map.of("done", "true")),
                        change(Kind.DELETE, Map.of("text", "a", "done", "true"), NONE))))
                .singleElement()
                .satisfies(net -> {
                    assertThat(net.kind()).isEqualTo(Kind.DELETE);
                    assertThat(net.before()).isEqualTo(Map.of("text", "a", "done", "false"));
                });
    }

    private static Change change(Kind kind, Map<String, String> before, Map<String, String> after) {
        return new Change(1, 0, "notes.note", kind, "7", before, after);
    }
}
