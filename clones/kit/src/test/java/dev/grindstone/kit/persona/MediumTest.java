package dev.grindstone.kit.persona;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MediumTest {

    private static final Map<String, String> LETTER =
            Map.of("message", "7", "from", "a@b.example", "from_name", "Ana", "subject", "Budget", "text", "How much?");
    private static final Map<String, String> POST = Map.of(
            "channel", "C1", "channel_kind", "im", "ts", "1.5", "thread_ts", "", "from", "ana", "text", "How much?");

    @Test
    void a_letter_is_answered_in_its_conversation() {
        assertThat(answer("mail.delivered", LETTER))
                .containsEntry("to", "Ana <a@b.example>")
                .containsEntry("reply_to", "7")
                .containsEntry("subject", "Re: Budget");
        assertThat(answer("mail.delivered", with(LETTER, "subject", "Re: Budget")))
                .containsEntry("subject", "Re: Budget");
    }

    @Test
    void a_subject_asks_only_in_the_first_letter() {
        assertThat(medium("mail.delivered", LETTER).hears()).isEqualTo("{subject}\n{text}");
        assertThat(medium("mail.delivered", with(LETTER, "subject", "RE: Budget"))
                        .hears())
                .isEqualTo("{text}");
    }

    @Test
    void a_post_is_answered_in_a_thread_but_for_direct_conversations() {
        assertThat(answer("chat.posted", POST)).containsOnlyKeys("channel", "text");
        assertThat(answer("chat.posted", with(POST, "channel_kind", "private"))).containsEntry("thread_ts", "1.5");
        assertThat(answer("chat.posted", with(POST, "channel_kind", "channel"))).containsEntry("thread_ts", "1.5");
        assertThat(answer("chat.posted", with(POST, "thread_ts", "1.2"))).containsEntry("thread_ts", "1.2");
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> changed = new HashMap<>(fields);
        changed.put(name, value);
        return changed;
    }

    private static Map<String, Object> answer(String event, Map<String, String> fields) {
        return medium(event, fields).orders().get(0).about(fields).args();
    }

    private static Medium medium(String event, Map<String, String> fields) {
        List<Medium> fitting = Medium.KNOWN.stream()
                .filter(medium -> medium.on().equals(event) && medium.when().holdsFor(fields))
                .toList();
        return fitting.get(0);
    }
}
