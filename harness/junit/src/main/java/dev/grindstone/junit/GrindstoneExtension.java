package dev.grindstone.junit;

import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.World;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Gives tests worlds and takes them away again: registered by {@link Grindstone} or {@link Task}, or in code with
 * {@code @RegisterExtension GrindstoneExtension grindstone = GrindstoneExtension.newInstance().world("office").build()}.
 *
 * <p>An annotation, and a field that is not static, give each test a fresh world. A static field gives all tests of the
 * class the same one, which is reset before each of them; tests that run in parallel take it in turn. So does a field of a class whose tests share an
 * instance. A test whose own
 * annotation asks for something else gets a fresh world in either case.
 *
 * <p>A test that fails leaves the difference between start and end of its world, and a picture and a trace of the
 * Playwright page it was given, if it was given one.
 *
 * <p>Configuration parameters of JUnit: {@code grindstone.output} is the folder where failed tests leave that (default
 * {@code target/grindstone}), {@code grindstone.trace} is {@code off} for tests that shall not be traced, and
 * {@code grindstone.home} is the folder where built worlds are kept (default: the environment variable
 * {@code GRINDSTONE_HOME}, or {@code .grindstone}).
 */
public final class GrindstoneExtension
        implements BeforeAllCallback,
                AfterAllCallback,
                BeforeEachCallback,
                AfterEachCallback,
                InvocationInterceptor,
                ParameterResolver,
                TestExecutionExceptionHandler {

    private static final Set<Class<?>> OF_A_TEST = Set.of(World.class, WorldUrls.class, TaskRun.class);

    private final WorldOptions options;
    private final boolean isBuilt;
    private final boolean resets;

    /** An extension whose tests start from the office, unless their annotation says otherwise. */
    public GrindstoneExtension() {
        this(WorldOptions.DEFAULT, false, true);
    }

    private GrindstoneExtension(WorldOptions options, boolean isBuilt, boolean resets) {
        this.options = options;
        this.isBuilt = isBuilt;
        this.resets = resets;
    }

    /** Starts to describe an extension. */
    public static Builder newInstance() {
        return new Builder(WorldOptions.DEFAULT, true);
    }

    /**
     * An extension being described.
     *
     * @param options the world it gives
     * @param resets whether a world that tests share is reset before each of them
     */
    public record Builder(WorldOptions options, boolean resets) {

        /** Changes the options: {@code options(world -> world.seed(42).time(LIVE))}. */
        public Builder options(UnaryOperator<WorldOptions> change) {
            return new Builder(change.apply(options), resets);
        }

        /** Tests start from this world. */
        public Builder world(String name) {
            return options(world -> world.world(name));
        }

        /** The world is made with this seed. */
        public Builder seed(long seed) {
            return options(world -> world.seed(seed));
        }

        /** The world's clock moves like this. */
        public Builder time(TimeMode time) {
            return options(world -> world.time(time));
        }

        /** The world stands at the start of this task, which {@link TaskRun} checks. */
        public Builder task(String id) {
            return options(world -> world.task(id));
        }

        /** Whether a world that the tests of a class share is reset before each of them; it is unless told otherwise. */
        public Builder resetOnEachTest(boolean reset) {
            return new Builder(options, reset);
        }

        /** The extension. */
        public GrindstoneExtension build() {
            return new GrindstoneExtension(options, true, resets);
        }
    }

    // JUnit calls this for extensions of annotations and of static fields; only the latter share a world.
    @Override
    public void beforeAll(ExtensionContext context) {
        TestContext tests = new TestContext(context);
        if (isBuilt && tests.shared() == null) {
            tests.own(this);
            tests.share(tests.server().open(options), resets);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (isBuilt) {
            new TestContext(context).closeShared();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        TestContext test = new TestContext(context);
        if (isBuilt) {
            test.own(this);
        }
        if (test.hasWorld(this)) {
            return;
        }
        test.takeBack();
        TestWorld shared = test.shared();
        WorldOptions wanted = WorldOptions.of(context, shared == null ? options : shared.options());
        if (shared == null || !shared.options().equals(wanted)) {
            test.give(test.server().open(wanted));
            return;
        }
        shared.take();
        test.give(shared);
        if (test.resets()) {
            shared.reset();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        new TestContext(context).takeBack();
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> called, ExtensionContext context)
            throws Throwable {
        new TestContext(context).watch(called.getArguments());
        invocation.proceed();
    }

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> called, ExtensionContext context)
            throws Throwable {
        new TestContext(context).watch(called.getArguments());
        invocation.proceed();
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> called, ExtensionContext context)
            throws Throwable {
        interceptTestMethod(invocation, called, context);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        new TestContext(context).tell(failure);
        throw failure;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        boolean isOurs = OF_A_TEST.contains(type) || type == GrindstoneServer.class;
        return isOurs && new TestContext(context).isOwnedBy(this);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestContext test = new TestContext(context);
        Class<?> type = parameter.getParameter().getType();
        if (type == GrindstoneServer.class) {
            return test.server();
        }
        TestWorld world = test.world();
        return type == World.class ? world.world() : type == WorldUrls.class ? world.urls() : world.run();
    }
}
