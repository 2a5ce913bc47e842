package dev.grindstone.mail.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.grindstone.mail.Harbour;
import dev.grindstone.mail.MailClone;
import dev.grindstone.mail.Mailbox;
import dev.grindstone.mail.mailbox.Brand;
import dev.grindstone.testing.CloneServer;
import java.security.MessageDigest;
import java.util.Base64;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShellTest {
    private Mailbox mail;
    private Document shell;

    @BeforeAll
    void open() {
        mail = Mailbox.open();
        shell = mail.page("/mail/u/0/");
    }

    @AfterAll
    void close() {
        mail.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FI",
                "aeN WR baA nH oy8Mbf",
                "aic",
                "z0",
                "T-I T-I-KE L3",
                "V3 aam",
                "yJ",
                "ajl aib aZ6",
                "aWk",
                "wT",
                "n3",
                "byl",
                "TK",
                "aim",
                "TO aBP nZ aiq",
                "TO",
                "TN bzz aHS-bnt",
                "TN bzz aHS-bnw",
                "TN bzz aHS-bnu",
                "TN bzz aHS-bnq",
                "TN aY7xie aEc aHS-bnr",
                "qj",
                "aio UKr6le",
                "nU n1",
                "J-Ke n0",
                "bsU",
                "J-Ke n4 ah9",
                "CJ",
                "aAw FgKVne",
                "aAv",
                "aAu arN",
                "nH bkK",
                "aeF",
                "Tm aeJ",
                "BltHke nH oy8Mbf",
                "dw"
            })
    void a_node_has_exactly_the_class(String value) {
        assertThat(shell.getAllElements()).anyMatch(node -> node.attr("class").equals(value));
    }

    @Test
    void the_policy_admits_the_one_script_that_stands_in_the_page() throws Exception {
        String script = shell.expectFirst("head > script:not([src])").data();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(UTF_8));

        assertThat(mail.get("/mail/u/0/").headers().firstValue("Content-Security-Policy"))
                .get(STRING)
                .contains("script-src 'self' 'sha256-" + Base64.getEncoder().encodeToString(hash) + "';");
        assertThat(shell.select("script")).hasSize(2);
    }

    @Test
    void links_are_absolute_on_the_origin_of_the_request() {
        assertThat(shell.select("a.n0").eachAttr("href"))
                .contains(
                        mail.server().origin() + "/mail/u/0/#sent",
                        mail.server().origin() + "/mail/u/0/#label/Berths/Quay+4");
        assertThat(shell.select("a[aria-label*=Inbox]")).hasSize(1);
    }

    @Test
    void the_navigation_counts_what_waits() {
        assertThat(shell.select("a.n0").eachAttr("aria-label"))
                .containsSequence("Inbox 3 unread", "Starred", "Snoozed", "Sent", "Drafts 1 unread")
                .contains("Spam 1 unread", "Promotions 2 unread", "Quay 4 1 unread has menu", "Travel has menu");
    }

    @Test
    void the_header_is_named_as_scripts_expect() {
        assertThat(shell.select("header [role=button], header button").eachAttr("aria-label"))
                .containsExactly(
                        "Main menu",
                        "Search mail",
                        "Clear search",
                        "Advanced search options",
                        "Support",
                        "Settings",
                        "Grindstone apps",
                        "Grindstone Account: Nora Lindqvist \n(nora@harbour.example)");
        Element box = shell.expectFirst("form[role=search] input[name=q]");
        assertThat(box.attr("aria-label")).isEqualTo("Search mail").isEqualTo(box.attr("placeholder"));
        assertThat(shell.select("[gh=cm]").text()).isEqualTo("Compose");
    }

    @Test
    void a_test_profile_may_set_other_names() {
        try (CloneServer server = CloneServer.start(new MailClone(new Brand("Postbox", "Acme")), new Harbour())) {
            String page = server.get(server.world(), "/mail/u/0/").body();

            assertThat(page)
                    .contains("<title>Inbox - nora@harbour.example - Postbox</title>")
                    .contains("Acme Account: Nora");
            assertThat(page).doesNotContain("Pigeon");
        }
    }
}
