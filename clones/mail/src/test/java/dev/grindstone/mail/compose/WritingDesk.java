package dev.grindstone.mail.compose;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.grindstone.mail.Desk;
import dev.grindstone.mail.Mailbox;
import dev.grindstone.mail.conversation.Correspondence;
import java.util.List;

/** A browser before a mailbox in which letters are written. */
final class WritingDesk implements AutoCloseable {
    /** What scripts send to a control that they do not click. */
    static final String SERIES = """
            el => { for (const type of ['mouseover', 'mousedown', 'mouseup', 'click'])
              el.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, view: window })); }
            """;

    final Mailbox mail;
    private final Desk desk;
    Page page;

    WritingDesk() {
        this(1280, 720, ColorScheme.LIGHT);
    }

    WritingDesk(int width, int height, ColorScheme scheme) {
        mail = Mailbox.open(new Correspondence());
        desk = Desk.open(mail, width, height, scheme);
        page = desk.page();
    }

    /** Begins anew, at an address of the app. */
    void start(String address) {
        // What a page says when it is left must not reach the new world.
        page.evaluate("() => document.querySelectorAll('[data-compose]').forEach((compose) => compose.remove())");
        page.navigate("about:blank");
        mail.world().reset();
        Desk.go(page, desk.url(address));
    }

    /** Another tab of the same browser. */
    Page tab(String address) {
        return desk.tab(address);
    }

    void settle() {
        Desk.settle(page);
    }

    void settle(Page tab) {
        Desk.settle(tab);
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
        desk.close();
    }
}
