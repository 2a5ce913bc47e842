package dev.grindstone.chat.pane;

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
import dev.grindstone.chat.Desk;
import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.Workspace;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.kit.web.Hosts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A browser with a conversation in a bare frame: what the pane and the thread need of a shell, and nothing else. */
public final class PaneDesk implements AutoCloseable {
    private static final String FRAME = """
        async (channel) => {
          document.title = channel;
          document.body.innerHTML = '<div style="display:grid;grid-template-columns:1fr auto;height:100vh">'
            + '<main class="p-view_contents--primary" style="min-width:0;min-height:0"></main>'
            + '<aside class="p-view_contents--secondary" data-part-secondary role="dialog" style="width:420px;min-height:0;border-left:1px solid #ccc" hidden></aside></div>';
          const html = await window.grindstone.banter.get('/client/pane?channel=' + channel);
          document.querySelector('main').replaceChildren(window.grindstone.banter.fragment(html));
        }
        """;

    private final Workspace office;
    private final Playwright playwright;
    private final Browser browser;
    private final Page page;
    private final List<String> errors = new ArrayList<>();

    private PaneDesk(Workspace office, NewContextOptions looks) {
        this.office = office;
        this.playwright = PlaywrightDriver.start();
        Reach reach = new Reach(
                office.server().pages().hosts(), office.server().pages().port());
        this.browser =
                new BrowserLauncher(BrowserFinder.onThisMachine(line -> {}).find(), reach).launch(playwright);
        BrowserContext context = browser.newContext(looks);
        context.addCookies(
                List.of(new Cookie(Hosts.WORLD_COOKIE, office.server().token(office.world()))
                        .setUrl(office.server().origin())
                        .setHttpOnly(true)));
        context.setDefaultTimeout(5_000);
        this.page = context.newPage();
        page.onPageError(errors::add);
    }

    /** A browser of the usual size. */
    public static PaneDesk open(Workspace office) {
        return open(office, ColorScheme.LIGHT);
    }

    /** The same, light or dark. */
    public static PaneDesk open(Workspace office, ColorScheme scheme) {
        return new PaneDesk(
                office, new NewContextOptions().setViewportSize(1280, 720).setColorScheme(scheme));
    }

    /** Opens a conversation. */
    public void show(String channel) {
        page.navigate(office.server().origin() + "/client");
        settle();
        page.evaluate(FRAME, key(channel));
        settle();
    }

    /** The id of a conversation. */
    public String key(String channel) {
        return office.world()
                .turn(open -> new Conversations(open.db("chat"), SmallOffice.MAYA.id())
                        .named(channel)
                        .key());
    }

    /** Waits until nothing is in flight. */
    public void settle() {
        Desk.settle(page);
    }

    /** Tells the page that somebody else changed the world. */
    public void changed() {
        page.evaluate("() => window.grindstone.banter.changed()");
        settle();
    }

    /** The rows of the conversation's list with such words. */
    public Locator message(String words) {
        return page.locator("#message-list [data-qa=message_container]", new Page.LocatorOptions().setHasText(words));
    }

    /** The editor below the list. */
    public Locator editor() {
        return page.locator("banter-pane > banter-composer .ql-editor");
    }

    /** Posts as somebody. */
    public String post(dev.grindstone.kit.people.Person by, String channel, String text) {
        office.run("chat.post", by, Map.of("channel", channel, "text", text));
        return Ids.newest(office);
    }

    /** The page. */
    public Page page() {
        return page;
    }

    /** The workspace behind it. */
    public Workspace office() {
        return office;
    }

    /** What went wrong in scripts. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        office.close();
    }
}
