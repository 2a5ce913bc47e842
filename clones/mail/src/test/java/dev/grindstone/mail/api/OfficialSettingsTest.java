package dev.grindstone.mail.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.AutoForwarding;
import com.google.api.services.gmail.model.Delegate;
import com.google.api.services.gmail.model.Filter;
import com.google.api.services.gmail.model.FilterAction;
import com.google.api.services.gmail.model.FilterCriteria;
import com.google.api.services.gmail.model.ForwardingAddress;
import com.google.api.services.gmail.model.ImapSettings;
import com.google.api.services.gmail.model.LanguageSettings;
import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.PopSettings;
import com.google.api.services.gmail.model.SendAs;
import com.google.api.services.gmail.model.VacationSettings;
import dev.grindstone.mail.Harbour;
import dev.grindstone.mail.Mailbox;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The official client of the real app, changing settings that the pages of this one show. */
class OfficialSettingsTest {
    private final Mailbox mail = Mailbox.open(new Harbour());
    private final Client client = new Client(mail);
    private final Gmail.Users users = client.gmail().users();
    private final Gmail.Users.Settings settings = users.settings();

    @AfterEach
    void close() {
        mail.close();
    }

    private Filter create(FilterCriteria criteria, FilterAction action) throws IOException {
        return settings.filters()
                .create("me", new Filter().setCriteria(criteria).setAction(action))
                .execute();
    }

