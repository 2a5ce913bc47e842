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
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

    /**
     * A page and what it is about.
     *
     * @param name by which figures call it
     * @param app whose it is
     * @param path of the page; empty for the one the app starts with
     * @param wanted selects what the page is about
     */
    private record Sight(String name, String app, String path, String wanted) {}

    private static final List<Sight> SIGHTS = List.of(
            new Sight("inbox", "mail", "", "tr.zA"),
            new Sight("channel", "chat", "", ".c-message_kit__background"),
            new Sight("results", "shop", "/s?k=lamp", ".s-result-item .a-price"));

    /** Some pages of each app: how soon they are seen with a filled cache, and what they weigh with an empty one. */
    public List<Figure> figures() {
        return Stream.concat(SIGHTS.stream().map(this::paint), SIGHTS.stream().map(this::weight))
                .toList();
    }

    private Figure paint(Sight sight) {
        String name = "paint." + sight.name();
        return new Figure(
                name,
                () -> onPage(sight, (context, url) -> {
                    context.addInitScript(WATCH.replace("WANTED", sight.wanted()));
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

    private Figure weight(Sight sight) {
        String name = "weight." + sight.name();
        return new Figure(
                name,
                () -> onPage(sight, (context, url) -> {
                    try (Page page = context.newPage()) {
                        page.navigate(url);
                        page.waitForSelector(sight.wanted());
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

    private Reading onPage(Sight sight, Measurement measurement) {
        try (Site site = Site.open(installation, 0);
                PlainBrowser plain = PlainBrowser.start(browsers.path());
                BrowserContext context = plain.browser().newContext()) {
            String url =
                    site.urls(site.worlds().create(WORLD, image, TimeMode.LIVE)).getOrDefault(sight.app(), "");
            String start = signedIn(context, url);
            return measurement.of(
                    context,
                    sight.path().isEmpty()
                            ? start
                            : URI.create(start).resolve(sight.path()).toString());
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
