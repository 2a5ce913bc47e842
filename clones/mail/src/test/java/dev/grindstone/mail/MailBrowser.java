package dev.grindstone.mail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import dev.grindstone.browser.BrowserFinder;
import dev.grindstone.browser.BrowserLauncher;
import dev.grindstone.browser.PlaywrightDriver;
import dev.grindstone.browser.Reach;
import dev.grindstone.kit.web.Hosts;
import java.util.List;

/** A browser that looks at the harbour's mailbox. */
public final class MailBrowser implements AutoCloseable {
    private final Mailbox mail = Mailbox.open();
    private final Playwright playwright = PlaywrightDriver.start();
    private final Browser browser;
    private final Page page;

    /** Starts it. */
    public MailBrowser() {
        Reach reach =
                new Reach(mail.server().pages().hosts(), mail.server().pages().port());
        browser = new BrowserLauncher(BrowserFinder.onThisMachine(line -> {}).find(), reach).launch(playwright);
        BrowserContext context = browser.newContext(new NewContextOptions().setViewportSize(1280, 720));
        context.addCookies(List.of(new Cookie(Hosts.WORLD_COOKIE, mail.server().token(mail.world()))
                .setUrl(mail.server().origin())
                .setHttpOnly(true)));
        page = context.newPage();
        page.setDefaultTimeout(10_000);
    }

    /** What the server knows. */
    public Mailbox mail() {
        return mail;
    }

    public Page page() {
        return page;
    }

    /** A fresh world and a fresh page at the inbox. */
    public void start() {
        mail.world().reset();
        page.navigate("about:blank");
        page.navigate(mail.server().origin() + "/mail/u/0/#inbox");
        settle();
    }

    /** Waits until nothing is under way. */
    public void settle() {
        page.evaluate("() => window.grindstone.idle()");
    }

    /** Goes to a route and waits for its list. */
    public void show(String route) {
        page.evaluate("route => { location.hash = route; }", route);
        shows(route);
    }

    /** Waits for a list. */
    public void shows(String route) {
        page.locator("[data-x-part=view][data-x-route='" + route + "']").waitFor();
        settle();
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

    @Override
    public void close() {
        browser.close();
        playwright.close();
        mail.close();
    }
}
