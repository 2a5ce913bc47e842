package dev.grindstone.episodes.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysTest {

    @ParameterizedTest
    @CsvSource({
        "Return, Enter",
        "KP_Enter, Enter",
        "ESC, Escape",
        "BackSpace, Backspace",
        "del, Delete",
        "Page_Up, PageUp",
        "prior, PageUp",
        "pagedown, PageDown",
        "next, PageDown",
        "up, ArrowUp",
        "arrowleft, ArrowLeft",
        "ctrl, Control",
        "Control_L, Control",
        "cmd, Meta",
        "super, Meta",
        "win, Meta",
        "option, Alt",
        "f5, F5",
        "KP_0, 0",
        "space, ' '",
        "a, a",
        "Q, Q",
        "é, é",
        "+, +"
    })
    void every_usual_spelling_is_the_browsers_name(String spelling, String name) {
        assertThat(Keys.key(spelling)).isEqualTo(name);
    }

    @Test
    void a_chord_splits_at_plus_signs_except_the_plus_key() {
        assertThat(Keys.split("ctrl+shift+s")).containsExactly("ctrl", "shift", "s");
        assertThat(Keys.split("+")).containsExactly("+");
        assertThat(Keys.split("ctrl++")).containsExactly("ctrl", "+");
    }

    @Test
    void a_letter_with_control_is_a_small_one() {
        assertThat(Keys.chord(List.of("CTRL", "A"))).containsExactly("Control", "a");
        assertThat(Keys.chord(List.of("ctrl", "shift", "A"))).containsExactly("Control", "Shift", "A");
        assertThat(Keys.chord(List.of("A"))).containsExactly("A");
    }

    @Test
    void an_unknown_key_is_refused_with_examples() {
        assertThatThrownBy(() -> Keys.key("AnyKey"))
                .isInstanceOf(ActionException.class)
                .hasMessage("There is no key 'AnyKey': use a character, or a name such as"
                        + " Enter, Escape, Tab, Backspace, PageDown, ArrowLeft, Control");
    }

    @Test
    void a_letter_is_no_modifier() {
        assertThatThrownBy(() -> new Action.Click(null, null, null, List.of("a"), null))
                .isInstanceOf(ActionException.class)
                .hasMessage("'a' is no modifier: use Control, Shift, Alt or Meta");
    }

    @Test
    void a_chord_without_keys_is_refused() {
        assertThatThrownBy(() -> Keys.chord(List.of())).hasMessage("A chord needs at least one key");
    }
}
