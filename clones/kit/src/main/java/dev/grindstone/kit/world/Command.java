package dev.grindstone.kit.world;

import dev.grindstone.kit.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * One domain operation of an app, such as {@code mail.send}: the same code for pages, APIs, counterparts, fixtures
 * and tasks.
 */
@FunctionalInterface
public interface Command {

    /**
     * Carries it out inside the world's turn.
     *
     * @param by who does it
     * @return what the operation made, such as an id, or null
     * @throws IllegalArgumentException when an argument is missing or makes no sense
     */
    @Nullable
    Object run(World world, Person by, Args args);
}
