package dev.grindstone.testing;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitUntilState;
import dev.grindstone.browser.BrowserFinder;
import dev.grindstone.browser.BrowserLauncher;
import dev.grindstone.browser.PlaywrightDriver;
import dev.grindstone.browser.Reach;
import dev.grindstone.kit.web.Hosts;
import dev.grindstone.kit.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A real browser in one world, which visits pages and reports what breaks a law. */
final class ContractBrowser implements AutoCloseable {

    private static final Set<String> CONTROLS = Set.of(
            "button",
            "link",
            "checkbox",
            "radio",
            "textbox",
            "searchbox",
            "combobox",
            "menuitem",
            "tab",
            "switch",
            "option",
            "slider",
            "spinbutton");

    private static final String STORED = """
            async () => {
              const found = [];
              if (localStorage.length) found.push('localStorage');
              if (sessionStorage.length) found.push('sessionStorage');
              if ((await indexedDB.databases()).length) found.push('indexedDB');
              if ((await navigator.serviceWorker?.getRegistrations?.() ?? []).length) found.push('a service worker');
              if (window.caches && (await caches.keys()).length) found.push('a cache');
              return found.join(', ');
            }
            """;

    private final Playwright playwright;
    private final Browser browser;
    private final Page page;
    private final CDPSession devTools;
    private final String origin;
    private final List<String> strangers = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    private ContractBrowser(CloneServer server, World world) {
        this.origin = server.origin();
        this.playwright = PlaywrightDriver.start();
        Reach reach = new Reach(server.pages().hosts(), server.pages().port());
        this.browser =
                new BrowserLauncher(BrowserFinder.onThisMachine(line -> {}).find(), reach).launch(playwright);
        BrowserContext context = browser.newContext(new NewContextOptions()
                .setViewportSize(1280, 720)
                .setLocale("en-US")
                .setTimezoneId(world.zone().getId()));
        context.addCookies(List.of(new Cookie(Hosts.WORLD_COOKIE, server.token(world))
                .setUrl(origin)
                .setHttpOnly(true)));
        this.page = context.newPage();
        this.devTools = context.newCDPSession(page);
        page.onRequest(request -> {
            String url = request.url();
            if (!url.startsWith(origin + "/") && !url.startsWith("data:") && !url.startsWith("blob:")) {
                strangers.add(url);
            }
        });
        page.onPageError(error -> errors.add(error.lines().findFirst().orElse(error)));
    }

    static ContractBrowser open(CloneServer server, World world) {
        return new ContractBrowser(server, world);
    }

    /** Goes to an address, clicks, and names every law that is broken there. */
    List<String> visit(String address, List<String> clicks) {
        if (address.contains("view=att")) {
            return List.of();
        }
        strangers.clear();
        errors.clear();
        page.navigate(origin + address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
        if (!page.evaluate("document.contentType").equals("text/html")) {
            // A picture: nothing runs there and nothing can be pressed.
            return List.of();
        }
        settle();
        List<String> findings = new ArrayList<>(namelessControls(address));
        for (String name : clicks) {
            control(name).click();
            settle();
            findings.addAll(namelessControls(address + " after " + name));
        }
        strangers.forEach(url -> findings.add(address + " asks another host: " + url));
        errors.forEach(error -> findings.add(address + " has a script that fails: " + error));
        String stored = (String) page.evaluate(STORED);
        if (!stored.isEmpty()) {
            findings.add(address + " keeps state in the browser: " + stored);
        }
        return findings;
    }

    private Locator control(String name) {
        Page.GetByRoleOptions exact = new Page.GetByRoleOptions().setName(name).setExact(true);
        Locator button = page.getByRole(AriaRole.BUTTON, exact);
        return button.or(page.getByRole(AriaRole.LINK, exact)).first();
    }

    private void settle() {
        page.evaluate("() => window.grindstone ? window.grindstone.idle() : true");
    }

    private List<String> namelessControls(String where) {
        List<String> nameless = new ArrayList<>();
        JsonArray nodes = devTools.send("Accessibility.getFullAXTree").getAsJsonArray("nodes");
        for (JsonElement element : nodes) {
            JsonObject node = element.getAsJsonObject();
            if (!node.get("ignored").getAsBoolean()
                    && CONTROLS.contains(value(node, "role"))
                    && value(node, "name").isBlank()) {
                nameless.add(where + " has a " + value(node, "role") + " without a name: " + html(node));
            }
        }
        return nameless;
    }

    private static String value(JsonObject node, String property) {
        JsonObject holder = node.getAsJsonObject(property);
        return holder == null || !holder.has("value") ? "" : holder.get("value").getAsString();
    }

    private String html(JsonObject node) {
        if (!node.has("backendDOMNodeId")) {
            return "?";
        }
        JsonObject wanted = new JsonObject();
        wanted.add("backendNodeId", node.get("backendDOMNodeId"));
        String html = devTools.send("DOM.getOuterHTML", wanted).get("outerHTML").getAsString();
        return html.length() > 200 ? html.substring(0, 200) + "…" : html;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
