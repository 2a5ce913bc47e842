package dev.grindstone.mail.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.mail.Mailbox;
import dev.grindstone.mail.message.ThreadToken;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The class strings, roles and names of a conversation that scripts written for the real app compare by equality. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConversationContractTest {
    private Mailbox mail;
    private String html;
    private Document page;

    @BeforeAll
    void open() {
        mail = Mailbox.open(new Correspondence());
        String thread = mail.value("SELECT min(thread_id) FROM mail.message WHERE subject LIKE 'Invoice%'");
        html = mail.get("/mail/u/0/conversation/" + ThreadToken.hex(Long.parseLong(thread)) + "?list=inbox")
                .body();
        page = Jsoup.parse(html);
    }

    @AfterAll
    void close() {
        mail.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nH a98 iY",
                "nH V8djrc byY",
                "ha",
                "hP",
                "hN",
                "nH aHU",
                "h7 ie nH oy8Mbf",
                "adn ads",
                "aju",
                "ajn",
                "gs",
                "gE iv gt",
                "cf gJ",
                "iw gFxsud",
                "qu",
                "gD",
                "go",
                "gH bAk",
                "g3",
                "zd bi4",
                "T-I J-J5-Ji T-I-Js-IF aaq T-I-ax7 L3",
                "T-I J-J5-Ji T-I-Js-Gs aap T-I-awG T-I-ax7 L3",
                "iw ajw",
                "hb",
                "g2",
                "ajy",
                "ajz",
                "ajC",
                "ii gt",
                "a3s aiL ",
                "hq gt",
                "ho",
                "aVW",
                "a2H",
                "aQH",
                "aZo",
                "aQy",
                "aV3",
                "SaH2Ve",
                "aQw",
                "amr",
                "nr",
                "amn",
                "ams bkH",
                "ams bkI",
                "ams bkG",
                "T-I J-J5-Ji nX T-I-ax7 T-I-Js-Gs mA"
            })
    void the_class_string_is_there_to_the_last_blank(String classes) {
        assertThat(html).contains("class=\"" + classes + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "h2.hP[data-thread-perm-id^=thread-f:][data-legacy-thread-id]",
                "div[role=list] > div.h7.ie.nH.oy8Mbf[role=listitem][aria-expanded=true]",
                "div.adn.ads[data-message-id^=#msg-f:][data-legacy-message-id]",
                "h3.iw.gFxsud > span.qu[role=gridcell] > span.gD[email=anna@reyes-marine.example][name]",
                "td.gH.bAk > span.g3[title][alt]",
                "div.zd.bi4[role=checkbox][aria-label=Starred][aria-checked=true]",
                "div[role=button][data-tooltip=Reply][aria-label=Reply]",
                "div[role=button][aria-haspopup=true][aria-label='More message options'][data-tooltip=More]",
                "div.iw.ajw > span.hb > span.g2[email='nora@harbour.example']",
                "div.ajy[role=button][aria-label='Show details'] > img.ajz",
                "span.aZo[download_url*=view=att]",
                "div.aQw > button[data-tooltip=Download][aria-label='Download attachment invoice-2214.pdf']",
                "div[act=7][aria-label=Archive]",
                "div[act=9][aria-label='Report spam']",
                "div[act=10][aria-label=Delete]",
                "div[act=19][aria-label='Back to Inbox']",
                "[aria-label='Mark as unread']",
                "[aria-label='Move to'].ns",
                "[aria-label=Labels].mw"
            })
    void the_selector_finds_one_node_or_more(String selector) {
        assertThat(page.select(selector)).isNotEmpty();
    }

    @Test
    void one_reply_button_per_open_message_and_the_line_of_names_says_me() {
        assertThat(page.select("[aria-label=Reply]")).hasSize(1);
        assertThat(page.select("span.hb").text()).isEqualTo("to me, Ben");
        assertThat(page.select("span.aVW").text()).isEqualTo("2 Attachments • Scanned by Pigeon");
        assertThat(page.select("span.go").text()).isEqualTo("<anna@reyes-marine.example>");
    }
}
