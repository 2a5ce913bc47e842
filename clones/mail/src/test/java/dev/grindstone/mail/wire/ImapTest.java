package dev.grindstone.mail.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.BodyTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.FromStringTerm;
import jakarta.mail.search.SubjectTerm;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stranger's IMAP client, unchanged, at the mailbox. */
class ImapTest {
    private PostRoom room;
    private Store store;

    @BeforeEach
    void signIn() throws MessagingException {
        room = new PostRoom();
        store = room.nora();
    }

    @AfterEach
    void leave() throws MessagingException {
        store.close();
        room.close();
    }

    @Test
    void folders_are_the_fixed_places_and_the_labels() throws MessagingException {
        assertThat(Look.names(store.getDefaultFolder().list("*")))
                .containsExactlyInAnyOrder(
                        "INBOX",
                        "[Pigeon]",
                        "[Pigeon]/All Mail",
                        "[Pigeon]/Drafts",
                        "[Pigeon]/Important",
                        "[Pigeon]/Sent Mail",
                        "[Pigeon]/Spam",
                        "[Pigeon]/Starred",
                        "[Pigeon]/Trash",
                        "Berths",
                        "Berths/Quay 4",
                        "Travel",
                        "Unused");
        assertThat(Look.names(store.getFolder("[Pigeon]").list("%"))).hasSize(7);
        assertThat(Look.names(store.getDefaultFolder().listSubscribed("%")))
                .containsExactlyInAnyOrder("INBOX", "[Pigeon]", "Berths", "Travel", "Unused");
        assertThat(((IMAPFolder) store.getFolder("[Pigeon]/Trash")).getAttributes())
                .contains("\\Trash");
        assertThat(((IMAPFolder) store.getFolder("[Pigeon]/Sent Mail")).getAttributes())
                .contains("\\Sent");
    }

    @Test
    void a_wrong_password_and_an_unknown_folder_are_refused() {
        assertThatThrownBy(() -> room.signIn(PostRoom.NORA, "lamp")).isInstanceOf(AuthenticationFailedException.class);
        assertThatThrownBy(() -> room.signIn("nobody@harbour.example", "lantern"))
                .isInstanceOf(AuthenticationFailedException.class);
        assertThatThrownBy(() -> PostRoom.open(store, "Nowhere")).isInstanceOf(FolderNotFoundException.class);
    }

