package dev.grindstone.kit.counterpart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.kit.counterpart.Guard.All;
import dev.grindstone.kit.counterpart.Guard.Any;
import dev.grindstone.kit.counterpart.Guard.Contains;
import dev.grindstone.kit.counterpart.Guard.Equal;
import dev.grindstone.kit.counterpart.Guard.Matches;
import dev.grindstone.kit.counterpart.Guard.Not;
import java.util.List;
import java.util.Map;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;

class GuardTest {

    private static final Map<String, String> EVENT =
            Map.of("from", "Ana@Lima.example", "text", "What is the\n gate code  of hall 7?");

    @Test
    void case_and_white_space_do_not_matter() {
        assertThat(holds(new Equal("from", "ana@lima.example"))).isTrue();
        assertThat(holds(new Equal("from", "ana@lima"))).isFalse();
        assertThat(holds(new Contains("text", "Gate Code of"))).isTrue();
        assertThat(holds(new Contains("text", "gate codes"))).isFalse();
        assertThat(holds(new Matches("text", "GATE .* hall \\d\\?$"))).isTrue();
        assertThat(holds(new Matches("text", "hall \\d\\d"))).isFalse();
    }

    @Test
    void conditions_are_joined_and_turned_round() {
        Guard yes = new Contains("text", "gate");
        Guard no = new Contains("text", "door");

        assertThat(holds(new All(List.of(yes, no)))).isFalse();
        assertThat(holds(new Any(List.of(no, yes)))).isTrue();
        assertThat(holds(new Not(no))).isTrue();
        assertThat(holds(new Not(yes))).isFalse();
        assertThat(holds(Guard.always())).isTrue();
        assertThat(holds(new Any(List.of()))).isFalse();
    }

    @Test
    void a_guard_comes_back_from_its_text() {
        Guard guard = new All(List.of(
                new Any(List.of(new Contains("subject", "say \"yes\" (or\nno)"), new Matches("text", "\\bgate\\b"))),
                new Not(new Equal("from", "a\\b")),
                Guard.always()));

        assertThat(GuardText.of(guard))
                .isEqualTo("(all (any (contains subject \"say \\\"yes\\\" (or\nno)\")"
                        + " (matches text \"\\\\bgate\\\\b\")) (not (equals from \"a\\\\b\")) (all))");
        assertThat(GuardText.parse(GuardText.of(guard))).isEqualTo(guard);
        assertThat(guard.fields()).containsExactly("from", "subject", "text");
    }

    @Test
    void what_is_no_guard_is_refused() {
        for (String text : List.of("", "(all", "(all))", "(is from \"x\")", "all")) {
            assertThatThrownBy(() -> GuardText.parse(text))
                    .hasMessage("'" + text + "' is not a guard: make it with" + " Counterparts.add");
        }
        assertThatThrownBy(() -> new Matches("text", "(")).isInstanceOf(PatternSyntaxException.class);
    }

    private static boolean holds(Guard guard) {
        return guard.holdsFor(EVENT);
    }
}
