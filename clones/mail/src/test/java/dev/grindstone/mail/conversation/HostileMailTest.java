package dev.grindstone.mail.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.grindstone.kit.assets.Resources;
import dev.grindstone.kit.world.WorldBuilder;
import dev.grindstone.kit.world.WorldSource;
import dev.grindstone.mail.Desk;
import dev.grindstone.mail.Mailbox;
import dev.grindstone.mail.message.SafeHtml;
import dev.grindstone.mail.message.ThreadToken;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mail that tries to run, to spy or to pass for the app: one way a line of {@code hostile.txt}. */
class HostileMailTest {
    private static final String ELEMENTS =
            " a abbr address article b bdo big blockquote body br caption center cite code col"
                    + " colgroup dd del dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li"
                    + " main ol p pre q s samp section small span strike strong sub sup table tbody td tfoot th thead tr tt u ul ";
    private static final String ATTRIBUTES =
            " align alt bgcolor border cellpadding cellspacing class color colspan dir height"
                    + " href lang rel rowspan size src style title type valign width ";

    static List<String> vectors() {
        return Resources.text(HostileMailTest.class, "hostile.txt").lines().toList();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void only_elements_and_attributes_of_letters_are_left(String vector) {
        Element body = Jsoup.parseBodyFragment(SafeHtml.clean(vector)).body();

        for (Element element : body.getAllElements()) {
            assertThat(ELEMENTS).contains(" " + element.normalName() + " ");
            element.attributes().forEach(attribute -> {
                String value = attribute.getValue().toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Cntrl}]", "");
                assertThat(ATTRIBUTES).contains(" " + attribute.getKey() + " ");
                if (attribute.getKey().equals("style")) {
                    assertThat(value)
                            .doesNotContain("url(", "expression", "position:", "image-set", "behavior", "binding");
                }
                if (attribute.getKey().equals("href")) {
                    assertThat(value).matches("(https?:|mailto:|tel:|#).*");
                } else if (attribute.getKey().equals("src")) {
                    assertThat(value).matches("(https?:|cid:|data:image/(png|gif|jpeg|webp);).*");
                } else if (attribute.getKey().equals("class")) {
                    assertThat(value).startsWith("gmail_");
                }
            });
        }
    }

    @Test
    void the_list_is_long_and_reaches_from_scripts_to_stylesheets() {
        assertThat(vectors()).hasSizeGreaterThan(140).doesNotHaveDuplicates();
    }

    /** Opened with the page's own policy switched off, so that nothing but the cleaning stands in the way. */
    @Test
    void opened_in_a_browser_nothing_runs_and_nothing_leaves_the_host() {
        List<String> asked = new ArrayList<>();
        try (Desk desk = Desk.lawless(Mailbox.open(new Hostile()))) {
            Page page = desk.page();
            page.onRequest(request -> asked.add(request.url()));
            page.onDialog(dialog -> asked.add("dialog " + dialog.message()));
            page.addInitScript("window.hits = []; window.hit = (what) => { window.hits.push(what); };");
            String thread =
                    ThreadToken.hex(Long.parseLong(desk.mail().value("SELECT min(thread_id) FROM mail.message")));

            for (String path : List.of("/mail/u/0/#inbox/" + thread, "/mail/u/0/view/pt?search=all&th=" + thread)) {
                page.navigate("about:blank");
                page.navigate(desk.mail().server().origin() + path);
                page.locator("h2, h1").first().waitFor();
                desk.settle();
                page.evaluate("""
                        async () => {
                          for (const link of document.querySelectorAll('[data-message-show-images]')) link.click();
                          await window.grindstone.idle();
                          for (const node of document.querySelectorAll('[data-message] .a3s *')) {
                            for (const name of ['mouseover', 'pointerover', 'focus', 'animationstart', 'toggle', 'load', 'error'])
                              node.dispatchEvent(new Event(name));
                          }
                          for (const link of document.querySelectorAll('.a3s a:not([href^=http]):not([href^=mailto])')) link.click();
                          await window.grindstone.idle();
                        }""");

                assertThat(page.evaluate("window.hits")).as(path).isEqualTo(List.of());
                assertThat(page.evaluate(
                                "document.querySelectorAll('.a3s :is(script, iframe, style, svg, math, form, input,"
                                        + " object, embed, link, meta, base, template, video, audio)').length"))
                        .as(path)
                        .isEqualTo(0);
                assertThat(page.evaluate("Boolean(window.grindstone.pigeon && window.htmx.ajax)"))
                        .isEqualTo(true);
            }
            assertThat(page.locator("[data-paper] article").count())
                    .isEqualTo(vectors().size());
            assertThat(asked)
                    .isNotEmpty()
                    .allMatch(url -> url.startsWith(desk.mail().server().origin() + "/")
                            || url.startsWith("data:")
                            || url.equals("about:blank"));
            assertThat(asked).noneMatch(url -> url.contains("ogout"));
        }
    }

    /** All of them as one conversation, unread, so that opening it opens each. */
    private static final class Hostile implements WorldSource {
        @Override
        public String name() {
            return "hostile";
        }

        @Override
        public void fill(WorldBuilder world, long seed) {
            world.present(Correspondence.NOW, ZoneId.of("Europe/Stockholm"));
            world.person(Correspondence.NORA);
            world.protagonist(Correspondence.NORA);
            long minutes = 600;
            for (String vector : vectors()) {
                world.run(
                        "mail.import",
                        Correspondence.NORA,
                        Map.of(
                                "from",
                                "Mallory <mallory@prize.example>",
                                "to",
                                List.of("nora@harbour.example"),
                                "subject",
                                "Prize",
                                "html",
                                "<p>Hello</p>" + vector,
                                "thread",
                                "prize",
                                "at",
                                Correspondence.NOW.minus(Duration.ofMinutes(minutes--))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void what_newsletters_are_made_of_survives(String html, String kept) {
        assertThat(SafeHtml.clean(html)).contains(kept);
    }

    static Stream<Arguments> layouts() {
        return Stream.of(
                layout(
                        "<table width=\"100%\" cellpadding=\"0\" border=\"0\"><tr><td>x</td></tr></table>",
                        "width=\"100%\" cellpadding=\"0\" border=\"0\""),
                layout(
                        "<td style=\"padding:24px 0;background-color:#f4f7f7;text-align:center\">x</td>",
                        "background-color:#f4f7f7"),
                layout("<div style=\"display:none;max-height:0;overflow:hidden\">preheader</div>", "display:none"),
                layout(
                        "<span style=\"display:inline-block;border-radius:4px;line-height:20px\">x</span>",
                        "display:inline-block"),
                layout(
                        "<td style=\"border-top:1px solid #dddddd;font-family:Arial,sans-serif;font-size:14px\">x</td>",
                        "border-top:1px solid #dddddd"),
                layout(
                        "<table align=\"center\" bgcolor=\"#ffffff\"><tr><td valign=\"top\">x</td></tr></table>",
                        "bgcolor=\"#ffffff\""),
                layout(
                        "<a href=\"https://a.example/x?a=1&amp;b=2\" style=\"color:#14636b;text-decoration:none\">x</a>",
                        "text-decoration:none"),
                layout("<div style=\"float:left;width:280px\">x</div>", "float:left"),
                layout("<h1 style=\"margin:0 0 16px\">x</h1>", "margin:0 0 16px"),
                layout("<img src=\"https://a.example/h.png\" width=\"560\" alt=\"Hero\">", "width=\"560\""));
    }

    private static Arguments layout(String html, String kept) {
        return Arguments.of(html, kept);
    }
}
