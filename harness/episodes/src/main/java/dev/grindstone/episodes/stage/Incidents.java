package dev.grindstone.episodes.stage;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import dev.grindstone.browser.Reach;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What happens beside the page: dialogs, which are dismissed; downloads; and attempts to leave the world. */
public final class Incidents {
    private final Reach reach;
    private final List<String> dialogs = new ArrayList<>();
    private final List<Download> arriving = new ArrayList<>();
    private final List<String> blocked = new ArrayList<>();
    private final List<String> console = new ArrayList<>();
    private final Map<String, Path> downloads = new LinkedHashMap<>();

    Incidents(BrowserContext context, Reach reach) {
        this.reach = reach;
        context.onDialog(this::dismiss);
        context.onDownload(arriving::add);
        context.onRequestFailed(this::failed);
        context.onConsoleMessage(message -> console.add(message.type() + ": " + message.text()));
        context.onWebError(error -> console.add("error: " + error.error()));
    }

    private void dismiss(Dialog dialog) {
        dialogs.add("A " + dialog.type() + " dialog \"" + dialog.message() + "\" was dismissed.");
        dialog.dismiss();
    }

    private void failed(Request request) {
        if (request.isNavigationRequest() && !reach.allows(request.url())) {
            blocked.add(outside(reach, request.url()));
        }
    }

    /** Says that an address is not part of this world. */
    public static String outside(Reach reach, String url) {
        return url + " is outside this world: only " + String.join(", ", reach.hosts()) + " can be visited";
    }

    /** The dialogs since the last call. */
    public List<String> takeDialogs() {
        return take(dialogs);
    }

    /** The attempts to leave since the last call. */
    public List<String> takeBlocked() {
        return take(blocked);
    }

    /** The lines of the console since the last call. */
    public List<String> takeConsole() {
        return take(console);
    }

    /** The downloads that arrived since the last call; waits until each is complete. */
    public List<String> takeDownloads() {
        List<String> names = new ArrayList<>();
        for (Download download : take(arriving)) {
            try {
                downloads.put(download.suggestedFilename(), download.path());
                names.add(download.suggestedFilename());
            } catch (PlaywrightException failure) {
                names.add(download.suggestedFilename() + " (failed: " + download.failure() + ")");
            }
        }
        return List.copyOf(names);
    }

    /** Every complete download of the episode, by name. */
    public Map<String, Path> downloads() {
        return Map.copyOf(downloads);
    }

    private static <T> List<T> take(List<T> list) {
        List<T> taken = List.copyOf(list);
        list.clear();
        return taken;
    }
}
