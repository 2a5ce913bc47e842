package dev.grindstone.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test a task, in a fresh world that stands at the task's start:
 * {@code @Test @Task("mail/write-to-namesake") void writes(TaskRun run)}.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(GrindstoneExtension.class)
public @interface Task {

    /** The task's id, or that of an instance, {@code pack/task@revision#variant~seed}; what is left out is the first. */
    String value();

    /** The folder or zip file it is in; those that come with Grindstone when empty. */
    String pack() default "";
}
