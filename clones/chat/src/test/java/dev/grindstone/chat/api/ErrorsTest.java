package dev.grindstone.chat.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.kit.people.Person;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every error's code; what is refused changes nothing, so one workspace serves them all. */
class ErrorsTest {
    private static ApiClient api;
    private static String maya;
    private static String general;
    private static String design;
    private static String old;
    private static String ts;

    @BeforeAll
    static void open() {
        api = new ApiClient();
        maya = api.maya();
        general = api.channel("general");
        design = api.channel("design");
        old = api.channel("old-campaign");
        ts = api.call(maya, "conversations.history", "channel", general)
                .path("messages")
                .get(0)
                .path("ts")
                .asString();
    }

    @AfterAll
    static void close() {
        api.close();
    }

    private static void refused(String code, String method, String... args) {
        assertThat(api.error(maya, method, args)).as(method).isEqualTo(code);
    }

    private static String id(Person person) {
        return Id.USER.text(person.id());
    }

    @Test
    void about_members() {
        refused("user_not_found", "users.info", "user", "U0000000000");
        refused("users_not_found", "users.lookupByEmail", "email", "nobody@lumen.example");
        refused("bot_not_found", "bots.info", "bot", "B00");
        refused("invalid_presence", "users.setPresence", "presence", "asleep");
        refused("invalid_profile", "users.profile.set", "profile", "[]");
        refused(
                "expiration_time_in_past",
                "users.profile.set",
                "profile",
                "{\"status_text\":\"x\",\"status_expiration\":5}");
        refused("missing_duration", "dnd.setSnooze");
        refused("snooze_not_active", "dnd.endSnooze");
        refused("no_such_subteam", "usergroups.users.list", "usergroup", "S0");
        refused("too_few_users", "dnd.teamInfo");
    }

    @Test
    void about_channels() {
        String payroll = Id.CHANNEL.text(Long.parseLong(api.office()
                .sql("SELECT id FROM chat.conversation WHERE name = 'payroll'")
                .get(0)));

        refused("channel_not_found", "conversations.info", "channel", payroll);
        refused("channel_not_found", "conversations.info", "channel", "#general");
        refused("invalid_types", "conversations.list", "types", "public");
        refused("name_taken", "conversations.create", "name", "general");
        refused("invalid_name_required", "conversations.create");
        refused("invalid_name_specials", "conversations.create", "name", "Big News");
        refused("invalid_name_punctuation", "conversations.create", "name", "-_-");
        refused("invalid_name_maxlength", "conversations.create", "name", "x".repeat(81));
        refused("is_archived", "conversations.join", "channel", old);
        api.office().run("chat.createChannel", SmallOffice.MAYA, Map.of("name", "gone"));
        api.office().run("chat.archive", SmallOffice.MAYA, Map.of("channel", "gone"));
        refused("already_archived", "conversations.archive", "channel", api.channel("gone"));
        refused("not_in_channel", "conversations.archive", "channel", old);
        refused("cant_archive_general", "conversations.archive", "channel", general);
        refused("not_archived", "conversations.unarchive", "channel", general);
        refused("cant_leave_general", "conversations.leave", "channel", general);
        refused("too_long", "conversations.setTopic", "channel", general, "topic", "x".repeat(251));
        refused("too_long", "conversations.setPurpose", "channel", general, "purpose", "x".repeat(251));
        refused("invalid_ts_oldest", "conversations.history", "channel", general, "oldest", "soon");
        refused("thread_not_found", "conversations.replies", "channel", general, "ts", "1700000000.000109");
        refused("bad_timestamp", "conversations.replies", "channel", general, "ts", "soon");
        refused("invalid_timestamp", "conversations.mark", "channel", general, "ts", "soon");
        assertThat(api.error(api.deploy(), "conversations.history", "channel", general))
                .isEqualTo("not_in_channel");
    }

    @Test
    void about_who_is_in_channels() {
        String omar = id(SmallOffice.OMAR);

        refused("no_user", "conversations.invite", "channel", design);
        refused("user_not_found", "conversations.invite", "channel", design, "users", "U1");
        refused("cant_invite_self", "conversations.invite", "channel", design, "users", id(SmallOffice.MAYA));
        refused("already_in_channel", "conversations.invite", "channel", general, "users", omar);
        refused("cant_kick_self", "conversations.kick", "channel", design, "user", id(SmallOffice.MAYA));
        refused("cant_kick_from_general", "conversations.kick", "channel", general, "user", omar);
        refused("not_in_channel", "conversations.kick", "channel", design, "user", omar);
        refused("users_list_not_supplied", "conversations.open");
        refused("method_not_supported_for_channel_type", "conversations.close", "channel", general);
        assertThat(api.error(api.token(SmallOffice.OMAR), "conversations.invite", "channel", design, "users", omar))
                .isEqualTo("not_in_channel");
        api.office().run("chat.createChannel", SmallOffice.MAYA, Map.of("name", "mine", "private", true));
        refused("last_member", "conversations.leave", "channel", api.channel("mine"));
    }

