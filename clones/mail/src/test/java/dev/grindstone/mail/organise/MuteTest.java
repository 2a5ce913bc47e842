package dev.grindstone.mail.organise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.kit.people.Person;
import dev.grindstone.mail.Mailbox;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MuteTest {
    private static final String LUNCH = "Lunch on Friday?";

    private final Mailbox mail = Mailbox.open();
    private Person ben;

    @BeforeEach
    void know() {
        ben = mail.world().turn(open -> open.people().byId(2).orElseThrow());
    }

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void muting_takes_a_conversation_out_of_the_inbox_and_says_so() {
        String digest = mail.world().stateDigest();
        assertThat(mail.act("mute", "inbox", Map.of(), LUNCH)).isEqualTo("Conversation muted.");

        assertThat(mail.subjects("inbox")).doesNotContain(LUNCH);
        assertThat(mail.subjects("search/is:muted")).containsExactly(LUNCH);
        assertThat(mail.row("all", LUNCH).select(".av").eachText()).contains("Muted");
        String hex = mail.row("all", LUNCH).attr("data-x-thread");
        Document page = mail.page("/mail/u/0/conversation/" + hex + "?list=all");
        assertThat(page.select(".hN").text()).isEqualTo("Muted");
        assertThat(page.select("[role=menuitem]").eachText()).contains("Unmute").doesNotContain("Mute");
        assertThat(mail.undo()).isEqualTo("Action undone.");
        assertThat(mail.world().stateDigest()).isEqualTo(digest);
    }

    @Test
    void unmuting_leaves_it_where_it_is_and_moving_it_to_the_inbox_unmutes() {
        mail.act("mute", "inbox", Map.of(), LUNCH);
        assertThat(mail.act("unmute", "all", Map.of(), LUNCH)).isEqualTo("Conversation unmuted.");
        assertThat(mail.subjects("inbox")).doesNotContain(LUNCH);
        mail.act("mute", "all", Map.of(), LUNCH);
        mail.act("inbox", "all", Map.of(), LUNCH);
        assertThat(mail.subjects("inbox")).contains(LUNCH);
        assertThat(mail.subjects("search/is:muted")).isEmpty();
    }

    @Test
    void answers_to_several_skip_the_inbox_and_one_to_the_owner_alone_does_not() {
        long thread = (Long) mail.run(
                "mail.send",
                Map.of(
                        "to",
                        List.of("ben@harbour.example"),
                        "cc",
                        "anna@x.example",
                        "subject",
                        "Tugs",
                        "text",
                        "Two?"));
        mail.world().advance(Duration.ofMinutes(1));
        mail.run("mail.mute", Map.of("threads", List.of(thread)));

        answer(true);
        assertThat(mail.subjects("inbox")).doesNotContain("Tugs");
        assertThat(
                        mail.sql(
                                "SELECT folder || ' ' || is_muted FROM mail.message WHERE owner_id = 1 AND subject = 'Re: Tugs'"))
                .containsExactly("archive TRUE");
        answer(false);
        assertThat(mail.subjects("inbox")).first().isEqualTo("Tugs");
        assertThat(mail.subjects("search/is:muted")).containsExactly("Tugs");
    }

    @Test
    void after_unmuting_answers_come_into_the_inbox_again() {
        long thread = (Long) mail.run(
                "mail.send",
                Map.of(
                        "to",
                        List.of("ben@harbour.example"),
                        "cc",
                        "anna@x.example",
                        "subject",
                        "Tugs",
                        "text",
                        "Two?"));
        mail.world().advance(Duration.ofMinutes(1));
        mail.run("mail.mute", Map.of("threads", List.of(thread)));
        mail.run("mail.unmute", Map.of("threads", List.of(thread)));

        answer(true);
        assertThat(mail.subjects("inbox")).first().isEqualTo("Tugs");
    }

    private void answer(boolean all) {
        String message = mail.value("SELECT id FROM mail.message WHERE owner_id = 2 AND subject = 'Tugs'");
        mail.world().run("mail.reply", ben, Map.of("message", message, "text", "Three.", "all", all));
        mail.world().advance(Duration.ofMinutes(1));
    }
}
