package dev.grindstone.mail.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<form action=\"/mail/u/0/act/delete\"><input name=thread></form>",
                "<div style=\"position:fixed;top:0;background:url(http://evil.example/x)\">x</div>",
                "<svg onload=alert(1)></svg>",
                "<meta http-equiv=refresh content=0>",
                "<div data-x-act=\"delete\" id=\"gb\" class=\"zA\">x</div>"
            })
    void what_could_act_is_gone(String html) {
        assertThat(SafeHtml.clean(html))
                .doesNotContainIgnoringCase(
                        "script",
                        "onerror",
                        "onload",
                        "javascript",
                        "iframe",
                        "<form",
                        "<input",
                        "position",
                        "url(",
                        "<svg",
                        "<meta",
                        "data-x-act",
                        "id=",
                        "zA");
    }

    @Test
    void what_a_letter_needs_stays() {
        String html = "<table width=\"600\"><tbody><tr><td bgcolor=\"#eeeeee\" style=\"color:#333333\"><b>20 %</b>"
                + "<a href=\"https://ropesail.example/offers\">Offers</a></td></tr></tbody></table>";

        assertThat(SafeHtml.clean(html))
                .contains("<table width=\"600\">", "bgcolor=\"#eeeeee\"", "color:#333333", "<b>20 %</b>")
                .contains("href=\"https://ropesail.example/offers\"");
        assertThat(SafeHtml.clean("<div class=\"gmail_quote\">x</div>")).contains("class=\"gmail_quote\"");
    }
}