    private void refused(String method, String path, String json, int status, String words) {
        var answer =
                client.send(method, "/gmail/v1/users/me/settings/" + path, json, "Content-Type", "application/json");
        assertThat(answer.statusCode()).as("%s %s", path, answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
    }

    @Test
    void a_filter_is_the_one_of_the_settings() throws IOException {
        assertThat(settings.filters().list("me").execute().getFilter()).isNull();
        String travel = "Label_" + mail.value("SELECT id FROM mail.label WHERE name = 'Travel'");

        Filter made = create(
                new FilterCriteria()
                        .setFrom("news@tides.example")
                        .setHasAttachment(true)
                        .setSize(4096)
                        .setSizeComparison("larger"),
                new FilterAction()
                        .setAddLabelIds(List.of(travel, "STARRED", "CATEGORY_UPDATES"))
                        .setRemoveLabelIds(List.of("INBOX", "UNREAD", "SPAM", "IMPORTANT")));

        assertThat(settings.filters().get("me", made.getId()).execute()).isEqualTo(made);
        assertThat(settings.filters().list("me").execute().getFilter()).containsExactly(made);
        assertThat(made.getCriteria().getSizeComparison()).isEqualTo("larger");
        assertThat(made.getAction().getAddLabelIds()).containsExactly("STARRED", "CATEGORY_UPDATES", travel);
        assertThat(mail.page("/mail/u/0/settings/filters")
                        .select("[data-part-filter-text]")
                        .text())
                .isEqualTo("Matches: from:news@tides.example larger:4096 has:attachment Do this: Skip Inbox, Mark as"
                        + " read, Star it, Apply label \"Travel\", Never send it to Spam, Never mark it as important,"
                        + " Categorize as updates");
        settings.filters().delete("me", made.getId()).execute();
        assertThat(mail.sql("SELECT * FROM mail.filter")).isEmpty();
        assertThat(Official.status(
                        () -> settings.filters().get("me", made.getId()).execute()))
                .isEqualTo(404);
    }

    @Test
    void what_cannot_be_a_filter_is_refused_and_leaves_nothing() throws IOException {
        String action = ",\"action\":{\"addLabelIds\":[\"STARRED\"]}}";
        refused("POST", "filters", "{\"criteria\":{}" + action, 400, "Filter doesn't have any criteria");
        refused("POST", "filters", "{\"criteria\":{\"from\":\"x\"}}", 400, "Filter doesn't have any actions");
        refused("POST", "filters", "{\"criteria\":{\"body\":\"x\"}" + action, 400, "Unknown name \\\"body\\\"");
        refused("POST", "filters", "{\"criteria\":{\"size\":\"big\"}" + action, 400, "criteria.size");
        refused("POST", "filters", "{\"criteria\":{\"size\":5}" + action, 400, "without a size comparison");
        String from = "{\"criteria\":{\"from\":\"x\"},\"action\":{";
        refused("POST", "filters", from + "\"addLabelIds\":[\"SENT\"]}}", 400, "Invalid label for addLabelIds: SENT");
        refused("POST", "filters", from + "\"addLabelIds\":[\"Label_7\"]}}", 400, "Invalid label: Label_7");
        refused("POST", "filters", from + "\"removeLabelIds\":[\"TRASH\"]}}", 400, "removeLabelIds: TRASH");
        refused("POST", "filters", from + "\"forward\":\"a@b.example\"}}", 400, "Unrecognized forwarding address");
        refused("DELETE", "filters/00ff", "", 404, "NOT_FOUND");
        assertThat(mail.sql("SELECT * FROM mail.filter")).isEmpty();

        FilterAction star = new FilterAction().setAddLabelIds(List.of("STARRED"));
        create(new FilterCriteria().setFrom("x"), star);
        assertThatThrownBy(() -> create(new FilterCriteria().setFrom("x"), star))
                .hasMessageContaining("Filter already exists")
                .hasMessageContaining("FAILED_PRECONDITION");
        assertThat(mail.sql("SELECT * FROM mail.filter")).hasSize(1);
    }

    @Test
    void the_vacation_responder_is_the_one_of_the_settings() throws IOException {
        assertThat(settings.getVacation("me").execute().getEnableAutoReply()).isFalse();
        long start = Instant.parse("2026-03-14T12:00:00Z").toEpochMilli();
        long end = Instant.parse("2026-03-21T00:00:00Z").toEpochMilli();

        VacationSettings set = settings.updateVacation(
                        "me",
                        new VacationSettings()
                                .setEnableAutoReply(true)
                                .setResponseSubject("Away")
                                .setResponseBodyHtml("<p>Back <b>soon</b>.</p>")
                                .setRestrictToDomain(true)
                                .setStartTime(start)
                                .setEndTime(end))
                .execute();

        assertThat(set.getResponseBodyPlainText()).isEqualTo("Back soon.");
        assertThat(set.getRestrictToDomain()).isTrue();
        assertThat(set.getStartTime()).isLessThanOrEqualTo(start);
        assertThat(set.getEndTime()).isGreaterThanOrEqualTo(end);
        assertThat(settings.getVacation("me").execute()).isEqualTo(set);
        // What was read can be written back, and says the same.
        assertThat(settings.updateVacation("me", set).execute()).isEqualTo(set);
        assertThat(mail.page("/mail/u/0/settings/general")
                        .select("input[name=subject]")
                        .val())
                .isEqualTo("Away");
        refused("PUT", "vacation", "{\"startTime\":5,\"endTime\":\"4\"}", 400, "must be before its end time");
        refused("PUT", "vacation", "{\"enableAutoReply\":true}", 400, "subject and text are both empty");
        refused("PUT", "vacation", "{\"enableAutoReply\":\"yes\"}", 400, "Invalid value at 'enableAutoReply'");
    }

    @Test
    void the_own_address_has_the_name_and_signature_of_the_settings() throws IOException {
        SendAs own = settings.sendAs().get("me", "nora@harbour.example").execute();
        assertThat(own.getIsPrimary()).isTrue();
        assertThat(own.getIsDefault()).isTrue();
        assertThat(own.getDisplayName()).isEqualTo("Nora Lindqvist");

        SendAs patched = settings.sendAs()
                .patch(
                        "me",
                        "nora@harbour.example",
                        new SendAs()
                                .setSignature("<b>Nora</b><script>x</script>")
                                .setDisplayName("N. Quill"))
                .execute();

        assertThat(patched.getSignature()).isEqualTo("<b>Nora</b>");
        assertThat(patched.getDisplayName()).isEqualTo("N. Quill");
        assertThat(mail.page("/mail/u/0/settings/general")
                        .select("[data-part-signature-text]")
                        .html())
                .isEqualTo("<b>Nora</b>");
        settings.sendAs()
                .patch("me", "nora@harbour.example", new SendAs().setReplyToAddress("office@harbour.example"))
                .execute();
        assertThat(mail.value("SELECT answers_to FROM mail.preference")).isEqualTo("office@harbour.example");
        assertThat(settings.sendAs()
                        .patch("me", "nora@harbour.example", new SendAs().setSignature(""))
                        .execute()
                        .getSignature())
                .isEmpty();
        assertThat(Official.status(() ->
                        settings.sendAs().delete("me", "nora@harbour.example").execute()))
                .isEqualTo(400);
        refused("PATCH", "sendAs/nora@harbour.example", "{\"replyToAddress\":\"x\"}", 400, "no mail address");
    }

    @Test
    void another_address_is_written_as_once_it_is_confirmed() throws IOException {
        SendAs variant = settings.sendAs()
                .create(
                        "me",
                        new SendAs()
                                .setSendAsEmail("nora+yard@harbour.example")
                                .setDisplayName("Yard")
                                .setIsDefault(true))
                .execute();
        assertThat(variant.getVerificationStatus()).isEqualTo("accepted");
        assertThat(variant.getTreatAsAlias()).isTrue();
        SendAs other = settings.sendAs()
                .create("me", new SendAs().setSendAsEmail("desk@elsewhere.example"))
                .execute();
        assertThat(other.getVerificationStatus()).isEqualTo("pending");
        settings.sendAs().verify("me", "desk@elsewhere.example").execute();

        assertThat(settings.sendAs().list("me").execute().getSendAs())
                .extracting(SendAs::getSendAsEmail)
                .containsExactly("nora@harbour.example", "desk@elsewhere.example", "nora+yard@harbour.example");
        assertThat(settings.sendAs().get("me", "nora@harbour.example").execute().getIsDefault())
                .isNull();
        assertThat(from(send(""))).isEqualTo("Yard <nora+yard@harbour.example>");
        assertThat(from(send("nora@harbour.example"))).isEqualTo("Nora Lindqvist <nora@harbour.example>");
        assertThat(from(send("desk@elsewhere.example"))).isEqualTo("Nora Lindqvist <nora@harbour.example>");

        refused("POST", "sendAs", "{\"sendAsEmail\":\"DESK@elsewhere.example\"}", 409, "alreadyExists");
        refused("POST", "sendAs", "{\"sendAsEmail\":\"desk\"}", 400, "Invalid sendAsEmail: desk");
        refused("PATCH", "sendAs/desk@elsewhere.example", "{\"isDefault\":true}", 400, "not confirmed yet");
        refused("POST", "sendAs/nora+yard@harbour.example/verify", "", 400, "failedPrecondition");
        refused("DELETE", "sendAs/x@y.example", "", 404, "notFound");
        settings.sendAs().delete("me", "nora+yard@harbour.example").execute();
        assertThat(from(send(""))).isEqualTo("Nora Lindqvist <nora@harbour.example>");
    }

    private String send(String from) throws IOException {
        String raw = Client.raw(
                from.isEmpty()
                        ? Map.of("To", "ben@harbour.example", "Subject", "x")
                        : Map.of("From", from, "To", "ben@harbour.example", "Subject", "x"),
                "x");
        return users.messages().send("me", new Message().setRaw(raw)).execute().getId();
    }

    private String from(String id) throws IOException {
        return Official.header(users.messages().get("me", id).execute().getPayload(), "From");
    }

    @Test
    void mail_is_passed_on_to_a_forwarding_address() throws IOException {
        ForwardingAddress ben = settings.forwardingAddresses()
                .create("me", new ForwardingAddress().setForwardingEmail("ben@harbour.example"))
                .execute();
        assertThat(ben.getVerificationStatus()).isEqualTo("accepted");
        assertThat(settings.forwardingAddresses()
                        .create("me", new ForwardingAddress().setForwardingEmail("far@away.example"))
                        .execute()
                        .getVerificationStatus())
                .isEqualTo("pending");
        assertThat(settings.forwardingAddresses().list("me").execute().getForwardingAddresses())
                .hasSize(2);
        assertThat(mail.sql("SELECT subject FROM mail.message WHERE from_email LIKE 'forwarding-noreply@%'"))
                .containsExactly("Nora Lindqvist can now forward mail to you");

        AutoForwarding set = settings.updateAutoForwarding(
                        "me",
                        new AutoForwarding()
                                .setEnabled(true)
                                .setEmailAddress("ben@harbour.example")
                                .setDisposition("archive"))
                .execute();
        assertThat(settings.getAutoForwarding("me").execute()).isEqualTo(set);
        mail.run(
                "mail.receive",
                Map.of("from", "Ida <ida@far.example>", "to", "nora@harbour.example", "subject", "Crane", "text", "x"));

        assertThat(mail.sql("SELECT folder || ' ' || from_email FROM mail.message WHERE subject = 'Crane' ORDER BY id"))
                .containsExactly("archive ida@far.example", "inbox ida@far.example");

        String auto = "{\"enabled\":true,\"emailAddress\":\"%s\"}";
        refused("PUT", "autoForwarding", auto.formatted("far@away.example"), 400, "Unrecognized forwarding address");
        refused("PUT", "autoForwarding", "{\"enabled\":true,\"disposition\":\"burn\"}", 400, "'disposition'");
        refused("POST", "forwardingAddresses", "{\"forwardingEmail\":\"x\"}", 400, "Invalid forwarding address: x");
        refused("POST", "forwardingAddresses", "{\"forwardingEmail\":\"far@away.example\"}", 409, "ALREADY_EXISTS");
        settings.forwardingAddresses().delete("me", "ben@harbour.example").execute();
        assertThat(settings.getAutoForwarding("me").execute().getEnabled()).isFalse();
        assertThat(Official.status(() -> settings.forwardingAddresses()
                        .get("me", "ben@harbour.example")
                        .execute()))
                .isEqualTo(404);
    }

    @Test
    void programs_and_language_can_be_set() throws IOException {
        ImapSettings imap = settings.updateImap(
                        "me",
                        new ImapSettings()
                                .setEnabled(false)
                                .setAutoExpunge(false)
                                .setExpungeBehavior("trash")
                                .setMaxFolderSize(2000))
                .execute();
        assertThat(settings.getImap("me").execute()).isEqualTo(imap);
        assertThat(imap.getMaxFolderSize()).isEqualTo(2000);
        PopSettings pop = settings.updatePop(
                        "me", new PopSettings().setAccessWindow("allMail").setDisposition("markRead"))
                .execute();
        assertThat(settings.getPop("me").execute()).isEqualTo(pop);
        assertThat(settings.updateLanguage("me", new LanguageSettings().setDisplayLanguage("pt-BR"))
                        .execute()
                        .getDisplayLanguage())
                .isEqualTo("pt-BR");
        assertThat(settings.delegates().list("me").execute().getDelegates()).isNull();
        Delegate ben = settings.delegates()
                .create("me", new Delegate().setDelegateEmail("ben@harbour.example"))
                .execute();
        assertThat(ben.getVerificationStatus()).isEqualTo("pending");
        assertThat(settings.delegates().get("me", "ben@harbour.example").execute())
                .isEqualTo(ben);
        assertThat(settings.delegates().list("me").execute().getDelegates()).containsExactly(ben);
        refused("POST", "delegates", "{\"delegateEmail\":\"x\"}", 400, "Invalid delegate: x");
        refused("POST", "delegates", "{\"delegateEmail\":\"ben@harbour.example\"}", 409, "ALREADY_EXISTS");
        settings.delegates().delete("me", "ben@harbour.example").execute();
        assertThat(settings.delegates().list("me").execute().getDelegates()).isNull();
        refused("PUT", "imap", "{\"maxFolderSize\":7}", 400, "Invalid value at 'maxFolderSize', 7");
        refused("PUT", "pop", "{\"accessWindow\":\"never\"}", 400, "Invalid value at 'accessWindow'");
        refused("PUT", "language", "{\"displayLanguage\":\"klingon\"}", 400, "Invalid display language: klingon");
    }
}
