package dev.grindstone.server.bench.paint;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.server.bench.figure.Distribution;
import dev.grindstone.server.bench.figure.Effort;
import dev.grindstone.server.bench.figure.Figure;
import dev.grindstone.server.bench.figure.PlainBrowser;
import dev.grindstone.server.bench.figure.Reading;
import dev.grindstone.server.bench.figure.Reading.Baseline;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.hosting.Site;
import dev.grindstone.server.play.Browsers;
import dev.grindstone.snapshot.Image;
import java.util.ArrayList;
import java.util.List;

/** From the start of a navigation until the browser has drawn what a page is about, and how many bytes that took. */
public final class Paint {

    private static final String WORLD = "paint";

    /** Tells when the frame after the one that shows the wanted element began, by the page's own clock. */
    private static final String WATCH = """
            new MutationObserver((changes, observer) => {
              if (document.querySelector('WANTED')) {
                observer.disconnect();
                requestAnimationFrame(() => setTimeout(() => { window.drawnAt = performance.now(); }));
              }
            }).observe(document, { childList: true, subtree: true });
            """;

    /** Bytes of the document and all it loaded, as they travelled. */
    private static final String WEIGHT =
            "() => ['navigation', 'resource'].flatMap(type => performance.getEntriesByType(type))"
                    + ".reduce((sum, entry) => sum + entry.encodedBodySize, 0) / 1024";

    private final Installation installation;
    private final Image image;
    private final Browsers browsers;
    private final Effort effort;

    /** Pages of a world that stands at an image. */
    public Paint(Installation installation, Image image, Browsers browsers, Effort effort) {
        this.installation = installation;
        this.image = image;
        this.browsers = browsers;
        this.effort = effort;
    }

    /** The inbox and a channel: how soon they are seen with a filled cache, and what they weigh with an empty one. */
    public List<Figure> figures() {
        return List.of(
                paint("paint.inbox", "mail", "tr.zA"),
                paint("paint.channel", "chat", ".c-message_kit__background"),
                weight("weight.inbox", "mail", "tr.zA"),
                weight("weight.channel", "chat", ".c-message_kit__background"));
    }

    private Figure paint(String name, String app, String wanted) {
        return new Figure(
                name,
                () -> onPage(app, (context, url) -> {
                    context.addInitScript(WATCH.replace("WANTED", wanted));
                    List<Double> drawn = new ArrayList<>();
                    Distribution whole = effort.millis(effort.of(100, 5), () -> drawn.add(opened(context, url)));
                    double[] counted = drawn.subList(drawn.size() - whole.n(), drawn.size()).stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray();
                    return new Reading(
                            name,
                            "ms",
                            Distribution.of(counted),
                            new Baseline("until the page and its script are at rest, by Playwright", whole.p50()));
                }));
    }

    private Figure weight(String name, String app, String wanted) {
        return new Figure(
                name,
                () -> onPage(app, (context, url) -> {
                    try (Page page = context.newPage()) {
                        page.navigate(url);
                        page.waitForSelector(wanted);
                        double weight = ((Number) page.evaluate(WEIGHT)).doubleValue();
                        return new Reading(name, "KiB", Distribution.of(weight), null);
                    }
                }));
    }

    private static double opened(BrowserContext context, String url) {
        try (Page page = context.newPage()) {
            page.navigate(url);
            return ((Number) page.waitForFunction("() => window.drawnAt").jsonValue()).doubleValue();
        }
    }

    private interface Measurement {
        Reading of(BrowserContext context, String url);
    }

    private Reading onPage(String app, Measurement measurement) {
        try (Site site = Site.open(installation, 0);
                PlainBrowser plain = PlainBrowser.start(browsers.path());
                BrowserContext context = plain.browser().newContext()) {
            String url =
                    site.urls(site.worlds().create(WORLD, image, TimeMode.LIVE)).getOrDefault(app, "");
            return measurement.of(context, signedIn(context, url));
        }
    }

    /** Where the way in leads; what it loads is out of sight of those who ask later, for it is another window. */
    private static String signedIn(BrowserContext context, String url) {
        try (Page page = context.newPage()) {
            page.navigate(url);
            return page.url();
        }
    }
}
