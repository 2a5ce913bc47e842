package dev.grindstone.chat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import dev.grindstone.browser.BrowserFinder;
import dev.grindstone.browser.BrowserLauncher;
import dev.grindstone.browser.PlaywrightDriver;
import dev.grindstone.browser.Reach;
import dev.grindstone.kit.web.Hosts;
import java.util.List;

/** A workspace and the browser it is open in. */
public final class Desk implements AutoCloseable {
    private final Workspace office;
    private final Playwright playwright;
    private final Browser browser;
    private final BrowserContext context;
    private final Page page;

    private Desk(Workspace office, NewContextOptions looks) {
        this.office = office;
        this.playwright = PlaywrightDriver.start();
        Reach reach = new Reach(
                office.server().pages().hosts(), office.server().pages().port());
        this.browser =
                new BrowserLauncher(BrowserFinder.onThisMachine(line -> {}).find(), reach).launch(playwright);
        this.context = browser.newContext(looks);
        context.addCookies(
                List.of(new Cookie(Hosts.WORLD_COOKIE, office.server().token(office.world()))
                        .setUrl(office.server().origin())
                        .setHttpOnly(true)));
        context.setDefaultTimeout(10_000);
        this.page = context.newPage();
    }

    /** A browser with the small office. */
    public static Desk open() {
        return open(Workspace.open());
    }

    /** A browser with a workspace, which is closed with it. */
    public static Desk open(Workspace office) {
        return open(office, 1280, 720, ColorScheme.LIGHT);
    }

    /** A browser of another size, light or dark. */
    public static Desk open(Workspace office, int width, int height, ColorScheme scheme) {
        return new Desk(
                office, new NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
    }

    /** A browser that ignores what pages forbid it. */
    public static Desk lawless(Workspace office) {
        return new Desk(
                office, new NewContextOptions().setViewportSize(1280, 720).setBypassCSP(true));
    }

    /** Starts again: a fresh world, and the page of a conversation, which is a name or {@code @handle}. */
    public void start(String conversation) {
        office.world().reset();
        page.navigate("about:blank");
        go(page, url(office.address(conversation)));
    }

    /** The whole of an address of the app. */
    public String url(String address) {
        return office.server().origin() + address;
    }

    /** Another tab of the same browser, at an address of the app. */
    public Page tab(String address) {
        Page tab = context.newPage();
        go(tab, url(address));
        return tab;
    }

    /** Goes to an address of the app and waits. */
    public static void go(Page tab, String url) {
        tab.navigate(url);
        settle(tab);
    }

    /** Waits until nothing is in flight. */
    public void settle() {
        settle(page);
    }

    /** Waits until nothing is in flight in a tab. */
    public static void settle(Page tab) {
        // A page is seen before its script has come.
        tab.waitForFunction("() => window.grindstone && window.grindstone.idle");
        tab.waitForFunction("() => window.grindstone.idle().then(() => true)");
    }

    /** What is at a {@code data-qa}. */
    public Locator qa(String name) {
        return page.locator("[data-qa=\"" + name + "\"]");
    }

    /** The row of a conversation in the side bar, by its name. */
    public Locator row(String name) {
        return page.locator(
                "[data-qa=channel-sidebar-channel]",
                new Page.LocatorOptions().setHas(page.getByText(name, new Page.GetByTextOptions().setExact(true))));
    }

    /** Presses a key and waits. */
    public void press(String key) {
        page.keyboard().press(key);
        settle();
    }

    /** Clicks and waits. */
    public void click(Locator control) {
        control.click();
        settle();
    }

    /** The page. */
    public Page page() {
        return page;
    }

    /** The workspace behind it. */
    public Workspace office() {
        return office;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        office.close();
    }
}
