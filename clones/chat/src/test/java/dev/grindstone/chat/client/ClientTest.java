package dev.grindstone.chat.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.Workspace;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.WorldBuilder;
import dev.grindstone.kit.world.WorldSource;
import java.time.ZoneId;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ClientTest {
    @Test
    void a_conversation_has_the_skeleton_that_scripts_walk() {
        try (Workspace office = Workspace.open()) {
            Document page = office.page(address(office.world(), SmallOffice.MAYA, "engineering"));

            assertThat(page.title()).isEqualTo("engineering (Channel) - Lumen Works - Banter");
            assertThat(page.select("[data-qa=channel_name]").text()).isEqualTo("engineering");
            assertThat(page.select("#message-list .c-scrollbar__hider [data-qa=slack_kit_list][role=list]"))
                    .hasSize(1);
            assertThat(page.select("[data-qa=virtual-list-item] .c-message_kit__message[data-msg-ts]"))
                    .hasSameSizeAs(page.select("[data-qa=message_container]"))
                    .isNotEmpty();
            assertThat(page.select("[data-qa=message_sender_name][data-message-sender]")
                            .eachText())
                    .endsWith("omar");
            assertThat(page.select("[data-qa=message-text] a.c-member_slug[data-stringify-type=mention]")
                            .eachText())
                    .endsWith("@Maya Chen");
            assertThat(page.select("ul.p-rich_text_list[data-stringify-type=unordered-list] > li"))
                    .hasSize(2);
        }
    }

    @Test
    void a_private_channel_of_others_is_not_there() {
        try (Workspace office = Workspace.open()) {
            String address = address(office.world(), SmallOffice.IRENE, "payroll");

            assertThat(office.server().get(office.world(), address).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_world_without_a_workspace_says_so() {
        try (Workspace empty = Workspace.open(new Empty())) {
            assertThat(empty.page("/client").select("h1").text()).isEqualTo("You’re not in this workspace yet");
        }
    }

    private static String address(World world, Person who, String channel) {
        return world.turn(open -> "/client/" + Team.of(open).key() + "/"
                + new Conversations(open.db("chat"), who.id()).named(channel).key());
    }

    private static final class Empty implements WorldSource {
        @Override
        public String name() {
            return "empty-office";
        }

        @Override
        public void fill(WorldBuilder world, long seed) {
            world.present(SmallOffice.NOW, ZoneId.of("UTC"));
            world.person(SmallOffice.MAYA);
            world.protagonist(SmallOffice.MAYA);
        }
    }
}
