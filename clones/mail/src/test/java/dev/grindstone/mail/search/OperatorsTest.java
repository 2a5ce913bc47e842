package dev.grindstone.mail.search;

import static dev.grindstone.mail.db.Tables.MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.mail.Harbour;
import dev.grindstone.mail.Mailbox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The rarer operators of the search language, each over mail that it finds and mail that it leaves out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorsTest {
    private Mailbox mail;

    @BeforeAll
    void open() {
        mail = Mailbox.open();
    }

    @AfterAll
    void close() {
        mail.close();
    }

    @BeforeEach
    void reset() {
        mail.world().reset();
    }

    private List<Long> ids(String query) {
        return mail.world()
                .turn(world -> world.db("mail")
                        .select(MESSAGE.ID)
                        .from(MESSAGE)
                        .where(MESSAGE.OWNER_ID.eq(Harbour.NORA.id()))
                        .and(Search.condition(
                                query, Harbour.NORA.id(), Harbour.NORA.email(), world.now(), world.zone()))
                        .orderBy(MESSAGE.ID)
                        .fetch(MESSAGE.ID));
    }

    private long receive(String subject, String text, Map<String, ?> more) {
        Map<String, Object> args = new HashMap<>(
                Map.of("from", "l@x.example", "to", List.of("nora@harbour.example"), "subject", subject, "text", text));
        args.putAll(more);
        return Long.parseLong(String.valueOf(mail.run("mail.import", args)));
    }

    @Test
    void links_into_other_apps_are_found_by_their_kind() {
        for (Map.Entry<String, String> link : Map.of(
                        "document", "https://docs.google.com/document/d/1",
                        "spreadsheet", "https://docs.google.com/spreadsheets/d/1",
                        "presentation", "https://docs.google.com/presentation/d/1",
                        "drive", "https://drive.google.com/file/d/1",
                        "youtube", "https://www.youtube.com/watch?v=1")
                .entrySet()) {
            long id = receive("Link", "look at " + link.getValue(), Map.of());
            assertThat(ids("has:" + link.getKey() + " subject:link"))
                    .as(link.getKey())
                    .contains(id);
            assertThat(ids("-has:" + link.getKey())).as(link.getKey()).doesNotContain(id);
        }
        assertThat(ids("has:presentation subject:link")).hasSize(1);
    }

    @Test
    void labels_of_the_owner_and_of_the_app_are_told_apart() {
        mail.run("mail.label", Map.of("name", "Rigging/New ropes"));
        long id = receive("Ropes", "new ones", Map.of("labels", List.of("Rigging/New ropes")));
        assertThat(ids("label:rigging-new-ropes")).containsExactly(id);
        assertThat(ids("label:rigging/new-ropes")).containsExactly(id);
        assertThat(ids("has:userlabels")).contains(id);
        assertThat(ids("has:nouserlabels")).doesNotContain(id);
        assertThat(ids("label:^t")).isEqualTo(ids("in:starred"));
        assertThat(ids("label:^s")).isEqualTo(ids("in:spam"));
        assertThat(ids("label:^k")).isEqualTo(ids("in:trash"));
        assertThat(ids("label:^nothing")).isEmpty();
    }

    @Test
    void what_is_archived_is_neither_in_the_inbox_nor_thrown_out() {
        long id = receive("Put away", "for later", Map.of("folder", "archive"));
        assertThat(ids("in:archive")).contains(id);
        assertThat(ids("in:archive in:inbox")).isEmpty();
        assertThat(ids("in:archive {in:spam in:trash}")).isEmpty();
        assertThat(ids("deliveredto:nora@harbour.example subject:\"put away\"")).containsExactly(id);
        assertThat(ids("deliveredto:ben@harbour.example subject:\"put away\"")).isEmpty();
        assertThat(ids("list:nowhere.example")).isEmpty();
        assertThat(ids("rfc822msgid:nowhere@x.example")).isEmpty();
    }

    @Test
    void stars_chats_and_distances_are_told_apart() {
        long near = receive("Near", "The bollard stands beside the old crane.", Map.of("starred", true));
        long far = receive("Far", "The bollard stands, as everybody here has long known, beside the crane.", Map.of());
        assertThat(ids("bollard AROUND 6 crane")).containsExactly(near);
        assertThat(ids("bollard AROUND 20 crane")).containsExactly(near, far);
        assertThat(ids("has:yellow-star")).contains(near).doesNotContain(far);
        assertThat(ids("has:red-bang")).isEmpty();
        assertThat(ids("is:chat bollard")).isEmpty();
    }
}
