package dev.grindstone.chat.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.grindstone.chat.Desk;
import dev.grindstone.chat.SmallOffice;
import dev.grindstone.kit.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Buttons, lists, fields, modals and home tabs of apps, in a browser. */
@Tag("browser")
class AppsBrowserTest {
    private static final String CHOICES = """
        [{"type":"section","text":{"type":"mrkdwn","text":"*Lunch order*\\nChoose before 11:30"},"accessory":{"type":"overflow","action_id":"more",
           "options":[{"text":{"type":"plain_text","text":"Remind me"},"value":"remind"},{"text":{"type":"plain_text","text":"Hide"},"value":"hide"}]}},
         {"type":"actions","block_id":"menu","elements":[
           {"type":"static_select","action_id":"dish","placeholder":{"type":"plain_text","text":"Pick a dish"},"options":[
             {"text":{"type":"plain_text","text":"Soup"},"value":"soup"},{"text":{"type":"plain_text","text":"Salad"},"value":"salad"}]},
           {"type":"users_select","action_id":"who","placeholder":{"type":"plain_text","text":"For whom"}},
           {"type":"multi_static_select","action_id":"extras","placeholder":{"type":"plain_text","text":"Extras"},"options":[
             {"text":{"type":"plain_text","text":"Bread"},"value":"bread"},{"text":{"type":"plain_text","text":"Dessert"},"value":"dessert"}]},
           {"type":"datepicker","action_id":"day","initial_date":"2026-03-12"},
           {"type":"checkboxes","action_id":"diet","options":[{"text":{"type":"plain_text","text":"Vegan"},"value":"vegan"}]},
           {"type":"radio_buttons","action_id":"size","options":[{"text":{"type":"plain_text","text":"Small"},"value":"small"},
             {"text":{"type":"plain_text","text":"Large"},"value":"large"}]}]}]
        """;
    private static final String ECHO = """
        {"behaviours":[{"on":"block_actions","do":[{"command":"chat.post","args":{"channel":"{channel}","thread_ts":"{ts}",
          "text":"{action_id}={value}"}}]},
          {"on":"app_home_opened","do":[{"command":"chat.publishView","args":{"user":"{user}","view":{"type":"home","blocks":[
            {"type":"header","text":{"type":"plain_text","text":"Your orders"}},
            {"type":"section","text":{"type":"mrkdwn","text":"Nothing ordered *yet*."}}]}}}]}],
         "shortcuts":[{"type":"message","callback_id":"copy","name":"Copy to the order"},{"type":"global","callback_id":"new","name":"New order"}]}
        """;

    private static Desk desk;
    private static final List<String> ERRORS = new ArrayList<>();
    private Page page;
    private Person bot;

    @BeforeAll
    static void open() {
        desk = Desk.open();
        desk.page().onPageError(ERRORS::add);
    }

    @AfterAll
    static void close() {
        desk.close();
        assertThat(ERRORS).isEmpty();
    }

    @BeforeEach
    void start() {
        desk.office().world().reset();
        page = desk.page();
        bot = new Person(
                Long.parseLong(desk.office()
                        .sql("SELECT id FROM chat.member WHERE kind = 'bot'")
                        .get(0)),
                "Deploy",
                "Deploy",
                "",
                "",
                "",
                "");
    }

    private void show(String settings, String blocks) {
        desk.office().run("chat.setUpApp", SmallOffice.MAYA, Map.of("user", "deploy", "settings", settings));
        desk.office().run("chat.post", bot, Map.of("channel", "general", "text", "A request", "blocks", blocks));
        page.navigate("about:blank");
        Desk.go(page, desk.url(desk.office().address("general")));
    }

    private Locator button(String name) {
        return page.locator("#message-list")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .last();
    }

    private List<String> answers() {
        return desk.office()
                .sql("SELECT text FROM chat.message WHERE thread_id IS NOT NULL AND author_id = " + bot.id()
                        + " ORDER BY id");
    }

    @Test
    void a_button_acts_and_a_confirmation_asks_before() {
        show(RobotsTest.SETTINGS, RobotsTest.BLOCKS);
        Locator deny = button("Deny");
        assertThat(deny.getAttribute("class")).contains("c-button--danger");
        assertThat(button("Approve").getAttribute("data-action-id")).isEqualTo("approve");

        desk.click(deny);
        Locator dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Deny it?"));
        assertThat(dialog.innerText()).contains("Priya will be told.");
        shot("confirm");
        page.keyboard().press("Escape");
        desk.settle();
        desk.click(button("Approve"));

        assertThat(page.locator("#message-list").innerText()).contains("Approved by @Maya Chen at");
        assertThat(answers()).containsExactly("Thanks, Maya Chen: laptop");
        shot("approved");
    }

