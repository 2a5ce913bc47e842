package dev.grindstone.junit.playwright;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Tracing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Watches the page that a test was given, for the case that it fails. */
public final class PageEvidence {

    private final Page page;
    private final boolean traces;

    private PageEvidence(Page page, boolean traces) {
        this.page = page;
        this.traces = traces;
    }

    /**
     * Begins to watch an object if it is a page.
     *
     * @param wantsTrace whether everything is traced; a trace that somebody else takes already is left to them
     */
    public static List<PageEvidence> of(Object argument, boolean wantsTrace) {
        return argument instanceof Page page
                ? List.of(new PageEvidence(page, wantsTrace && startsTrace(page)))
                : List.of();
    }

    private static boolean startsTrace(Page page) {
        try {
            page.context()
                    .tracing()
                    .start(new Tracing.StartOptions().setScreenshots(true).setSnapshots(true));
            return true;
        } catch (PlaywrightException startedByAnother) {
            return false;
        }
    }

    /**
     * Writes what there is: a picture of the page, and the trace.
     *
     * @param base the files' path without their ending
     * @return the files that were written; fewer when the page is gone
     */
    public List<Path> write(String base) {
        List<Path> written = new ArrayList<>();
        try {
            Path picture = Path.of(base + ".png").toAbsolutePath();
            page.screenshot(new Page.ScreenshotOptions().setPath(picture));
            written.add(picture);
            if (traces) {
                Path trace = Path.of(base + ".trace.zip").toAbsolutePath();
                page.context().tracing().stop(new Tracing.StopOptions().setPath(trace));
                written.add(trace);
            }
        } catch (PlaywrightException gone) {
            return written;
        }
        return written;
    }

    /** Throws away what was traced. */
    public void drop() {
        try {
            if (traces) {
                page.context().tracing().stop();
            }
        } catch (PlaywrightException gone) {
            // With the page its trace is gone, too.
        }
    }
}
