package dev.grindstone.tasks.instance;

import dev.grindstone.tasks.model.Task;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The stable name of an instance, {@code mail/archive-sender-notices@2#17~1}: revision 2 of the task, its variant 17 in
 * the world of seed 1. Whoever asks for one may leave out all but the task.
 *
 * @param task the task's id
 * @param revision null when left out
 * @param variant null when left out
 * @param seed null when left out
 */
public record InstanceId(
        String task,
        @Nullable Integer revision,
        @Nullable Long variant,
        @Nullable Long seed) {

    private static final Pattern FORM = Pattern.compile(
            "(?<task>[a-z0-9-]+(?:/[a-z0-9-]+)*)(?:@(?<revision>[0-9]{1,9}))?(?:#(?<variant>[0-9]{1,18}))?(?:~(?<seed>-?[0-9]{1,18}))?");

    /** The whole name of an instance. */
    public static InstanceId of(Task task, long variant, long seed) {
        return new InstanceId(task.id(), task.revision(), variant, seed);
    }

    /**
     * Reads a name, whole or shortened.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static InstanceId parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' names no instance of a task: write"
                            + " pack/task@revision#variant~seed, such as mail/archive@2#17~1; all but pack/task may be left out");
        }
        String revision = form.group("revision");
        return new InstanceId(
                form.group("task"),
                revision == null ? null : Integer.valueOf(revision),
                number(form.group("variant")),
                number(form.group("seed")));
    }

    private static @Nullable Long number(@Nullable String digits) {
        return digits == null ? null : Long.valueOf(digits);
    }

    /** Why this is no instance of the task as it is now, with what to do; empty when the revision fits or is left out. */
    public Optional<String> misfit(Task of) {
        return revision == null || revision == of.revision()
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "task '%s' has revision %d, not %d, and a variant means something else in another revision:"
                                + " ask for %s@%d",
                        of.id(),
                        of.revision(),
                        revision,
                        of.id(),
                        of.revision()));
    }

    @Override
    public String toString() {
        return task
                + (revision == null ? "" : "@" + revision)
                + (variant == null ? "" : "#" + variant)
                + (seed == null ? "" : "~" + seed);
    }
}