    @Test
    void about_messages() {
        refused("no_text", "chat.postMessage", "channel", general);
        refused("msg_too_long", "chat.postMessage", "channel", general, "text", "x".repeat(40_001));
        refused("channel_not_found", "chat.postMessage", "channel", "#nowhere", "text", "x");
        refused("channel_not_found", "chat.postMessage", "channel", "U0000000000", "text", "x");
        refused("is_archived", "chat.postMessage", "channel", old, "text", "x");
        refused("invalid_blocks", "chat.postMessage", "channel", general, "blocks", "{}");
        refused("invalid_attachments", "chat.postMessage", "channel", general, "attachments", "x");
        refused("invalid_metadata_format", "chat.postMessage", "channel", general, "text", "x", "metadata", "x");
        assertThat(api.error(api.token(SmallOffice.IRENE), "chat.postMessage", "channel", design, "text", "x"))
                .isEqualTo("not_in_channel");
        refused("cant_update_message", "chat.update", "channel", general, "ts", ts, "text", "x");
        refused("message_not_found", "chat.update", "channel", general, "ts", "1700000000.000109", "text", "x");
        refused("message_not_found", "chat.delete", "channel", general, "ts", "1700000000.000109");
        assertThat(api.error(api.token(SmallOffice.OMAR), "chat.delete", "channel", general, "ts", ts))
                .isEqualTo("cant_delete_message");
        refused(
                "user_not_in_channel",
                "chat.postEphemeral",
                "channel",
                design,
                "user",
                id(SmallOffice.IRENE),
                "text",
                "x");
        refused("message_not_found", "chat.getPermalink", "channel", general, "message_ts", "1700000000.000109");
        refused("time_in_past", "chat.scheduleMessage", "channel", general, "text", "x", "post_at", "5");
        refused("time_too_far", "chat.scheduleMessage", "channel", general, "text", "x", "post_at", "1900000000");
        refused(
                "invalid_scheduled_message_id",
                "chat.deleteScheduledMessage",
                "channel",
                general,
                "scheduled_message_id",
                "Q0");
    }

    @Test
    void about_marks() {
        api.call(maya, "reactions.add", "channel", general, "timestamp", ts, "name", "eyes");
        api.call(maya, "pins.add", "channel", general, "timestamp", ts);
        api.call(maya, "stars.add", "channel", general, "timestamp", ts);
        String other = api.posted(maya, design, "other");

        refused("already_reacted", "reactions.add", "channel", general, "timestamp", ts, "name", "eyes");
        refused("invalid_name", "reactions.add", "channel", general, "timestamp", ts, "name", "no-such");
        refused("bad_timestamp", "reactions.add", "channel", general, "timestamp", "soon", "name", "eyes");
        refused("no_item_specified", "reactions.add", "channel", general, "name", "eyes");
        refused("no_reaction", "reactions.remove", "channel", design, "timestamp", other, "name", "eyes");
        refused("already_pinned", "pins.add", "channel", general, "timestamp", ts);
        refused("no_item_specified", "pins.add", "channel", general);
        refused("no_pin", "pins.remove", "channel", design, "timestamp", other);
        refused("already_starred", "stars.add", "channel", general, "timestamp", ts);
        refused("not_starred", "stars.remove", "channel", design, "timestamp", other);
        refused("no_item_specified", "stars.add");
        refused("invalid_link", "bookmarks.add", "channel_id", general, "title", "x", "type", "link", "link", "x");
        refused("not_found", "bookmarks.remove", "channel_id", general, "bookmark_id", "Bk0");
        refused("not_found", "reminders.info", "reminder", "Rm0");
        refused("cannot_parse", "reminders.add", "text", "x", "time", "someday");
        refused("file_not_found", "files.info", "file", "F0");
        refused("file_not_found", "files.completeUploadExternal", "files", "[{\"id\":\"F0\"}]");
        refused("no_query", "search.messages");
    }

    @Test
    void a_message_takes_only_so_many_reactions() {
        String crowded = api.posted(maya, general, "Crowded");
        api.office()
                .world()
                .run(open -> open.db("chat")
                        .execute("INSERT INTO chat.reaction SELECT m.id, 'eyes', 100 + x, x FROM chat.message m,"
                                + " SYSTEM_RANGE(1, 2500) WHERE m.text = 'Crowded'"));

        refused("too_many_reactions", "reactions.add", "channel", general, "timestamp", crowded, "name", "tada");
    }

    @Test
    void a_refused_call_changes_nothing() {
        long before = api.office().world().lastChange();

        refused("user_not_found", "conversations.invite", "channel", design, "users", id(SmallOffice.OMAR) + ",U1");

        assertThat(api.office().world().lastChange()).isEqualTo(before);
    }
}
