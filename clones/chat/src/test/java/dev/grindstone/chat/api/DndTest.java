package dev.grindstone.chat.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.workspace.Id;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DndTest {
    @Test
    void the_hours_of_a_member_are_told_as_the_next_pause() {
        try (ApiClient api = new ApiClient()) {
            assertThat(api.call(api.maya(), "dnd.info").path("dnd_enabled").asBoolean())
                    .isFalse();
            api.office().run("chat.setPreference", SmallOffice.MAYA, Map.of("name", "schedule", "value", "weekdays"));

            JsonNode info = api.call(api.token(SmallOffice.OMAR), "dnd.info", "user", Id.USER.text(1));
            assertThat(info.path("dnd_enabled").asBoolean()).isTrue();
            assertThat(Instant.ofEpochSecond(info.path("next_dnd_start_ts").asLong()))
                    .isEqualTo(Instant.parse("2026-03-12T21:00:00Z"));
            assertThat(Instant.ofEpochSecond(info.path("next_dnd_end_ts").asLong()))
                    .isEqualTo(Instant.parse("2026-03-13T07:00:00Z"));
        }
    }
}
