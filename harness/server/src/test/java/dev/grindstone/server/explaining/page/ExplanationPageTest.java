package dev.grindstone.server.explaining.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.episodes.recording.StoredRun;
import dev.grindstone.server.explaining.Explainer;
import dev.grindstone.server.explaining.Runs;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ExplanationPageTest {

    private static final Pattern ELEMENT = Pattern.compile("<([a-z0-9]+)");

    @Test
    void what_was_written_into_a_mail_stays_text() {
        String page = page(Runs.failed());

        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&gt;&lt;img src=x onerror=alert(1)&gt;")
                .contains("Do &lt;b&gt;it&lt;/b&gt;.")
                .doesNotContain("<script", "<img src=x", "<b>it", "\u001b");
        assertThat(ELEMENT.matcher(page).results().map(found -> found.group(1)).distinct())
                .isSubsetOf(
                        "html", "head", "meta", "title", "style", "body", "header", "svg", "circle", "path", "span",
                        "main", "section", "div", "p", "h1", "h2", "h3", "ul", "ol", "li", "dl", "dt", "dd", "code",
                        "a", "details", "summary", "aside", "pre");
    }

    @Test
    void it_reaches_nothing_and_runs_nothing() {
        String page = page(Runs.failed());

        assertThat(page).contains("content=\"default-src &#39;none&#39;; img-src data:;");
        String withoutText = page.replaceAll(">[^<]*<", "><");
        assertThat(Pattern.compile("(?:src|href)=\"(?!#|data:)")
                        .matcher(withoutText)
                        .find())
                .isFalse();
        assertThat(Pattern.compile("url\\((?!data:)").matcher(page).find()).isFalse();
    }

    @Test
    void a_verdict_of_each_kind_is_said() {
        assertThat(page(Runs.passed()))
                .contains("What was asked for happened, and nothing else that matters.", "<code>mail/x.yaml:7</code>");
        assertThat(page(Runs.failed()))
                .contains(
                        "Changes: 1 missing, 1 wrong, 1 too much. What was said in the end is not what was asked for.");
        assertThat(page(Runs.invalid()))
                .contains("The environment was in trouble, so nothing can be said about the agent.")
                .contains("the browser vanished");
        assertThat(page(Runs.interrupted())).contains("The run was interrupted before there was a verdict.");
    }

    @Test
    void every_element_is_closed() {
        String page = page(Runs.failed());

        for (String name : List.of("div", "section", "ul", "li", "details", "p", "span", "dl", "main", "html")) {
            assertThat(count(page, "<" + name + "[ >]")).as(name).isEqualTo(count(page, "</" + name + ">"));
        }
    }

    private static long count(String page, String pattern) {
        return Pattern.compile(pattern).matcher(page).results().count();
    }

    private static String page(StoredRun run) {
        return ExplanationPage.of(Explainer.of(run), run);
    }
}
