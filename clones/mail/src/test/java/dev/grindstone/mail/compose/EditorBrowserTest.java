package dev.grindstone.mail.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditorBrowserTest {
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private WritingDesk desk;

    @BeforeAll
    void open() {
        desk = new WritingDesk();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @BeforeEach
    void start() {
        desk.start("#inbox?compose=new");
        desk.compose().waitFor();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Control+b | <b>word</b>",
                "Control+i | <i>word</i>",
                "Control+u | <u>word</u>",
                "Alt+Shift+5 | <strike>word</strike>",
                "Control+Shift+7 | <ol><li>word</li></ol>",
                "Control+Shift+8 | <ul><li>word</li></ul>",
                "Control+Shift+9 | <blockquote>word</blockquote>",
                "Control+Shift+e | <div style=\"text-align: center;\">word</div>",
                "Control+Shift+r | <div style=\"text-align: right;\">word</div>",
                "Control+Shift+6 | <span style=\"font-family: &quot;Roboto Slab&quot;, serif;\">word</span>",
                "Control+Shift+= | <span style=\"font-size: large;\">word</span>",
            })
    void a_key_formats_what_is_chosen(String keys, String html) {
        word();
        desk.page.keyboard().press(keys.strip());

        assertThat(html()).isEqualTo(html.strip());
    }

    @Test
    void a_made_up_key_formats_as_a_real_one() {
        word();
        desk.body()
                .evaluate("el => el.dispatchEvent(new KeyboardEvent('keydown',"
                        + " { key: 'b', keyCode: 66, ctrlKey: true, bubbles: true, cancelable: true }))");

        assertThat(html()).isEqualTo("<b>word</b>");
    }

    @Test
    void buttons_show_where_the_caret_stands_and_formatting_goes_again() {
        word();
        desk.page.getByLabel("Formatting options").first().click();
        Locator bold = desk.page.locator("[aria-label^='Bold']");
        bold.click();
        assertThat(bold.getAttribute("aria-pressed")).isEqualTo("true");
        button("Remove formatting").click();
        assertThat(html()).isEqualTo("word");
        button("Indent more").click();
        assertThat(html()).contains("margin: 0 0 0 40px");
        button("Indent less").click();
        assertThat(html()).isEqualTo("word");
        button("Bulleted list").evaluate(WritingDesk.SERIES);
        assertThat(html()).isEqualTo("<ul><li>word</li></ul>");
        button("Undo").click();
        assertThat(html()).isEqualTo("word");
        button("Redo").click();
        assertThat(html()).isEqualTo("<ul><li>word</li></ul>");
    }

    @Test
    void font_size_colour_and_alignment_are_chosen_in_menus() {
        word();
        desk.page.getByLabel("Formatting options").first().click();
        button("Font").click();
        item("Serif").click();
        assertThat(desk.page.locator("[data-format-font]").textContent()).isEqualTo("Serif");
        button("Size").click();
        item("Huge").click();
        button("Text color").click();
        item("Text color blue").click();
        button("Text color").click();
        item("Background color light yellow").click();
        button("Align").click();
        item("Align center").click();

        assertThat(html()).contains("Roboto Slab", "xx-large", "rgb(31, 95, 168)", "rgb(248, 230, 166)", "center");
        desk.saved();
        assertThat(desk.drafts()).containsExactly("|word");
    }

    @Test
    void a_link_is_made_changed_and_removed() {
        word();
        desk.page.keyboard().press("Control+k");
        desk.page.getByLabel("Link address").fill("no address");
        desk.page.locator("button[name=ok]").click();
        assertThat(desk.page.locator("[data-part-field-note]").textContent()).startsWith("Write a web address");
        desk.page.getByLabel("Link address").fill("harbour.example/plan");
        desk.page.keyboard().press("Enter");
        assertThat(html()).isEqualTo("<a href=\"https://harbour.example/plan\">word</a>");

        desk.page.keyboard().press("ArrowLeft");
        Locator bubble = desk.page.locator("[data-link-bubble]");
        assertThat(bubble.textContent()).isEqualTo("Go to link:https://harbour.example/planChangeRemove");
        bubble.getByText("Change").click();
        desk.page.getByLabel("Link address").fill("kim@shipyard.example");
        desk.page.locator("button[name=ok]").click();
        assertThat(html()).isEqualTo("<a href=\"mailto:kim@shipyard.example\">word</a>");
        desk.page.keyboard().press("ArrowLeft");
        bubble.getByText("Remove").click();
        assertThat(html()).isEqualTo("word");
    }

    @Test
    void an_emoji_is_found_by_its_name_and_inserted_as_a_character() {
        desk.body().pressSequentially("Well done ");
        desk.page.getByLabel("Insert emoji").first().click();
        desk.page.getByLabel("Search emoji").fill("trophy");
        desk.page.keyboard().press("Enter");
        desk.page.getByLabel("Insert emoji").first().click();
        desk.page
                .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Food"))
                .click();
        desk.page.locator("[data-emoji='☕']").click();

        assertThat(desk.body().innerText()).isEqualTo("Well done 🏆☕");
        assertThat(desk.page.evaluate("() => document.fonts.check('14px Twemoji', '🏆')"))
                .isEqualTo(true);
        desk.saved();
        assertThat(desk.drafts()).containsExactly("|Well done 🏆☕");
    }

    @Test
    void plain_text_takes_formatting_away_after_a_question() {
        desk.body()
                .evaluate("el => { el.innerHTML = '<b>one</b><div>two</div>';"
                        + " el.dispatchEvent(new Event('input', { bubbles: true })); }");
        desk.page.locator("[aria-label='More options']").first().click();
        item("Plain text mode").click();
        desk.page.locator("button[name=ok]").click();
        desk.page.keyboard().press("Control+a");
        desk.page.keyboard().press("Control+b");
        assertThat(html()).isEqualTo("one<br>two");
        assertThat(desk.page.getByLabel("Formatting options").first().getAttribute("aria-disabled"))
                .isEqualTo("true");
        desk.saved();
        assertThat(desk.mail.value("SELECT body_html FROM mail.message WHERE kind = 'draft'"))
                .isEqualTo("<div dir=\"ltr\">one<br>two</div>");
    }

    @Test
    void a_photo_stands_in_the_text_and_reaches_the_reader() {
        desk.to().fill("ben@harbour.example");
        desk.subject().fill("Photo");
        desk.body().pressSequentially("See ");
        desk.compose().locator("[data-compose-photo]").setInputFiles(new FilePayload("quay 4.png", "image/png", PIXEL));
        desk.body().locator("img").waitFor();
        assertThat(desk.body().locator("img").evaluate("el => el.decode().then(() => el.naturalWidth)"))
                .isEqualTo(1);
        desk.saved();
        desk.page.locator(".dL").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        assertThat(desk.mail.value("SELECT body_html FROM mail.message WHERE kind = 'draft'"))
                .contains("src=\"cid:quay_4.png\"")
                .doesNotContain("view/att");

        desk.page.locator(".aoO").click();
        desk.snackbar("Message sent");
        desk.page.locator("#link_vsm").click();
        desk.page.locator(".a3s img").waitFor();
        assertThat(desk.page.locator(".a3s img").evaluate("el => el.decode().then(() => el.naturalWidth)"))
                .isEqualTo(1);
    }

    @Test
    void the_body_takes_a_paste_of_a_picture_and_a_drop_of_files() {
        desk.body()
                .evaluate(
                        "(el, bytes) => { const data = new DataTransfer();"
                                + " data.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], 'shot.png', { type: 'image/png' }));"
                                + " el.focus(); el.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }",
                        Base64.getEncoder().encodeToString(PIXEL));
        desk.body().locator("img").waitFor();
        desk.settle();
        desk.body()
                .evaluate(
                        "el => { const dataTransfer = new DataTransfer();"
                                + " dataTransfer.items.add(new File(['a,b'], 'list.csv', { type: 'text/csv' }));"
                                + " el.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true })); }");
        desk.page.locator(".dL[data-compose-file]:visible").waitFor();

        assertThat(desk.page.locator(".dL:visible .vI").textContent()).isEqualTo("list.csv");
        assertThat(desk.page.locator(".dL:visible .vJ").textContent()).isEqualTo("(3 B)");
        desk.page.locator(".dL:visible .vq[aria-label='Remove attachment']").click();
        desk.settle();
        assertThat(desk.mail.sql("SELECT name FROM mail.attachment a JOIN mail.message m ON m.id = a.message_id"
                        + " WHERE m.kind = 'draft'"))
                .containsExactly("shot.png");
    }

    private void word() {
        desk.body().click();
        desk.page.keyboard().type("word");
        desk.page.keyboard().press("Control+a");
    }

    private String html() {
        return desk.body().innerHTML();
    }

    private Locator button(String name) {
        return desk.page.locator("[data-part-write-format] [aria-label^='" + name + "']");
    }

    private Locator item(String name) {
        return desk.page
                .getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .or(desk.page.getByRole(
                        AriaRole.MENUITEMCHECKBOX,
                        new Page.GetByRoleOptions().setName(name).setExact(true)));
    }
}
