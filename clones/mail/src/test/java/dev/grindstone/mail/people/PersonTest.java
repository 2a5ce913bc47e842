package dev.grindstone.mail.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.mail.Mailbox;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonTest {
    private Mailbox mail;

    @BeforeAll
    void open() {
        mail = Mailbox.open();
    }

    @AfterAll
    void close() {
        mail.close();
    }

    @Test
    void a_colleague_has_a_name_and_a_post() {
        Document card = mail.page("/mail/u/0/person?email=BEN@harbour.example&name=me");

        assertThat(card.text()).contains("Ben Okafor", "Crane lead, Harbour Works", "3 mails");
        assertThat(card.select("[data-person-write]").attr("data-person-write"))
                .isEqualTo("Ben Okafor <BEN@harbour.example>");
        assertThat(card.select("[data-person-find]").attr("data-person-find"))
                .isEqualTo("search/from:ben%40harbour.example");
    }

    @Test
    void a_stranger_has_the_name_that_the_mail_gave() {
        assertThat(mail.page("/mail/u/0/person?email=x@y.example&name=Xaver").text())
                .contains("Xaver", "x@y.example", "No mails from them yet");
        assertThat(mail.page("/mail/u/0/person?email=nora@harbour.example").text())
                .contains("Write to yourself", "This is you");
        assertThat(mail.get("/mail/u/0/person").body()).isEqualTo("A card needs an address: add email=name@host.tld");
    }
}
