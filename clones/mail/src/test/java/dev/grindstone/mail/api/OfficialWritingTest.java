package dev.grindstone.mail.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.http.ByteArrayContent;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.Draft;
import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.MessagePart;
import dev.grindstone.mail.Harbour;
import dev.grindstone.mail.Mailbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The official client of the real app, writing with this one. */
class OfficialWritingTest {
    private final Mailbox mail = Mailbox.open(new Harbour());
    private final Gmail.Users users = new Client(mail).gmail().users();

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void a_message_is_sent_at_once_and_forced_to_be_from_the_owner() throws IOException {
        Message sent = users.messages()
                .send(
                        "me",
                        new Message()
                                .setRaw(Client.raw(
                                        Map.of(
                                                "To",
                                                "Ben <ben@harbour.example>",
                                                "From",
                                                "x@y.example",
                                                "Subject",
                                                "Tide"),
                                        "High?")))
                .execute();

        assertThat(sent.getLabelIds()).containsExactly("SENT");
        assertThat(mail.sql("SELECT from_email || ' ' || body_text FROM mail.message WHERE owner_id = 2"))
                .containsExactly("nora@harbour.example High?");
        Message kept = users.messages().get("me", sent.getId()).execute();
        assertThat(kept.getPayload().getMimeType()).isEqualTo("text/plain");
        assertThat(Official.header(kept.getPayload(), "From")).isEqualTo("Nora Lindqvist <nora@harbour.example>");
    }

    @Test
    void an_answer_stays_in_the_conversation_it_names() throws IOException {
        Message question =
                users.messages().get("me", Official.id(users, "subject:lunch")).execute();
        String reference = Official.header(question.getPayload(), "Message-ID");

        Message answer = users.messages()
                .send(
                        "me",
                        new Message()
                                .setThreadId(question.getThreadId())
                                .setRaw(Client.raw(
                                        Map.of(
                                                "To",
                                                "anna@reyes-marine.example",
                                                "Subject",
                                                "Re: Lunch on Friday?",
                                                "In-Reply-To",
                                                reference,
                                                "References",
                                                reference),
                                        "Yes.")))
                .execute();
        Message other = users.messages()
                .send(
                        "me",
                        new Message()
                                .setThreadId(question.getThreadId())
                                .setRaw(Client.raw(
                                        Map.of("To", "anna@reyes-marine.example", "Subject", "Dinner"), "Or later?")))
                .execute();

        assertThat(answer.getThreadId()).isEqualTo(question.getThreadId());
        assertThat(other.getThreadId()).isEqualTo(other.getId());
        assertThat(Official.header(
                        users.messages().get("me", answer.getId()).execute().getPayload(), "In-Reply-To"))
                .isEqualTo(reference);
    }

    @Test
    void drafts_are_kept_changed_and_sent_once() throws IOException {
        Draft draft = users.drafts().create("me", draft("Plan", "First words")).execute();
        assertThat(draft.getId()).startsWith("r-");
        users.drafts()
                .update("me", draft.getId(), draft("Plan B", "Other words"))
                .execute();

        Message kept = users.drafts().get("me", draft.getId()).execute().getMessage();
        assertThat(Official.header(kept.getPayload(), "Subject")).isEqualTo("Plan B");
        assertThat(kept.getLabelIds()).containsExactly("DRAFT");
        assertThat(users.drafts().list("me").execute().getDrafts()).hasSize(2);

        Message sent =
                users.drafts().send("me", new Draft().setId(draft.getId())).execute();
        assertThat(sent.getLabelIds()).containsExactly("SENT");
        assertThat(mail.sql("SELECT subject || ' ' || body_text FROM mail.message WHERE owner_id = 2"))
                .containsExactly("Plan B Other words");
        assertThat(Official.status(() -> users.drafts()
                        .send("me", new Draft().setId(draft.getId()))
                        .execute()))
                .isEqualTo(404);
        String rest = users.drafts().list("me").execute().getDrafts().get(0).getId();
        users.drafts().delete("me", rest).execute();
        assertThat(users.drafts().list("me").execute().getDrafts()).isNull();
    }

    @Test
    void a_large_file_arrives_in_pieces() throws IOException {
        byte[] bytes = new byte[900_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 + i / 256);
        }
        String source = "To: ben@harbour.example\r\nSubject: Chart\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nHere.\r\n"
                + "--b\r\nContent-Type: application/pdf; name=\"chart.pdf\"\r\nContent-Transfer-Encoding: base64\r\n"
                + "Content-Disposition: attachment; filename=\"chart.pdf\"\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(bytes) + "\r\n--b--\r\n";
        var upload = users.messages()
                .send(
                        "me",
                        new Message(),
                        new ByteArrayContent("message/rfc822", source.getBytes(StandardCharsets.US_ASCII)));
        upload.getMediaHttpUploader().setChunkSize(256 * 1024);
        Message sent = upload.execute();

        MessagePart file = users.messages()
                .get("me", sent.getId())
                .execute()
                .getPayload()
                .getParts()
                .get(1);
        assertThat(file.getFilename()).isEqualTo("chart.pdf");
        assertThat(users.messages()
                        .attachments()
                        .get("me", sent.getId(), file.getBody().getAttachmentId())
                        .execute()
                        .decodeData())
                .isEqualTo(bytes);
    }

    @Test
    void messages_are_imported_and_inserted() throws IOException {
        Message imported = users.messages()
                .gmailImport(
                        "me",
                        new Message()
                                .setRaw(Client.raw(
                                        Map.of(
                                                "From",
                                                "Old <old@x.example>",
                                                "Subject",
                                                "Past",
                                                "Date",
                                                "Mon, 5 Jan 2026 10:00:00 +0000",
                                                "Message-ID",
                                                "<past@x.example>"),
                                        "Long ago")))
                .execute();
        Message inserted = users.messages()
                .insert(
                        "me",
                        new Message()
                                .setLabelIds(List.of("STARRED"))
                                .setRaw(Client.raw(
                                        Map.of(
                                                "From",
                                                "Old <old@x.example>",
                                                "Subject",
                                                "Re: Past",
                                                "In-Reply-To",
                                                "<past@x.example>"),
                                        "Later")))
                .execute();

        assertThat(imported.getLabelIds()).contains("INBOX", "UNREAD");
        assertThat(users.messages().get("me", imported.getId()).execute().getInternalDate())
                .isEqualTo(1_767_607_200_000L);
        assertThat(inserted.getThreadId()).isEqualTo(imported.getId());
        assertThat(Official.labels(users, inserted.getId())).contains("STARRED").doesNotContain("INBOX", "UNREAD");
    }

    private Draft draft(String subject, String text) {
        return new Draft()
                .setMessage(new Message()
                        .setRaw(Client.raw(Map.of("To", "ben@harbour.example", "Subject", subject), text)));
    }
}
