package dev.grindstone.mail.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.mail.Mailbox;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several people signed in at one browser: who answers under which number. */
class AccountsTest {
    /** What only a page of the first person may name. */
    private static final Pattern FIRST = Pattern.compile("/mail/u/0|\"/contacts/(?!u/1/)");

    private Mailbox mail;

    @BeforeEach
    void open() {
        mail = Mailbox.open();
    }

    @AfterEach
    void close() {
        mail.close();
    }

    private HttpResponse<String> signIn(String address, String password) {
        return mail.post("/signin/challenge", Map.of("identifier", address, "Passwd", password));
    }

    private HttpResponse<String> addBen() {
        return signIn("ben@harbour.example", "anchor");
    }

    /** The first person is Ben, the second the owner of the world with her full mailbox. */
    private void benThenNora() {
        mail.world().run(world -> world.db("kit").execute("UPDATE kit.session SET person_id = 2 WHERE token = ''"));
        assertThat(signIn("nora@harbour.example", "lantern").headers().firstValue("Location"))
                .contains("/mail/u/1/");
    }

    private String owner(String path) {
        return mail.page(path).select("[data-part-shell]").attr("data-email");
    }

    @Test
    void who_signs_in_beside_others_gets_the_next_number_and_keeps_it() {
        assertThat(addBen().headers().firstValue("Location")).contains("/mail/u/1/");
        assertThat(owner("/mail/u/0/")).isEqualTo("nora@harbour.example");
        assertThat(owner("/mail/u/1/")).isEqualTo("ben@harbour.example");
        assertThat(owner("/mail/u/1")).isEqualTo("ben@harbour.example");

        assertThat(addBen().headers().firstValue("Location")).contains("/mail/u/1/");
        assertThat(signIn("nora@harbour.example", "lantern").headers().firstValue("Location"))
                .contains("/mail/u/0/");
        assertThat(mail.page("/mail/u/0/account").select("[data-part-account-who]"))
                .hasSize(1);
    }

    @Test
    void the_popup_lists_everybody_and_offers_to_add_one() {
        Document alone = mail.page("/mail/u/0/account");
        assertThat(alone.select("[data-part-account-who], [data-part-account-default]"))
                .isEmpty();
        assertThat(alone.select("a[href=/signin][target=_blank]").text()).isEqualTo("Add another account");
        addBen();

        Document first = mail.page("/mail/u/0/account");
        assertThat(first.select("[data-part-account-email]").text()).isEqualTo("nora@harbour.example Default");
        assertThat(first.select("a[data-part-account-other]").eachText())
                .containsExactly("B Ben Okafor ben@harbour.example", "Add another account");
        assertThat(first.select("a[target=_blank][data-part-account-other]").eachAttr("href"))
                .containsExactly(mail.server().origin() + "/mail/u/1/", "/signin");
        assertThat(first.select("a[href*=Logout]").text()).isEqualTo("Sign out of all accounts");

        Document second = mail.page("/mail/u/1/account");
        assertThat(second.select("[data-part-account-email]").text()).isEqualTo("ben@harbour.example");
        assertThat(second.select("a[data-part-account-other]").eachText())
                .containsExactly("N Nora Lindqvist nora@harbour.example Default", "Add another account");
    }

