package dev.grindstone.mail.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.googleapis.batch.BatchRequest;
import com.google.api.client.googleapis.batch.json.JsonBatchCallback;
import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpHeaders;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.History;
import com.google.api.services.gmail.model.ListMessagesResponse;
import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.MessagePart;
import com.google.api.services.gmail.model.ModifyMessageRequest;
import dev.grindstone.mail.Harbour;
import dev.grindstone.mail.Mailbox;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The official client of the real app, reading with this one. */
class OfficialReadingTest {
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
        String id = Official.id(users, "subject:invoice");

        Message full = users.messages().get("me", id).execute();
        assertThat(full.getLabelIds()).contains("INBOX", "UNREAD", "CATEGORY_PERSONAL");
        assertThat(full.getPayload().getMimeType()).isEqualTo("multipart/mixed");
        assertThat(Official.header(full.getPayload(), "Subject")).isEqualTo("Invoice 2214 for fender repairs");
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

        Message part = users.messages()
                .get("me", id)
                .setFields("id,payload(headers/name,parts(filename))")
                .execute();
        assertThat(part.getSnippet()).isNull();
        assertThat(part.getPayload().getHeaders())
                .allSatisfy(header -> assertThat(header.getValue()).isNull());
        assertThat(part.getPayload().getParts().get(1).getFilename()).isEqualTo("invoice-2214.pdf");

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
    void the_history_tells_what_happened_since() throws IOException {
        BigInteger start = users.getProfile("me").execute().getHistoryId();
        String id = Official.id(users, "subject:lunch");
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
        assertThat(Official.status(() -> users.history()
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
        users.messages().get("me", Official.id(users, "subject:lunch")).queue(batch, callback);
        users.messages().get("me", "00ff").queue(batch, callback);
        users.messages()
                .modify(
                        "me",
                        Official.id(users, "subject:dredging"),
                        new ModifyMessageRequest().setAddLabelIds(List.of("STARRED")))
                .queue(batch, callback);
        batch.execute();

        assertThat(found).hasSize(2);
        assertThat(refused).containsExactly(404);
        assertThat(Official.labels(users, Official.id(users, "subject:dredging")))
                .contains("STARRED");
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
}
