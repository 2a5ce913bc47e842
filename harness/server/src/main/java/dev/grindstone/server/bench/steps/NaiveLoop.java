package dev.grindstone.server.bench.steps;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.World;
import dev.grindstone.server.bench.figure.Distribution;
import dev.grindstone.server.bench.figure.Effort;
import dev.grindstone.server.bench.figure.PlainBrowser;
import dev.grindstone.server.hosting.Site;
import dev.grindstone.snapshot.Image;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/*
 * Playwright's own wait for network idle is about loading a document: after a click that changes a page in place it
 * returns at once, and the screenshot shows the page as it was. So this loop keeps to the definition, no request for
 * 500 ms, and watches for itself.
 */
/** What most scripts do: act, wait until the network is idle, take a screenshot; on the same pages in live time. */
final class NaiveLoop implements AutoCloseable {

    private static final String WORLD = "naive";

    /** What Playwright calls idle. */
    private static final long IDLE_NANOS = 500_000_000L;

    /** A point on a row of the list. */
    static final int ROW_X = 640;

    static final int ROW_Y = 400;

    private final Site site;
    private final Image start;
    private final Effort effort;
    private final PlainBrowser plain;

    NaiveLoop(Site site, Image start, Path executable, Effort effort) {
        this.site = site;
        this.start = start;
        this.effort = effort;
        this.plain = PlainBrowser.start(executable);
    }

    /** A fresh window, the start page, a screenshot. */
    Distribution firstScreenshots() {
        return inBrowser(launched -> effort.millis(effort.of(20, 2), () -> {
            try (BrowserContext context = launched.newContext()) {
                Page page = context.newPage();
                page.navigate(url());
                page.waitForLoadState(LoadState.NETWORKIDLE);
                page.screenshot();
            }
        }));
    }

    /** A click on a row of the list and the way back, by turns; each with a screenshot. */
    Distribution steps() {
        return inBrowser(launched -> {
            Page page = launched.newPage();
            page.navigate(url());
            page.waitForLoadState(LoadState.NETWORKIDLE);
            AtomicLong lastRequest = new AtomicLong();
            page.onRequest(request -> lastRequest.set(System.nanoTime()));
            page.onRequestFinished(request -> lastRequest.set(System.nanoTime()));
            int[] turn = {0};
            return effort.millis(effort.of(40, 3), () -> {
                if (turn[0]++ % 2 == 0) {
                    page.mouse().click(ROW_X, ROW_Y);
                } else {
                    page.goBack();
                }
                lastRequest.set(System.nanoTime());
                page.waitForCondition(() -> System.nanoTime() - lastRequest.get() > IDLE_NANOS);
                page.screenshot();
            });
        });
    }

    private Distribution inBrowser(Function<Browser, Distribution> measurement) {
        site.worlds().create(WORLD, start, TimeMode.LIVE);
        try {
            return measurement.apply(plain.browser());
        } finally {
            site.worlds().close(WORLD);
        }
    }

    private String url() {
        World world = site.worlds().find(WORLD).orElseThrow();
        return site.urls(world).getOrDefault("mail", "");
    }

    /** Ends the browser. */
    @Override
    public void close() {
        plain.close();
    }
}
