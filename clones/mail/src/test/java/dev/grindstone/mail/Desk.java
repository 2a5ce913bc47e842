package dev.grindstone.mail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
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

    private Desk(Mailbox mail, boolean lawless) {
        this.mail = mail;
        this.playwright = PlaywrightDriver.start();
        Reach reach =
                new Reach(mail.server().pages().hosts(), mail.server().pages().port());
        this.browser =
                new BrowserLauncher(BrowserFinder.onThisMachine(line -> {}).find(), reach).launch(playwright);
        this.context = browser.newContext(
                new NewContextOptions().setViewportSize(1280, 720).setBypassCSP(lawless));
        context.addCookies(List.of(new Cookie(Hosts.WORLD_COOKIE, mail.server().token(mail.world()))
                .setUrl(mail.server().origin())
                .setHttpOnly(true)));
        this.page = context.newPage();
        page.setDefaultTimeout(10_000);
    }

    /** A browser with the harbour's mailbox. */
    public static Desk open() {
        return new Desk(Mailbox.open(), false);
    }

    /** A browser with another mailbox; a lawless one ignores what pages forbid it. */
    public static Desk open(Mailbox mail, boolean lawless) {
        return new Desk(mail, lawless);
    }

    /** Starts again: a fresh world, and the page at a route such as {@code inbox}. */
    public void start(String route) {
        mail.world().reset();
        page.navigate("about:blank");
        page.navigate(mail.server().origin() + "/mail/u/0/#" + route);
        settle();
    }

    /** Waits until nothing is in flight. */
    public void settle() {
        page.evaluate("() => window.grindstone.idle()");
    }

    /** Waits for a list: the browser tells of a new hash a moment after it has changed. */
    public void shows(String route) {
        page.locator("[data-x-part=view][data-x-route='" + route + "']").waitFor();
        settle();
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
