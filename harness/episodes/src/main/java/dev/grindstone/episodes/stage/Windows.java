package dev.grindstone.episodes.stage;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/*
 * A window, which is a browser context with an empty tab, takes longer to open than all else a new episode needs. So
 * the next one can be opened while nobody waits. It is never one that was used: it has no cookie and no history.
 *
 * The clock of its documents is a large script, and registered once. The instant at which the next document begins
 * changes with every step, so it is a small script of its own, which runs after the clock and before any script of the
 * page. See decision 0008.
 */
/** The windows of one browser, of which one may be open ahead. */
final class Windows {
    private static final int ACTION_MILLIS = 5000;

    /** The first page of a server that has just started can take seconds while others start beside it. */
    private static final int NAVIGATION_MILLIS = 30_000;

    private final Browser browser;
    private @Nullable Shape lastShape;
    private @Nullable Window ahead;

    Windows(Browser browser) {
        this.browser = browser;
    }

    /** What cannot be changed once a window is open. */
    record Shape(int width, int height, String locale, ZoneId zone) {}

    /** A window that nobody has used. */
    record Window(Shape shape, BrowserContext context, Clock clock) {}

    /** A window of this shape: the one that was opened ahead if it has it, else a new one. */
    Window take(Shape shape) {
        lastShape = shape;
        Optional<Window> waiting = Optional.ofNullable(ahead);
        ahead = null;
        if (waiting.isPresent() && waiting.get().shape().equals(shape)) {
            return waiting.get();
        }
        waiting.ifPresent(other -> other.context().close());
        return open(shape);
    }

    /** Opens the next window, in the shape of the last one that was taken, unless one is open already. */
    void openAhead() {
        Shape shape = lastShape;
        if (shape == null || ahead != null) {
            return;
        }
        try {
            ahead = open(shape);
        } catch (PlaywrightException failure) {
            // The next episode finds out whether the browser is gone, and says so.
        }
    }

    private Window open(Shape shape) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(shape.width(), shape.height())
                .setScreenSize(shape.width(), shape.height())
                .setDeviceScaleFactor(1)
                .setLocale(shape.locale())
                .setTimezoneId(shape.zone().getId())
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK));
        context.setDefaultTimeout(ACTION_MILLIS);
        context.setDefaultNavigationTimeout(NAVIGATION_MILLIS);
        Clock clock = new Clock(context);
        context.newPage();
        return new Window(shape, context, clock);
    }

    /** What runs in each new document of a window before its own scripts: the stepped clock, set to the present. */
    static final class Clock {
        private static final String SCRIPT = resource("stepped-time.js") + "\n" + resource("settling.js");

        private final BrowserContext context;
        private @Nullable AutoCloseable begin;

        private Clock(BrowserContext context) {
            this.context = context;
            context.addInitScript(SCRIPT);
        }

        /** Documents begin at this instant from now on. */
        void begin(Instant present) {
            AutoCloseable before = begin;
            begin = context.addInitScript("globalThis.__grindstoneStage.begin(" + present.toEpochMilli() + ");");
            if (before != null) {
                forget(before);
            }
        }

        private static void forget(AutoCloseable script) {
            try {
                script.close();
            } catch (RuntimeException failure) {
                throw failure;
            } catch (Exception failure) {
                throw new StageException("The page's clock could not be set", failure);
            }
        }

        private static String resource(String name) {
            try (InputStream in = Windows.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("The resource '" + name + "' is missing: build the module again");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException failure) {
                throw new UncheckedIOException("Cannot read the resource '" + name + "'", failure);
            }
        }
    }
}
