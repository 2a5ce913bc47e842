package dev.grindstone.mail.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import dev.grindstone.mail.Desk;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingPaneBrowserTest {
    private Desk desk;
    private Page page;

    @BeforeAll
    void open() {
        desk = Desk.open();
        page = desk.page();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @BeforeEach
    void start() {
        desk.start("inbox");
    }

    private void pane(String at) {
        desk.mail().run("mail.setPreferences", Map.of("reading_pane", at));
        page.reload();
        desk.shows("inbox");
    }

    private void read(String subject) {
        desk.row(subject).locator(".bog").click();
        page.locator("[data-part-pane] h2.hP >> text=" + subject).waitFor();
        desk.settle();
    }

    private Locator pane() {
        return page.locator("[data-part-pane]");
    }

    @Test
    void a_conversation_opens_beside_the_list_which_stays() {
        pane("right");
        assertThat(pane().innerText()).contains("No conversation selected");

        read("Crane inspection");

        assertThat(page.url()).matches(".*#inbox/\\w{16,}");
        assertThat(page.title()).startsWith("Crane inspection moved to Thursday - ");
        assertThat(page.locator("tr.zA").count()).isEqualTo(8);
        assertThat(desk.row("Crane inspection").getAttribute("class")).isEqualTo("zA yO btb");
        assertThat(desk.row("Crane inspection").getAttribute("data-x-open")).isNotNull();

        page.reload();
        page.locator("[data-part-pane] h2.hP").waitFor();
        assertThat(page.locator("tr.zA").count()).isEqualTo(8);

        page.goBack();
        page.locator("[data-part-pane-empty]").waitFor();
    }

    @Test
    void acting_on_the_open_conversation_empties_the_pane_and_on_a_chosen_row_does_not() {
        pane("below");
        read("Lunch");
        desk.row("roster").locator(".oZ-jc").click();
        page.locator("[data-part-view] div[aria-label=Archive]").click();

        assertThat(desk.snackbar()).isEqualTo("Conversation archived.");
        assertThat(desk.row("roster").count()).isZero();
        assertThat(pane().locator("h2.hP").innerText()).isEqualTo("Lunch on Friday?");

        page.keyboard().press("e");
        page.locator("[data-part-pane-empty]").waitFor();
        desk.settle();
        assertThat(desk.row("Lunch").count()).isZero();
        assertThat(page.url()).endsWith("#inbox");
    }

    @Test
    void keys_go_from_one_conversation_to_the_next() {
        pane("right");
        read("Crane inspection");
        page.keyboard().press("j");
        page.locator("[data-part-pane] h2.hP >> text=Invoice 2214").waitFor();
        desk.settle();
        assertThat(page.locator("tr.btb .bog").innerText()).isEqualTo("Invoice 2214 for fender repairs");
        page.keyboard().press("u");
        page.locator("[data-part-pane-empty]").waitFor();
    }

    @Test
    void the_bar_between_them_moves_by_mouse_and_keys_and_stays_where_it_is_put() {
        pane("right");
        Locator bar = page.locator("[role=separator][aria-label='Resize the reading pane']");
        assertThat(bar.getAttribute("aria-orientation")).isEqualTo("vertical");
        double before = pane().boundingBox().width;

        bar.focus();
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("ArrowLeft");
        desk.settle();
        assertThat(bar.getAttribute("aria-valuenow")).isEqualTo("40");
        assertThat(pane().boundingBox().width).isGreaterThan(before + 50);

        BoundingBox at = bar.boundingBox();
        page.mouse().move(at.x + 2, at.y + 200);
        page.mouse().down();
        page.mouse().move(at.x + 150, at.y + 200);
        page.mouse().up();
        desk.settle();
        int now = Integer.parseInt(bar.getAttribute("aria-valuenow"));
        assertThat(now).isBetween(50, 60);
        assertThat(desk.mail().value("SELECT pane_percent FROM mail.preference"))
                .isEqualTo(String.valueOf(now));
        page.reload();
        bar.waitFor();
        assertThat(bar.getAttribute("aria-valuenow")).isEqualTo(String.valueOf(now));
    }

    @Test
    void the_quick_settings_rearrange_at_once() {
        page.locator("a[aria-label=Settings]").click();
        page.locator("input[name=H1NJAd][value=below]").check();
        page.locator("[data-part-pane][data-x-at=below]").waitFor();
        desk.settle();
        read("Lunch");
        page.locator("input[name=H1NJAd][value=none]").check();
        page.locator("[role=main] h2.hP").waitFor();
        desk.settle();
        assertThat(page.locator("tr.zA").count()).isZero();
        assertThat(page.locator("[data-part-pane]").count()).isZero();
    }

    @Test
    void the_settings_enable_the_pane() {
        page.navigate(desk.url("#settings/inbox"));
        page.getByLabel("Enable reading pane").check();
        page.getByLabel("Below inbox").check();
        page.locator("button >> text=Save Changes").click();
        page.locator("[data-part-pane][data-x-at=below]").waitFor();
        assertThat(page.locator("[role=separator][aria-orientation=horizontal]").count())
                .isEqualTo(1);
    }

    @Test
    void sections_fold_and_keys_go_from_one_to_the_next() {
        desk.mail().run("mail.setPreferences", Map.of("inbox_type", "starred"));
        page.reload();
        desk.shows("inbox");

        page.keyboard().press("`");
        assertThat(page.locator("tr.btb .bog").innerText()).isEqualTo("Lunch on Friday?");
        page.keyboard().press("`");
        assertThat(page.locator("tr.btb .bog").innerText()).startsWith("Crane inspection");
        page.keyboard().press("~");
        assertThat(page.locator("tr.btb .bog").innerText()).isEqualTo("Lunch on Friday?");

        page.locator("[data-x-section=starred] .oZ-jc").first().click();
        page.locator("[data-x-section=rest] .oZ-jc").first().click();
        assertThat(page.locator("tr.x7").count()).isEqualTo(2);

        page.locator("[aria-label='Starred, collapse section']").click();
        page.locator("[aria-label='Starred, expand section']").waitFor();
        desk.settle();
        assertThat(page.locator("[data-x-section=starred] tr.zA").count()).isZero();
        page.locator("[aria-label='Starred, expand section']").click();
        page.locator("[aria-label='Starred, collapse section']").waitFor();
        desk.settle();
        assertThat(page.locator("[data-x-section=starred] tr.zA").count()).isEqualTo(2);

        page.locator("[aria-label='Options of Starred']").click();
        page.locator("[data-x-section=starred] [role=menuitem] >> text=View all")
                .click();
        desk.shows("section_query/in:inbox+is:starred");
    }

    @Test
    void the_chip_of_a_file_opens_the_preview() {
        desk.row("Invoice 2214").locator(".brc[title='invoice-2214.pdf']").click();
        page.locator("[data-part-viewer]").waitFor();
        assertThat(page.locator("[data-part-viewer]").innerText()).contains("invoice-2214.pdf");
        assertThat(page.url()).endsWith("#inbox");
    }
}
