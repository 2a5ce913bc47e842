package dev.grindstone.mail.reactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.mail.Mailbox;
import dev.grindstone.mail.conversation.Newsroom;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReactionsTest {
    private Mailbox mail;

    @BeforeEach
    void open() {
        mail = Mailbox.open();
    }

    @AfterEach
    void close() {
        mail.close();
    }

    private String message(String subject) {
        return mail.value("SELECT max(id) FROM mail.message WHERE owner_id = 1 AND subject = '" + subject + "'");
    }

    private HttpResponse<String> post(String message, String emoji, boolean on) {
        return mail.post(
                "/mail/u/0/messages/" + String.format("%016x", Long.parseLong(message)) + "/react",
                Map.of("emoji", emoji, "on", on));
    }

    private Document conversation(String message) {
        return mail.page("/mail/u/0/conversation/" + String.format("%016x", Long.parseLong(message)) + "?list=inbox");
    }

    private List<String> pills(String message) {
        return conversation(message).select("[data-reaction]").eachAttr("aria-label");
    }

    private String inBensMailbox(String subject) {
        return mail.value("SELECT max(id) FROM mail.message WHERE owner_id = 2 AND subject = '" + subject + "'");
    }

    private void asBen(String message, String emoji) {
        mail.world().turn(open -> {
            open.run(
                    "mail.react",
                    open.people().byEmail("ben@harbour.example").orElseThrow(),
                    Map.of("message", message, "emoji", emoji));
            return "";
        });
    }

    @Test
    void the_buttons_are_where_scripts_look_for_them() {
        Document page = conversation(message("Lunch on Friday?"));

        assertThat(page.select("td.gH.acX.bAm > button[aria-label='Add reaction']"))
                .hasSize(1);
        assertThat(page.select("div.amr > div.nr > div.amn > button[aria-label='Add reaction']"))
                .hasSize(1);
        assertThat(page.select("div.amn > *").eachText()).containsExactly("Reply", "Forward");
        assertThat(page.select("div.amn > *")).hasSize(3);
        assertThat(page.select("[data-reactions]").hasAttr("hidden")).isTrue();
    }

    @Test
    void people_who_hold_the_message_see_who_reacted_and_nothing_is_sent() {
        mail.run(
                "mail.send", Map.of("to", "ben@harbour.example", "subject", "Rails", "text", "Done.", "at_once", true));
        String own = message("Rails");
        asBen(inBensMailbox("Rails"), "🎉");
        assertThat(pills(own)).containsExactly("🎉 1, Ben Okafor");
        int messages = mail.sql("SELECT id FROM mail.message").size();

        assertThat(Mailbox.snackbar(post(own, "🎉", true))).isEqualTo("Reaction sent");
        post(own, "👍🏽", true);
        assertThat(pills(own)).containsExactly("🎉 2, Ben Okafor and you", "👍🏽 1, You");
        assertThat(conversation(own).select("[data-reaction]").get(0).attr("title"))
                .isEqualTo("Ben Okafor and you reacted with 🎉");
        assertThat(conversation(own).select("[aria-pressed=true][data-reaction]"))
                .hasSize(2);
        assertThat(mail.sql("SELECT id FROM mail.message")).hasSize(messages);
    }

    @Test
    void undo_and_a_second_press_take_the_own_emoji_away() {
        String lunch = message("Lunch on Friday?");
        post(lunch, "👍", true);
        assertThat(mail.undo()).isEqualTo("Action undone.");
        assertThat(pills(lunch)).isEmpty();
        assertThat(mail.world().netChanges()).isEmpty();

        post(lunch, "👍", true);
        post(lunch, "👍", true);
        assertThat(pills(lunch)).containsExactly("👍 1, You");
        assertThat(Mailbox.snackbar(post(lunch, "👍", false))).isEqualTo("Reaction removed");
        assertThat(pills(lunch)).isEmpty();
    }

    @Test
    void who_is_elsewhere_gets_one_mail_an_emoji_which_the_writer_sees_as_a_pill() {
        String lunch = message("Lunch on Friday?");
        post(lunch, "👍", true);
        post(lunch, "👍", false);
        post(lunch, "👍", true);
        mail.world().advance(Duration.ofMinutes(1));

        assertThat(mail.sql(
                        "SELECT body_text FROM mail.message WHERE kind = 'sent' AND subject = 'Re: Lunch on Friday?'"))
                .containsExactly("👍\n\nNora Lindqvist reacted via Pigeon");
        assertThat(conversation(lunch).select("[role=listitem][data-message]")).hasSize(1);
        assertThat(pills(lunch)).containsExactly("👍 1, You");
        assertThat(mail.subjects("sent")).contains("Lunch on Friday?");
    }

    @Test
    void what_the_message_forbids_is_refused_with_the_reason() {
        String many = String.valueOf(mail.run(
                "mail.import",
                Map.of("from", "ben@harbour.example", "subject", "All", "text", "x", "to", addresses(21))));
        String hidden = String.valueOf(mail.run(
                "mail.import",
                Map.of(
                        "from", "ben@harbour.example",
                        "subject", "Hidden",
                        "text", "x",
                        "to", List.of("anna@reyes-marine.example"),
                        "bcc", List.of("nora@harbour.example"))));

        assertThat(post(many, "👍", true).body())
                .isEqualTo("You can't react to a message with more than 20 recipients.");
        assertThat(post(hidden, "👍", true).body())
                .isEqualTo("You can't react to a message that went to you or others as a blind copy (Bcc).");
        assertThat(post(message("You have won a yacht"), "👍", true).body())
                .isEqualTo("You can't react to a message in Spam.");
        assertThat(conversation(many).select("[data-reactions]").attr("data-x-refusal"))
                .isEqualTo("You can't react to a message with more than 20 recipients.");
        try (Mailbox news = Mailbox.open(new Newsroom())) {
            String list = news.value("SELECT min(id) FROM mail.message WHERE list_id IS NOT NULL");
            assertThatThrownBy(() -> news.run("mail.react", Map.of("message", list, "emoji", "👍")))
                    .hasMessage("mail.react: You can't react to a message that went to a mailing list.");
        }
    }

    private static List<String> addresses(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "p" + i + "@away.example")
                .toList();
    }

    @Test
    void only_a_single_emoji_is_one_and_there_is_a_most() {
        String lunch = message("Lunch on Friday?");

        for (String text : List.of("", "a", "👍👍", "1", "<b>", "👍".repeat(40))) {
            assertThat(post(lunch, text, true).statusCode()).as(text).isEqualTo(422);
        }
        for (String emoji : List.of("❤️", "🧑‍💻", "✌️", "➕")) {
            assertThat(post(lunch, emoji, true).statusCode()).as(emoji).isEqualTo(200);
        }
        for (int i = 0; i < 16; i++) {
            assertThat(post(lunch, Character.toString(0x1F600 + i), true).statusCode())
                    .isEqualTo(200);
        }
        assertThat(post(lunch, "🎉", true).body())
                .isEqualTo("You have reacted with 20 emoji already, which is the most. Take one away first.");
        assertThat(post("12", "🎉", true).statusCode()).isEqualTo(404);
    }
}
