package dev.grindstone.junit;

import dev.grindstone.kit.time.TimeMode;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The world a test asks for.
 *
 * @param world the fixture's name
 * @param seed what it is made with
 * @param time how its clock moves
 */
record WorldWish(String world, long seed, TimeMode time) {

    static final String DEFAULT_WORLD = "office";
    static final long DEFAULT_SEED = 1;
    static final WorldWish DEFAULT = new WorldWish(DEFAULT_WORLD, DEFAULT_SEED, TimeMode.STEPPED);

    /** What the nearest annotation says: the method's, its class's, or that of a class around it. */
    static WorldWish of(ExtensionContext context, WorldWish otherwise) {
        return AnnotationSupport.findAnnotation(context.getElement(), Grindstone.class)
                .or(() -> AnnotationSupport.findAnnotation(
                        context.getRequiredTestClass(), Grindstone.class, context.getEnclosingTestClasses()))
                .map(said -> new WorldWish(said.world(), said.seed(), said.time()))
                .orElse(otherwise);
    }
}
