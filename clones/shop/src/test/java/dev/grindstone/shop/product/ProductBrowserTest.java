package dev.grindstone.shop.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import dev.grindstone.browser.BrowserFinder;
import dev.grindstone.browser.BrowserLauncher;
import dev.grindstone.browser.PlaywrightDriver;
import dev.grindstone.browser.Reach;
import dev.grindstone.kit.web.Hosts;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.ShopClone;
import dev.grindstone.shop.TalkedOf;
import dev.grindstone.testing.CloneServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a product's page does without being left. */
@Tag("browser")
class ProductBrowserTest {
    private static CloneServer server;
    private static World world;
    private static Playwright playwright;
    private static Browser browser;
    private static Page page;

    @BeforeAll
    static void open() {
        server = CloneServer.start(new ShopClone(), new TalkedOf());
        world = server.world();
        playwright = PlaywrightDriver.start();
        browser = new BrowserLauncher(
                        BrowserFinder.onThisMachine(line -> {}).find(),
                        new Reach(server.pages().hosts(), server.pages().port()))
                .launch(playwright);
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 720));
        context.addCookies(List.of(new Cookie(Hosts.WORLD_COOKIE, server.token(world)).setUrl(server.origin())));
        page = context.newPage();
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
        server.close();
    }

    @BeforeEach
    void start() {
        world.reset();
        go("/dp/B0CHAIRGR1");
    }

    private static void go(String path) {
        page.navigate(server.origin() + path);
        settle();
    }

    private static void settle() {
        page.waitForFunction("() => window.grindstone && window.grindstone.idle");
        page.evaluate("() => window.grindstone.idle()");
    }

    private static String text(String selector) {
        return page.locator(selector).first().innerText().strip();
    }

    @Test
    void choosing_an_option_changes_price_picture_stock_and_address_but_not_the_page() {
        page.evaluate("() => { window.same = true; }");

        page.locator("#color_name_1 button").click();
        assertThat(text("#variation_color_name .selection")).isEqualTo("Black");
        settle();
        assertThat(page.url()).endsWith("/dp/B0CHAIRBK1?th=1&psc=1");
        assertThat(page.locator("input#ASIN").inputValue()).isEqualTo("B0CHAIRBK1");
        assertThat(text("#availability")).isEqualTo("Only 2 left in stock - order soon.");
        assertThat(page.locator("#landingImage").getAttribute("src")).contains("stacking-armchair--black");

        page.locator("#native_dropdown_selected_size_name").selectOption("1,B0CHAIRBK2");
        settle();
        assertThat(page.url()).endsWith("/dp/B0CHAIRBK2?th=1&psc=1");
        assertThat(text(".priceToPay [aria-hidden]").replaceAll("\\s", "")).startsWith("$109");

        page.goBack();
        settle();
        assertThat(page.locator("input#ASIN").inputValue()).isEqualTo("B0CHAIRBK1");
        assertThat(page.evaluate("() => window.same")).isEqualTo(true);
    }

    @Test
    void pictures_follow_the_mouse_and_fill_the_window() {
        page.locator("#altImages li.item input").nth(1).hover();
        assertThat(page.locator("#main-image-container li.image.selected").getAttribute("class"))
                .contains("itemNo1");

        page.locator("#canvasCaption").click();
        assertThat(page.locator("#ivLargeImage img").getAttribute("src")).contains("--side");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#ivLargeImage img").getAttribute("src")).doesNotContain("--side");
        page.keyboard().press("Escape");
        assertThat(page.locator("#ivPopover").isVisible()).isFalse();
    }

    @Test
    void a_coupon_is_clipped_in_place_and_a_review_found_helpful() {
        page.locator("label[id^=couponBadge]").click();
        settle();
        assertThat(text("[id^=couponText]")).startsWith("Clipped: Save $5.");

        page.locator("[data-hook=helpful-button] input").first().click();
        settle();
        assertThat(text("[data-hook=helpful-vote-statement]")).isEqualTo("13 people found this helpful");
        assertThat(page.url()).endsWith("/dp/B0CHAIRGR1");
    }

    @Test
    void other_offers_open_over_the_page() {
        go("/dp/B0LAMPARC1");

        page.locator("#olpLinkWidget_feature_div a").click();
        settle();
        assertThat(page.locator("#aod-offer-list > #aod-offer").count()).isEqualTo(2);
        page.locator("[aria-label=aod-close]").click();
        assertThat(page.locator("#all-offers-display").count()).isZero();
    }

    @Test
    void repeat_delivery_shows_its_own_form() {
        page.locator("#snsAccordionRowMiddle .accordion-caption").click();

        assertThat(page.locator("#rcxOrdFreqSns").isVisible()).isTrue();
        assertThat(page.locator("#add-to-cart-button").isVisible()).isFalse();
        page.locator("#newAccordionRow_0 .accordion-caption").click();
        assertThat(page.locator("#add-to-cart-button").isVisible()).isTrue();
    }
}
