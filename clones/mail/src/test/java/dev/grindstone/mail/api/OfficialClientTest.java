package dev.grindstone.mail.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.googleapis.batch.BatchRequest;
import com.google.api.client.googleapis.batch.json.JsonBatchCallback;
import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.http.HttpHeaders;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.BatchModifyMessagesRequest;
import com.google.api.services.gmail.model.Draft;
import com.google.api.services.gmail.model.History;
import com.google.api.services.gmail.model.Label;
import com.google.api.services.gmail.model.LabelColor;
import com.google.api.services.gmail.model.ListMessagesResponse;
import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.MessagePart;
import com.google.api.services.gmail.model.MessagePartHeader;
import com.google.api.services.gmail.model.ModifyMessageRequest;
import com.google.api.services.gmail.model.ModifyThreadRequest;
import dev.grindstone.mail.Harbour;
import dev.grindstone.mail.Mailbox;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The official client of the real app, against this one. */
class OfficialClientTest {
    private final Mailbox mail = Mailbox.open(new Harbour());
    private final Gmail.Users users = new Client(mail).gmail().users();

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void the_profile_counts_the_mailbox() throws IOException {
        var profile = users.getProfile("me").execute();

        assertThat(profile.getEmailAddress()).isEqualTo("nora@harbour.example");
        assertThat(profile.getMessagesTotal()).isEqualTo(18);
        assertThat(profile.getThreadsTotal()).isEqualTo(16);
        assertThat(profile.getHistoryId()).isEqualTo(new BigInteger("1000"));
    }

    @Test
    void a_list_is_found_by_query_and_labels_and_comes_in_pages() throws IOException {
        assertThat(users.messages()
                        .list("me")
                        .setQ("from:ben is:unread")
                        .execute()
                        .getMessages())
                .hasSize(2);
        assertThat(users.messages()
                        .list("me")
                        .setQ("nothing-like-this")
                        .execute()
                        .getMessages())
                .isNull();
        assertThat(users.messages()
                        .list("me")
                        .setLabelIds(List.of("INBOX", "UNREAD"))
                        .execute()
                        .getMessages())
                .hasSize(6);
        assertThat(users.messages()
                        .list("me")
                        .setLabelIds(List.of("SPAM"))
                        .execute()
                        .getMessages())
                .hasSize(1);
        int kept = users.messages().list("me").execute().getMessages().size();
        assertThat(users.messages()
                        .list("me")
                        .setIncludeSpamTrash(true)
                        .execute()
                        .getMessages())
                .hasSize(kept + 2);

        Set<String> seen = new HashSet<>();
        String token = null;
        do {
            ListMessagesResponse page = users.messages()
                    .list("me")
                    .setMaxResults(5L)
                    .setPageToken(token)
                    .execute();
            page.getMessages()
                    .forEach(message -> assertThat(seen.add(message.getId())).isTrue());
            token = page.getNextPageToken();
        } while (token != null);
        assertThat(seen).hasSize(kept);
    }

    @Test
    void a_message_comes_in_every_format() throws IOException {
        String id = id("subject:invoice");

        Message full = users.messages().get("me", id).execute();
        assertThat(full.getLabelIds()).contains("INBOX", "UNREAD", "CATEGORY_PERSONAL");
        assertThat(full.getPayload().getMimeType()).isEqualTo("multipart/mixed");
        assertThat(header(full.getPayload(), "Subject")).isEqualTo("Invoice 2214 for fender repairs");
        assertThat(full.getPayload().getParts()).hasSize(3);
        MessagePart file = full.getPayload().getParts().get(1);
        assertThat(file.getFilename()).isEqualTo("invoice-2214.pdf");
        assertThat(users.messages()
                        .attachments()
                        .get("me", id, file.getBody().getAttachmentId())
                        .execute()
                        .decodeData())
                .isEqualTo("invoice-2214.pdf".getBytes(StandardCharsets.UTF_8));
        assertThat(new String(full.getPayload().getParts().get(0).getBody().decodeData(), StandardCharsets.UTF_8))
                .startsWith("Attached is the invoice");

        Message minimal = users.messages().get("me", id).setFormat("minimal").execute();
        assertThat(minimal.getPayload()).isNull();
        assertThat(minimal.getSnippet()).startsWith("Attached is the invoice");
        Message metadata = users.messages()
                .get("me", id)
                .setFormat("metadata")
                .setMetadataHeaders(List.of("From"))
                .execute();
        assertThat(metadata.getPayload().getHeaders()).hasSize(1);
        assertThat(metadata.getPayload().getParts()).isNull();
        String raw = new String(
                users.messages().get("me", id).setFormat("raw").execute().decodeRaw(), StandardCharsets.US_ASCII);
        assertThat(raw).contains("Subject: Invoice 2214 for fender repairs\r\n", "filename=\"invoice-2214.pdf\"");
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
        assertThat(header(kept.getPayload(), "From")).isEqualTo("Nora Lindqvist <nora@harbour.example>");
    }

