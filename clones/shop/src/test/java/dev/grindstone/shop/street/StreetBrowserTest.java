package dev.grindstone.shop.street;

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
import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.SmallStreet;
import dev.grindstone.testing.CloneServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What pages of the street do without being left. */
@Tag("browser")
class StreetBrowserTest {
    private static CloneServer server;
    private static World world;
    private static Playwright playwright;
    private static Browser browser;
    private static Page page;

    @BeforeAll
    static void open() {
        server = CloneServer.start(new ShopClone(), new SmallShop());
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
    }

    private static void go(String path) {
        page.navigate(server.origin() + path);
        settle();
    }

    private static void settle() {
        page.waitForFunction("() => window.grindstone && window.grindstone.idle");
        page.evaluate("() => window.grindstone.idle()");
    }

    private static long hearts() {
        return world.turn(open -> open.db("shop")
                .fetchSingle("SELECT COUNT(*) FROM shop.list_item")
                .get(0, Long.class));
    }

    @Test
    void a_heart_is_set_and_taken_back_without_leaving_the_page() {
        go("/search?q=clock");
        page.evaluate("() => { window.same = true; }");

        page.locator("[data-btn-fave]").click();
        settle();
        assertThat(page.locator("[data-btn-fave]").getAttribute("aria-label")).isEqualTo("Remove from Favorites");
        assertThat(hearts()).isEqualTo(1);

        page.locator("[data-btn-fave]").click();
        settle();
        assertThat(hearts()).isZero();
        assertThat(page.evaluate("() => window.same")).isEqualTo(true);
    }

    @Test
    void signing_in_happens_over_the_page() {
        go("/street/sign-out");
        go("/search?q=clock");

        page.locator("[data-btn-fave]").click();
        settle();
        page.locator("#join-neu-overlay .select-register").click();
        settle();
        assertThat(page.locator("#join_neu_first_name_field").isVisible()).isTrue();
        page.keyboard().press("Escape");
        page.locator("button.select-signin").click();
        settle();
        page.locator("#join_neu_email_field").fill("dana@harbour.example");
        page.locator("#join_neu_password_field").fill("grindstone");
        page.locator("button[name=submit_attempt][value=sign-in]").click();
        page.waitForURL("**/search?q=clock");
        settle();
        assertThat(page.locator("[data-part-street-you]").isVisible()).isTrue();
    }

    @Test
    void what_was_left_open_is_asked_for_and_what_is_chosen_shows_its_price() {
        go("/listing/" + SmallStreet.CHAIR);

        page.locator("[data-add-to-cart-button] button").click();
        assertThat(page.locator("#variation0-problem").innerText()).isEqualTo("Please select a color");
        assertThat(page.locator("#variation1-problem").innerText()).isEqualTo("Please select a height");
        assertThat(page.url()).endsWith("/listing/" + SmallStreet.CHAIR);

        page.locator("#variation-selector-0").selectOption("Walnut");
        page.locator("#variation-selector-1").selectOption("High");
        assertThat(page.locator("[data-part-buy-price]").innerText()).isEqualTo("$81.00");
        assertThat(page.locator("#listing-page-quantity-select option").count()).isEqualTo(4);
        assertThat(page.locator("#variation0-problem").isVisible()).isFalse();

        page.locator("#variation-selector-1").selectOption("Low");
        page.locator("[data-add-to-cart-button] button").click();
        assertThat(page.locator("#variation1-problem").innerText()).contains("sold out");

        page.locator("#listing-page-personalization-textarea").fill("Mia");
        assertThat(page.locator("[data-personalization-counter]").innerText()).isEqualTo("3/20");
    }

    @Test
    void filters_and_orders_open_over_the_results() {
        go("/search?q=bowl");
        page.locator("#search-filter-button").click();
        page.locator("#search-filter-max-price-input").fill("16");
        page.locator("button[data-filter-form-apply-button]").click();
        page.waitForURL("**max=16**");
        settle();
        assertThat(page.locator(".v2-listing-card").count()).isEqualTo(2);

        page.locator("#sortby button").click();
        page.locator("#sortby a", new Page.LocatorOptions().setHasText("Highest Price"))
                .click();
        page.waitForURL("**order=price_desc**");
        settle();
        assertThat(page.locator(".v2-listing-card .lc-price").first().innerText())
                .contains("16.00");
    }

    @Test
    void searches_are_completed_with_the_keyboard() {
        go("/street");
        page.locator("#global-enhancements-search-query").pressSequentially("cuck");
        page.waitForSelector("#search-suggestions ul li");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL("**/search?search_query=cuckoo+clock");
        settle();
        assertThat(page.locator(".v2-listing-card").count()).isEqualTo(1);
    }
}
