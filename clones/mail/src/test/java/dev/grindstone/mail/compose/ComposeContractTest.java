package dev.grindstone.mail.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.mail.Mailbox;
import dev.grindstone.mail.conversation.Correspondence;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The class strings, roles and names of a compose window that scripts written for the real app compare by equality. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComposeContractTest {
    private Mailbox mail;
    private String html;
    private Document page;

    @BeforeAll
    void open() {
        mail = Mailbox.open(new Correspondence());
        html = mail.get("/mail/u/0/compose?kind=new&to=ben@harbour.example").body();
        page = Jsoup.parse(html);
    }

    @AfterAll
    void close() {
        mail.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nH Hd",
                "AD",
                "cf Ht",
                "Hm",
                "Hl",
                "Hq aUG",
                "Ha",
                "aYF",
                "M9",
                "bAs",
                "GS",
                "bzf",
                "eV",
                "anm",
                "agP aFw",
                "aoD hl",
                "aB gQ pE",
                "aB gQ pB",
                "aoD az6",
                "aoT",
                "Ap",
                "Au",
                "Am aiL Al editable LW-avf tS-tW",
                "btC",
                "gU Up",
                "dC",
                "T-I J-J5-Ji aoO v7 T-I-atl L3",
                "wG J-Z-I",
                "a1 aaA aMZ",
                "e5 aaA aMZ",
                "oG aOy",
                "afX",
                "J-JN-M-I",
                "Xv",
                "J-N",
                "J-N-Jz",
                "dv",
                "oh",
                "og T-I-J3"
            })
    void the_class_string_is_there(String classes) {
        assertThat(html).contains("class=\"" + classes + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "div.nH.Hd[role=dialog][aria-label='Compose: New Message'] div.AD div[role=region][aria-label='New Message']",
                "img.Ha[alt=Close][aria-label='Save & close']",
                "form.bAs > input[type=hidden][name=composeid]",
                "form.bAs > input[type=hidden][name=draft]",
                "table.GS tr.bzf > td.eV > div.anm[name=to][tabindex=-1] input.agP.aFw[peoplekit-id=BbVjBd]",
                "input[role=combobox][aria-label='To recipients'][type=text]",
                "input[role=combobox][aria-label='CC recipients']",
                "input[role=combobox][aria-label='BCC recipients']",
                "div[role=option][data-name][data-hovercard-id='ben@harbour.example'] > div.afX",
                "span.aB.gQ.pE[role=link][aria-label*=Cc]",
                "div.aoD.az6 > input.aoT[name=subjectbox][placeholder=Subject][aria-label=Subject]",
                "td.Ap > div.Au > div.Am.aiL.Al.editable[role=textbox][aria-label='Message Body'][aria-multiline=true]",
                "div[contenteditable=true][g_editable=true][tabindex=1]",
                "tr.btC > td.gU.Up > div.dC > div[role=button][data-tooltip^=Send][aria-label^=Send]",
                "td.gU > div[command=Files][role=button][data-tooltip='Attach files'] > .a1.aaA.aMZ",
                "input[type=file][name=Filedata][multiple]",
                "div.aoD.hl[tabindex=1]",
                "div.anm[name=cc][tabindex=-1]",
                "div.anm[name=bcc][tabindex=-1]",
                "img.Hl[aria-label=Minimize]",
                "img.Hq.aUG[aria-label='Full screen (Shift for pop-out)']",
                "div[g_editable][spellcheck=true]",
                "td.oc.gU > [role=button][aria-label='Formatting options'] > .dv",
                "td.gU > .e5.aaA.aMZ[role=button][aria-label^='Insert link']",
                "td.gU > .J-JN-M-I[role=button][aria-label='More options'] > .Xv",
                "[role=toolbar] [aria-label^='Undo']",
                "[role=toolbar] [aria-label^='Redo']",
                "[role=toolbar] [aria-label^='Font']",
                "[role=toolbar] [aria-label^='Size']",
                "[role=toolbar] [aria-label^='Bold'][aria-pressed=false]",
                "[role=toolbar] [aria-label^='Text color']",
                "[role=toolbar] [aria-label^='Align']",
                "[role=toolbar] [aria-label^='Numbered list']",
                "[role=toolbar] [aria-label^='Bulleted list']",
                "[role=toolbar] [aria-label^='Indent less']",
                "[role=toolbar] [aria-label^='Indent more']",
                "[role=toolbar] [aria-label^='Quote']",
                "[role=toolbar] [aria-label^='Strikethrough']",
                "[role=toolbar] [aria-label^='Remove formatting']",
                "td.gU > [role=button][aria-label='Insert signature'][aria-haspopup=true]",
                "div.AD > div.nH > div.nH.Hd[role=dialog]",
                "div.nH.Hy.aXJ > table.cf.Ht",
                "td.iN div.aDg > div.aDj > div.aDh > table.IZ tr.btC > td.Up",
                "[role=menu] > .J-N.yr[role=menuitem][selector=scheduledSend]",
                "[role=menuitemcheckbox][data-compose-option=full]",
                "td.gU > .oh[role=button][aria-label^='Discard draft'] > div.og.T-I-J3"
            })
    void the_selector_finds_exactly_one_node(String selector) {
        assertThat(page.select(selector)).hasSize(1);
    }

    @Test
    void the_shortcut_in_a_name_stands_between_bidi_marks() {
        assertThat(page.select("[aria-label^=Send]").attr("aria-label")).isEqualTo("Send \u202A(Ctrl-Enter)\u202C");
        assertThat(page.select("[aria-label^=Send]").attr("data-tooltip")).isEqualTo("Send \u202A(Ctrl-Enter)\u202C");
        assertThat(page.select(".oh").attr("aria-label")).isEqualTo("Discard draft \u202A(Ctrl-Shift-D)\u202C");
        assertThat(page.getElementsContainingOwnText("Send")).hasSize(1);
    }

    @Test
    void a_mail_link_fills_the_fields() {
        Document filled =
                mail.page("/mail/u/0/compose?kind=new&to=a@x.example,b@x.example&su=Hello&body=a%0Ab%20%3Cc%3E");

        filled.outputSettings().prettyPrint(false);
        assertThat(filled.select("[data-header]").eachAttr("data-header"))
                .containsExactly("a@x.example", "b@x.example");
        assertThat(filled.select("[name=subjectbox]").val()).isEqualTo("Hello");
        assertThat(filled.select("[g_editable]").html()).isEqualTo("a<br>b &lt;c&gt;");
    }
}
