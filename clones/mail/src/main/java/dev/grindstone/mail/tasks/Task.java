package dev.grindstone.mail.tasks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something to do.
 *
 * @param list the name of the list it is in
 * @param due the day until which it is to be done, or null
 * @param thread the conversation it came from, or null
 */
record Task(
        long id,
        String list,
        String title,
        String details,
        @Nullable LocalDate due,
        boolean isDone,
        @Nullable Long thread) {
    /** The list of tasks that name none. */
    static final String FIRST_LIST = "My Tasks";
}
