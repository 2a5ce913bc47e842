package dev.grindstone.chat.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.Workspace;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.kit.people.Person;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Apps that live in the world, by what their settings say. */
class RobotsTest {
    /** An approval, a poll and a command. */
    static final String SETTINGS = """
        {"behaviours": [
          {"on": "block_actions", "when": "(equals action_id \\"approve\\")", "do": [
            {"command": "chat.setBlock", "args": {"message": "{message}", "block_id": "buttons", "blocks": [
              {"type": "context", "elements": [{"type": "mrkdwn", "text": "Approved by <@{user}> at {now}"}]}]}},
            {"command": "chat.post", "args": {"channel": "{channel}", "thread_ts": "{ts}", "text": "Thanks, {user_name}: {value}"}}]},
          {"on": "block_actions", "when": "(equals action_id \\"deny\\")", "after": "PT30S", "do": [
            {"command": "chat.edit", "args": {"message": "{message}", "text": "Denied"}}]},
          {"on": "block_actions", "when": "(equals action_id \\"vote\\")", "do": [
            {"command": "chat.vote", "args": {"message": "{message}", "block_id": "{block_id}", "voter": "{user}"}}]},
          {"on": "slash_commands", "when": "(all (equals command \\"/deploy\\") (contains text \\"web\\"))", "do": [
            {"command": "chat.respond", "args": {"channel": "{channel}", "of": "{user}", "user": "{user}", "text": "Deploying {text}"}}]},
          {"on": "block_actions", "when": "(equals action_id \\"ask\\")", "do": [
            {"command": "chat.openView", "args": {"trigger": "{trigger}", "view": {"type": "modal", "callback_id": "request",
              "title": {"type": "plain_text", "text": "Request"}, "submit": {"type": "plain_text", "text": "Send"},
              "private_metadata": "{channel}", "blocks": [{"type": "input", "block_id": "amount",
                "label": {"type": "plain_text", "text": "Amount"},
                "element": {"type": "number_input", "is_decimal_allowed": false, "action_id": "a", "min_value": "1"}}]}}}]},
          {"on": "view_submission", "when": "(all (equals callback_id \\"request\\") (equals field_amount \\"13\\"))", "do": [
            {"command": "chat.refuseView", "args": {"id": "{view}", "block_id": "amount", "text": "Not thirteen"}}]},
          {"on": "view_submission", "when": "(equals callback_id \\"request\\")", "do": [
            {"command": "chat.post", "args": {"channel": "{private_metadata}", "text": "{user_name} asks for {field_amount}"}}]}
        ],
        "commands": [{"command": "/deploy", "description": "Ship a service", "usage_hint": "[service]"}]}
        """;

    static final String BLOCKS = """
        [{"type": "section", "text": {"type": "mrkdwn", "text": "*Laptop* for Priya"}},
         {"type": "actions", "block_id": "buttons", "elements": [
           {"type": "button", "action_id": "approve", "style": "primary", "value": "laptop", "text": {"type": "plain_text", "text": "Approve"}},
           {"type": "button", "action_id": "deny", "style": "danger", "text": {"type": "plain_text", "text": "Deny"},
            "confirm": {"title": {"type": "plain_text", "text": "Deny it?"}, "text": {"type": "plain_text", "text": "Priya will be told."},
                        "confirm": {"type": "plain_text", "text": "Deny"}, "deny": {"type": "plain_text", "text": "Cancel"}}},
           {"type": "button", "action_id": "ask", "text": {"type": "plain_text", "text": "Ask for more"}}]}]
        """;

    private static Workspace office;
    private Person bot;

