package dev.grindstone.junit;

import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.World;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Gives each test a fresh world and takes it away again: registered by {@link Grindstone}, or in code with
 * {@code @RegisterExtension static GrindstoneExtension grindstone = GrindstoneExtension.newInstance().world("office").build()}.
 *
 * <p>Configuration parameters of JUnit: {@code grindstone.output} is the folder where failed tests leave their
 * difference (default {@code target/grindstone}), {@code grindstone.home} the folder where built worlds are kept
 * (default: the environment variable {@code GRINDSTONE_HOME}, or {@code .grindstone}).
 */
public final class GrindstoneExtension
        implements BeforeEachCallback, AfterEachCallback, ParameterResolver, TestExecutionExceptionHandler {

    private static final Namespace OURS = Namespace.create(GrindstoneExtension.class);

    private final WorldWish wish;

    /** An extension whose tests start from the office, unless their annotation says otherwise. */
    public GrindstoneExtension() {
        this(WorldWish.DEFAULT);
    }

    private GrindstoneExtension(WorldWish wish) {
        this.wish = wish;
    }

    /** Starts to describe an extension. */
    public static Builder newInstance() {
        return new Builder(WorldWish.DEFAULT);
    }

    /** An extension being described. */
    public record Builder(WorldWish wish) {

        /** Tests start from this world. */
        public Builder world(String name) {
            return new Builder(new WorldWish(name, wish.seed(), wish.time()));
        }

        /** The world is made with this seed. */
        public Builder seed(long seed) {
            return new Builder(new WorldWish(wish.world(), seed, wish.time()));
        }

        /** The world's clock moves like this. */
        public Builder time(TimeMode time) {
            return new Builder(new WorldWish(wish.world(), wish.seed(), time));
        }

        /** The extension. */
        public GrindstoneExtension build() {
            return new GrindstoneExtension(wish);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        TestServer server = context.getRoot()
                .getStore(OURS)
                .computeIfAbsent(TestServer.class, any -> new TestServer(home(context)), TestServer.class);
        context.getStore(OURS).put(TestWorld.class, server.open(WorldWish.of(context, wish)));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TestWorld world = context.getStore(OURS).remove(TestWorld.class, TestWorld.class);
        if (world != null) {
            world.close();
        }
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        Path folder =
                Path.of(context.getConfigurationParameter("grindstone.output").orElse("target/grindstone"));
        Path file = folder.resolve(context.getRequiredTestClass().getName()).resolve(fileName(context) + ".diff.txt");
        failure.addSuppressed(StateDifference.write(world(context).world().netChanges(), file));
        throw failure;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == World.class || type == WorldUrls.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestWorld world = world(context);
        return parameter.getParameter().getType() == World.class ? world.world() : world.urls();
    }

    private static TestWorld world(ExtensionContext context) {
        TestWorld world = context.getStore(OURS).get(TestWorld.class, TestWorld.class);
        if (world == null) {
            throw new IllegalStateException("A world belongs to one test: take it as a parameter of the test or of"
                    + " @BeforeEach, not of a constructor or of @BeforeAll");
        }
        return world;
    }

    private static Path home(ExtensionContext context) {
        String fromEnvironment = System.getenv().getOrDefault("GRINDSTONE_HOME", ".grindstone");
        return Path.of(context.getConfigurationParameter("grindstone.home").orElse(fromEnvironment));
    }

    /** The display name too, because the invocations of a parameterized test share the method's. */
    private static String fileName(ExtensionContext context) {
        String name = context.getRequiredTestMethod().getName();
        String shown = context.getDisplayName().replaceAll("[^A-Za-z0-9._-]+", "_");
        return shown.startsWith(name) ? name : name + "-" + shown;
    }
}
