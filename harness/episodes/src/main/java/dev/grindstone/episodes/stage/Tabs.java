package dev.grindstone.episodes.stage;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.grindstone.episodes.action.ActionException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The tabs of a window in the order in which they opened; a new one comes to the front, as in any browser. */
public final class Tabs {
    private final BrowserContext context;
    private final List<Opened> open = new ArrayList<>();
    private int opened;
    private int front;

    private record Opened(String id, Page page) {}

    Tabs(BrowserContext context) {
        this.context = context;
        context.pages().forEach(this::add);
        context.onPage(this::add);
        context.onPageClose(this::remove);
    }

    private void add(Page page) {
        open.add(new Opened("t" + ++opened, page));
        front = open.size() - 1;
    }

    private void remove(Page page) {
        open.removeIf(tab -> tab.page().equals(page));
        front = Math.max(0, Math.min(front, open.size() - 1));
    }

    /** How many tabs ever opened. */
    int opened() {
        return opened;
    }

    /** All of them, the oldest first. */
    public List<Page> pages() {
        return open.stream().map(Opened::page).toList();
    }

    /** The one in front. */
    public Page current() {
        if (open.isEmpty()) {
            throw new ActionException("No tab is open: open one with {\"type\":\"tab\",\"op\":\"new\"}");
        }
        return open.get(front).page();
    }

    /** The id of the one in front. */
    public String currentId() {
        return open.isEmpty() ? "" : open.get(front).id();
    }

    /** The ids of all of them, the oldest first. */
    public List<String> ids() {
        return open.stream().map(Opened::id).toList();
    }

    /** Opens an empty one. */
    public void openNew() {
        context.newPage();
    }

    /** Brings one to the front. */
    public void bringToFront(String id) {
        front = open.indexOf(find(id));
        current().bringToFront();
    }

    /** Closes one; the last one that is left stays. */
    public void close(String id) {
        Opened tab = find(id);
        if (open.size() == 1) {
            throw new ActionException("The tab " + id + " is the only one: it stays open");
        }
        tab.page().close();
        remove(tab.page());
        current().bringToFront();
    }

    private Opened find(String id) {
        return open.stream()
                .filter(tab -> tab.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ActionException("There is no tab '" + id + "': open are "
                        + ids().stream().collect(Collectors.joining(", "))));
    }
}
