package dev.grindstone.episodes.hand;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.WaitUntilState;
import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.ActionException;
import dev.grindstone.episodes.stage.Incidents;
import dev.grindstone.episodes.stage.Scene;
import dev.grindstone.episodes.stage.Tabs;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Addresses, history and tabs: what a browser has around its page. */
final class Navigator {
    private final Scene scene;

    Navigator(Scene scene) {
        this.scene = scene;
    }

    void navigate(Action.Navigate action) {
        String url = address(action.url());
        if (!scene.reach().allows(url)) {
            throw new ActionException(Incidents.outside(scene.reach(), action.url()));
        }
        try {
            scene.page().navigate(url, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        } catch (PlaywrightException failure) {
            if (!isDownload(failure)) {
                throw failure;
            }
            // The address was a file, which is a download and leaves the page as it is.
        }
    }

    void history(Action.History action) {
        Page page = scene.page();
        Action.History.Direction to = action.to();
        if (to == Action.History.Direction.RELOAD) {
            page.reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.COMMIT));
            return;
        }
        boolean back = to == Action.History.Direction.BACK;
        String before = page.url();
        Object moved = back
                ? page.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT))
                : page.goForward(new Page.GoForwardOptions().setWaitUntil(WaitUntilState.COMMIT));
        if (moved == null && page.url().equals(before)) {
            throw new ActionException("There is no page to go " + (back ? "back" : "forward") + " to");
        }
    }

    String tab(Action.Tab action) {
        Tabs tabs = scene.tabs();
        String id = action.tabId() == null ? tabs.currentId() : action.tabId();
        Action.Tab.Op op = action.op();
        if (op == Action.Tab.Op.NEW) {
            tabs.openNew();
        } else if (op == Action.Tab.Op.SWITCH) {
            tabs.bringToFront(id);
        } else if (op == Action.Tab.Op.CLOSE) {
            tabs.close(id);
        }
        List<String> lines = new ArrayList<>();
        for (int tab = 0; tab < tabs.ids().size(); tab++) {
            String each = tabs.ids().get(tab);
            lines.add((each.equals(tabs.currentId()) ? "* " : "  ") + each + " "
                    + tabs.pages().get(tab).url());
        }
        return String.join("\n", lines);
    }

    /** A whole address: a path belongs to the app that is open, and the scheme may be left out. */
    private String address(String wish) {
        String url = wish.strip();
        if (url.startsWith("/") || url.startsWith("#") || url.startsWith("?")) {
            return resolved(scene.page().url(), url, wish);
        }
        if (url.startsWith("https://")) {
            return "http://" + url.substring("https://".length());
        }
        return url.matches("[a-z-]+:(//.*|[^0-9].*)") ? url : "http://" + url;
    }

    private static String resolved(@Nullable String base, String path, String wish) {
        try {
            return URI.create(String.valueOf(base)).resolve(path).toString();
        } catch (IllegalArgumentException failure) {
            throw new ActionException("'" + wish + "' is no address: write it as in http://mail.localhost:7070/");
        }
    }

    private static boolean isDownload(PlaywrightException failure) {
        return String.valueOf(failure.getMessage()).contains("Download is starting");
    }
}