    @Test
    void an_answer_stays_in_the_conversation_it_names() throws IOException {
        Message question = users.messages().get("me", id("subject:lunch")).execute();
        String reference = header(question.getPayload(), "Message-ID");

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
        assertThat(header(users.messages().get("me", answer.getId()).execute().getPayload(), "In-Reply-To"))
                .isEqualTo(reference);
    }

    @Test
    void labels_are_put_on_and_taken_off() throws IOException {
        String id = id("subject:lunch");

        users.messages()
                .modify(
                        "me",
                        id,
                        new ModifyMessageRequest()
                                .setRemoveLabelIds(List.of("INBOX", "STARRED"))
                                .setAddLabelIds(List.of("UNREAD", "IMPORTANT")))
                .execute();
        assertThat(labels(id)).contains("UNREAD", "IMPORTANT").doesNotContain("INBOX", "STARRED");
        assertThat(users.messages().trash("me", id).execute().getLabelIds()).contains("TRASH");
        assertThat(users.messages().untrash("me", id).execute().getLabelIds()).doesNotContain("TRASH", "INBOX");
        users.messages()
                .batchModify(
                        "me",
                        new BatchModifyMessagesRequest()
                                .setIds(List.of(id, id("subject:dredging")))
                                .setAddLabelIds(List.of("SPAM")))
                .execute();
        assertThat(labels(id)).contains("SPAM");
        users.messages().delete("me", id).execute();
        assertThat(status(() -> users.messages().get("me", id).execute())).isEqualTo(404);
    }

    @Test
    void a_conversation_is_changed_as_a_whole() throws IOException {
        var threads =
                users.threads().list("me").setQ("subject:roster").execute().getThreads();
        assertThat(threads).hasSize(1);
        String id = threads.get(0).getId();

        users.threads()
                .modify("me", id, new ModifyThreadRequest().setAddLabelIds(List.of("STARRED")))
                .execute();

        var thread = users.threads().get("me", id).execute();
        assertThat(thread.getMessages())
                .hasSize(3)
                .allSatisfy(message -> assertThat(message.getLabelIds()).contains("STARRED"));
        users.threads().trash("me", id).execute();
        assertThat(users.threads().list("me").setQ("subject:roster").execute().getThreads())
                .isNull();
        users.threads().untrash("me", id).execute();
        users.threads().delete("me", id).execute();
        assertThat(status(() -> users.threads().get("me", id).execute())).isEqualTo(404);
    }

    @Test
    void labels_are_made_changed_and_removed() throws IOException {
        Label made = users.labels()
                .create(
                        "me",
                        new Label()
                                .setName("Cranes")
                                .setColor(new LabelColor()
                                        .setBackgroundColor("#16a766")
                                        .setTextColor("#ffffff")))
                .execute();
        assertThat(made.getType()).isEqualTo("user");
        assertThat(made.getColor().getBackgroundColor()).isEqualTo("#16a766");
        assertThat(made.getLabelListVisibility()).isEqualTo("labelShow");
        assertThat(status(() -> users.labels()
                        .create("me", new Label().setName("cranes"))
                        .execute()))
                .isEqualTo(409);

        users.labels()
                .patch("me", made.getId(), new Label().setName("Cranes/Big").setLabelListVisibility("labelHide"))
                .execute();
        Label got = users.labels().get("me", made.getId()).execute();
        assertThat(got.getName()).isEqualTo("Cranes/Big");
        assertThat(got.getLabelListVisibility()).isEqualTo("labelHide");
        assertThat(got.getMessagesTotal()).isZero();
        users.labels()
                .update(
                        "me",
                        made.getId(),
                        new Label()
                                .setName("Lifts")
                                .setLabelListVisibility("labelShowIfUnread")
                                .setMessageListVisibility("hide"))
                .execute();
        assertThat(users.labels().get("me", made.getId()).execute().getColor()).isNull();
        users.labels().delete("me", made.getId()).execute();
        assertThat(users.labels().list("me").execute().getLabels().stream()
                        .filter(label -> "user".equals(label.getType()))
                        .map(Label::getName))
                .containsExactly("Berths", "Berths/Quay 4", "Travel", "Unused");
        assertThat(users.labels().get("me", "INBOX").execute().getMessagesUnread())
                .isPositive();
    }

