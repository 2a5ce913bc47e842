package dev.grindstone.episodes.stage;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserContext.WaitForConditionOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/*
 * Time. The world moves first, then each tab runs its timers up to the world's present, one tab after the other. A
 * document that begins later begins at that present, which is why the init script is registered anew each time.
 *
 * Rest. Three witnesses have to agree. The page knows of requests, handlers, and that it is about to be left, in exact
 * order. The browser knows of requests that no script sees: pictures of a style sheet, navigations. The server knows
 * of requests of this world that nobody waits for any more. When all say that nothing is pending and nothing began
 * while they were asked, nothing can happen until time moves or somebody acts.
 *
 * See decision 0004.
 */
/** The tabs' clocks, and the wait for all of them to come to rest. */
final class SteppedPages {
    private static final String SCRIPT = resource("stepped-time.js") + "\n" + resource("settling.js");
    private static final String REST =
            "([target, patience]) => globalThis.__grindstoneStage ? __grindstoneStage.rest(patience) : null";
    private static final String ADVANCE =
            "([target, patience]) => globalThis.__grindstoneStage ? __grindstoneStage.advanceTo(target, patience) : null";
    private static final String STAYED = "() => globalThis.__grindstoneStage && __grindstoneStage.stayed()";

    /** Waits in real time that no healthy page needs; the watchdog's limit is above it. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int ROUNDS = 100;

    private final BrowserContext context;
    private final StagedWorld world;
    private final Tabs tabs;
    private final Traffic traffic;
    private final Map<Page, String> titles = new HashMap<>();
    private final Navigations navigations;
    private @Nullable AutoCloseable script;
    private int expectedTabs = 1;

    SteppedPages(BrowserContext context, StagedWorld world, Tabs tabs, Traffic traffic) {
        this.context = context;
        this.world = world;
        this.tabs = tabs;
        this.traffic = traffic;
        this.navigations = new Navigations(context);
        context.onPageClose(titles::remove);
        register();
    }

    String title(Page page) {
        return titles.getOrDefault(page, "");
    }

    /** Waits until nothing is pending. */
    void settle() {
        settle(REST);
    }

    /** Moves the world and every tab on. */
    void advance(Duration slice) {
        world.advance(slice);
        register();
        settle(ADVANCE);
    }

    private void register() {
        try {
            if (script != null) {
                script.close();
            }
            script = context.addInitScript(
                    SCRIPT.replace("START", Long.toString(world.now().toEpochMilli())));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new StageException("The page's clock could not be registered", failure);
        }
    }

    private void settle(String expression) {
        List<Double> argument = List.of((double) world.now().toEpochMilli(), (double) PATIENCE.toMillis());
        for (int round = 0; round < ROUNDS; round++) {
            long before = traffic.started();
            int tabsBefore = tabs.opened();
            for (Page page : tabs.pages()) {
                ask(page, expression, argument);
            }
            awaitTabs();
            if (!traffic.isQuiet()) {
                pump(traffic::isQuiet, () -> "requests without an end: " + traffic.waitedFor());
            }
            if (!world.awaitIdle(PATIENCE)) {
                throw new StageException(
                        "The server was still busy with this world after " + PATIENCE.toSeconds() + " s");
            }
            if (traffic.started() == before && tabs.opened() == tabsBefore) {
                return;
            }
        }
        throw new StageException("The page never comes to rest: something began in each of " + ROUNDS + " rounds");
    }

    private void ask(Page page, String expression, List<Double> argument) {
        while (!page.isClosed()) {
            try {
                long documents = navigations.documents(page);
                if (!(page.evaluate(expression, argument) instanceof Map<?, ?> report)) {
                    return;
                }
                titles.put(page, String.valueOf(report.get("title")));
                expectedTabs += report.get("popups") instanceof Integer popups ? popups : 0;
                if (report.get("stuck") instanceof String stuck && !stuck.isEmpty()) {
                    throw new StageException(
                            page.url() + " did not come to rest within " + PATIENCE.toSeconds() + " s: " + stuck);
                }
                if (!Boolean.TRUE.equals(report.get("leaving"))) {
                    navigations.forgetStays(page);
                    return;
                }
                awaitNextDocument(page, documents);
            } catch (PlaywrightException failure) {
                if (!documentLeft(failure) && !page.isClosed()) {
                    throw failure;
                }
                // The document was left while it was asked; the next one is asked instead.
            }
        }
    }

    private void awaitNextDocument(Page page, long documents) {
        pump(
                () -> navigations.documents(page) != documents || navigations.stayed(page) || page.isClosed(),
                () -> "it said that it would be left, and was not");
        if (navigations.documents(page) == documents && !page.isClosed()) {
            navigations.forgetStays(page);
            page.evaluate(STAYED);
        }
    }

    private static boolean documentLeft(PlaywrightException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("Execution context was destroyed")
                || message.contains("Cannot find context")
                || message.contains("most likely because of a navigation");
    }

    /** A tab that a page opened is announced by another process, so it can be late. */
    private void awaitTabs() {
        if (tabs.opened() < expectedTabs) {
            pump(() -> tabs.opened() >= expectedTabs, () -> "a tab that a page opened did not appear");
        }
        expectedTabs = tabs.opened();
    }

    private void pump(BooleanSupplier condition, Supplier<String> trouble) {
        try {
            context.waitForCondition(condition, new WaitForConditionOptions().setTimeout((double) PATIENCE.toMillis()));
        } catch (TimeoutError late) {
            throw new StageException(
                    "The page did not come to rest within " + PATIENCE.toSeconds() + " s: " + trouble.get(), late);
        }
    }

    private static String resource(String name) {
        try (InputStream in = SteppedPages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The resource '" + name + "' is missing: build the module again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read the resource '" + name + "'", failure);
        }
    }
}
