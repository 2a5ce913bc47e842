package dev.grindstone.chat.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class MrkdwnTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "hello|<div class=\"p-rich_text_section\">hello</div>",
                "a *b* c|<div class=\"p-rich_text_section\">a <b data-stringify-type=\"bold\">b</b> c</div>",
                "_i_ ~s~|<div class=\"p-rich_text_section\"><i data-stringify-type=\"italic\">i</i> <s data-stringify-type=\"strike\">s</s></div>",
                "`x*y*`|<div class=\"p-rich_text_section\"><code class=\"c-mrkdwn__code\" data-stringify-type=\"code\">x*y*</code></div>",
                "&gt; q|<blockquote class=\"c-mrkdwn__quote\" data-stringify-type=\"quote\">q</blockquote>",
                "```a &lt; b```|<pre class=\"c-mrkdwn__pre\" data-stringify-type=\"pre\">a &lt; b</pre>",
                "• one|<ul class=\"p-rich_text_list\" data-stringify-type=\"unordered-list\" data-indent=\"0\" data-border=\"0\"><li data-stringify-indent=\"0\" data-stringify-border=\"0\">one</li></ul>",
                "snake_case_name 2*3*4|<div class=\"p-rich_text_section\">snake_case_name 2*3*4</div>",
                "at 10:30:45|<div class=\"p-rich_text_section\">at 10:30:45</div>",
                "* not bold *|<div class=\"p-rich_text_section\">* not bold *</div>",
            })
    void mrkdwn_becomes_the_markup_that_tools_read(String mrkdwn, String html) {
        assertThat(html(mrkdwn)).isEqualTo("<div class=\"p-rich_text_block\" dir=\"auto\">" + html + "</div>");
    }

    @Test
    void mentions_and_links_say_whom_and_where() {
        assertThat(html("<@U0ABCDEF123> <!here> <https://a.example/?q=1&amp;r=2|there>"))
                .contains("data-stringify-type=\"mention\" data-member-id=\"U0ABCDEF123\"")
                .contains("c-mrkdwn__broadcast--mention")
                .contains("href=\"https://a.example/?q=1&amp;r=2\"")
                .contains(">there</a>");
    }

    @Test
    void emoji_are_pictures_with_their_name() {
        assertThat(html("ok :tada:"))
                .contains("data-qa=\"emoji\"")
                .contains("alt=\":tada:\"")
                .contains("data-stringify-emoji=\":tada:\"");
        assertThat(html(":no_such_thing:")).doesNotContain("<img");
        assertThat(Emojis.characters("+1"))
                .isEqualTo(Emojis.characters("thumbsup"))
                .contains("👍");
        assertThat(Emojis.characters("+1::skin-tone-3")).contains("👍🏼");
        assertThat(Emojis.name("🎉")).contains("tada");
        assertThat(Emojis.named("+1").orElseThrow().name()).isEqualTo("+1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "a *b _c_* d",
                "*bold* and `code` and ~gone~",
                "*_~all~_*",
                "one\ntwo\n\nthree",
                "&lt;b&gt; &amp; so on",
                "see <https://a.example|here> and <https://b.example>",
                "<@U0ABCDEF123> in <#C0ABCDEF123> for <!subteam^S0ABCDEF123> <!channel>",
                "• a\n• *b*\n    ◦ c\n• d",
                "1. a\n2. b",
                "&gt; said\n&gt; twice\nanswer",
                "```\ncode\n  more\n```\nafter",
                ":tada: :+1::skin-tone-3:",
                "<!date^1773565200^{date_long}|March 15>",
            })
    void blocks_written_and_read_again_are_the_same(String mrkdwn) {
        List<Block> blocks = Mrkdwn.parse(mrkdwn);

        assertThat(MrkdwnWriter.write(blocks)).isEqualTo(mrkdwn);
        ObjectNode json = RichJson.write(blocks, "b1");
        assertThat(RichJson.read(json)).isEqualTo(blocks);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<javascript:alert(1)|x>",
                "<https://a.example/\"onmouseover=alert(1)|x>",
                "<@U0\"><img src=x onerror=alert(1)>>",
                "```<img src=x onerror=alert(1)>```",
                "`<svg onload=alert(1)>`",
                "<!date^1^x^javascript:alert(1)|x>",
            })
    void hostile_text_stays_text(String mrkdwn) {
        assertThat(
                        org.jsoup.Jsoup.parse(html(mrkdwn))
                                .select(
                                        "script, img:not([data-stringify-type]), svg, [onmouseover], [onerror], [href^=javascript]"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "_", "`", "<", ":", "~", "*_", "> ", "```", "&", "• "})
    void no_text_is_too_much(String piece) {
        String text = piece.repeat(4_000);

        assertThat(MrkdwnWriter.write(Mrkdwn.parse(text))).isNotNull();
        assertThat(PlainText.of(text, Names.NONE)).isNotNull();
    }

    @Test
    void plain_text_has_names_and_no_marks() {
        assertThat(PlainText.of("*Hi* <@U0ABCDEF123>, see <https://a.example|this> &amp; :tada:", Names.NONE))
                .isEqualTo("Hi @U0ABCDEF123, see this & :tada:");
    }

    private static String html(String mrkdwn) {
        return RichHtml.of(Mrkdwn.parse(mrkdwn), Names.NONE);
    }
}
