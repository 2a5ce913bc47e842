package dev.grindstone.mail.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.kit.people.Person;
import dev.grindstone.mail.Mailbox;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nora opens her mailbox to Ben, who is signed in beside her unless a test says otherwise. */
class DelegationTest {
    private static final String DELEGATES =
            "SELECT email || ' ' || is_confirmed FROM mail.known_address WHERE kind = 'delegate'";
    private static final Map<String, String> BEN = Map.of("address", "ben@harbour.example");
    private static final Map<String, String> NORA = Map.of("owner", "nora@harbour.example");

    private Mailbox mail;

    @BeforeEach
    void open() {
        mail = Mailbox.open();
    }

    @AfterEach
    void close() {
        mail.close();
    }

    private void asBen(String command, Map<String, ?> args) {
        mail.world().run(world -> {
            Person ben = world.people().byEmail("ben@harbour.example").orElseThrow();
            world.run(command, ben, args);
        });
    }

    /** Ben alone sits at the browser, and Nora has opened her mailbox to him. */
    private void bensBrowser() {
        mail.world().run(world -> world.db("kit").execute("UPDATE kit.session SET person_id = 2 WHERE token = ''"));
        mail.run("mail.addDelegate", BEN);
        asBen("mail.acceptDelegation", NORA);
    }

    private void openNoras() {
        assertThat(mail.get("/mail/u/0/delegated?email=nora%40harbour.example")
                        .headers()
                        .firstValue("Location"))
                .contains("/mail/u/1/");
    }

    private String bensMail(String column) {
        return mail.value("SELECT " + column + " FROM mail.message WHERE owner_id = 2"
                + " AND subject = 'Nora Lindqvist has granted you access to their account'");
    }

    @Test
    void who_is_asked_gets_a_mail_and_accepts_on_its_page() {
        HttpResponse<String> asked = mail.post("/mail/u/0/delegates/add", BEN);
        assertThat(Mailbox.snackbar(asked))
                .isEqualTo("ben@harbour.example was asked to accept access to your account.");
        assertThat(mail.sql(DELEGATES)).containsExactly("ben@harbour.example FALSE");
        assertThat(bensMail("from_email")).isEqualTo("delegation-noreply@harbour.example");
        Document letter = Jsoup.parse(bensMail("body_html"));
        assertThat(letter.text()).doesNotContain("Confirmation code");
        String link = letter.select("a").attr("href").replaceFirst("^app:mail", "");

        Document question = Jsoup.parse(mail.get(link).body());
        assertThat(question.select("h1").text()).isEqualTo("Access to an account");
        assertThat(question.select("button").eachText()).containsExactly("Deny", "Accept");
        Document done = Jsoup.parse(mail.post(link, Map.of("answer", "accept")).body());
        assertThat(done.select("[data-part-signin-who]").text())
                .isEqualTo("ben@harbour.example now has access to the account of nora@harbour.example.");
        assertThat(mail.sql(DELEGATES)).containsExactly("ben@harbour.example TRUE");
    }

    @Test
    void who_denies_it_is_forgotten() {
        mail.run("mail.addDelegate", BEN);
        String link =
                Jsoup.parse(bensMail("body_html")).select("a").attr("href").replaceFirst("^app:mail", "");
        mail.post(link, Map.of("answer", "deny"));
        assertThat(mail.sql(DELEGATES)).isEmpty();
        assertThat(mail.get(link).statusCode()).isEqualTo(404);

        mail.run("mail.addDelegate", BEN);
        asBen("mail.denyDelegation", NORA);
        assertThat(mail.sql(DELEGATES)).isEmpty();
    }

    @Test
    void an_opened_mailbox_has_a_number_and_the_popup_says_what_it_is() {
        bensBrowser();
        Document popup = mail.page("/mail/u/0/account");
        assertThat(popup.select("a[data-part-account-other]").eachText())
                .containsExactly("N Nora Lindqvist nora@harbour.example Delegated", "Add another account");
        assertThat(popup.select("a[data-part-account-other]").attr("href"))
                .isEqualTo(mail.server().origin() + "/mail/u/0/delegated?email=nora%40harbour.example");
        assertThat(popup.select("a[href*=Logout]").text()).isEqualTo("Sign out");
        openNoras();
        openNoras();

        assertThat(mail.page("/mail/u/1/").select("[data-part-shell]").attr("data-email"))
                .isEqualTo("nora@harbour.example");
        assertThat(mail.page("/mail/u/1/view?at=inbox").select("tr.zA .bog").eachText())
                .contains("Lunch on Friday?");
        Document noras = mail.page("/mail/u/1/account");
        assertThat(noras.select("[data-part-account-email]").text()).isEqualTo("nora@harbour.example Delegated");
        assertThat(noras.select("a[data-part-account-other]").eachText())
                .containsExactly("B Ben Okafor ben@harbour.example Default", "Add another account");
    }

    @Test
    void what_a_delegate_sends_comes_from_the_owner_and_says_who_sent_it() {
        bensBrowser();
        openNoras();
        mail.post("/mail/u/1/drafts/" + draft("In her name") + "/send", Map.of());
        mail.world().advance(Duration.ofMinutes(1));

        assertThat(mail.sql("SELECT from_email || ' ' || sent_by FROM mail.message WHERE subject = 'In her name'"))
                .containsExactly(
                        "nora@harbour.example ben@harbour.example", "nora@harbour.example ben@harbour.example");
        String copy = mail.value("SELECT id FROM mail.message WHERE subject = 'In her name' AND owner_id = 2");
        Document read =
                mail.page("/mail/u/0/messages/" + String.format("%016x", Long.parseLong(copy)) + "?expanded=true");
        assertThat(read.select(".gD").attr("email")).isEqualTo("nora@harbour.example");
        assertThat(read.select("[data-part-sent-by]").text()).isEqualTo("sent by ben@harbour.example");
        assertThat(read.select(".ajv").text()).contains("(sent by ben@harbour.example)");
    }

