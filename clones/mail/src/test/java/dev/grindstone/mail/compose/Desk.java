package dev.grindstone.mail.compose;

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
import dev.grindstone.mail.Mailbox;
import dev.grindstone.mail.conversation.Correspondence;
import java.util.List;

/** A browser before a mailbox in which letters are written. */
final class Desk implements AutoCloseable {
    /** What scripts send to a control that they do not click. */
    static final String SERIES = """
            el => { for (const type of ['mouseover', 'mousedown', 'mouseup', 'click'])
              el.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, view: window })); }
            """;

    final Mailbox mail = Mailbox.open(new Correspondence());
    private final Playwright playwright = PlaywrightDriver.start();
    private final Browser browser;
    private final BrowserContext context;
    Page page;

    Desk() {
        this(1280, 720, ColorScheme.LIGHT);
    }

    Desk(int width, int height, ColorScheme scheme) {
        Reach reach =
                new Reach(mail.server().pages().hosts(), mail.server().pages().port());
        browser = new BrowserLauncher(BrowserFinder.onThisMachine(line -> {}).find(), reach).launch(playwright);
        context = browser.newContext(
                new NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
        context.setDefaultTimeout(10_000);
        context.addCookies(List.of(new Cookie(Hosts.WORLD_COOKIE, mail.server().token(mail.world()))
                .setUrl(mail.server().origin())
                .setHttpOnly(true)));
        page = context.newPage();
    }

    /** Begins anew, at an address of the app. */
    void start(String route) {
        // What a page says when it is left must not reach the new world.
        page.evaluate("() => document.querySelectorAll('[data-compose]').forEach((compose) => compose.remove())");
        page.navigate("about:blank");
        mail.world().reset();
        go(page, route);
    }

    /** Another tab of the same browser. */
    Page tab(String route) {
        Page tab = context.newPage();
        go(tab, route);
        return tab;
    }

    private void go(Page tab, String route) {
        tab.navigate(mail.server().origin() + "/mail/u/0/" + route);
        settle(tab);
    }

    void settle() {
        settle(page);
    }

    void settle(Page tab) {
        tab.evaluate("() => window.grindstone.idle()");
    }

    /** Opens a conversation by the subject of its row. */
    void conversation(String subject) {
        page.locator("tr.zA", new Page.LocatorOptions().setHasText(subject)).click();
        page.locator("[data-conversation]").waitFor();
        settle();
    }

    Locator compose() {
        return page.locator("[data-compose]").last();
    }

    Locator to() {
        return compose().locator("input[aria-label='To recipients']");
    }

    Locator subject() {
        return compose().locator("[name=subjectbox]");
    }

    Locator body() {
        return compose().locator("[aria-label='Message Body']");
    }

    /** Waits until what is in the window lies on the server. */
    void saved() {
        compose()
                .locator(".oG", new Locator.LocatorOptions().setHasText("Draft saved"))
                .waitFor();
    }

    List<String> chips(String field) {
        return compose().locator("[data-recipients=" + field + "] [data-header]").all().stream()
                .map(chip -> chip.getAttribute("data-hovercard-id"))
                .toList();
    }

    String snackbar(String text) {
        page.locator(".bAp .bAq", new Page.LocatorOptions().setHasText(text)).waitFor();
        return page.locator(".bAp .bAq").textContent();
    }

    /** What the drafts say. */
    List<String> drafts() {
        return mail.sql("SELECT subject || '|' || body_text FROM mail.message WHERE kind = 'draft' ORDER BY id");
    }

    @Override
    public void close() {
        context.close();
        browser.close();
        playwright.close();
        mail.close();
    }
}