    @Test
    void the_user_name_names_another_world() throws MessagingException {
        room.run("mail.archive", Map.of("messages", ids("Night shift roster")));

        try (Store other = room.signIn("w7/" + PostRoom.NORA, "lantern")) {
            assertThat(PostRoom.open(other, "INBOX").getMessageCount())
                    .isEqualTo(PostRoom.open(store, "INBOX").getMessageCount() + 1);
        }
        assertThatThrownBy(() -> room.signIn("w8/" + PostRoom.NORA, "lantern"))
                .isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void a_message_has_its_head_its_words_and_its_files() throws MessagingException, IOException {
        Message message = Look.find(PostRoom.open(store, "INBOX"), "Invoice 2214 for fender repairs");

        assertThat(message.getFrom()[0].toString()).isEqualTo("Anna Reyes <anna@reyes-marine.example>");
        assertThat(message.isSet(Flag.SEEN)).isFalse();
        Multipart parts = (Multipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(3);
        assertThat(parts.getBodyPart(0).getContent().toString()).startsWith("Attached is the invoice");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("invoice-2214.pdf");
        assertThat(message.isSet(Flag.SEEN)).isTrue();
        assertThat(room.sql("SELECT is_read FROM mail.message WHERE subject LIKE 'Invoice 2214%'"))
                .containsExactly("true");
    }

    @Test
    void flags_are_those_of_the_page() throws MessagingException {
        Folder inbox = PostRoom.open(store, "INBOX");
        Message message = Look.find(inbox, "Crane inspection moved to Thursday");

        message.setFlag(Flag.SEEN, true);
        message.setFlag(Flag.FLAGGED, true);

        assertThat(room.sql("SELECT is_read AND is_starred FROM mail.message WHERE subject LIKE 'Crane%'"))
                .containsExactly("true");
        assertThat(Look.subjects(PostRoom.open(store, "[Pigeon]/Starred")))
                .contains("Crane inspection moved to Thursday");
        message.setFlag(Flag.FLAGGED, false);
        assertThat(room.sql("SELECT is_starred FROM mail.message WHERE subject LIKE 'Crane%'"))
                .containsExactly("false");
        assertThat(Look.find(PostRoom.open(store, "[Pigeon]/Drafts"), "Question about the lock")
                        .isSet(Flag.DRAFT))
                .isTrue();
        assertThat(Look.find(inbox, "Night shift roster").isSet(Flag.ANSWERED)).isTrue();
    }

    @Test
    void search_finds_by_flag_sender_subject_and_words() throws MessagingException {
        Folder inbox = PostRoom.open(store, "INBOX");

        assertThat(Look.search(inbox, new FlagTerm(new Flags(Flag.SEEN), false)))
                .contains("Crane inspection moved to Thursday", "Spring tides are coming")
                .doesNotContain("Night shift roster");
        assertThat(Look.search(inbox, new FromStringTerm("tides.example"))).containsExactly("Spring tides are coming");
        assertThat(Look.search(inbox, new SubjectTerm("lunch"))).containsExactly("Lunch on Friday?");
        assertThat(Look.search(inbox, new BodyTerm("new menu"))).containsExactly("Lunch on Friday?");
    }

    @Test
    void expunging_archives_in_the_inbox_and_deletes_forever_in_the_trash() throws MessagingException {
        Folder inbox = PostRoom.open(store, "INBOX");
        int before = inbox.getMessageCount();
        Look.find(inbox, "Lunch on Friday?").setFlag(Flag.DELETED, true);

        assertThat(Look.subjects(inbox)).contains("Lunch on Friday?");
        inbox.expunge();

        assertThat(inbox.getMessageCount()).isEqualTo(before - 1);
        assertThat(folderOf("Lunch on Friday?")).isEqualTo("archive");
        room.run("mail.delete", Map.of("messages", ids("Lunch on Friday?")));
        Folder trash = PostRoom.open(store, "[Pigeon]/Trash");
        Look.find(trash, "Lunch on Friday?").setFlag(Flag.DELETED, true);
        trash.close(true);
        assertThat(ids("Lunch on Friday?")).isEmpty();
    }

    @Test
    void messages_are_moved_and_copied_between_folders() throws MessagingException {
        IMAPFolder inbox = (IMAPFolder) PostRoom.open(store, "INBOX");
        int before = inbox.getMessageCount();

        inbox.moveMessages(Look.array(Look.find(inbox, "Lunch on Friday?")), store.getFolder("Travel"));
        inbox.copyMessages(Look.array(Look.find(inbox, "Night shift roster")), store.getFolder("Unused"));
        inbox.moveMessages(Look.array(Look.find(inbox, "Spring tides are coming")), store.getFolder("[Pigeon]/Spam"));

        assertThat(Look.subjects(inbox)).hasSize(before - 2);
        assertThat(folderOf("Lunch on Friday?")).isEqualTo("archive");
        assertThat(Look.subjects(PostRoom.open(store, "Travel"))).contains("Lunch on Friday?");
        assertThat(Look.subjects(PostRoom.open(store, "Unused"))).containsExactly("Night shift roster");
        assertThat(folderOf("Spring tides are coming")).isEqualTo("spam");
        IMAPFolder spam = (IMAPFolder) PostRoom.open(store, "[Pigeon]/Spam");
        spam.moveMessages(Look.array(Look.find(spam, "Spring tides are coming")), store.getFolder("INBOX"));
        assertThat(folderOf("Spring tides are coming")).isEqualTo("inbox");
        assertThatThrownBy(() -> inbox.copyMessages(
                        Look.array(Look.find(inbox, "Night shift roster")), store.getFolder("[Pigeon]/Sent Mail")))
                .hasMessageContaining("No message can be put into");
    }

    @Test
    void an_appended_message_lies_in_its_folder_at_the_date_it_bears() throws Exception {
        MimeMessage message = room.letter("Old Friend <friend@far.example>", PostRoom.NORA, "From the old archive");
        message.setText("Found this in a box.");
        message.setSentDate(Date.from(Instant.parse("2025-11-02T08:00:00Z")));
        message.setFlag(Flag.SEEN, true);
        IMAPFolder travel = (IMAPFolder) PostRoom.open(store, "Travel");

        travel.appendUIDMessages(new Message[] {message});

        assertThat(Look.subjects(travel)).contains("From the old archive");
        assertThat(room.sql(
                        "SELECT folder || ' ' || is_read || ' ' || sent_at FROM mail.message WHERE subject LIKE 'From"
                                + " the old%'"))
                .first()
                .asString()
                .startsWith("archive TRUE 2025-11-02");
    }

    @Test
    void an_appended_message_keeps_the_date_that_its_program_gives() throws Exception {
        Instant given = Instant.parse("2025-12-24T18:30:00Z");
        MimeMessage letter = room.letter("friend@far.example", PostRoom.NORA, "Dated");
        letter.setText("x");
        letter.setSentDate(Date.from(Instant.parse("2025-11-02T08:00:00Z")));
        letter.saveChanges();
        MimeMessage message = new MimeMessage(letter) {
            @Override
            public Date getReceivedDate() {
                return Date.from(given);
            }
        };
        IMAPFolder travel = (IMAPFolder) PostRoom.open(store, "Travel");

        travel.appendMessages(new Message[] {message});

        assertThat(Look.find(travel, "Dated").getReceivedDate()).isEqualTo(Date.from(given));
    }

    @Test
    void all_heads_of_a_large_folder_come_as_they_are_one_by_one() throws MessagingException {
        room.world().run(world -> {
            for (int i = 0; i < 350; i++) {
                world.run(
                        "mail.import",
                        world.people().protagonist(),
                        Map.of("from", "Ida <ida" + i + "@far.example>", "subject", "Many " + i, "text", "x"));
            }
        });
        IMAPFolder inbox = (IMAPFolder) PostRoom.open(store, "INBOX");
        Message[] messages = inbox.getMessages();
        FetchProfile heads = new FetchProfile();
        heads.add(FetchProfile.Item.ENVELOPE);
        heads.add(FetchProfile.Item.FLAGS);
        inbox.fetch(messages, heads);

        for (Message message : messages) {
            if (Look.subject(message).startsWith("Many ")) {
                assertThat(message.getFrom()[0].toString())
                        .isEqualTo("Ida <ida" + message.getSubject().substring(5) + "@far.example>");
            }
        }
        assertThat(Look.search(inbox, new SubjectTerm("Many 34"))).hasSize(11);
    }

    @Test
    void a_mailbox_without_imap_lets_no_program_in() {
        room.world()
                .run(world -> world.run("mail.setPreferences", world.people().protagonist(), Map.of("imap", "off")));

        assertThatThrownBy(() -> room.nora()).isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void unique_ids_stay_and_what_comes_later_has_a_greater_one() throws MessagingException {
        Folder inbox = PostRoom.open(store, "INBOX");
        UIDFolder ids = (UIDFolder) inbox;
        long crane = ids.getUID(Look.find(inbox, "Crane inspection moved to Thursday"));
        long greatest = ids.getUID(inbox.getMessage(inbox.getMessageCount()));
        room.run(
                "mail.import",
                Map.of(
                        "from",
                        "Late <late@far.example>",
                        "to",
                        PostRoom.NORA,
                        "subject",
                        "Late",
                        "text",
                        "x",
                        "at",
                        "2020-01-01T00:00:00Z"));

        Folder again = PostRoom.open(store, "INBOX");

        assertThat(((UIDFolder) again).getUID(Look.find(again, "Crane inspection moved to Thursday")))
                .isEqualTo(crane);
        assertThat(((UIDFolder) again).getUID(Look.find(again, "Late")))
                .isGreaterThan(greatest)
                .isLessThan(1L << 32);
        assertThat(((UIDFolder) again).getUIDValidity())
                .isEqualTo(ids.getUIDValidity())
                .isPositive();
    }

    @Test
    void what_happens_on_the_page_is_told_with_the_next_command() throws MessagingException {
        IMAPFolder inbox = (IMAPFolder) PostRoom.open(store, "INBOX");
        int before = inbox.getMessageCount();

        room.run("mail.archive", Map.of("messages", ids("Lunch on Friday?")));
        room.run("mail.markRead", Map.of("messages", ids("Crane inspection moved to Thursday")));
        inbox.doCommand(protocol -> {
            protocol.noop();
            return "told";
        });

        assertThat(Look.subjects(inbox)).hasSize(before - 1);
        assertThat(Look.find(inbox, "Crane inspection moved to Thursday").isSet(Flag.SEEN))
                .isTrue();
    }

    @Test
    void labels_are_made_renamed_and_deleted_as_folders() throws MessagingException {
        assertThat(store.getFolder("Pilots").create(Folder.HOLDS_MESSAGES)).isTrue();
        assertThat(store.getFolder("Pilots").renameTo(store.getFolder("Pilots 2026")))
                .isTrue();
        assertThat(room.sql("SELECT name FROM mail.label WHERE name LIKE 'Pilots%'"))
                .containsExactly("Pilots 2026");
        assertThat(store.getFolder("Pilots 2026").delete(false)).isTrue();
        assertThat(room.sql("SELECT name FROM mail.label WHERE name LIKE 'Pilots%'"))
                .isEmpty();
        assertThat(store.getFolder("[Pigeon]/Trash").delete(false)).isFalse();
    }

    private List<String> ids(String subject) {
        return room.sql("SELECT id FROM mail.message WHERE subject = '" + subject + "'");
    }

    private String folderOf(String subject) {
        return room.sql("SELECT folder FROM mail.message WHERE subject = '" + subject + "'")
                .get(0);
    }
}
