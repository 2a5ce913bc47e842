package dev.grindstone.chat.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.Workspace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FillTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void many_messages_come_in_at_once_with_threads_reactions_and_mentions() {
        try (Workspace chat = Workspace.open()) {
            Object ids = chat.run(
                    "chat.fill",
                    SmallOffice.MAYA,
                    Map.of(
                            "messages",
                            List.of(
                                    Map.of(
                                            "channel",
                                            "design",
                                            "from",
                                            "chris.novak",
                                            "at",
                                            SmallOffice.NOW.minus(HOUR),
                                            "text",
                                            "<@maya> see <#general>",
                                            "edited",
                                            SmallOffice.NOW,
                                            "reactions",
                                            List.of(Map.of("name", "eyes", "users", List.of("priya", "maya")))),
                                    Map.of(
                                            "channel",
                                            "design",
                                            "from",
                                            "maya",
                                            "at",
                                            SmallOffice.NOW.minusSeconds(60),
                                            "text",
                                            "seen",
                                            "root",
                                            0))));

            assertThat((List<?>) ids).hasSize(2);
            String root = ((List<?>) ids).get(0).toString();
            assertThat(chat.sql("SELECT text FROM chat.message WHERE id = " + root)
                            .get(0))
                    .matches("<@U0\\w+> see <#C0\\w+>");
            assertThat(chat.sql("SELECT COUNT(*) FROM chat.reaction WHERE message_id = " + root)
                            .get(0))
                    .isEqualTo("2");
            assertThat(chat.sql("SELECT how FROM chat.mention WHERE message_id = " + root)
                            .get(0))
                    .isEqualTo("user");
            assertThat(chat.sql("SELECT COUNT(*) FROM chat.message WHERE thread_id = " + root)
                            .get(0))
                    .isEqualTo("1");
            assertThat(chat.sql("SELECT COUNT(*) FROM chat.subscription WHERE is_followed AND thread_id = " + root)
                            .get(0))
                    .isEqualTo("2");
        }
    }

    @Test
    void nobody_writes_where_they_are_not_and_no_reply_stands_before_its_root() {
        try (Workspace chat = Workspace.open()) {
            assertThatThrownBy(() -> fill(chat, Map.of("channel", "payroll", "from", "omar", "text", "hi")))
                    .hasMessageContaining("omar is not in 'payroll'");
            assertThatThrownBy(() -> fill(chat, Map.of("channel", "general", "from", "ghost", "text", "hi")))
                    .hasMessageContaining("no member 'ghost'");
            assertThatThrownBy(() -> fill(chat, Map.of("channel", "general", "from", "omar", "text", "hi", "root", 4)))
                    .hasMessageContaining("after its root");
        }
    }

    private static void fill(Workspace chat, Map<String, ?> message) {
        chat.run("chat.fill", SmallOffice.MAYA, Map.of("messages", List.of(message)));
    }
}
