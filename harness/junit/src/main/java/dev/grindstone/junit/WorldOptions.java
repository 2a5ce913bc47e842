package dev.grindstone.junit;

import dev.grindstone.kit.time.TimeMode;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The world a test asks for.
 *
 * @param world the fixture's name; a task brings its own
 * @param seed what it is made with; a task's id may name another
 * @param time how its clock moves
 * @param task the id of the task, whole or shortened; empty for none
 * @param pack the folder or zip file the task is in; empty for those that come with Grindstone
 */
public record WorldOptions(String world, long seed, TimeMode time, String task, String pack) {

    static final String DEFAULT_WORLD = "office";
    static final long DEFAULT_SEED = 1;

    /** The office in stepped time, without a task. */
    public static final WorldOptions DEFAULT = new WorldOptions(DEFAULT_WORLD, DEFAULT_SEED, TimeMode.STEPPED, "", "");

    /** The same from another world. */
    public WorldOptions world(String name) {
        return new WorldOptions(name, seed, time, task, pack);
    }

    /** The same made with another seed. */
    public WorldOptions seed(long number) {
        return new WorldOptions(world, number, time, task, pack);
    }

    /** The same with a clock that moves like this. */
    public WorldOptions time(TimeMode mode) {
        return new WorldOptions(world, seed, mode, task, pack);
    }

    /** The same with a task, {@code mail/write-to-namesake} or {@code mail/write-to-namesake@1#3~1}. */
    public WorldOptions task(String id) {
        return new WorldOptions(world, seed, time, id, pack);
    }

    /** The same with tasks of a folder or a zip file. */
    public WorldOptions pack(String place) {
        return new WorldOptions(world, seed, time, task, place);
    }

    /** What the nearest annotations say: the method's, its class's, or those of a class around it. */
    static WorldOptions of(ExtensionContext context, WorldOptions otherwise) {
        WorldOptions said = AnnotationSupport.findAnnotation(context.getElement(), Grindstone.class)
                .or(() -> AnnotationSupport.findAnnotation(
                        context.getRequiredTestClass(), Grindstone.class, context.getEnclosingTestClasses()))
                .map(world -> otherwise.world(world.world()).seed(world.seed()).time(world.time()))
                .orElse(otherwise);
        return AnnotationSupport.findAnnotation(context.getElement(), Task.class)
                .or(() -> AnnotationSupport.findAnnotation(
                        context.getRequiredTestClass(), Task.class, context.getEnclosingTestClasses()))
                .map(task -> said.task(task.value()).pack(task.pack()))
                .orElse(said);
    }
}
