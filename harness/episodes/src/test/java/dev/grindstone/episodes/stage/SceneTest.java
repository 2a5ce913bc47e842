package dev.grindstone.episodes.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.browser.BrowserFinder;
import dev.grindstone.browser.Reach;
import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.ActionException;
import dev.grindstone.episodes.action.At;
import dev.grindstone.episodes.hand.Hands;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SceneTest {
    private static final String HOME = "http://trial.localhost:7070/";

    private static TrialWorld trial;
    private static Stage stage;

    private Scene scene;
    private Hands hands;

    @BeforeAll
    static void start() {
        trial = new TrialWorld(20);
        Reach reach = new Reach(List.of("trial.localhost"), trial.port());
        stage = new Stage(BrowserFinder.onThisMachine(line -> {}).find(), reach);
    }

    @AfterAll
    static void stop() {
        stage.close();
        trial.close();
    }

    @BeforeEach
    void open(TestInfo test) {
        String name = test.getDisplayName();
        String cookie = Integer.toHexString(name.hashCode());
        scene = stage.open(trial.state(cookie), SceneSettings.withCookies(Map.of(TrialWorld.COOKIE, cookie)));
        hands = new Hands(scene, false);
        hands.perform(new Action.Navigate(HOME));
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void a_click_is_seen_with_all_that_follows_from_it() {
        click("Add");

        assertThat(items()).hasSize(3).last().asString().isEqualTo("later 350");
        assertThat(items().get(1)).isEqualTo("item 0 at 2026-01-15T09:00:00.200Z");
    }

    @Test
    void keys_that_are_commands_wait_for_what_the_one_before_set_off() {
        click("Chain");

        hands.perform(Action.Type.text("fufu"));

        assertThat(items().subList(3, 5)).allMatch(item -> item.startsWith("used item "));
    }

    @Test
    void keys_in_a_field_are_its_text() {
        hands.perform(Action.Click.on(new At.Selector("#note")));

        hands.perform(Action.Type.text("fufu"));

        assertThat(scene.page().inputValue("#note")).isEqualTo("fufu");
        assertThat(items()).hasSize(1);
    }

    @Test
    void a_request_takes_no_time_of_the_page() {
        click("Chain");

        // 50 ms after the click the first request goes out, 60 ms after its answer the second one.
        assertThat(items().get(1)).endsWith(" 1768467600250");
        assertThat(items().get(2)).endsWith(" 1768467600310");
    }

    @Test
    void time_stands_still_until_somebody_acts() {
        String before = text("#clock");

        scene.settle();

        assertThat(text("#clock")).isEqualTo(before).contains("04:00:00 GMT-0500");
        hands.perform(new Action.Wait(65_000));
        assertThat(text("#clock")).contains("04:01:05 GMT-0500");
        assertThat(text("#poll")).startsWith("2026-01-15T09:01:0");
    }

    @Test
    void a_page_that_is_opened_later_begins_at_the_worlds_present() {
        hands.perform(new Action.Wait(10_000));

        click("link", "Second");

        assertThat(scene.title(scene.page())).isEqualTo("Second");
        assertThat(text("#began")).isEqualTo("2026-01-15T09:00:10.200Z 0");
    }

    @Test
    void a_link_that_leads_nowhere_leaves_the_page() {
        click("link", "Nothing");

        assertThat(scene.page().url()).isEqualTo(HOME);
    }

    @Test
    void a_link_to_a_file_downloads_it() {
        click("link", "Invoice");

        assertThat(scene.page().url()).isEqualTo(HOME);
        assertThat(scene.incidents().takeDownloads()).containsExactly("invoice.txt");
        assertThat(scene.incidents().downloads().get("invoice.txt")).hasContent("42 EUR");
    }

    @Test
    void an_address_of_a_file_downloads_it() {
        hands.perform(new Action.Navigate("/file"));

        assertThat(scene.incidents().takeDownloads()).containsExactly("invoice.txt");
    }

    @Test
    void a_link_out_of_the_world_is_blocked_and_said() {
        click("link", "Elsewhere");

        assertThat(scene.incidents().takeBlocked())
                .containsExactly("http://example.com/ is outside this world: only trial.localhost can be visited");
        hands.perform(new Action.History(Action.History.Direction.BACK));
        assertThat(scene.page().url()).isEqualTo(HOME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/",
                "file:///etc/passwd",
                "chrome://version",
                "view-source:http://trial.localhost:7070/",
                "data:text/html,hello",
                "javascript:alert(1)",
                "localhost:7071",
                "127.0.0.1:7071/v1/worlds"
            })
    void an_address_out_of_the_world_is_refused(String url) {
        assertThatThrownBy(() -> hands.perform(new Action.Navigate(url)))
                .isInstanceOf(ActionException.class)
                .hasMessage(url + " is outside this world: only trial.localhost can be visited");
        assertThat(scene.page().url()).isEqualTo(HOME);
    }

    @Test
    void a_link_to_a_new_tab_brings_it_to_the_front() {
        click("link", "New tab");

        assertThat(scene.tabs().ids()).containsExactly("t1", "t2");
        assertThat(scene.tabs().currentId()).isEqualTo("t2");
        assertThat(scene.title(scene.page())).isEqualTo("Second");
        hands.perform(new Action.Tab(Action.Tab.Op.CLOSE, null));
        assertThat(scene.page().url()).isEqualTo(HOME);
    }

    @Test
    void a_link_clicked_with_control_opens_a_tab() {
        hands.perform(new Action.Click(At.Role.of("link", "Second"), null, null, List.of("ctrl"), null));

        assertThat(scene.tabs().ids()).containsExactly("t1", "t2");
    }

    @Test
    void a_dialog_is_dismissed_and_said() {
        click("Ask");

        assertThat(items()).last().isEqualTo("false");
        assertThat(scene.incidents().takeDialogs()).containsExactly("A confirm dialog \"Really?\" was dismissed.");
    }

    @Test
    void a_stale_ref_fails_at_once() {
        String snapshot = scene.snapshot();
        String ref = snapshot.replaceAll("(?s).*button \"Add\" \\[ref=(\\w+)].*", "$1");
        hands.perform(Action.Click.on(new At.Ref(ref)));
        assertThat(items()).hasSize(3);

        click("link", "Second");

        assertThatThrownBy(() -> hands.perform(Action.Click.on(new At.Ref(ref))))
                .isInstanceOf(ActionException.class)
                .hasMessage("ref " + ref + " is stale, take a new snapshot");
    }

    @Test
    void what_cannot_be_clicked_says_why() {
        assertRefused(
                Action.Click.on(new At.Point(1400, 10)),
                "The point (1400, 10) is outside the viewport of 1280×720 pixels");
        assertRefused(Action.Click.on(At.Role.of("button", "Off")), "The button \"Off\" is disabled");
        assertRefused(Action.Click.on(At.Role.of("button", "Missing")), "There is no button \"Missing\" on the page");
        assertRefused(
                Action.Click.on(new At.Role("link", null, null, null, null)),
                "There are 5 of link on the page: say which one with nth, from 0");
        assertRefused(
                Action.Click.on(At.Role.of("knob", "x")), "'knob' is no ARIA role: use one such as button or link");
        assertRefused(
                new Action.SetValue(new At.Selector("#size"), "Huge"),
                "There is no option 'Huge': the options are Small, Large");
        assertRefused(
                new Action.Upload(new At.Selector("#note"), List.of("/etc/passwd")),
                "There is no file '/etc/passwd': this episode downloaded none");
        assertRefused(new Action.Tab(Action.Tab.Op.SWITCH, "t9"), "There is no tab 't9': open are t1");
        assertRefused(new Action.Eval("1"), "Scripts of one's own are switched off in this episode");
    }

    @Test
    void fields_take_text_options_and_ticks() {
        click("textbox", "Note");
        hands.perform(Action.Type.text("draft"));
        hands.perform(new Action.Type("Grüße", true, true));
        hands.perform(new Action.SetValue(At.Role.of("combobox", "Size"), "Large"));
        hands.perform(new Action.SetValue(At.Role.of("checkbox", "Gift"), "true"));

        assertThat(scene.page().inputValue("#note")).isEqualTo("Grüße");
        assertThat(scene.page().inputValue("#size")).isEqualTo("l");
        assertThat(scene.page().isChecked("#gift")).isTrue();
        hands.perform(new Action.SetValue(new At.Selector("#note"), "new"));
        assertThat(scene.page().inputValue("#note")).isEqualTo("new");
    }

    @Test
    void the_wheel_scrolls_and_a_control_far_below_is_reached() {
        hands.perform(new Action.Scroll(null, null, 300, null));
        assertThat(scene.page().evaluate("() => scrollY")).isEqualTo(300);

        hands.perform(Action.Click.on(At.Role.of("button", "Far below")));

        assertThat((Integer) scene.page().evaluate("() => scrollY")).isGreaterThan(1000);
    }

    @Test
    void looking_takes_no_time() {
        String before = text("#clock");

        @Nullable
        Picture part =
                hands.perform(new Action.Screenshot(List.of(0, 0, 100, 50))).picture();
        String found = hands.perform(new Action.Read(Action.Read.View.FIND, "far below"))
                .text();
        String all = hands.perform(new Action.Read(Action.Read.View.TEXT, null)).text();

        assertThat(Objects.requireNonNull(part).bytes()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(found).startsWith("- button \"Far below\" [ref=");
        assertThat(all).contains("Gift");
        assertThat(text("#clock")).isEqualTo(before);
        click("Add");
        assertThat(hands.perform(new Action.CursorPosition()).text()).matches("X=[0-9]+,Y=[0-9]+");
        assertThat(hands.perform(new Action.Read(Action.Read.View.NETWORK, null))
                        .text())
                .contains("GET " + HOME + "item 200");
    }

    @Test
    void a_key_is_held_for_the_worlds_time() {
        scene.page()
                .evaluate(
                        "() => { globalThis.held = []; for (const kind of ['keydown', 'keyup'])"
                                + " addEventListener(kind, (event) => held.push(kind + ' ' + event.key + ' ' + Date.now())); }");

        hands.perform(new Action.Hold(List.of("down"), 500));

        assertThat((List<?>) scene.page().evaluate("() => held"))
                .isEqualTo(List.of("keydown ArrowDown 1768467600200", "keyup ArrowDown 1768467600700"));
    }

    private void assertRefused(Action action, String message) {
        assertThatThrownBy(() -> hands.perform(action))
                .isInstanceOf(ActionException.class)
                .hasMessage(message);
    }

    private void click(String button) {
        click("button", button);
    }

    private void click(String role, String name) {
        hands.perform(Action.Click.on(At.Role.of(role, name)));
    }

    private List<String> items() {
        return scene.page().locator("#list li").allInnerTexts();
    }

    private String text(String selector) {
        return scene.page().locator(selector).innerText();
    }
}
