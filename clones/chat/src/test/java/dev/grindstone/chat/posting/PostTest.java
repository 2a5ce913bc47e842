package dev.grindstone.chat.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.Workspace;
import dev.grindstone.chat.message.Unread;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.kit.people.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostTest {
    private Workspace office;

    @BeforeEach
    void open() {
        office = Workspace.open();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_post_is_the_newest_of_its_channel_and_read_by_its_author() {
        Object id = post(SmallOffice.MAYA, "#engineering", "Approved :tada:");

        assertThat(office.sql("SELECT id FROM chat.message WHERE conversation_id = " + channel("engineering")
                        + " ORDER BY ts DESC LIMIT 1"))
                .containsExactly(id.toString());
        assertThat(unread(SmallOffice.MAYA, "engineering")).isEqualTo(Unread.NONE);
    }

    @Test
    void two_posts_of_one_instant_have_two_ts_in_their_order() {
        Object one = post(SmallOffice.MAYA, "general", "one");
        Object two = post(SmallOffice.MAYA, "general", "two");

        assertThat(office.sql("SELECT id FROM chat.message WHERE id IN (" + one + ", " + two + ") ORDER BY ts"))
                .containsExactly(one.toString(), two.toString());
    }

    @Test
    void a_mention_counts_for_whom_it_names() {
        assertThat(unread(SmallOffice.MAYA, "engineering").mentions()).isEqualTo(1);
        assertThat(unread(SmallOffice.MAYA, "general")).isEqualTo(Unread.NONE);
    }

    @Test
    void a_mention_may_be_written_with_a_handle() {
        Object id = post(SmallOffice.MAYA, "general", "<@omar> and <@nobody> see <#payroll>");

        assertThat(office.sql("SELECT text FROM chat.message WHERE id = " + id).toString())
                .matches("\\[<@U0\\w+> and <@nobody> see <#payroll>]");
    }

    @Test
    void what_is_not_allowed_has_the_code_of_the_api() {
        refused("channel_not_found", "chat.post", Map.of("channel", "payroll", "text", "x"));
        refused("is_archived", "chat.post", Map.of("channel", "old-campaign", "text", "x"), 7);
        refused("no_text", "chat.post", Map.of("channel", "general", "text", " "));
        refused("msg_too_long", "chat.post", Map.of("channel", "general", "text", "x".repeat(40_001)));
        refused("invalid_blocks", "chat.post", Map.of("channel", "general", "blocks", "{"));
        refused("thread_not_found", "chat.post", Map.of("channel", "general", "text", "x", "thread_ts", "12.000001"));
        refused("name_taken", "chat.createChannel", Map.of("name", "design"));
        refused("invalid_name_specials", "chat.createChannel", Map.of("name", "Big News"));
        refused("cant_leave_general", "chat.leave", Map.of("channel", "general"));
        refused("no_reaction", "chat.unreact", Map.of("message", first("engineering"), "name", "eyes"));
        refused("already_reacted", "chat.react", Map.of("message", first("engineering"), "name", "thumbsup"));
        refused("cant_update_message", "chat.edit", Map.of("message", first("engineering"), "text", "x"));
        refused("time_in_past", "chat.schedule", Map.of("channel", "general", "text", "x"));
        refused("cant_invite_self", "chat.invite", Map.of("channel", "design", "users", List.of("maya")));
    }

    @Test
    void a_thread_whose_root_is_deleted_keeps_a_trace() {
        String root = first("engineering");

        office.run("chat.delete", SmallOffice.OMAR, Map.of("message", root));

        assertThat(office.sql("SELECT subtype FROM chat.message WHERE id = " + root))
                .containsExactly("tombstone");
    }

    @Test
    void a_scheduled_message_leaves_at_its_time() {
        office.run(
                "chat.schedule",
                SmallOffice.MAYA,
                Map.of("channel", "design", "text", "Later", "post_at", SmallOffice.NOW.plus(Duration.ofHours(1))));
        office.world().advance(Duration.ofMinutes(59));
        assertThat(office.sql("SELECT id FROM chat.message WHERE text = 'Later'"))
                .isEmpty();

        office.world().advance(Duration.ofMinutes(2));

        assertThat(office.sql("SELECT id FROM chat.message WHERE text = 'Later'"))
                .hasSize(1);
        assertThat(office.sql("SELECT id FROM chat.scheduled_message")).isEmpty();
    }

    @Test
    void a_direct_message_opens_the_conversation_of_the_two() {
        post(SmallOffice.MAYA, "@irene", "Hello");

        assertThat(office.sql("SELECT kind FROM chat.conversation WHERE direct_key = '1,5'"))
                .containsExactly("im");
        assertThat(unread(SmallOffice.IRENE, null).messages()).isEqualTo(1);
    }

    private Object post(Person by, String channel, String text) {
        return office.run("chat.post", by, Map.of("channel", channel, "text", text));
    }

    private void refused(String code, String command, Map<String, ?> args) {
        refused(code, command, args, 1);
    }

    private void refused(String code, String command, Map<String, ?> args, long who) {
        Person by = office.world().turn(open -> open.people().byId(who).orElseThrow());
        assertThatThrownBy(() -> office.run(command, by, args))
                .isInstanceOfSatisfying(
                        ChatException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private String first(String channel) {
        return office.sql("SELECT id FROM chat.message WHERE subtype IS NULL AND conversation_id = " + channel(channel)
                        + " ORDER BY ts LIMIT 1")
                .get(0);
    }

    private String channel(String name) {
        return office.sql("SELECT id FROM chat.conversation WHERE name = '" + name + "'")
                .get(0);
    }

    /** Of a channel by its name, or of the direct conversation of Maya and Irene. */
    private Unread unread(Person who, @org.jspecify.annotations.Nullable String name) {
        String id = name == null
                ? office.sql("SELECT id FROM chat.conversation WHERE direct_key = '1,5'")
                        .get(0)
                : channel(name);
        return office.world()
                .turn(open -> Unread.of(open.db("chat"), who.id()))
                .getOrDefault(Long.valueOf(id), Unread.NONE);
    }
}
