package dev.grindstone.chat.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.chat.SmallOffice;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ClientMethodsTest {

    @Test
    void what_is_unread_kept_and_written_is_told_to_a_browsers_scripts() {
        try (ApiClient api = new ApiClient()) {
            String general = api.channel("general");
            String ts = api.posted(api.token(SmallOffice.OMAR), general, "News");
            api.call(api.maya(), "stars.add", "channel", general, "timestamp", ts);
            api.office().run("chat.saveDraft", SmallOffice.MAYA, Map.of("channel", "general", "text", "So"));

            JsonNode boot = api.call(api.maya(), "client.userBoot");
            JsonNode counts = api.call(api.maya(), "client.counts");
            JsonNode found = api.call(api.maya(), "search.modules.messages", "module", "messages", "query", "news");

            assertThat(boot.at("/self/name").asString()).isEqualTo("maya");
            assertThat(boot.path("channels")).hasSize(5);
            JsonNode count = counts.path("channels")
                    .valueStream()
                    .filter(each -> each.path("id").asString("").equals(general))
                    .findFirst()
                    .orElseThrow();
            assertThat(count.path("has_unreads").asBoolean()).isTrue();
            assertThat(count.path("mention_count").asInt()).isZero();
            assertThat(count.path("latest").asString()).isEqualTo(ts);
            assertThat(counts.at("/ims/0/mention_count").asInt()).isEqualTo(1);
            assertThat(found.at("/items/0/channel/id").asString()).isEqualTo(general);
            assertThat(found.at("/items/0/messages/0/ts").asString()).isEqualTo(ts);
            assertThat(api.call(api.maya(), "saved.list")
                            .at("/saved_items/0/ts")
                            .asString())
                    .isEqualTo(ts);
            assertThat(api.call(api.maya(), "drafts.list").at("/drafts/0/text").asString())
                    .isEqualTo("So");
            assertThat(api.call(api.maya(), "users.prefs.get").path("prefs").isObject())
                    .isTrue();
        }
    }
}