    @Test
    void drafts_are_kept_changed_and_sent_once() throws IOException {
        Draft draft = users.drafts().create("me", draft("Plan", "First words")).execute();
        assertThat(draft.getId()).startsWith("r-");
        users.drafts()
                .update("me", draft.getId(), draft("Plan B", "Other words"))
                .execute();

        Message kept = users.drafts().get("me", draft.getId()).execute().getMessage();
        assertThat(header(kept.getPayload(), "Subject")).isEqualTo("Plan B");
        assertThat(kept.getLabelIds()).containsExactly("DRAFT");
        assertThat(users.drafts().list("me").execute().getDrafts()).hasSize(2);

        Message sent =
                users.drafts().send("me", new Draft().setId(draft.getId())).execute();
        assertThat(sent.getLabelIds()).containsExactly("SENT");
        assertThat(mail.sql("SELECT subject || ' ' || body_text FROM mail.message WHERE owner_id = 2"))
                .containsExactly("Plan B Other words");
        assertThat(status(() -> users.drafts()
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
        assertThat(labels(inserted.getId())).contains("STARRED").doesNotContain("INBOX", "UNREAD");
    }

    @Test
    void the_history_tells_what_happened_since() throws IOException {
        BigInteger start = users.getProfile("me").execute().getHistoryId();
        String id = id("subject:lunch");
        users.messages()
                .modify("me", id, new ModifyMessageRequest().setRemoveLabelIds(List.of("STARRED")))
                .execute();
        Message sent = users.messages()
                .send("me", new Message().setRaw(Client.raw(Map.of("To", "b@far.example", "Subject", "Hi"), "x")))
                .execute();
        users.messages().delete("me", sent.getId()).execute();

        List<History> history =
                users.history().list("me").setStartHistoryId(start).execute().getHistory();

        assertThat(history.get(0).getLabelsRemoved().get(0).getLabelIds()).containsExactly("STARRED");
        assertThat(history.stream().filter(record -> record.getMessagesDeleted() != null))
                .hasSize(1);
        assertThat(history.stream().filter(record -> record.getMessagesAdded() != null))
                .hasSize(1);
        assertThat(users.history()
                        .list("me")
                        .setStartHistoryId(start)
                        .setHistoryTypes(List.of("messageAdded"))
                        .execute()
                        .getHistory())
                .hasSize(1);
        assertThat(status(() -> users.history()
                        .list("me")
                        .setStartHistoryId(BigInteger.ONE)
                        .execute()))
                .isEqualTo(404);
    }

    @Test
    void a_batch_answers_each_request_for_itself() throws IOException {
        Client client = new Client(mail);
        BatchRequest batch = client.gmail().batch(client.head(""));
        List<String> found = new ArrayList<>();
        List<Integer> refused = new ArrayList<>();
        JsonBatchCallback<Message> callback = new JsonBatchCallback<>() {
            @Override
            public void onSuccess(Message message, HttpHeaders headers) {
                found.add(message.getSnippet());
            }

            @Override
            public void onFailure(GoogleJsonError error, HttpHeaders headers) {
                refused.add(error.getCode());
            }
        };
        users.messages().get("me", id("subject:lunch")).queue(batch, callback);
        users.messages().get("me", "00ff").queue(batch, callback);
        users.messages()
                .modify("me", id("subject:dredging"), new ModifyMessageRequest().setAddLabelIds(List.of("STARRED")))
                .queue(batch, callback);
        batch.execute();

        assertThat(found).hasSize(2);
        assertThat(refused).containsExactly(404);
        assertThat(labels(id("subject:dredging"))).contains("STARRED");
    }

    @Test
    void the_owners_address_and_settings_can_be_read() throws IOException {
        var settings = users.settings();
        assertThat(settings.sendAs().list("me").execute().getSendAs().get(0).getSendAsEmail())
                .isEqualTo("nora@harbour.example");
        assertThat(settings.getLanguage("me").execute().getDisplayLanguage()).isEqualTo("en");
        assertThat(settings.getAutoForwarding("me").execute().getEnabled()).isFalse();
        assertThat(settings.forwardingAddresses().list("me").execute().getForwardingAddresses())
                .isNull();
        assertThatThrownBy(() -> settings.sendAs().get("me", "x@y.example").execute())
                .isInstanceOf(GoogleJsonResponseException.class);
    }

    private Draft draft(String subject, String text) {
        return new Draft()
                .setMessage(new Message()
                        .setRaw(Client.raw(Map.of("To", "ben@harbour.example", "Subject", subject), text)));
    }

    private String id(String query) throws IOException {
        return users.messages()
                .list("me")
                .setQ(query)
                .execute()
                .getMessages()
                .get(0)
                .getId();
    }

    private List<String> labels(String id) throws IOException {
        return users.messages().get("me", id).setFormat("minimal").execute().getLabelIds();
    }

    private static String header(MessagePart part, String name) {
        return part.getHeaders().stream()
                .filter(header -> header.getName().equals(name))
                .map(MessagePartHeader::getValue)
                .collect(Collectors.joining());
    }

    private interface Attempt {
        Object make() throws IOException;
    }

    private static int status(Attempt attempt) throws IOException {
        try {
            attempt.make();
            return 200;
        } catch (GoogleJsonResponseException refused) {
            return refused.getDetails().getCode();
        }
    }
}
