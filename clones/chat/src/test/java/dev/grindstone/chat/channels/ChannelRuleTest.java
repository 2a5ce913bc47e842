package dev.grindstone.chat.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.Workspace;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChannelRuleTest {
    @Test
    void a_deleted_channel_takes_all_with_it() {
        try (Workspace office = Workspace.open()) {
            String id = office.sql("SELECT id FROM chat.conversation WHERE name = 'engineering'")
                    .get(0);
            office.run(
                    "chat.schedule",
                    SmallOffice.MAYA,
                    Map.of(
                            "channel",
                            "engineering",
                            "text",
                            "Later",
                            "post_at",
                            SmallOffice.NOW.plusSeconds(3600).toString()));

            office.run("chat.deleteChannel", SmallOffice.MAYA, Map.of("channel", "engineering"));

            for (String table : java.util.List.of("message", "membership", "scheduled_message")) {
                assertThat(office.sql("SELECT id FROM chat.conversation WHERE name = 'engineering'"))
                        .isEmpty();
                assertThat(office.sql("SELECT conversation_id FROM chat." + table + " WHERE conversation_id = " + id))
                        .as(table)
                        .isEmpty();
            }
        }
    }

    @Test
    void everybodys_channel_stays_and_members_delete_none() {
        try (Workspace office = Workspace.open()) {
            assertThatThrownBy(() -> office.run("chat.deleteChannel", SmallOffice.MAYA, Map.of("channel", "general")))
                    .hasMessage("'general' is everybody's and stays")
                    .hasFieldOrPropertyWithValue("code", "cant_delete_channel");
            assertThatThrownBy(
                            () -> office.run("chat.deleteChannel", SmallOffice.OMAR, Map.of("channel", "engineering")))
                    .hasMessage("Only admins delete channels: ask one");
        }
    }

    @Test
    void admins_say_who_may_post() {
        try (Workspace office = Workspace.open()) {
            office.run("chat.setPosting", SmallOffice.MAYA, Map.of("channel", "engineering", "posting", "admins"));

            assertThatThrownBy(() -> office.run(
                            "chat.post", SmallOffice.OMAR, Map.of("channel", "engineering", "text", "Hello")))
                    .hasMessageContaining("admins");
            assertThatThrownBy(() -> office.run(
                            "chat.setPosting", SmallOffice.OMAR, Map.of("channel", "engineering", "posting", "all")))
                    .hasMessage("Only admins say who may post: ask one");
            assertThatThrownBy(() -> office.run(
                            "chat.setPosting", SmallOffice.MAYA, Map.of("channel", "engineering", "posting", "cats")))
                    .hasMessage("'cats' may not be: posting is 'all' or 'admins'");
        }
    }
}
