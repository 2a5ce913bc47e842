package dev.grindstone.mail.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.BatchModifyMessagesRequest;
import com.google.api.services.gmail.model.Label;
import com.google.api.services.gmail.model.LabelColor;
import com.google.api.services.gmail.model.ModifyMessageRequest;
import com.google.api.services.gmail.model.ModifyThreadRequest;
import dev.grindstone.mail.Harbour;
import dev.grindstone.mail.Mailbox;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The official client of the real app, sorting with this one. */
class OfficialLabellingTest {
    private final Mailbox mail = Mailbox.open(new Harbour());
    private final Gmail.Users users = new Client(mail).gmail().users();

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void labels_are_put_on_and_taken_off() throws IOException {
        String id = Official.id(users, "subject:lunch");

        users.messages()
                .modify(
                        "me",
                        id,
                        new ModifyMessageRequest()
                                .setRemoveLabelIds(List.of("INBOX", "STARRED"))
                                .setAddLabelIds(List.of("UNREAD", "IMPORTANT")))
                .execute();
        assertThat(Official.labels(users, id)).contains("UNREAD", "IMPORTANT").doesNotContain("INBOX", "STARRED");
        assertThat(users.messages().trash("me", id).execute().getLabelIds()).contains("TRASH");
        assertThat(users.messages().untrash("me", id).execute().getLabelIds()).doesNotContain("TRASH", "INBOX");
        users.messages()
                .batchModify(
                        "me",
                        new BatchModifyMessagesRequest()
                                .setIds(List.of(id, Official.id(users, "subject:dredging")))
                                .setAddLabelIds(List.of("SPAM")))
                .execute();
        assertThat(Official.labels(users, id)).contains("SPAM");
        users.messages().delete("me", id).execute();
        assertThat(Official.status(() -> users.messages().get("me", id).execute()))
                .isEqualTo(404);
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
        assertThat(Official.status(() -> users.threads().get("me", id).execute()))
                .isEqualTo(404);
    }

    @Test
    void labels_are_made_changed_and_removed() throws IOException {
        Label made = users.labels()
                .create(
                        "me",
                        label("Cranes")
                                .setColor(new LabelColor()
                                        .setBackgroundColor("#16a766")
                                        .setTextColor("#ffffff")))
                .execute();
        assertThat(made.getType()).isEqualTo("user");
        assertThat(made.getColor().getBackgroundColor()).isEqualTo("#16a766");
        assertThat(made.getLabelListVisibility()).isEqualTo("labelShow");
        assertThat(Official.status(
                        () -> users.labels().create("me", label("cranes")).execute()))
                .isEqualTo(409);

        users.labels()
                .patch("me", made.getId(), new Label().setName("Lifting/Cranes").setLabelListVisibility("labelHide"))
                .execute();
        Label got = users.labels().get("me", made.getId()).execute();
        assertThat(got.getName()).isEqualTo("Lifting/Cranes");
        assertThat(got.getLabelListVisibility()).isEqualTo("labelHide");
        assertThat(got.getMessagesTotal()).isZero();
        users.labels()
                .update(
                        "me",
                        made.getId(),
                        new Label()
                                .setId(made.getId())
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

    private static Label label(String name) {
        return new Label().setName(name).setLabelListVisibility("labelShow").setMessageListVisibility("show");
    }
}
