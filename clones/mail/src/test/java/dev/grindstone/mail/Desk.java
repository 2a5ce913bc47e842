package dev.grindstone.mail;

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

/** A mailbox and the browser it is open in. */
public final class Desk implements AutoCloseable {
    private final Mailbox mail;
    private final Playwright playwright;
    private final Browser browser;
    private final BrowserContext context;
    private final Page page;

    private Desk(Mailbox mail, NewContextOptions looks) {
        this.mail = mail;
        this.playwright = PlaywrightDriver.start();
        Reach reach =
                new Reach(mail.server().pages().hosts(), mail.server().pages().port());
        this.browser =
                new BrowserLauncher(BrowserFinder.onThisMachine(line -> {}).find(), reach).launch(playwright);
        this.context = browser.newContext(looks);
        context.addCookies(List.of(new Cookie(Hosts.WORLD_COOKIE, mail.server().token(mail.world()))
                .setUrl(mail.server().origin())
                .setHttpOnly(true)));
        context.setDefaultTimeout(10_000);
        this.page = context.newPage();
    }

    /** A browser with the harbour's mailbox. */
    public static Desk open() {
        return open(Mailbox.open());
    }

    /** A browser with a mailbox, which is closed with it. */
    public static Desk open(Mailbox mail) {
        return open(mail, 1280, 720, ColorScheme.LIGHT);
    }

    /** A browser of another size, light or dark. */
    public static Desk open(Mailbox mail, int width, int height, ColorScheme scheme) {
        return new Desk(
                mail, new NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
    }

    /** A browser that ignores what pages forbid it. */
    public static Desk lawless(Mailbox mail) {
        return new Desk(mail, new NewContextOptions().setViewportSize(1280, 720).setBypassCSP(true));
    }

    /** Starts again: a fresh world, and the page at a route such as {@code inbox}. */
    public void start(String route) {
        mail.world().reset();
        page.navigate("about:blank");
        go(page, url("#" + route));
    }

    /** The whole of an address of the app. */
    public String url(String address) {
        return mail.server().origin() + "/mail/u/0/" + address;
    }

    /** Another tab of the same browser, at an address of the app such as {@code ?compose=new}. */
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

    /** Waits for a list: the browser tells of a new hash a moment after it has changed. */
    public void shows(String route) {
        page.locator("[data-part-view][data-x-route='" + route + "']").waitFor();
        settle();
    }

    /** Goes to a route and waits for its list. */
    public void show(String route) {
        page.evaluate("route => { location.hash = route; }", route);
        shows(route);
    }

    /** The row with such words. */
    public Locator row(String words) {
        return page.locator("tr.zA", new Page.LocatorOptions().setHasText(words));
    }

    /** What the snackbar says. */
    public String snackbar() {
        settle();
        return page.locator(".bAp .bAq").textContent();
    }

    /** The page. */
    public Page page() {
        return page;
    }

    /** The mailbox behind it. */
    public Mailbox mail() {
        return mail;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        mail.close();
    }
}
