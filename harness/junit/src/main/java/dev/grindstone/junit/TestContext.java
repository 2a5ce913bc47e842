package dev.grindstone.junit;

import dev.grindstone.junit.playwright.PageEvidence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** What JUnit keeps for the extension: one server for all tests, a world for a class or a test, the pages of a test. */
final class TestContext {

    private static final Namespace OURS = Namespace.create(GrindstoneExtension.class);
    private static final String SHARED = "shared";
    private static final String RESETS = "resets";
    private static final String OWNER = "owner";
    private static final String TOLD = "told";
    private static final String PAGES = "pages";

    private final ExtensionContext context;
    private final Store store;

    TestContext(ExtensionContext context) {
        this.context = context;
        this.store = context.getStore(OURS);
    }

    /** The server of this JVM. Its store closes it. */
    @SuppressWarnings("deprecation") // computeIfAbsent came with JUnit 6, and JUnit 5.13 shall do
    GrindstoneServer server() {
        return Objects.requireNonNull(context.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent(
                        GrindstoneServer.class, any -> new GrindstoneServer(home()), GrindstoneServer.class));
    }

    /** Puts a field's extension in charge; annotations beside it register another, which then keeps quiet. */
    void own(GrindstoneExtension extension) {
        if (store.get(OWNER) == null) {
            store.put(OWNER, extension);
        }
    }

    /** Whether an extension is in charge, alone or of several. */
    boolean isOwnedBy(GrindstoneExtension extension) {
        Object owner = store.get(OWNER);
        return owner == null || owner == extension;
    }

    /** The world that the tests of this class share, or those of a class around it; null when they share none. */
    @Nullable
    TestWorld shared() {
        return store.get(SHARED, TestWorld.class);
    }

    void share(TestWorld world, boolean resets) {
        store.put(SHARED, world);
        store.put(RESETS, resets);
    }

    /** Whether the world that tests share is reset before each of them. */
    boolean resets() {
        return Boolean.TRUE.equals(store.get(RESETS));
    }

    void closeShared() {
        TestWorld world = store.remove(SHARED, TestWorld.class);
        if (world != null) {
            world.close();
        }
    }

    /** Whether the test has a world that it needs not change for that of the extension in charge. */
    boolean hasWorld(GrindstoneExtension extension) {
        TestWorld world = store.get(TestWorld.class, TestWorld.class);
        return world != null && (world == shared() || store.get(OWNER) != extension);
    }

    void give(TestWorld world) {
        store.put(TestWorld.class, world);
    }

    /** The world of this test; for what runs before all tests, the one they share. */
    TestWorld world() {
        TestWorld own = store.get(TestWorld.class, TestWorld.class);
        TestWorld world = own == null ? shared() : own;
        if (world == null) {
            throw new IllegalStateException("A world belongs to one test: take it as a parameter of the test or of"
                    + " @BeforeEach, not of a constructor or of @BeforeAll, or share one by a static field");
        }
        return world;
    }

    void takeBack() {
        // Loops, as a reference to a method would load Playwright for tests that have no page.
        for (PageEvidence page : pages()) {
            page.drop();
        }
        store.remove(PAGES);
        TestWorld world = store.remove(TestWorld.class, TestWorld.class);
        if (world != null && world == shared()) {
            world.giveBack();
        } else if (world != null) {
            world.close();
        }
    }

    /** Watches the pages among the arguments of a test, once each. */
    void watch(List<Object> arguments) {
        if (!isPlaywrightThere() || !pages().isEmpty()) {
            return;
        }
        boolean traces = !context.getConfigurationParameter("grindstone.trace")
                .orElse("on")
                .equals("off");
        List<PageEvidence> pages = new ArrayList<>();
        arguments.forEach(argument -> pages.addAll(PageEvidence.of(argument, traces)));
        store.put(PAGES, pages);
    }

    /** Writes down all that is known of a failed test, and says where in its failure. */
    void tell(Throwable failure) {
        TestWorld world = store.get(TestWorld.class, TestWorld.class);
        if (world == null || store.get(TOLD) != null) {
            return;
        }
        store.put(TOLD, true);
        Path folder =
                Path.of(context.getConfigurationParameter("grindstone.output").orElse("target/grindstone"));
        String base = folder.resolve(context.getRequiredTestClass().getName())
                .resolve(fileName())
                .toString();
        failure.addSuppressed(StateDifference.write(world.world().netChanges(), Path.of(base + ".diff.txt")));
        List<Path> seen = new ArrayList<>();
        for (PageEvidence page : pages()) {
            seen.addAll(page.write(base));
        }
        store.remove(PAGES);
        if (!seen.isEmpty()) {
            failure.addSuppressed(new PageSeen(seen));
        }
    }

    @SuppressWarnings("unchecked") // only watch puts it there
    private List<PageEvidence> pages() {
        List<PageEvidence> pages = (List<PageEvidence>) store.get(PAGES);
        return pages == null ? List.of() : pages;
    }

    private static boolean isPlaywrightThere() {
        try {
            Class.forName("com.microsoft.playwright.Page", false, TestContext.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    private Path home() {
        String fromEnvironment = System.getenv().getOrDefault("GRINDSTONE_HOME", ".grindstone");
        return Path.of(context.getConfigurationParameter("grindstone.home").orElse(fromEnvironment));
    }

    /** The display name too, because the invocations of a parameterized test share the method's. */
    private String fileName() {
        String name = context.getRequiredTestMethod().getName();
        String shown = context.getDisplayName().replaceAll("[^A-Za-z0-9._-]+", "_");
        return shown.startsWith(name) ? name : name + "-" + shown;
    }
}
