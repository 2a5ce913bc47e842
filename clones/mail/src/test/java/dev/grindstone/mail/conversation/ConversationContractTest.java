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
                "ajA",
                "ajC",
                "J-M jQjAxd",
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
                "[aria-label=Labels].mw",
                ".nf[aria-label='More email options'][data-tooltip=More]",
                "[aria-label='Print all']",
                "[aria-label='In new window']",
                "td.gF span[email]",
                ".ads .gK .g3",
                "td.gF span.gD[data-hovercard-id='anna@reyes-marine.example']",
                "a.aQy[role=link][href*='view=att'] span.aV3",
                "[aria-label='Download all attachments'][href*='disp=zip']"
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

    @Test
    void a_collapsed_message_has_its_sender_and_its_date_where_an_open_one_has_them() {
        String thread = mail.value("SELECT min(thread_id) FROM mail.message WHERE subject LIKE 'Fenders%'");
        Document fenders =
                mail.page("/mail/u/0/conversation/" + ThreadToken.hex(Long.parseLong(thread)) + "?list=inbox");

        assertThat(fenders.select("div.kv > div.adf.ads table.cf td.gF span[email]"))
                .hasSize(2);
        assertThat(fenders.select("div.kQ[hidden] table.cf td.gF span[email]")).hasSize(3);
        assertThat(fenders.select(".adf.ads .gK td.gH span.g3[title]")).hasSize(5);
        assertThat(fenders.select("[aria-label='Expand all']")).hasSize(1);
    }

    @Test
    void the_menu_of_a_message_has_the_items_and_the_codes_that_scripts_press() {
        String hex = page.select("[data-legacy-message-id]").attr("data-legacy-message-id");
        Document menu = mail.page("/mail/u/0/messages/" + hex + "/menu");

        assertThat(menu.select("ul[role=menu] li[role=menuitem]").eachText())
                .containsExactly(
                        "Reply",
                        "Reply to all",
                        "Forward",
                        "Forward as attachment",
                        "Delete this message",
                        "Report spam",
                        "Report phishing",
                        "Mark unread from here",
                        "Filter messages like this",
                        "Block \"Anna Reyes\"",
                        "Print",
                        "Download message",
                        "Show original");
        assertThat(menu.select("#r[data-action-type=94]").text()).isEqualTo("Reply");
        assertThat(menu.select("#r2[data-action-type=24]").text()).isEqualTo("Reply to all");
        assertThat(menu.select("#r3[data-action-type=25]").text()).isEqualTo("Forward");
        assertThat(menu.select("#tm").text()).isEqualTo("Delete this message");
        assertThat(menu.select("[data-part-filter-sender]").attr("data-x-email"))
                .isEqualTo("anna@reyes-marine.example");
    }
}
