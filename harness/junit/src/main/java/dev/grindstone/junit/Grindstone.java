package dev.grindstone.junit;

import dev.grindstone.kit.time.TimeMode;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test of a class, or one test, a fresh world: {@code @Test void archives(World world, WorldUrls urls)}.
 *
 * <p>Tests may run in parallel; no world is shared. On a method it replaces the class's.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(GrindstoneExtension.class)
public @interface Grindstone {

    /** The world that each test starts from. */
    String world() default WorldOptions.DEFAULT_WORLD;

    /** The seed it is made with. */
    long seed() default WorldOptions.DEFAULT_SEED;

    /** How its clock moves: only when the test says so, or with the machine's. */
    TimeMode time() default TimeMode.STEPPED;
}
