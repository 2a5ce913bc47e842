package dev.grindstone.episodes.stage;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The requests of all tabs as the browser reports them, pictures of a style sheet and navigations included. */
final class Traffic {
    // These stay open for as long as the page wants; nothing can wait for their end.
    private static final Set<String> ENDLESS = Set.of("eventsource", "websocket", "ping");

    // A page's own script sends these, so the page itself knows of each until its handlers have run.
    private static final Set<String> SCRIPTED = Set.of("xhr", "fetch");

    private final List<Request> inFlight = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private long started;
    private long unseen;

    Traffic(BrowserContext context) {
        context.onRequest(this::begin);
        context.onRequestFinished(this::end);
        context.onRequestFailed(this::end);
        context.onPageClose(page -> inFlight.removeIf(request -> isOf(request, page)));
    }

    /** How many requests there were so far: unchanged means that nothing new began. */
    long started() {
        return started;
    }

    /** How many of them a tab cannot know exactly: all but those that the script of a whole page sends. */
    long unseen() {
        return unseen;
    }

    boolean isQuiet() {
        inFlight.removeIf(Traffic::isAbandoned);
        return inFlight.isEmpty();
    }

    /** The addresses that are still being waited for. */
    List<String> waitedFor() {
        return inFlight.stream().map(Request::url).toList();
    }

    /** One line for each request that ended since the last call. */
    List<String> read() {
        List<String> lines = List.copyOf(unread);
        unread.clear();
        return lines;
    }

    private void begin(Request request) {
        started++;
        if (!isScripted(request)) {
            unseen++;
        }
        if (!ENDLESS.contains(request.resourceType())) {
            inFlight.add(request);
        }
    }

    private void end(Request request) {
        inFlight.remove(request);
        Response response = request.existingResponse();
        String outcome = response == null ? String.valueOf(request.failure()) : Integer.toString(response.status());
        unread.add(request.method() + " " + request.url() + " " + outcome);
    }

    private static boolean isScripted(Request request) {
        try {
            return SCRIPTED.contains(request.resourceType()) && request.frame().parentFrame() == null;
        } catch (PlaywrightException noFrame) {
            return false; // A worker's, of which the page knows nothing.
        }
    }

    /** A frame that is taken out of its page while it loads may take the news of its request's end with it. */
    private static boolean isAbandoned(Request request) {
        try {
            return request.frame().isDetached();
        } catch (PlaywrightException noFrameYet) {
            return false;
        }
    }

    private static boolean isOf(Request request, Page page) {
        try {
            return request.frame().page().equals(page);
        } catch (PlaywrightException noFrameYet) {
            return false;
        }
    }
}
