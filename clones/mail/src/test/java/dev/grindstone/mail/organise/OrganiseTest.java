package dev.grindstone.mail.organise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.kit.world.World;
import dev.grindstone.mail.Harbour;
import dev.grindstone.mail.Mailbox;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrganiseTest {
    private static final String CRANE = "Crane inspection moved to Thursday";
    private static final String LUNCH = "Lunch on Friday?";
    private static final String ROSTER = "Night shift roster";

    private Mailbox mail;

    @BeforeEach
    void open() {
        mail = Mailbox.open();
    }

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void archiving_takes_conversations_out_of_the_inbox_and_undo_brings_them_back() {
        List<String> before = mail.subjects("inbox");
        String digest = mail.world().stateDigest();

        assertThat(mail.act("archive", "inbox", Map.of(), CRANE)).isEqualTo("Conversation archived.");
        assertThat(mail.subjects("inbox")).hasSize(before.size() - 1).doesNotContain(CRANE);
        assertThat(mail.subjects("all")).contains(CRANE);
        assertThat(mail.undo()).isEqualTo("Action undone.");
        assertThat(mail.subjects("inbox")).isEqualTo(before);
        assertThat(mail.world().stateDigest()).isEqualTo(digest);

        assertThat(mail.act("archive", "inbox", Map.of(), CRANE, LUNCH)).isEqualTo("2 conversations archived.");
    }

    @Test
    void deleting_moves_the_whole_conversation_to_trash() {
        assertThat(mail.act("delete", "inbox", Map.of(), ROSTER)).isEqualTo("Conversation moved to Trash.");
        assertThat(mail.act("delete", "inbox", Map.of(), CRANE, LUNCH)).isEqualTo("2 conversations moved to Trash.");

        assertThat(mail.subjects("trash")).contains(ROSTER, CRANE, LUNCH);
        assertThat(mail.sql("SELECT folder FROM mail.message WHERE subject LIKE '%Night shift roster' ORDER BY id"))
                .containsExactly("trash", "trash", "trash");
        assertThat(mail.act("inbox", "trash", Map.of(), ROSTER)).isEqualTo("Conversation moved to Inbox.");
        assertThat(mail.sql("SELECT folder FROM mail.message WHERE subject LIKE '%Night shift roster' ORDER BY id"))
                .containsExactly("inbox", "archive", "inbox");
    }

    @Test
    void deleting_forever_asks_for_trash_or_spam() {
        mail.act("forever", "inbox", Map.of(), LUNCH);
        assertThat(mail.subjects("inbox")).contains(LUNCH);

        assertThat(mail.act("forever", "trash", Map.of(), "Old crane manual"))
                .isEqualTo("Conversation deleted forever.");
        assertThat(mail.subjects("trash")).isEmpty();
    }

    @Test
    void a_discarded_draft_can_be_had_back_with_its_recipients() {
        String digest = mail.world().stateDigest();

        assertThat(mail.act("discard", "drafts", Map.of(), "Question about the lock"))
                .isEqualTo("Draft discarded.");
        assertThat(mail.subjects("drafts")).isEmpty();
        assertThat(mail.undo()).isEqualTo("Action undone.");
        assertThat(mail.world().stateDigest()).isEqualTo(digest);
    }

    @Test
    void spam_goes_and_comes_back() {
        assertThat(mail.act("spam", "inbox", Map.of(), LUNCH)).isEqualTo("Conversation marked as spam.");
        assertThat(mail.subjects("spam")).contains(LUNCH);
        assertThat(mail.act("notspam", "spam", Map.of(), LUNCH))
                .isEqualTo("Conversation unmarked as spam and moved to inbox.");
        assertThat(mail.subjects("inbox")).contains(LUNCH);
    }

    @Test
    void reading_marks_all_messages_and_unreading_the_newest() {
        assertThat(mail.act("read", "inbox", Map.of(), ROSTER)).isEqualTo("Conversation marked as read.");
        assertThat(mail.row("inbox", ROSTER).className()).isEqualTo("zA yO");
        assertThat(mail.act("unread", "inbox", Map.of(), ROSTER)).isEqualTo("Conversation marked as unread.");
        assertThat(mail.sql("SELECT is_read FROM mail.message WHERE subject LIKE '%Night shift roster' ORDER BY id"))
                .containsExactly("true", "true", "false");
    }

    @Test
    void stars_and_importance_come_and_go() {
        assertThat(mail.act("star", "inbox", Map.of("quiet", "1"), CRANE)).isEmpty();
        assertThat(mail.subjects("starred")).contains(CRANE);
        assertThat(mail.act("unstar", "starred", Map.of(), CRANE)).isEqualTo("Conversation unstarred.");
        assertThat(mail.subjects("starred")).doesNotContain(CRANE);
        assertThat(mail.act("unimportant", "inbox", Map.of(), CRANE))
                .isEqualTo("Conversation marked as not important.");
        assertThat(mail.subjects("imp")).isEmpty();
    }

    @Test
    void labels_are_put_on_and_taken_off_and_moving_leaves_the_inbox() {
        assertThat(mail.act("label", "inbox", Map.of("add", "Travel"), LUNCH))
                .isEqualTo("Conversation added to \"Travel\".");
        assertThat(mail.subjects("label/Travel")).contains(LUNCH);
        assertThat(mail.act("label", "inbox", Map.of("remove", "Travel"), LUNCH))
                .isEqualTo("Conversation removed from \"Travel\".");
        assertThat(mail.subjects("label/Travel")).doesNotContain(LUNCH);
        assertThat(mail.act("move", "inbox", Map.of("add", "Berths"), LUNCH))
                .isEqualTo("Conversation moved to \"Berths\".");
        assertThat(mail.subjects("label/Berths")).contains(LUNCH);
        assertThat(mail.subjects("inbox")).doesNotContain(LUNCH);
    }

    @Test
    void all_means_every_conversation_of_the_list_whatever_its_page() {
        assertThat(Mailbox.snackbar(mail.post("/mail/u/0/act/read", Map.of("all", "1", "list", "category/promotions"))))
                .isEqualTo("2 conversations marked as read.");
        assertThat(mail.sql("SELECT COUNT(*) FROM mail.message WHERE NOT is_read AND category = 'promotions'"))
                .containsExactly("0");
        assertThat(mail.sql("SELECT COUNT(*) FROM mail.message WHERE NOT is_read AND folder = 'inbox'"))
                .containsExactly("4");
    }

    @Test
    void an_action_nobody_knows_is_refused() {
        var answer = mail.post(
                "/mail/u/0/act/fold", Map.of("thread", mail.row("inbox", LUNCH).attr("data-x-thread")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Nothing is called 'fold'");
    }

    @Test
    void commands_do_the_same_and_name_a_missing_label() {
        World world = mail.world();
        long thread = Long.parseLong(mail.row("inbox", LUNCH).attr("data-x-thread"), 16);

        world.run("mail.archive", Harbour.NORA, Map.of("threads", List.of(thread)));
        world.run("mail.applyLabel", Harbour.NORA, Map.of("threads", List.of(thread), "label", "berths"));

        assertThat(mail.subjects("label/Berths")).contains(LUNCH);
        assertThat(mail.subjects("inbox")).doesNotContain(LUNCH);
        assertThatThrownBy(
                        () -> world.run("mail.move", Harbour.NORA, Map.of("threads", List.of(thread), "label", "Nope")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no label 'Nope' in this mailbox: create it with mail.label");
    }

    @Test
    void an_action_changes_only_rows_that_differ() {
        mail.act("archive", "starred", Map.of(), LUNCH);
        long before = mail.world().lastChange();

        mail.act("archive", "starred", Map.of(), LUNCH);

        assertThat(mail.world().changesSince(before)).isEmpty();
    }
}
