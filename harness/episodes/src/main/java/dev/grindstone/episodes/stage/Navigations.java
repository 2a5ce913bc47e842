package dev.grindstone.episodes.stage;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How navigations end: in another document, or with the page staying as it is. */
final class Navigations {
    private static final Set<Integer> WITHOUT_DOCUMENT = Set.of(204, 205);

    private final Map<Page, Long> documents = new HashMap<>();
    private final Set<Page> stays = new HashSet<>();

    Navigations(BrowserContext context) {
        context.onFrameNavigated(this::navigated);
        context.onRequestFinished(this::finished);
        context.onRequestFailed(this::failed);
        context.onDialog(this::asked);
        context.onPageClose(documents::remove);
    }

    /** Counts the documents, and changes of the address within one, that a tab showed. */
    long documents(Page page) {
        return documents.getOrDefault(page, 0L);
    }

    /** Whether a navigation of a tab ended without another document. */
    boolean stayed(Page page) {
        return stays.contains(page);
    }

    void forgetStays(Page page) {
        stays.remove(page);
    }

    private void navigated(Frame frame) {
        if (frame.parentFrame() == null) {
            documents.merge(frame.page(), 1L, Long::sum);
        }
    }

    private void finished(Request request) {
        Response response = request.existingResponse();
        if (response != null && WITHOUT_DOCUMENT.contains(response.status())) {
            stay(request);
        }
    }

    private void failed(Request request) {
        // Any other failure shows a document that says so. A download, and an empty answer, fail as aborted.
        if (String.valueOf(request.failure()).contains("ERR_ABORTED")) {
            stay(request);
        }
    }

    private void asked(Dialog dialog) {
        Page page = dialog.page();
        if (page != null && dialog.type().equals("beforeunload")) {
            stays.add(page); // Every dialog is dismissed, and this one asks whether to leave.
        }
    }

    private void stay(Request request) {
        try {
            if (request.isNavigationRequest() && request.frame().parentFrame() == null) {
                stays.add(request.frame().page());
            }
        } catch (PlaywrightException noFrameYet) {
            // A new tab's first request: no page is waiting to be left.
        }
    }
}