    @BeforeAll
    static void open() {
        office = Workspace.open();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @BeforeEach
    void teach() {
        office.world().reset();
        office.run("chat.setUpApp", SmallOffice.MAYA, Map.of("user", "deploy", "settings", SETTINGS));
        bot = new Person(
                Long.parseLong(office.sql("SELECT id FROM chat.member WHERE kind = 'bot'")
                        .get(0)),
                "Deploy",
                "Deploy",
                "",
                "",
                "",
                "");
    }

    private String post(String blocks) {
        return office.run("chat.post", bot, Map.of("channel", "general", "text", "A request", "blocks", blocks))
                .toString();
    }

    private void press(Person by, String message, String action, Object... more) {
        Map<String, Object> args = new HashMap<>(Map.of("message", message, "action_id", action));
        for (int i = 0; i < more.length; i += 2) {
            args.put(String.valueOf(more[i]), more[i + 1]);
        }
        office.run("chat.press", by, args);
    }

    private static String one(String query) {
        return String.join("|", office.sql(query));
    }

    private String view() {
        return one("SELECT views FROM chat.app");
    }

    private static String id(String views) {
        return views.replaceAll(".*?\"id\":\"(V[A-Z0-9]+)\".*", "$1");
    }

    @Test
    void a_button_changes_the_message_and_answers_in_the_thread() {
        String message = post(BLOCKS);

        press(SmallOffice.MAYA, message, "approve");

        assertThat(one("SELECT blocks FROM chat.message WHERE id = " + message))
                .contains("Approved by <@" + Id.USER.text(1) + "> at 10:30 AM")
                .doesNotContain("buttons");
        assertThat(one("SELECT text FROM chat.message WHERE thread_id = " + message))
                .isEqualTo("Thanks, Maya Chen: laptop");
    }

    @Test
    void what_takes_some_time_comes_on_the_world_s_clock() {
        String message = post(BLOCKS);

        press(SmallOffice.MAYA, message, "deny");
        assertThat(one("SELECT text FROM chat.message WHERE id = " + message)).isEqualTo("A request");
        office.world().advance(Duration.ofSeconds(31));

        assertThat(one("SELECT text FROM chat.message WHERE id = " + message)).isEqualTo("Denied");
    }

    @Test
    void votes_are_counted_moved_and_taken_back() {
        String option =
                "{\"type\":\"section\",\"block_id\":\"%s\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"%s\"},\"accessory\":"
                        + "{\"type\":\"button\",\"action_id\":\"vote\",\"value\":\"%s\",\"text\":{\"type\":\"plain_text\",\"text\":\"Vote\"}}}";
        String message = post(
                "[" + option.formatted("o1", "Pizza", "pizza") + "," + option.formatted("o2", "Sushi", "sushi") + "]");

        press(SmallOffice.MAYA, message, "vote", "block_id", "o1");
        press(SmallOffice.OMAR, message, "vote", "block_id", "o1");
        assertThat(one("SELECT blocks FROM chat.message WHERE id = " + message))
                .contains("Pizza\\n`2` <@" + Id.USER.text(1) + ">, <@" + Id.USER.text(2) + ">");
        press(SmallOffice.MAYA, message, "vote", "block_id", "o2");
        press(SmallOffice.OMAR, message, "vote", "block_id", "o1");

        assertThat(one("SELECT blocks FROM chat.message WHERE id = " + message))
                .contains("Sushi\\n`1` <@" + Id.USER.text(1) + ">", "\"Pizza\"");
    }

    @Test
    void an_app_s_command_is_offered_and_answered() {
        assertThat(office.page("/client/suggest?sign=/&typed=dep&channel=" + office.key("general"))
                        .select("[role=option]")
                        .text())
                .contains("/deploy [[service]]", "Ship a service · Deploy");

        office.run("chat.slash", SmallOffice.MAYA, Map.of("channel", "general", "text", "/deploy web to staging"));

        assertThat(one("SELECT text FROM chat.message WHERE ephemeral_for = 1")).isEqualTo("Deploying web to staging");
    }

    @Test
    void a_modal_is_opened_checked_refused_and_sent() {
        String message = post(BLOCKS);
        press(SmallOffice.MAYA, message, "ask");
        String id = id(view());

        submit(id, "");
        assertThat(view()).contains("\"errors\":{\"amount\":\"Please complete this required field.\"}");
        submit(id, "1.5");
        assertThat(view()).contains("Please enter a whole number.");
        submit(id, "0");
        assertThat(view()).contains("Please enter a number no less than 1.");
        submit(id, "13");
        assertThat(view()).contains("Not thirteen");
        submit(id, "40");

        assertThat(view()).isEqualTo("{}");
        assertThat(one("SELECT text FROM chat.message ORDER BY id DESC LIMIT 1"))
                .isEqualTo("Maya Chen asks for 40");
    }

    private static void submit(String view, String amount) {
        office.run(
                "chat.submitView",
                SmallOffice.MAYA,
                Map.of("view", view, "state", "{\"amount/a\":[\"" + amount + "\"]}"));
    }

    @Test
    void a_modal_is_its_reader_s_and_closing_leaves_nothing() {
        String message = post(BLOCKS);
        press(SmallOffice.MAYA, message, "ask");
        String id = id(view());

        assertThatThrownBy(() -> office.run("chat.closeView", SmallOffice.OMAR, Map.of("view", id)))
                .isInstanceOfSatisfying(
                        ChatException.class, e -> assertThat(e.code()).isEqualTo("view_not_found"));
        office.run("chat.closeView", SmallOffice.MAYA, Map.of("view", id));

        assertThat(view()).isEqualTo("{}");
    }

    @Test
    void what_is_not_there_cannot_be_pressed() {
        String message = post(BLOCKS);

        assertThatThrownBy(() -> press(SmallOffice.MAYA, message, "explode"))
                .hasMessageContaining("There is nothing called 'explode'");
        office.run("chat.setUpApp", SmallOffice.MAYA, Map.of("user", "deploy", "settings", "{\"behaviours\": []}"));
        assertThatThrownBy(() -> press(SmallOffice.MAYA, message, "approve"))
                .hasMessageContaining("Deploy did not respond");
        assertThatThrownBy(() -> office.run(
                        "chat.setUpApp",
                        SmallOffice.MAYA,
                        Map.of("user", "deploy", "settings", "{\"behaviours\": [{\"when\": \"(is odd)\"}]}")))
                .hasMessageContaining("makes no sense");
        office.run("chat.slash", SmallOffice.MAYA, Map.of("channel", "general", "text", "/deploy web"));
        assertThat(one("SELECT text FROM chat.message WHERE author_id = 0"))
                .startsWith("`/deploy` failed with the error \"dispatch_failed\".");
    }
}
