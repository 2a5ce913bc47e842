package dev.grindstone.chat.slash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.Workspace;
import dev.grindstone.chat.workspace.Id;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlashTest {
    private static Workspace office;

    @BeforeAll
    static void open() {
        office = Workspace.open();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @BeforeEach
    void reset() {
        office.world().reset();
    }

    private static Map<?, ?> type(String channel, String line) {
        return (Map<?, ?>) office.run("chat.slash", SmallOffice.MAYA, Map.of("channel", channel, "text", line));
    }

    /** What the workspace answered, to Maya alone. */
    private static String said() {
        return String.join(
                "|",
                office.sql("SELECT text FROM chat.message WHERE author_id = 0 AND ephemeral_for = 1" + " ORDER BY id"));
    }

    private static String newest() {
        return office.sql("SELECT text FROM chat.message WHERE author_id <> 0 ORDER BY id DESC LIMIT 1")
                .get(0);
    }

    private static String one(String query) {
        return String.join("|", office.sql(query));
    }

    @Test
    void an_unknown_command_is_answered_to_its_writer_alone_and_posts_nothing() {
        String before = newest();

        type("general", "/frobnicate the widget");

        assertThat(said()).startsWith("`/frobnicate` is not a valid command.");
        assertThat(newest()).isEqualTo(before);
        String row =
                office.page("/client/pane?channel=" + office.key("general")).text();
        assertThat(row).contains("Only visible to you", "Banterbot", "/frobnicate is not a valid command.");
    }

    @Test
    void writing_commands_post() {
        type("general", "/me waves");
        assertThat(one("SELECT subtype FROM chat.message ORDER BY id DESC LIMIT 1"))
                .isEqualTo("me_message");
        assertThat(newest()).isEqualTo("waves");

        type("general", "/shrug no idea");
        assertThat(newest()).isEqualTo("no idea ¯\\_(ツ)_/¯");
        assertThat(office.page("/client/pane?channel=" + office.key("general"))
                        .select("[data-qa=message-text]")
                        .eachText())
                .endsWith("no idea ¯\\_(ツ)_/¯");

        Map<?, ?> next = type("general", "/msg @priya Lunch at *noon*?");
        assertThat(newest()).isEqualTo("Lunch at *noon*?");
        assertThat(next.get("go")).isEqualTo(office.address("@priya"));
        assertThat(type("general", "/dm @omar").get("go")).isEqualTo(office.address("@omar"));
    }

    @Test
    void a_thread_is_answered_in_the_thread() {
        String root = one("SELECT ts FROM chat.message WHERE text LIKE 'Release notes%'")
                .replaceFirst("(\\d{6})$", ".$1");

        office.run(
                "chat.slash", SmallOffice.MAYA, Map.of("channel", "engineering", "thread_ts", root, "text", "/shrug"));
        office.run(
                "chat.slash",
                SmallOffice.MAYA,
                Map.of("channel", "engineering", "thread_ts", root, "text", "/nonsense"));

        assertThat(one("SELECT COUNT(*) FROM chat.message WHERE thread_id IS NOT NULL AND id > 10000000000000"
                        + " AND (author_id = 0 OR text LIKE '%(ツ)%')"))
                .isEqualTo("2");
    }

    @Test
    void channels_are_changed_by_commands() {
        type("launch-plan", "/topic Ship on March 15");
        type("launch-plan", "/rename launch-day");
        type("launch-day", "/invite @leo");
        type("launch-day", "/remove @priya");
        type("launch-day", "/kick <@" + Id.USER.text(6) + ">");

        assertThat(one("SELECT topic FROM chat.conversation WHERE name = 'launch-day'"))
                .isEqualTo("Ship on March 15");
        assertThat(one("SELECT member_id FROM chat.membership m JOIN chat.conversation c ON c.id = m.conversation_id"
                        + " WHERE c.name = 'launch-day' ORDER BY member_id"))
                .isEqualTo("1|2");
        assertThat(said()).contains("You removed <@" + Id.USER.text(7) + "> from #launch-day.");

        type("launch-day", "/archive");
        assertThat(one("SELECT is_archived FROM chat.conversation WHERE name = 'launch-day'"))
                .isEqualTo("true");
    }

    @Test
    void people_come_and_go_by_commands() {
        assertThat(type("general", "/leave").isEmpty()).isTrue(); // nobody leaves the general channel
        assertThat(said()).isNotEmpty();

        assertThat(type("design", "/leave").get("go")).isEqualTo("/client");
        String address = "/client/" + office.key("general");
        assertThat(address).isNotEmpty();
        Map<?, ?> back = type("general", "/join #design");
        assertThat(back.get("go")).isEqualTo(office.address("design"));
        assertThat(type("general", "/open design").get("go")).isEqualTo(office.address("design"));
        type("general", "/join #nowhere");
        assertThat(said()).contains("There is no channel called `nowhere`.");
        type("design", "/who");
        assertThat(said()).contains("3 people are in #design: <@" + Id.USER.text(1) + ">");
    }

    @Test
    void conversations_are_starred_and_muted() {
        String mine = " FROM chat.membership m JOIN chat.conversation c ON c.id = m.conversation_id"
                + " WHERE c.name = 'design' AND m.member_id = 1";
        type("design", "/star");
        type("design", "/mute");
        assertThat(one("SELECT is_starred" + mine) + one("SELECT is_muted" + mine))
                .isEqualTo("truetrue");

        type("design", "/star");
        type("design", "/mute");
        assertThat(one("SELECT is_starred" + mine) + one("SELECT is_muted" + mine))
                .isEqualTo("falsefalse");
        assertThat(said()).isEqualTo("You muted #design.|You unmuted #design.");
    }

    @Test
    void status_presence_and_pauses_are_set() {
        type("general", "/status :palm_tree: On holiday");
        assertThat(one("SELECT status_emoji || status_text FROM chat.member WHERE id = 1"))
                .isEqualTo(":palm_tree:On holiday");
        type("general", "/status clear");
        assertThat(one("SELECT status_emoji || status_text FROM chat.member WHERE id = 1"))
                .isEmpty();
        assertThat(type("general", "/status").get("dialog")).isEqualTo("/client/dialog/status");

        type("general", "/away");
        assertThat(one("SELECT is_away FROM chat.member WHERE id = 1")).isEqualTo("true");
        type("general", "/active");
        assertThat(one("SELECT is_away FROM chat.member WHERE id = 1")).isEqualTo("false");
        type("general", "/away");
        type("general", "/away");
        assertThat(one("SELECT is_away FROM chat.member WHERE id = 1")).isEqualTo("false");

        type("general", "/dnd 2 hours");
        assertThat(said()).contains("Notifications are paused until 12:30 PM today.");
        assertThat(one("SELECT dnd_until IS NOT NULL FROM chat.member WHERE id = 1"))
                .isEqualTo("true");
        type("general", "/dnd off");
        assertThat(one("SELECT dnd_until IS NULL FROM chat.member WHERE id = 1"))
                .isEqualTo("true");
        type("general", "/dnd until tomorrow at 9am");
        assertThat(said()).contains("paused until 9:00 AM tomorrow");
        type("general", "/dnd when pigs fly");
        assertThat(said()).contains("'when pigs fly' is no time");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/remind me \"call the customer\" in 20 minutes; call the customer; 2026-03-12 09:50",
                "/remind me to water the plants tomorrow at 9am; water the plants; 2026-03-13 08:00",
                "/remind me in 2 hours to pay 4 invoices; pay 4 invoices; 2026-03-12 11:30",
                "/remind send the report next monday; send the report; 2026-03-16 08:00"
            })
    void reminders_are_read_in_either_order(String line, String what, String due) {
        type("general", line);

        assertThat(one("SELECT text FROM chat.reminder")).isEqualTo(what);
        assertThat(one("SELECT FORMATDATETIME(due_at, 'yyyy-MM-dd HH:mm', 'en', 'UTC') FROM chat.reminder"))
                .isEqualTo(due);
        assertThat(said()).startsWith("I will remind you “" + what + "” at ");
    }

    @Test
    void reminders_go_to_others_and_are_listed() {
        type("general", "/remind @omar \"the release\" tomorrow");
        type("general", "/remind #design \"review\" at 3pm");
        type("general", "/remind list");
        type("general", "/remind me to do something sometime");

        assertThat(one("SELECT COALESCE(member_id, 0) FROM chat.reminder ORDER BY id"))
                .isEqualTo("2|0");
        assertThat(said())
                .contains("• “review” at 3:00 PM today\n• “the release” at 9:00 AM tomorrow")
                .contains("Sorry, I didn’t quite get that.");
    }

    @Test
    void the_window_is_told_what_to_do() {
        assertThat(type("general", "/shortcuts").get("dialog")).isEqualTo("/client/dialog/shortcuts");
        assertThat(type("general", "/prefs").get("key")).isEqualTo("Ctrl+,");
        assertThat(String.valueOf(type("general", "/search from:@omar release").get("go")))
                .endsWith("/search?q=from%3A%40omar+release");
        assertThat(type("general", "/collapse").get("media")).isEqualTo("collapsed");
        assertThat(office.page("/client/pane?channel=" + office.key("general"))
                        .select("banter-pane")
                        .attr("data-x-media"))
                .isEqualTo("collapsed");
        type("general", "/expand");
        assertThat(one("SELECT prefs FROM chat.member WHERE id = 1")).isEqualTo("{}");
    }

    @Test
    void what_is_refused_says_why_and_changes_nothing() {
        String before = office.world().stateDigest();
        office.world().rehearse(world -> {
            type("general", "/invite");
            type("general", "/invite @nobody");
            type("general", "/rename Bad Name!");
            type("general", "/topic " + "x".repeat(300));
            assertThat(said())
                    .contains("Say `/invite @someone [#channel]`.", "There is no single member '@nobody'", "250");
            assertThat(one("SELECT COUNT(*) FROM chat.conversation WHERE name = 'general' AND topic = ''"))
                    .isEqualTo("1");
            return 0;
        });
        assertThat(office.world().stateDigest()).isEqualTo(before);
        assertThat(office.world().now()).isBefore(SmallOffice.NOW.plus(Duration.ofMinutes(5)));
    }

    @Test
    void commands_are_offered_by_their_beginning() {
        List<String> all = office.page("/client/suggest?sign=/&typed=&channel=" + office.key("general"))
                .select("#chat_input_tab_ui[role=listbox] > [role=option]")
                .eachAttr("data-x-label");
        assertThat(all)
                .contains("/active /archive /away /collapse /dm /dnd /expand /invite /join /kick /leave /me /msg /mute"
                        .split(" ", -1))
                .contains("/open /prefs /remind /remove /rename /search /shortcuts /shrug /star /status /topic /who"
                        .split(" ", -1))
                .isSorted();
        assertThat(office.page("/client/suggest?sign=/&typed=rem&channel=" + office.key("general"))
                        .select("[role=option]")
                        .eachAttr("data-x-label"))
                .containsExactly("/remind", "/remove");
    }
}
