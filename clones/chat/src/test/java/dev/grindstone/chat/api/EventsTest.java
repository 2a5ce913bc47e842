package dev.grindstone.chat.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.workspace.Id;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class EventsTest {
    private ApiClient api;
    private String general;

    @BeforeEach
    void open() {
        api = new ApiClient();
        general = api.channel("general");
    }

    @AfterEach
    void close() {
        api.close();
    }

    private Line rtm(String token) {
        Line line = Line.open(api, api.call(token, "rtm.connect"));
        line.next("hello");
        return line;
    }

    @Test
    void what_happens_is_told_over_rtm_in_its_order() {
        Line line = rtm(api.maya());

        String ts = api.posted(api.token(SmallOffice.OMAR), general, "Hello <@" + Id.USER.text(1) + ">");
        JsonNode message = line.next("message");
        api.call(api.maya(), "reactions.add", "channel", general, "timestamp", ts, "name", "wave");
        JsonNode reaction = line.next("reaction_added");
        api.call(api.token(SmallOffice.OMAR), "chat.update", "channel", general, "ts", ts, "text", "Hello all");
        JsonNode changed = line.next("message");
        api.call(api.token(SmallOffice.OMAR), "chat.delete", "channel", general, "ts", ts);
        JsonNode deleted = line.next("message");
        api.office().run("chat.setPresence", SmallOffice.OMAR, Map.of("away", true));

        assertThat(message.path("ts").asString()).isEqualTo(ts);
        assertThat(message.path("channel").asString()).isEqualTo(general);
        assertThat(message.path("user").asString()).isEqualTo(Id.USER.text(2));
        assertThat(reaction.at("/item/ts").asString()).isEqualTo(ts);
        assertThat(reaction.path("reaction").asString()).isEqualTo("wave");
        assertThat(changed.path("subtype").asString()).isEqualTo("message_changed");
        assertThat(changed.at("/message/text").asString()).isEqualTo("Hello all");
        assertThat(changed.at("/previous_message/text").asString()).startsWith("Hello <@");
        assertThat(deleted.path("subtype").asString()).isEqualTo("message_deleted");
        assertThat(deleted.path("deleted_ts").asString()).isEqualTo(ts);
        assertThat(line.next("presence_change").path("presence").asString()).isEqualTo("away");
    }

    @Test
    void nobody_hears_of_what_they_may_not_see() {
        Line line = rtm(api.maya());

        api.office().run("chat.post", SmallOffice.IRENE, Map.of("channel", "payroll", "text", "secret"));
        api.office().run("chat.post", SmallOffice.IRENE, Map.of("channel", "general", "text", "open"));

        assertThat(line.next("message").path("text").asString()).isEqualTo("open");
    }

    @Test
    void messages_typing_and_pings_come_over_rtm_and_nonsense_harms_nobody() {
        Line maya = rtm(api.maya());
        Line omar = rtm(api.token(SmallOffice.OMAR));

        maya.send("{\"id\":7,\"type\":\"ping\",\"time\":5}");
        assertThat(maya.next("pong").path("reply_to").asInt()).isEqualTo(7);
        maya.send("{nonsense");
        assertThat(maya.next("error").at("/error/msg").asString()).isEqualTo("message could not be parsed");
        maya.send("{\"id\":8,\"type\":\"typing\",\"channel\":\"" + general + "\"}");
        assertThat(omar.next("user_typing").path("user").asString()).isEqualTo(Id.USER.text(1));
        maya.send("{\"id\":9,\"type\":\"message\",\"channel\":\"" + general + "\",\"text\":\"By socket\"}");
        JsonNode posted = maya.next("");
        assertThat(posted.path("ok").asBoolean()).isTrue();
        assertThat(posted.path("reply_to").asInt()).isEqualTo(9);
        assertThat(omar.next("message").path("ts").asString())
                .isEqualTo(posted.path("ts").asString());
        maya.send("{\"id\":10,\"type\":\"message\",\"channel\":\"nowhere\",\"text\":\"x\"}");
        assertThat(maya.next("").at("/error/msg").asString()).isEqualTo("channel_not_found");
    }

    @Test
    void an_app_hears_in_envelopes_of_where_its_bot_is() {
        api.office().run("chat.invite", SmallOffice.MAYA, Map.of("channel", "general", "users", "deploy"));
        Line line = Line.open(api, api.call(api.app(), "apps.connections.open"));
        JsonNode hello = line.next("hello");

        api.posted(api.maya(), general, "Ship it");
        JsonNode first = line.next("events_api");
        line.close();
        Line second = Line.open(api, api.call(api.app(), "apps.connections.open"));
        JsonNode again = second.next("events_api");
        second.send("{\"envelope_id\":\"" + again.path("envelope_id").asString() + "\"}");
        api.posted(api.maya(), api.channel("design"), "Not for the bot");
        api.posted(api.maya(), general, "Next");

        assertThat(hello.path("num_connections").asInt()).isEqualTo(1);
        assertThat(hello.at("/connection_info/app_id").asString()).startsWith("A0");
        assertThat(first.at("/payload/type").asString()).isEqualTo("event_callback");
        assertThat(first.at("/payload/event/text").asString()).isEqualTo("Ship it");
        assertThat(again.path("envelope_id").asString())
                .isEqualTo(first.path("envelope_id").asString());
        assertThat(again.path("retry_attempt").asInt()).isEqualTo(1);
        assertThat(second.next("events_api").at("/payload/event/text").asString())
                .isEqualTo("Next");
    }

    @Test
    void a_line_without_a_ticket_is_ended() {
        JsonNode answer = api.call(api.maya(), "rtm.connect");
        String url = answer.path("url").asString().replaceFirst("ticket=.*", "ticket=x");

        Line line = Line.open(api, JsonNodeFactory.instance.objectNode().put("url", url));

        assertThat(line.next("error").at("/error/msg").asString()).isEqualTo("invalid_auth");
    }
}
