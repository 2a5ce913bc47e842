package dev.grindstone.chat.composer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.Workspace;
import dev.grindstone.chat.text.Mrkdwn;
import dev.grindstone.chat.text.MrkdwnWriter;
import dev.grindstone.chat.text.Names;
import dev.grindstone.chat.workspace.Id;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EditorTextTest {
    private static Workspace office;

    @BeforeAll
    static void open() {
        office = Workspace.open();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static String text(String html) {
        return office.world()
                .turn(open ->
                        MrkdwnWriter.write(EditorText.read(html, new Named(open.db("chat"), SmallOffice.MAYA.id()))));
    }

    private static String key(long member) {
        return Id.USER.text(member);
    }

    @Test
    void paragraphs_are_lines() {
        assertThat(text("<p>one</p><p><br></p><p>three &amp; <b>a</b></p>")).isEqualTo("one\n\nthree &amp; *a*");
    }

    @Test
    void marks_links_lists_quotes_and_code_become_mrkdwn() {
        assertThat(text("<p><strong>b</strong> <em>i</em> <s>s</s> <code>c</code> <a"
                        + " href=\"https://x.example\">x</a></p>"))
                .isEqualTo("*b* _i_ ~s~ `c` <https://x.example|x>");
        assertThat(text("<ul><li>one</li><li class=\"ql-indent-1\">two</li></ul><ol><li>three</li></ol>"))
                .isEqualTo("• one\n    ◦ two\n1. three");
        assertThat(text("<blockquote>said</blockquote><blockquote>more</blockquote>"))
                .isEqualTo("&gt; said\n&gt; more");
        assertThat(text("<pre class=\"ql-syntax\" spellcheck=\"false\">a *b*\nc\n</pre>"))
                .isEqualTo("```\na *b*\nc\n```");
    }

    @Test
    void mentions_and_emoji_are_what_they_stand_for() {
        String omar = key(2);
        assertThat(text("<p><ts-mention data-id=\"" + omar
                        + "\" data-label=\"@omar\">\uFEFF<span>@omar</span>\uFEFF</ts-mention> hi "
                        + "<span class=\"c-emoji\" data-stringify-emoji=\":tada:\"><img alt=\":tada:\"></span></p>"))
                .isEqualTo("<@" + omar + "> hi :tada:");
    }

    @Test
    void names_in_plain_text_are_found_when_one_is_meant() {
        assertThat(text("<p>@omar, @Leo Martins and @here in #general</p>"))
                .matches("<@" + key(2) + ">, <@" + key(6) + "> and <!here> in <#C[A-Z0-9]+>");
        assertThat(text("<p>@Nobody mail me@omar.example #nowhere @</p>"))
                .isEqualTo("@Nobody mail me@omar.example #nowhere @");
    }

    @Test
    void what_is_written_comes_back_into_the_editor() {
        for (String text : new String[] {
            "plain", "one\n\ntwo", "*b* _i_", "• a\n• b", "&gt; quoted", "```\ncode\n```", "<@" + key(2) + "> :tada:"
        }) {
            assertThat(text(EditorHtml.of(Mrkdwn.parse(text), Names.NONE))).isEqualTo(text);
        }
    }

    @Test
    void strange_markup_is_its_text() {
        assertThat(text("<div>a<span style=\"color:red\">b</span></div><script>x()</script>plain"))
                .isEqualTo("ab\n\nplain");
    }
}
