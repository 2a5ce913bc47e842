package dev.grindstone.mail.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.grindstone.mail.Desk;
import dev.grindstone.mail.Mailbox;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilterBrowserTest {
    private Desk desk;
    private Mailbox mail;
    private Page page;

    @BeforeAll
    void open() {
        desk = Desk.open();
        mail = desk.mail();
        page = desk.page();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @BeforeEach
    void start() {
        mail.world().reset();
        visit("inbox");
    }

    private void visit(String hash) {
        page.navigate("about:blank");
        page.navigate(mail.server().origin() + "/mail/u/0/#" + hash);
        settle();
    }

    private void settle() {
        Desk.settle(page);
    }

    private void shows(String routeStart) {
        page.locator("[data-part-view][data-x-route^='" + routeStart + "']").waitFor();
        settle();
    }

    private List<String> subjects() {
        return page.locator("tr.zA .bog").allTextContents();
    }

    private void openOptions() {
        page.locator("button[aria-label='Advanced search options']").click();
        page.locator("input.ZH.nr.aQa").waitFor();
    }

    @Test
    void the_options_search_by_a_route_that_a_reload_keeps() {
        openOptions();
        page.locator("input.ZH.nr.aQa").fill("anna");
        page.locator("input.ZH.nr.aQb").fill("100% fenders & more OR invoice");
        page.locator(".w-Pv.ZG input").check();
        page.locator("div[class='T-I J-J5-Ji Zx aQe T-I-atl L3']").click();
        shows("advanced-search/");

        assertThat(page.url())
                .contains("#advanced-search/from=anna&has=100%2525")
                .endsWith("&attach=true");
        assertThat(page.locator("input[name=q]").inputValue())
                .isEqualTo("from:anna 100% fenders & more OR invoice has:attachment");
        assertThat(page.title()).isEqualTo("Search results - nora@harbour.example - Pigeon");
        page.reload();
        shows("advanced-search/");
        openOptions();
        assertThat(page.locator("input.ZH.nr.aQb").inputValue()).isEqualTo("100% fenders & more OR invoice");
        assertThat(page.locator(".w-Pv.ZG input").isChecked()).isTrue();
    }

    @Test
    void a_size_that_is_no_number_is_refused_and_nothing_is_lost() {
        openOptions();
        page.getByLabel("Size", new Page.GetByLabelOptions().setExact(true)).fill("big");
        page.locator("input.ZH.nr.aQd").fill("roster");
        page.locator("[data-part-options-search]").click();

        assertThat(page.locator("[data-part-option-wrong]").textContent()).contains("\"big\"", "whole number");
        assertThat(page.locator("input.ZH.nr.aQd").inputValue()).isEqualTo("roster");
    }

    @Test
    void chips_refine_the_query_and_show_what_it_says() {
        visit("search/from:anna");
        assertThat(subjects()).hasSize(2);
        page.getByText("Has attachment", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.locator("[data-x-refine='has:attachment'][aria-pressed=true]").waitFor();
        settle();
        assertThat(subjects()).containsExactly("Invoice 2214 for fender repairs");
        assertThat(page.locator("input[name=q]").inputValue()).isEqualTo("from:anna has:attachment");

        page.locator("[data-x-refine=exclude]").click();
        page.locator("[data-x-operator='-category:promotions']").click();
        page.locator("[data-x-refine=exclude][data-x-on]").waitFor();
        assertThat(page.locator("input[name=q]").inputValue())
                .isEqualTo("from:anna has:attachment -category:promotions");
        page.locator("[data-x-refine=exclude]").click();
        page.locator("[data-x-operator='-category:promotions'][aria-checked=true]")
                .click();
        page.locator("[data-x-refine=exclude]:not([data-x-on])").waitFor();
        page.locator("[data-x-refine='has:attachment']").click();
        page.locator("[data-x-refine='has:attachment'][aria-pressed=false]").waitFor();
        page.locator("[data-x-refine=from]").click();
        page.locator("[data-x-menu=refine-from] [role=menuitem]", new Page.LocatorOptions().setHasText("Anybody"))
                .click();
        page.locator("[data-part-view]:not([data-x-query])").waitFor();
        assertThat(page.url()).endsWith("#inbox");
    }

    @Test
    void a_chip_takes_a_whole_bracket_away() {
        visit("search/from:(anna+OR+ben)+is:unread");
        page.locator("[data-x-refine=from][data-x-on]").click();
        page.locator("[data-x-menu=refine-from] [role=menuitem]", new Page.LocatorOptions().setHasText("Anybody"))
                .click();
        page.locator("[data-x-refine=from]:not([data-x-on])").waitFor();
        assertThat(page.locator("input[name=q]").inputValue()).isEqualTo("is:unread");
    }

    @Test
    void a_step_that_was_closed_stays_closed_when_the_list_comes_again() {
        visit("create-filter/from=anna");
        page.locator("[data-part-filter-step]").waitFor();
        page.keyboard().press("Escape");
        page.locator("[act='20']").click();
        settle();
        assertThat(page.locator("[data-part-filter-step]").count()).isZero();
        assertThat(page.locator("[data-part-options]").isVisible()).isFalse();
    }

    @Test
    void a_filter_is_made_in_two_steps() {
        openOptions();
        page.locator("input.ZH.nr.aQa").fill("ben");
        page.locator(".acM").click();
        page.getByText("Star it").click();
        page.getByText("Also apply filter to").click();
        page.locator("[data-part-filter-store]").click();
        page.locator(".bAp .bAq").waitFor();
        settle();

        assertThat(page.locator(".bAp .bAq").textContent()).isEqualTo("Your filter was created.");
        assertThat(page.locator("tr.zA", new Page.LocatorOptions().setHasText("Crane"))
                        .locator(".T-KT-Jp")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_filter_needs_criteria_and_a_label_to_apply() {
        openOptions();
        page.locator(".acM").click();
        page.locator("[data-part-option-wrong]:not(:empty)").waitFor();
        page.locator("input.ZH.nr.aQa").fill("ben");
        page.locator(".acM").click();
        page.getByText("Apply the label:").click();
        page.locator("[data-part-filter-store]").click();
        assertThat(page.locator("[data-part-option-wrong]").textContent()).isEqualTo("Choose a label.");
        page.locator("[data-x-action=label]").uncheck();
        page.locator("[data-part-filter-store]").click();
        page.locator("[data-part-option-wrong]", new Page.LocatorOptions().setHasText("does nothing"))
                .waitFor();
    }

    @Test
    void rows_and_messages_lead_to_a_filter_for_their_senders() {
        page.locator("tr.zA", new Page.LocatorOptions().setHasText("Lunch"))
                .locator(".oZ-jc")
                .click();
        page.locator("[aria-label='More email options']").click();
        page.getByText("Filter messages like these").click();
        page.locator("[data-part-filter-step]").waitFor();
        settle();

        assertThat(page.url()).contains("#create-filter/from=anna");
        assertThat(subjects()).contains("Lunch on Friday?", "Invoice 2214 for fender repairs");
        page.locator("[data-part-filter-back]").click();
        Locator from = page.locator("input.ZH.nr.aQa");
        from.waitFor();
        assertThat(from.inputValue()).isEqualTo("anna@reyes-marine.example");
    }

    @Test
    void a_sender_is_blocked_from_the_message() {
        page.locator("tr.zA", new Page.LocatorOptions().setHasText("Lunch"))
                .locator(".xS")
                .click();
        page.locator("[aria-label='More message options']").last().click();
        page.getByText("Block \"Anna Reyes\"").click();
        page.locator("button[name=ok]").click();
        page.locator(".bAp .bAq", new Page.LocatorOptions().setHasText("Spam")).waitFor();

        assertThat(page.locator(".bAp .bAq").textContent()).isEqualTo("Messages from Anna Reyes will be sent to Spam.");
        assertThat(mail.sql("SELECT email FROM mail.blocked")).containsExactly("anna@reyes-marine.example");
    }
}