    @Test
    void lists_fields_and_choices_are_told_to_the_app() {
        show(ECHO, CHOICES);
        shot("elements");
        choose("Pick a dish", "Salad");
        assertThat(page.locator("[data-qa=block-kit-select]").first().innerText())
                .isEqualTo("Salad");
        choose("For whom", "Irene Sato");
        choose("Extras", "Bread");
        page.keyboard().press("Escape");
        desk.settle();
        choose("More actions", "Remind me");
        page.locator("[data-action-id=day]").fill("2026-03-20");
        page.locator("[data-action-id=day]").dispatchEvent("change");
        desk.settle();
        desk.click(page.getByLabel("Vegan"));
        desk.click(page.getByLabel("Large"));

        assertThat(answers())
                .startsWith(
                        "dish=salad",
                        "who=" + dev.grindstone.chat.workspace.Id.USER.text(5),
                        "extras=bread",
                        "more=remind")
                .contains("day=2026-03-20", "diet=vegan", "size=large");
    }

    private void choose(String list, String option) {
        desk.click(page.locator("[data-x-block] [aria-label='" + list + "']").last());
        if (list.equals("For whom")) {
            shot("list");
        }
        desk.click(
                page.locator("[role=menu] [data-qa=block-kit-option]", new Page.LocatorOptions().setHasText(option)));
    }

    @Test
    void a_modal_shows_what_is_wrong_survives_a_reload_and_is_sent() {
        show(RobotsTest.SETTINGS, RobotsTest.BLOCKS);
        desk.click(button("Ask for more"));
        Locator modal = page.locator(
                ".ReactModalPortal > .ReactModal__Overlay.c-sk-overlay > .ReactModal__Content.c-sk-modal[role=dialog]");
        assertThat(modal.getAttribute("aria-label")).isEqualTo("Request");
        desk.click(modal.locator("[data-qa=dialog_go]"));
        assertThat(modal.locator("[data-qa-alert=true]").innerText()).isEqualTo("Please complete this required field.");
        shot("modal");
        modal.locator("[data-x-kit=field]").fill("13");
        desk.click(modal.locator("[data-qa=dialog_go]"));
        assertThat(modal.locator("[data-qa-alert=true]").innerText()).isEqualTo("Not thirteen");

        page.reload();
        desk.settle();
        assertThat(modal.locator("[data-x-kit=field]").inputValue()).isEqualTo("13");
        modal.locator("[data-x-kit=field]").fill("40");
        page.keyboard().press("Enter");
        desk.settle();

        assertThat(modal.count()).isZero();
        assertThat(page.locator("#message-list").innerText()).contains("Maya Chen asks for 40");
    }

    @Test
    void escape_closes_a_modal_for_good() {
        show(RobotsTest.SETTINGS, RobotsTest.BLOCKS);
        desk.click(button("Ask for more"));
        desk.press("Escape");

        assertThat(page.locator("[data-qa=app_modal]").count()).isZero();
        assertThat(desk.office().sql("SELECT views FROM chat.app")).containsExactly("{}");
    }

    @Test
    void nobody_there_is_said() {
        show("{}", RobotsTest.BLOCKS);
        desk.click(button("Approve"));

        assertThat(page.locator("[data-kit=snackbar]").innerText()).contains("Deploy did not respond.");
    }

    @Test
    void shortcuts_are_in_the_menus_and_a_home_tab_beside_the_conversation() {
        show(ECHO, CHOICES);
        desk.click(page.locator("[data-qa=shortcuts_menu_trigger__message-pane]"));
        assertThat(page.locator("[role=menu][aria-label=Shortcuts]").innerText())
                .contains("Deploy", "New order", "Commands");
        desk.click(page.locator("[data-qa=slash_commands_item]"));
        assertThat(page.locator("#chat_input_tab_ui [role=option]").count()).isGreaterThan(20);
        shot("commands");

        desk.office().run("chat.post", bot, Map.of("channel", "@maya", "text", "Hello"));
        Desk.go(page, desk.url(desk.office().address("@deploy")));
        desk.click(desk.qa("home"));
        assertThat(desk.qa("app_home").innerText()).contains("Deploy", "Your orders", "Nothing ordered yet.");
        shot("home");
    }

    private void shot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("/tmp/platform/" + name + ".png")));
    }
}
