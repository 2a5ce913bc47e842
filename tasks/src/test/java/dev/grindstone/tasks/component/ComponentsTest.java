package dev.grindstone.tasks.component;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.tasks.component.Part.Subject;
import dev.grindstone.tasks.problem.Spot;
import dev.grindstone.tasks.verdict.Reason;
import dev.grindstone.tasks.verdict.Reason.Fault;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComponentsTest {

    private static final Spot SPOT = new Spot("a.yaml", 1);

    private static final List<Component> PARTS = List.of(
            new Component(SPOT, "filed", List.of(new Part(SPOT, Subject.ROWS, "mail.message", "folder", Map.of()))),
            new Component(
                    SPOT, "labelled", List.of(new Part(SPOT, Subject.ROWS, "mail.message_label", null, Map.of()))),
            new Component(SPOT, "answered", List.of(new Part(SPOT, Subject.ANSWER, "", null, Map.of()))));

    @Test
    void without_a_reason_all_hold() {
        assertThat(of())
                .containsExactly(
                        Map.entry("filed", true),
                        Map.entry("labelled", true),
                        Map.entry("answered", true),
                        Map.entry("nothing else", true));
        assertThat(Components.of(List.of(), List.of(reason(Fault.EXTRA, "mail.message", null))))
                .isEmpty();
    }

    @Test
    void what_is_missing_or_wrong_breaks_the_part_it_lies_in() {
        assertThat(broken(reason(Fault.MISSING, "mail.message", "folder"))).containsExactly("filed");
        assertThat(broken(reason(Fault.WRONG, "mail.message", "folder"))).containsExactly("filed");
        assertThat(broken(reason(Fault.MISSING, "mail.message_label", null))).containsExactly("labelled");
        assertThat(broken(reason(Fault.WRONG, "mail.message_label", "label_id")))
                .containsExactly("labelled");
        assertThat(broken(reason(Fault.ANSWER, "", null))).containsExactly("answered");
    }

    @Test
    void a_row_that_is_missing_has_none_of_its_columns() {
        assertThat(broken(reason(Fault.MISSING, "mail.message", null))).containsExactly("filed");
    }

    @Test
    void what_nobody_asked_for_breaks_nothing_else_only() {
        assertThat(broken(reason(Fault.EXTRA, "mail.message", "folder"))).containsExactly("nothing else");
        assertThat(broken(reason(Fault.MISSING, "mail.message", "is_read"))).containsExactly("nothing else");
        assertThat(broken(reason(Fault.REFUSAL, "", null))).containsExactly("nothing else");
    }

    @Test
    void a_part_may_be_about_some_rows_as_they_should_be() {
        Part bobs = new Part(SPOT, Subject.ROWS, "mail.message", null, Map.of("owner", "{bob}"));
        List<Component> parts = List.of(new Component(SPOT, "to bob", List.of(bobs)).fill(text -> "2"));
        Map<String, @Nullable String> bob = Map.of("owner", "2");
        Map<String, @Nullable String> ann = Map.of("owner", "1");
        Reason missing = new Reason(Fault.MISSING, "mail.message", "", null, null, null, 0, "", bob);
        Reason other = new Reason(Fault.MISSING, "mail.message", "", null, null, null, 0, "", ann);
        Reason wrongOwner = new Reason(Fault.WRONG, "mail.message", "1", "owner", "2", "1", 0, "", ann);

        assertThat(Components.of(parts, List.of(missing))).containsEntry("to bob", false);
        assertThat(Components.of(parts, List.of(wrongOwner))).containsEntry("to bob", false);
        assertThat(Components.of(parts, List.of(other))).isEqualTo(Map.of("to bob", true, "nothing else", false));
    }

    private static List<String> broken(Reason... reasons) {
        return of(reasons).entrySet().stream()
                .filter(each -> !each.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Boolean> of(Reason... reasons) {
        return Components.of(PARTS, List.of(reasons));
    }

    private static Reason reason(Fault fault, String table, @Nullable String column) {
        return new Reason(fault, table, "1", column, null, null, 0, "text");
    }
}
