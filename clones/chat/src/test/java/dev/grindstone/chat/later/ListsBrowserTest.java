package dev.grindstone.chat.later;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.grindstone.chat.Desk;
import dev.grindstone.chat.SmallOffice;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Later, Activity, Drafts & sent and Files, as they are used. */
@Tag("browser")
class ListsBrowserTest {
    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = Desk.open();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeEach
    void start() {
        desk.start("general");
    }

    private static void tab(String name) {
        desk.click(desk.page()
                .getByLabel("Views")
                .getByRole(
                        AriaRole.TAB,
                        new Locator.GetByRoleOptions().setName(name).setExact(true)));
    }

    private static Locator entry(String qa) {
        return desk.qa(qa).first();
    }

    private static void save() {
        String id = desk.office()
                .sql("SELECT id FROM chat.message WHERE text LIKE 'Release notes%'")
                .get(0);
        desk.office().run("chat.save", SmallOffice.MAYA, Map.of("message", id));
    }

    private static List<String> state() {
        return desk.office().sql("SELECT state FROM chat.saved");
    }

    @Test
    void what_is_saved_is_completed_and_comes_back() {
        save();
        tab("Later");
        assertThat(desk.page().url()).endsWith("/later");

        entry("saved_item").hover();
        desk.click(desk.qa("later_complete"));
        assertThat(state()).containsExactly("completed");
        assertThat(desk.qa("saved_item").count()).isZero();

        desk.click(desk.qa("later_tab_completed"));
        entry("saved_item").hover();
        desk.click(desk.qa("later_restore_button"));
        assertThat(state()).containsExactly("progress");
    }

    @Test
    void a_time_is_set_and_the_message_opens_where_it_was_written() {
        save();
        desk.press("Control+Shift+S");
        entry("saved_item").hover();
        desk.click(desk.qa("later_due_button"));
        desk.click(desk.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("In 1 hour")));
        assertThat(desk.qa("saved_item_due").textContent()).isEqualTo("Due in 1 hour");

        desk.office().world().advance(Duration.ofMinutes(61));
        desk.page().evaluate("() => window.grindstone.banter.changed()");
        desk.settle();
        assertThat(desk.page()
                        .locator("[data-qa=tab_rail_later_button] [data-part-rail-badge]")
                        .textContent())
                .isEqualTo("1");

