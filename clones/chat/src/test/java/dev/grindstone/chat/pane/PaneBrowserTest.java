package dev.grindstone.chat.pane;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.Workspace;
import dev.grindstone.kit.people.Person;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class PaneBrowserTest {
    private static final String SCROLLER = "#message-list .c-scrollbar__hider";
    private static final int MANY = 300;

    private static PaneDesk desk;
    private Page page;

    @BeforeAll
    static void open() {
        desk = PaneDesk.open(Workspace.open());
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeEach
    void start() {
        desk.office().world().reset();
        page = desk.page();
    }

    @AfterEach
    void no_script_failed() {
        assertThat(desk.errors()).isEmpty();
    }

    private static void many(String channel) {
        for (int i = 0; i < MANY; i++) {
            Person by = i % 3 == 0 ? SmallOffice.CHRIS : SmallOffice.OMAR;
            desk.office()
                    .run(
                            "chat.import",
                            by,
                            Map.of(
                                    "channel",
                                    channel,
                                    "text",
                                    "status report number " + i,
                                    "at",
                                    SmallOffice.NOW.minus(Duration.ofMinutes(60L * MANY - 60L * i))));
        }
    }

    @SuppressWarnings("unchecked")
    private List<String> mounted() {
        return (List<String>) page.evaluate("() => [...document.querySelectorAll('[data-qa=message_container]')]"
                + ".map(each => each.dataset.msgTs)");
    }

    private void scrollTo(String top) {
        page.evaluate(
                "top => { const it = document.querySelector('" + SCROLLER
                        + "'); it.scrollTop = top === 'end' ? it.scrollHeight : Number(top); }",
                top);
        page.evaluate("() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))");
        desk.settle();
    }

    @Test
    void scrolling_up_brings_every_message_once_and_keeps_a_window() {
        many("design");
        desk.show("design");
        Set<String> seen = new LinkedHashSet<>(mounted());
        assertThat(seen).hasSizeGreaterThanOrEqualTo(50);

        int most = 0;
        for (int i = 0; i < 40 && page.locator("[data-item-key=intro]").count() == 0; i++) {
            scrollTo("0");
            List<String> now = mounted();
            assertThat(now).doesNotHaveDuplicates().isSorted().hasSizeGreaterThanOrEqualTo(50);
            most = Math.max(most, now.size());
            seen.addAll(now);
        }

        assertThat(seen).hasSizeGreaterThanOrEqualTo(MANY);
        assertThat(most).isLessThan(220);
        assertThat(page.locator("[data-qa=channel_created_message]").innerText())
                .contains("created this channel");
        for (int i = 0; i < 40 && !mounted().contains(newest()); i++) {
            scrollTo("end");
        }
        assertThat(mounted()).endsWith(newest());
    }

    private static String newest() {
        return dev.grindstone.chat.workspace.Ts.text(Long.parseLong(desk.office()
                .sql("SELECT ts FROM chat.message WHERE text LIKE 'status report%' ORDER BY ts DESC LIMIT 1")
                .get(0)));
    }

    @Test
    void loading_older_messages_does_not_move_what_is_read() {
        many("design");
        desk.show("design");
        double before = (double) (int) page.evaluate("() => { const it = document.querySelector('" + SCROLLER
                + "'); it.scrollTop = 300; const row = [...it.querySelectorAll('[data-qa=message_container]')]"
                + ".find(each => each.getBoundingClientRect().top > 100); window.watched = row;"
                + " return Math.round(row.getBoundingClientRect().top); }");
        page.evaluate("() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))");
        desk.settle();

        assertThat((int) page.evaluate("() => document.querySelectorAll('[data-qa=message_container]').length"))
                .isGreaterThan(60);
        double after = (double) (int) page.evaluate("() => Math.round(window.watched.getBoundingClientRect().top)");
        assertThat(after).isCloseTo(before, org.assertj.core.data.Offset.offset(2.0));
    }

    @Test
    void wheel_and_keys_scroll_the_list() {
        many("design");
        desk.show("design");
        page.locator(SCROLLER).hover();
        page.mouse().wheel(0, -400);
        page.waitForFunction("() => { const it = document.querySelector('" + SCROLLER
                + "'); return it.scrollHeight - it.scrollTop - it.clientHeight >= 390; }");
        page.locator(SCROLLER).focus();
        page.keyboard().press("PageUp");
        page.waitForFunction("() => { const it = document.querySelector('" + SCROLLER
                + "'); return it.scrollHeight - it.scrollTop - it.clientHeight >= 700; }");
        desk.settle();
    }

    @Test
    void what_others_write_appears_and_the_list_stays_at_its_end() {
        desk.show("engineering");
        desk.post(SmallOffice.OMAR, "engineering", "Just released");
        desk.changed();

        assertThat(page.locator("#message-list [data-qa=virtual-list-item]")
                        .last()
                        .innerText())
                .contains("Just released");
        assertThat(page.locator(SCROLLER).evaluate("it => it.scrollHeight - it.scrollTop - it.clientHeight < 4"))
                .isEqualTo(true);
    }

    @Test
    void rows_that_did_not_change_stay_the_same_nodes_with_the_focus() {
        desk.show("engineering");
        page.evaluate("() => { window.kept = document.querySelector('#message-list [data-qa=reply_bar_count]');"
                + " window.kept.focus(); }");
        desk.post(SmallOffice.OMAR, "engineering", "Another one");
        desk.changed();

        assertThat(page.evaluate("() => document.activeElement === window.kept"))
                .isEqualTo(true);
    }

    @Test
    void opening_a_conversation_reads_it_and_the_line_stays_until_it_is_left() {
        desk.show("engineering");

        assertThat(page.locator(".c-message_list__unread_divider").innerText()).isEqualTo("New");
        assertThat(desk.office()
                        .sql("SELECT COUNT(*) FROM chat.membership p JOIN chat.message m ON m.conversation_id ="
                                + " p.conversation_id AND m.ts > p.last_read JOIN chat.conversation c ON c.id ="
                                + " p.conversation_id WHERE c.name = 'engineering' AND p.member_id = 1"
                                + " AND m.thread_id IS NULL"))
                .containsExactly("0");
        desk.show("engineering");
        assertThat(page.locator(".c-message_list__unread_divider").count()).isZero();
    }

    @Test
    void much_that_is_new_is_told_by_a_banner_until_it_is_marked_as_read() {
        many("design");
        desk.office().run("chat.markRead", SmallOffice.MAYA, Map.of("channel", "design"));
        String first = desk.post(SmallOffice.CHRIS, "design", "first new one");
        for (int i = 0; i < 40; i++) {
            desk.post(SmallOffice.CHRIS, "design", "more to read " + i);
        }
        desk.show("design");
        Locator banner = page.locator(".p-message_pane__unread_banner");
        assertThat(banner.innerText())
                .contains("41 new messages since 10:30 AM")
                .contains("Mark as read");

        page.getByText("Mark as read").click();
        desk.settle();
        assertThat(banner.isVisible()).isFalse();
        desk.show("design");
        assertThat(page.locator(".p-message_pane__unread_banner").count()).isZero();

        desk.office().run("chat.markUnread", SmallOffice.MAYA, Map.of("channel", "design", "ts", first));
        desk.show("design");
        page.locator("[data-qa=message_pane_banner]").click();
        page.evaluate("() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))");
        desk.settle();
        assertThat(page.locator(".p-message_pane__unread_banner").isVisible()).isFalse();
    }

    @Test
    void the_menu_of_a_day_jumps() {
        many("design");
        desk.show("design");
        page.locator("[data-qa=day-divider-label]").last().click();
        desk.settle();
        page.locator("[role=menuitem]:has-text('The very beginning')").click();
        desk.settle();
        assertThat(page.locator("[data-item-key=intro]").count()).isEqualTo(1);

        page.locator("[data-qa=jump_to_latest]").click();
        desk.settle();
        assertThat(mounted()).endsWith(newest());
    }

    @Test
    void a_message_asked_for_is_shown_and_marked() {
        many("design");
        String ts = dev.grindstone.chat.workspace.Ts.text(Long.parseLong(desk.office()
                .sql("SELECT ts FROM chat.message WHERE text = 'status report number 100'")
                .get(0)));
        desk.show("design");
        page.evaluate(
                "async ([channel, ts]) => { const html = await window.grindstone.banter.get("
                        + "'/client/pane?channel=' + channel + '&around=' + ts);"
                        + " document.querySelector('main').replaceChildren(window.grindstone.banter.fragment(html)); }",
                List.of(desk.key("design"), ts));
        desk.settle();

        Locator item = page.locator("[id='message-list_" + ts + "']");
        assertThat(item.getAttribute("data-x-flash")).isEqualTo("true");
        assertThat(item.boundingBox().y).isBetween(0.0, 600.0);
    }

    @Test
    void the_pills_of_two_days_never_share_the_top() {
        for (int day = 40; day > 20; day--) {
            desk.office()
                    .run(
                            "chat.import",
                            SmallOffice.OMAR,
                            Map.of(
                                    "channel",
                                    "design",
                                    "text",
                                    "A day of its own",
                                    "at",
                                    SmallOffice.NOW
                                            .minus(java.time.Duration.ofDays(day))
                                            .toString()));
        }
        desk.show("design");

        Object most = page.evaluate("() => { const pane = document.querySelector('banter-pane'); let most = 0;"
                + " const top = pane.scroller.getBoundingClientRect().top;"
                + " for (let at = 60; at < pane.scroller.scrollHeight - pane.scroller.clientHeight; at += 5) {"
                + " pane.scroller.scrollTop = at; pane.showDay();"
                + " const shown = [...pane.list.querySelectorAll('[data-part-day]')].filter((day) => {"
                + " const box = day.getBoundingClientRect(); return getComputedStyle(day).visibility === 'visible'"
                + " && box.bottom > top && box.top < top + 34; });"
                + " most = Math.max(most, shown.length); } return most; }");

        assertThat(most).isEqualTo(1);
    }

    @Test
    void an_unjoined_channel_is_joined_in_place() {
        desk.office().run("chat.createChannel", SmallOffice.OMAR, Map.of("name", "kitchen"));
        desk.show("kitchen");
        page.getByText("Join channel").click();
        desk.settle();

        assertThat(desk.editor().getAttribute("aria-label")).isEqualTo("Message to kitchen");
    }
}