    @Test
    void everybody_signs_out_together() {
        addBen();
        assertThat(mail.get("/Logout").headers().firstValue("Location")).contains("/signin");
        assertThat(mail.get("/mail/u/0/").headers().firstValue("Location")).contains("/signin");
        assertThat(mail.get("/mail/u/1/").headers().firstValue("Location")).contains("/");
        HttpResponse<String> in = addBen();
        assertThat(in.headers().firstValue("Location")).contains("/mail/u/0/");
        assertThat(in.headers().firstValue("Set-Cookie").orElse("")).contains("HttpOnly");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "99", "-1", "x", "00", "%31", "%2e%2e", "1%00", "0;a"})
    void a_number_that_stands_for_nobody_leads_to_the_first_person(String number) {
        for (String page : List.of("", "view?at=inbox", "picker", "nothing/here")) {
            HttpResponse<String> answer = mail.get("/mail/u/" + number + "/" + page);
            if (!page.equals("nothing/here") && answer.statusCode() != 400) {
                assertThat(answer.statusCode()).as(page).isEqualTo(302);
                assertThat(answer.headers().firstValue("Location")).contains("/");
            }
            assertThat(answer.statusCode()).as(page).isIn(302, 400, 404);
        }
        assertThat(mail.get("/").headers().firstValue("Location")).contains("/mail/u/0/");
        HttpResponse<String> act = mail.post("/mail/u/" + number + "/act/archive", Map.of("thread", "1"));
        assertThat(act.statusCode()).isIn(204, 400);
        assertThat(mail.sql("SELECT seq FROM kit.change")).isEmpty();
    }

    @Test
    void a_fragment_of_nobody_leads_the_whole_page_away() {
        assertThat(mail.server()
                        .fragment(mail.world(), "/mail/u/4/nav")
                        .headers()
                        .firstValue("HX-Redirect"))
                .contains("/");
    }

    @Test
    void a_reset_brings_back_who_was_signed_in() {
        addBen();
        mail.world().reset();
        assertThat(mail.get("/mail/u/1/").statusCode()).isEqualTo(302);
        assertThat(owner("/mail/u/0/")).isEqualTo("nora@harbour.example");
    }

    @Test
    void what_stands_on_the_pages_of_the_second_person_leads_to_pages_of_that_person() {
        mail.run("mail.addContactGroup", Map.of("name", "Crew"));
        mail.run("mail.addContact", Map.of("email", "Ben Okafor <ben@harbour.example>", "groups", "Crew"));
        mail.run("mail.setPreferences", Map.of("show_images", "on"));
        mail.run("mail.setPicture", Map.of("image", "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"));
        mail.run("mail.addTask", Map.of("title", "Count the fenders"));
        mail.run(
                "mail.receive",
                Map.of(
                        "from",
                        "a@tides.example",
                        "subject",
                        "Pictured",
                        "html",
                        "<img src='https://x.example/a.png' width='80'>"));
        String contact = mail.value("SELECT id FROM mail.contact");
        String group = mail.value("SELECT id FROM mail.contact_group");
        long invoice = Long.parseLong(mail.value("SELECT id FROM mail.message WHERE subject LIKE 'Invoice%'"));
        long pictured = Long.parseLong(mail.value("SELECT id FROM mail.message WHERE subject = 'Pictured'"));
        benThenNora();

        for (String page : List.of(
                "/mail/u/1/",
                "/mail/u/1/nav",
                "/mail/u/1/view?at=inbox",
                "/mail/u/1/view?at=drafts",
                "/mail/u/1/conversation/" + String.format("%016x", invoice) + "?list=inbox",
                "/mail/u/1/conversation/" + String.format("%016x", pictured) + "?list=inbox",
                "/mail/u/1/preview?attid=0.1&permmsgid=msg-f:" + invoice,
                "/mail/u/1/view/om?permmsgid=msg-f:" + invoice,
                "/mail/u/1/view/pt?th=" + String.format("%016x", pictured),
                "/mail/u/1/settings",
                "/mail/u/1/settings/general",
                "/mail/u/1/settings/labels",
                "/mail/u/1/settings/accounts",
                "/mail/u/1/settings/filters",
                "/mail/u/1/settings/fwdandpop",
                "/mail/u/1/compose?kind=new",
                "/mail/u/1/person?email=ben@harbour.example",
                "/mail/u/1/panel/contacts?id=" + contact,
                "/mail/u/1/panel/contacts",
                "/mail/u/1/panel/tasks",
                "/mail/u/1/panel/notes",
                "/mail/u/1/panel/calendar",
                "/mail/u/1/search-options",
                "/contacts/u/1/",
                "/contacts/u/1/duplicates",
                "/contacts/u/1/search?q=nobody",
                "/contacts/u/1/label/" + group,
                "/contacts/u/1/person/" + contact,
                "/contacts/u/1/person/" + contact + "/edit")) {
            assertThat(mail.page(page).html()).as(page).doesNotContainPattern(FIRST);
        }
        assertThat(mail.page("/mail/u/1/").select("a[href$='#inbox']").attr("href"))
                .isEqualTo(mail.server().origin() + "/mail/u/1/#inbox");
        assertThat(mail.page("/mail/u/1/conversation/" + String.format("%016x", pictured) + "?list=inbox")
                        .select("img[src^=/mail/u/1/image?]"))
                .hasSize(1);
        assertThat(mail.get("/mail/u/1/?view=att&attid=0.1&permmsgid=msg-f:" + invoice)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .startsWith("/mail/u/1/view/att?");
        assertThat(mail.get("/mail/u/0/view/att?attid=0.1&permmsgid=msg-f:" + invoice)
                        .statusCode())
                .isEqualTo(404);
        assertThat(mail.get("/contacts/person/" + contact).statusCode()).isEqualTo(404);
    }

    @Test
    void each_acts_in_their_own_mailbox_and_takes_back_what_they_did_themselves() {
        mail.world()
                .turn(world -> world.run(
                        "mail.receive",
                        world.people().byId(2).orElseThrow(),
                        Map.of("from", "x@away.example", "subject", "For Ben", "text", "Hello")));
        addBen();
        long bens = Long.parseLong(mail.value("SELECT id FROM mail.message WHERE subject = 'For Ben'"));
        mail.act("archive", "inbox", Map.of(), "Lunch on Friday?");
        HttpResponse<String> archived =
                mail.post("/mail/u/1/act/archive", Map.of("thread", String.format("%016x", bens), "list", "inbox"));
        assertThat(Mailbox.snackbar(archived)).isEqualTo("Conversation archived.");
        assertThat(folder("For Ben")).isEqualTo("archive");

        assertThat(mail.undo()).isEqualTo("Action undone.");
        assertThat(folder("Lunch on Friday?")).isEqualTo("inbox");
        assertThat(folder("For Ben")).isEqualTo("archive");
        assertThat(Mailbox.snackbar(mail.post("/-/u/1/undo", Map.of()))).isEqualTo("Action undone.");
        assertThat(folder("For Ben")).isEqualTo("inbox");
    }

    private String folder(String subject) {
        return mail.value("SELECT folder FROM mail.message WHERE subject = '" + subject + "'");
    }

    @Test
    void no_more_than_ten_are_signed_in_at_one_browser() {
        mail.world().run(world -> {
            for (int number = 3; number <= 12; number++) {
                world.db("kit")
                        .execute(
                                "INSERT INTO kit.person VALUES (?, ?, ?, ?, 'rope', '', '')",
                                number,
                                "Hand " + number,
                                "Hand",
                                "hand" + number + "@harbour.example");
            }
        });
        for (int number = 3; number <= 11; number++) {
            assertThat(signIn("hand" + number + "@harbour.example", "rope")
                            .headers()
                            .firstValue("Location"))
                    .contains("/mail/u/" + (number - 2) + "/");
        }
        HttpResponse<String> refused = signIn("hand12@harbour.example", "rope");
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("No more than 10 accounts can be signed in at one browser");
    }

    @Test
    void a_program_at_the_browser_may_name_any_of_its_people() {
        addBen();
        assertThat(mail.get("/gmail/v1/users/me/profile").body()).contains("nora@harbour.example");
        assertThat(mail.get("/gmail/v1/users/ben%40harbour.example/profile").body())
                .contains("ben@harbour.example");
        assertThat(mail.get("/gmail/v1/users/nobody@harbour.example/profile").statusCode())
                .isNotEqualTo(200);
    }

    @Test
    void no_template_and_no_script_names_the_number_of_a_person() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            assertThat(files.filter(file -> file.toString().matches(".*\\.(?:js|jte)")))
                    .isNotEmpty()
                    .noneSatisfy(file -> assertThat(Files.readString(file))
                            .containsPattern("/mail/u/\\d|(?:href|action)=\"/contacts/"));
        }
    }
}