        entry("saved_item").focus();
        desk.press("Enter");
        assertThat(desk.qa("channel_name").textContent()).isEqualTo("engineering");
    }

    @Test
    void a_reminder_is_written_and_a_time_that_has_passed_is_refused_beside_the_fields() {
        tab("Later");
        desk.click(desk.qa("later_new_reminder"));
        desk.qa("reminder_text").fill("Call the printer");
        desk.qa("reminder_date").fill("2026-03-11");
        desk.click(desk.qa("reminder_save"));
        assertThat(desk.page().locator("[data-qa-alert=true]").textContent())
                .isEqualTo("This time has passed: choose a later one");
        assertThat(desk.qa("reminder_text").inputValue()).isEqualTo("Call the printer");

        desk.qa("reminder_date").fill("2026-03-13");
        desk.click(desk.qa("reminder_save"));
        assertThat(desk.qa("saved_item_text").textContent()).isEqualTo("Call the printer");
    }

    @Test
    void a_draft_is_sent_and_another_is_deleted() {
        desk.office().run("chat.saveDraft", SmallOffice.MAYA, Map.of("channel", "engineering", "text", "Send me"));
        desk.office().run("chat.saveDraft", SmallOffice.MAYA, Map.of("channel", "design", "text", "Forget me"));
        desk.page().evaluate("() => window.grindstone.banter.refresh()");
        desk.settle();
        desk.click(desk.qa("channel_sidebar_pdrafts"));

        Locator sending = desk.qa("draft_item").filter(new Locator.FilterOptions().setHasText("Send me"));
        sending.hover();
        desk.click(sending.locator("[data-qa=draft_send]"));
        desk.click(desk.qa("dialog_go"));
        assertThat(desk.office()
                        .sql("SELECT text FROM chat.message ORDER BY ts DESC")
                        .get(0))
                .isEqualTo("Send me");

        entry("draft_item").hover();
        desk.click(desk.qa("draft_delete"));
        desk.click(desk.qa("dialog_go"));
        assertThat(desk.office().sql("SELECT count(*) FROM chat.draft")).containsExactly("0");
        assertThat(desk.page().locator(".c-empty_state__title").textContent()).isEqualTo("No drafts");
    }

    @Test
    void a_scheduled_message_is_changed_and_deleted() {
        desk.office()
                .run(
                        "chat.schedule",
                        SmallOffice.MAYA,
                        Map.of(
                                "channel",
                                "engineering",
                                "text",
                                "Later then",
                                "post_at",
                                SmallOffice.NOW.plus(Duration.ofHours(3)).toString()));
        Desk.go(desk.page(), desk.page().url().replaceFirst("/C.*", "/drafts?tab=scheduled"));

        entry("scheduled_item").hover();
        desk.click(desk.qa("scheduled_edit"));
        desk.qa("scheduled_text").fill("Much later");
        desk.click(desk.qa("scheduled_save"));
        assertThat(desk.qa("draft_text").textContent()).isEqualTo("Much later");

        entry("scheduled_item").hover();
        desk.click(desk.qa("scheduled_delete"));
        desk.click(desk.qa("dialog_go"));
        assertThat(desk.office().sql("SELECT count(*) FROM chat.scheduled_message"))
                .containsExactly("0");
    }

    @Test
    void activity_opens_what_it_tells_of() {
        desk.press("Control+Shift+M");
        assertThat(desk.page()
                        .locator("[data-qa=tab_rail_activity_button] [data-part-rail-badge]")
                        .textContent())
                .isEqualTo("1");
        desk.click(desk.qa("activity_unreads_toggle"));
        assertThat(desk.qa("activity_item").count()).isEqualTo(1);

        desk.click(entry("activity_item"));

        assertThat(desk.qa("channel_name").textContent()).isEqualTo("engineering");
    }

    @Test
    void reactions_are_marked_as_new_until_the_list_is_left() {
        String own = desk.office()
                .sql("SELECT id FROM chat.message WHERE text LIKE 'Welcome%'")
                .get(0);
        desk.office().run("chat.react", SmallOffice.OMAR, Map.of("message", own, "name", "tada"));
        desk.press("Control+Shift+M");
        Locator news = desk.page().locator("[data-x-activity=reaction][data-x-new=true]");
        assertThat(news.count()).isEqualTo(1);
        desk.page().evaluate("() => window.grindstone.banter.changed()");
        desk.settle();
        assertThat(news.count()).isEqualTo(1);

        desk.press("Control+Shift+S");
        assertThat(desk.office().sql("SELECT count(*) FROM chat.member WHERE activity_seen > 0"))
                .containsExactly("1");
        desk.press("Control+Shift+M");
        assertThat(news.count()).isZero();
        assertThat(desk.page().locator("[data-x-activity=reaction]").count()).isEqualTo(1);
    }

    @Test
    void a_reminder_of_a_message_shows_it_and_leads_to_it() {
        String id = desk.office()
                .sql("SELECT id FROM chat.message WHERE text LIKE 'Release notes%'")
                .get(0);
        desk.office()
                .run(
                        "chat.save",
                        SmallOffice.MAYA,
                        Map.of("message", id, "due", SmallOffice.NOW.plus(Duration.ofMinutes(5))));
        desk.office().world().advance(Duration.ofMinutes(6));
        desk.page().evaluate("() => window.grindstone.banter.changed()");
        desk.settle();
        desk.click(desk.row("Banterbot"));

        Locator card = desk.qa("forwarded_message_card");
        assertThat(card.textContent()).contains("omar", "Release notes:", "Posted in #engineering");
        desk.click(card.locator("[data-qa=message_attachment_view_message]"));
        assertThat(desk.qa("channel_name").textContent()).isEqualTo("engineering");
    }

    @Test
    void files_are_found_by_words() {
        tab("Files");
        desk.qa("files_search_input").fill("unshared");
        desk.press("Enter");

        assertThat(desk.page().url()).contains("q=unshared");
        assertThat(desk.qa("file_row").count()).isEqualTo(1);
        desk.qa("files_search_input").fill("nothing");
        desk.press("Enter");
        assertThat(desk.page().locator(".c-empty_state__title").textContent()).isEqualTo("No files found");
    }
}