    /** A draft of Nora's to Ben. */
    private String draft(String subject) {
        Object id = mail.run(
                "mail.draft", Map.of("to", "ben@harbour.example", "subject", subject, "text", "Berth 4 it is."));
        return String.format("%016x", (Long) id);
    }

    @Test
    void later_mail_of_a_delegate_says_so_too() {
        bensBrowser();
        openNoras();
        mail.post("/mail/u/1/drafts/" + draft("Later") + "/schedule", Map.of("at", "2026-03-13T07:00:00Z"));
        mail.world().advance(Duration.ofDays(2));
        assertThat(mail.sql("SELECT sent_by FROM mail.message WHERE subject = 'Later'"))
                .containsExactly("ben@harbour.example", "ben@harbour.example");
    }

    @Test
    void what_the_owner_sends_says_nothing_of_it() {
        mail.run("mail.send", Map.of("to", "ben@harbour.example", "subject", "Mine", "text", "x", "at_once", true));
        assertThat(mail.sql("SELECT id FROM mail.message WHERE subject = 'Mine' AND sent_by IS NOT NULL"))
                .isEmpty();
        assertThatThrownBy(() -> mail.run(
                        "mail.send",
                        Map.of("to", "x@away.example", "subject", "No", "text", "x", "sent_by", "ben@harbour.example")))
                .hasMessageContaining("who may not send for nora@harbour.example");
    }

    @Test
    void access_ends_at_once_when_it_is_taken_back_and_its_number_is_not_given_away() {
        bensBrowser();
        openNoras();
        mail.run("mail.removeDelegate", BEN);
        for (String page : List.of("/mail/u/1/", "/mail/u/1/view?at=inbox", "/contacts/u/1/")) {
            assertThat(mail.get(page).statusCode()).as(page).isEqualTo(302);
        }
        assertThat(mail.get("/mail/u/0/delegated?email=nora%40harbour.example")
                        .headers()
                        .firstValue("Location"))
                .contains("/mail/u/0/");
        assertThat(mail.page("/mail/u/0/account").select("[data-part-account-who]"))
                .isEmpty();

        HttpResponse<String> herself =
                mail.post("/signin/challenge", Map.of("identifier", "nora@harbour.example", "Passwd", "lantern"));
        assertThat(herself.headers().firstValue("Location")).contains("/mail/u/2/");
    }

    @Test
    void who_was_only_asked_or_never_asked_opens_nothing() {
        mail.run("mail.addDelegate", BEN);
        mail.world().run(world -> world.db("kit").execute("UPDATE kit.session SET person_id = 2 WHERE token = ''"));
        for (String email : List.of("nora@harbour.example", "ben@harbour.example", "who@x.example", "")) {
            assertThat(mail.get("/mail/u/0/delegated?email=" + email).headers().firstValue("Location"))
                    .contains("/mail/u/0/");
        }
        assertThat(mail.get("/mail/u/1/").statusCode()).isEqualTo(302);
    }

    @Test
    void a_delegate_does_not_say_who_else_has_access() {
        bensBrowser();
        openNoras();
        assertThat(mail.page("/mail/u/1/settings/accounts").select("[aria-label='Grant access to your account']"))
                .isEmpty();
        HttpResponse<String> refused = mail.post("/mail/u/1/delegates/remove", BEN);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).isEqualTo("Only Nora Lindqvist can say who has access to this account.");
        assertThat(mail.sql(DELEGATES)).hasSize(1);
    }

    @Test
    void bad_addresses_are_refused_with_a_remedy() {
        assertThat(mail.post("/mail/u/0/delegates/add", Map.of("address", "ben"))
                        .body())
                .isEqualTo("'ben' is not a mail address: write name@host.tld.");
        assertThat(mail.post("/mail/u/0/delegates/add", Map.of("address", "Nora@harbour.example"))
                        .body())
                .contains("own address");
        assertThat(mail.post("/mail/u/0/delegates/add", Map.of("address", "x@away.example"))
                        .body())
                .contains("has no account here");
        mail.run("mail.addDelegate", BEN);
        assertThat(mail.post("/mail/u/0/delegates/add", BEN).statusCode()).isEqualTo(422);
        assertThatThrownBy(() -> mail.run("mail.removeDelegate", Map.of("address", "x@away.example")))
                .hasMessageContaining("is no delegate of nora@harbour.example");
        assertThatThrownBy(() -> asBen("mail.acceptDelegation", Map.of("owner", "x@away.example")))
                .hasMessageContaining("has no account here");
    }

    @Test
    void the_settings_list_who_has_access() {
        mail.run("mail.addDelegate", BEN);
        assertThat(mail.page("/mail/u/0/settings/accounts")
                        .select("ul[aria-label='People with access to your account'] li")
                        .eachText())
                .containsExactly("ben@harbour.example pending delete");
        asBen("mail.acceptDelegation", NORA);
        assertThat(mail.page("/mail/u/0/settings/accounts")
                        .select("ul[aria-label='People with access to your account'] li")
                        .eachText())
                .containsExactly("ben@harbour.example accepted delete");
        HttpResponse<String> removed = mail.post("/mail/u/0/delegates/remove", BEN);
        assertThat(Mailbox.snackbar(removed)).isEqualTo("ben@harbour.example has no access to your account any more.");
        assertThat(mail.undo()).isEqualTo("Action undone.");
        assertThat(mail.sql(DELEGATES)).containsExactly("ben@harbour.example TRUE");
    }
}
