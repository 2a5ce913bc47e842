package dev.grindstone.shop.home;

import static dev.grindstone.shop.db.Tables.CLIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
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

/** What opens from the header, and coupons that are clipped where they are. */
@Tag("browser")
class BrowseBrowserTest {
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
        go("/");
    }

    private static void go(String path) {
        page.navigate(server.origin() + path);
        settle();
    }

    private static void settle() {
        page.waitForFunction("() => window.grindstone && window.grindstone.idle");
        page.evaluate("() => window.grindstone.idle()");
    }

    @Test
    void the_sheet_of_everything_opens_goes_down_and_closes() {
        page.click("#nav-hamburger-menu");
        page.waitForSelector("#hmenu-content ul.hmenu.hmenu-visible li a.hmenu-item");
        assertThat(page.locator("#hmenu-content a.hmenu-item:visible").first().innerText())
                .isEqualTo("Best Sellers");

        page.click("#hmenu-content ul.hmenu-visible a.hmenu-item:has-text('Furniture')");
        assertThat(page.locator("ul.hmenu-visible .hmenu-title").innerText()).isEqualTo("Furniture");
        page.keyboard().press("ArrowLeft");
        assertThat(page.evaluate("() => document.activeElement.textContent.trim()"))
                .isEqualTo("Furniture");

        page.keyboard().press("Escape");
        assertThat(page.isVisible("#hmenu-content")).isFalse();
        assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("nav-hamburger-menu");

        page.click("#nav-hamburger-menu");
        page.click("#hmenu-close");
        assertThat(page.isVisible("#hmenu-content")).isFalse();
    }

    @Test
    void a_place_is_chosen_in_the_dialog_of_the_header() {
        page.click("#nav-global-location-popover-link");
        page.waitForSelector("#GLUXZipUpdateInput");
        page.fill("#GLUXZipUpdateInput", "00901");
        page.click("#GLUXZipUpdate input");
        page.waitForSelector("#GLUXZipError");
        assertThat(page.innerText("#GLUXZipError")).startsWith("We do not deliver to Puerto Rico.");

        page.fill("#GLUXZipUpdateInput", "98101");
        page.click("#GLUXZipUpdate input");
        page.waitForSelector("#GLUXConfirmClose");
        page.waitForLoadState();
        page.click("#GLUXConfirmClose");
        page.waitForFunction(
                "() => document.getElementById('glow-ingress-line2').textContent.includes('Seattle 98101')");
    }

    @Test
    void a_coupon_is_clipped_without_leaving_the_page() {
        go("/coupons");
        page.evaluate("() => { window.stays = true; }");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Clip coupon: Save $5"))
                .click();
        page.waitForSelector("form[action$='/coupons/unclip']");

        assertThat(page.innerText("#coupons-clipped-count")).isEqualTo("1");
        assertThat(page.evaluate("() => window.stays")).isEqualTo(true);
        int clipped = world.turn(open -> open.db("shop").fetchCount(CLIPPED));
        assertThat(clipped).isEqualTo(1);
    }
}
