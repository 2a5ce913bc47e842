package dev.grindstone.episodes.stage;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserContext.WaitForConditionOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/*
 * Time. The world moves first, then each tab runs its timers up to the world's present, one tab after the other. A
 * document that begins later begins at that present, which is why a small script is registered anew each time.
 *
 * Rest. Three witnesses have to agree. The page knows of requests, handlers, and that it is about to be left, in exact
 * order. The browser knows of requests that no script sees: pictures of a style sheet, navigations. The server knows
 * of requests of this world that nobody waits for any more. When all say that nothing is pending and nothing began
 * while they were asked, nothing can happen until time moves or somebody acts.
 *
 * See decisions 0004 and 0008.
 */
/** The tabs' clocks, and the wait for all of them to come to rest. */
final class SteppedPages {
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
    private final Windows.Clock clock;
    private int expectedTabs = 1;

    SteppedPages(BrowserContext context, Windows.Clock clock, StagedWorld world, Tabs tabs, Traffic traffic) {
        this.context = context;
        this.clock = clock;
        this.world = world;
        this.tabs = tabs;
        this.traffic = traffic;
        this.navigations = new Navigations(context);
        context.onPageClose(titles::remove);
        clock.begin(world.now());
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
        clock.begin(world.now());
        settle(ADVANCE);
    }

    private void settle(String expression) {
        List<Double> argument = List.of((double) world.now().toEpochMilli(), (double) PATIENCE.toMillis());
        for (int round = 0; round < ROUNDS; round++) {
            long before = traffic.started();
            long unseenBefore = traffic.unseen();
            int tabsBefore = tabs.opened();
            List<Page> asked = tabs.pages();
            for (Page page : asked) {
                ask(page, expression, argument);
            }
            long answered = traffic.started();
            awaitTabs();
            if (!traffic.isQuiet()) {
                pump(traffic::isQuiet, () -> "requests without an end: " + traffic.waitedFor());
            }
            if (!world.awaitIdle(PATIENCE)) {
                throw new StageException(
                        "The server was still busy with this world after " + PATIENCE.toSeconds() + " s");
            }
            boolean nothingBegan = traffic.started() == before;
            // A page that is alone and only sent requests of its own script has answered for them as well.
            boolean allAnsweredFor =
                    asked.size() == 1 && traffic.unseen() == unseenBefore && traffic.started() == answered;
            if ((nothingBegan || allAnsweredFor) && tabs.opened() == tabsBefore) {
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
}
