package dev.grindstone.server.shelf;

import dev.grindstone.server.Trouble;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.tasks.instance.InstanceId;
import dev.grindstone.tasks.model.Task;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The instance somebody asks for; it may turn out that the task has no such variant. */
public record Wanted(Task task, long variant, long seed) {

    /**
     * Understands the id of an instance, whole or shortened. What it leaves out comes from beside it or, failing that,
     * is the first variant in the world that everything starts from.
     *
     * @param variant null when nothing is said beside the id
     * @param seed null when nothing is said beside the id
     */
    public static Wanted of(Shelf shelf, String text, @Nullable Long variant, @Nullable Long seed) {
        InstanceId id = id(text);
        return new Wanted(
                task(shelf, id),
                Objects.requireNonNullElse(one("variant", id, id.variant(), variant), 0L),
                Objects.requireNonNullElse(one("seed", id, id.seed(), seed), Installation.DEFAULT_SEED));
    }

    /** Reads an id, whole or shortened; complains when it is none. */
    static InstanceId id(String text) {
        try {
            return InstanceId.parse(text);
        } catch (IllegalArgumentException none) {
            throw Trouble.badInput(String.valueOf(none.getMessage()), text, "");
        }
    }

    /** The task of an id; complains when there is none, or none of that revision. */
    static Task task(Shelf shelf, InstanceId id) {
        Task task = shelf.task(id.task());
        id.misfit(task).ifPresent(why -> {
            throw Trouble.of(Trouble.Kind.UNKNOWN, why, id, "");
        });
        return task;
    }

    private static @Nullable Long one(String what, InstanceId id, @Nullable Long inId, @Nullable Long beside) {
        if (inId != null && beside != null && !inId.equals(beside)) {
            throw Trouble.badInput(
                    "'" + id + "' names " + what + " " + inId + ", but " + what + " " + beside + " is asked for, too",
                    beside,
                    "name it once");
        }
        return inId == null ? beside : inId;
    }
}
