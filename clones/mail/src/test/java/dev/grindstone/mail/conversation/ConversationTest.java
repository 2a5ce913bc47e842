package dev.grindstone.mail.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.mail.Mailbox;
import dev.grindstone.mail.message.ThreadToken;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConversationTest {
    private final Mailbox mail = Mailbox.open(new Correspondence());

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void a_token_and_a_hex_id_open_the_same_conversation() {
        long thread = thread("Fenders at quay 4");

        String byToken = conversation(ThreadToken.of(thread), "inbox").body().html();
        String byHex = conversation(ThreadToken.hex(thread), "inbox").body().html();

        assertThat(byToken).isEqualTo(byHex);
        assertThat(mail.get("/mail/u/0/conversation/14a16fab4adc1456?list=inbox")
                        .body())
                .isEqualTo("There is no such conversation in this mailbox: it was deleted for good.");
    }

    @Test
    void only_the_last_message_is_open_and_those_in_the_middle_are_folded() {
        Document page = conversation("Fenders at quay 4");

        assertThat(page.select("[role=listitem][aria-expanded=true]")).hasSize(1);
        assertThat(page.select("[role=listitem][aria-expanded=false]")).hasSize(5);
        assertThat(page.select("[role=listitem][hidden]")).hasSize(3);
        assertThat(page.select("span.adx").text()).isEqualTo("3");
        assertThat(page.select("span.adx").attr("aria-label")).isEqualTo("3 older messages");
    }

    @Test
    void opening_marks_as_read_and_a_message_can_be_made_unread_again() {
        assertThat(unread("Night shift roster")).isOne();

        String hex = conversation("Night shift roster")
                .select("[data-legacy-message-id]")
                .attr("data-legacy-message-id");
        assertThat(unread("Night shift roster")).isZero();

        mail.post("/mail/u/0/messages/" + hex + "/unread-from", Map.of());
        assertThat(unread("Night shift roster")).isOne();
    }

    @Test
    void the_toolbar_says_where_it_stands_and_leads_to_its_neighbours() {
        Document page = conversation("Invoice 2214 for fender repairs");

        assertThat(page.select(".Dj").text()).isEqualTo("2 of 4");
        assertThat(page.select("[aria-label=Newer]").attr("data-x-go"))
                .isEqualTo("inbox/" + ThreadToken.of(thread("Night shift roster")));
        assertThat(page.select("[aria-label=Older]").hasAttr("aria-disabled")).isFalse();
        assertThat(conversation("Night shift roster")
                        .select("[aria-label=Newer]")
                        .attr("aria-disabled"))
                .isEqualTo("true");
        assertThat(page.select("[act=19]").attr("aria-label")).isEqualTo("Back to Inbox");
        assertThat(conversation(ThreadToken.hex(thread("Night shift roster")), "search/roster")
                        .select("[act=19]")
                        .attr("aria-label"))
                .isEqualTo("Back to search results");
    }

    @Test
    void an_attachment_downloads_as_it_was_sent() {
        long thread = thread("Invoice 2214 for fender repairs");
        String path = "/mail/u/0/view/att?attid=0.%d&permmsgid=msg-f:" + thread + "&disp=safe";

        var file = mail.get(path.formatted(2));

        assertThat(file.body()).isEqualTo("fender,price\nA,2090\nB,2090\n");
        assertThat(file.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"fenders.csv\"");
        assertThat(mail.get(path.formatted(3)).body()).isEqualTo("The message has 2 attachments, and none is '0.3'.");
    }

    @Test
    void a_star_and_the_trash_concern_one_message() {
        String hex = ThreadToken.hex(thread("Fenders at quay 4"));

        mail.post("/mail/u/0/messages/" + hex + "/star", Map.of("on", "true"));
        assertThat(mail.value("SELECT count(*) FROM mail.message WHERE is_starred AND subject LIKE '%Fenders%'"))
                .isEqualTo("1");
        assertThat(Mailbox.snackbar(mail.post("/mail/u/0/messages/" + hex + "/trash", Map.of())))
                .isEqualTo("Message moved to Trash.");
        assertThat(conversation("Re: Fenders at quay 4").select("[role=listitem]"))
                .hasSize(5);
    }

    private Document conversation(String subject) {
        return conversation(ThreadToken.hex(thread(subject)), "inbox");
    }

    private Document conversation(String id, String list) {
        return mail.page("/mail/u/0/conversation/" + id + "?list=" + list);
    }

    private long thread(String subject) {
        return Long.parseLong(mail.value("SELECT min(thread_id) FROM mail.message WHERE subject = '" + subject + "'"));
    }

    private long unread(String subject) {
        return Long.parseLong(
                mail.value("SELECT count(*) FROM mail.message WHERE NOT is_read AND subject = '" + subject + "'"));
    }
}
