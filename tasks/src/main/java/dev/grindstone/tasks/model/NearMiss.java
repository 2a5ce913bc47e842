package dev.grindstone.tasks.model;

import dev.grindstone.tasks.problem.Spot;
import org.jspecify.annotations.Nullable;

/**
 * A plausible wrong ending of a task, which its check must reject.
 *
 * @param name what went wrong, such as "archives the read ones too"
 * @param change what was done; null when it was the right thing and only the ending is wrong
 * @param ending what was said; null when it was the right thing
 * @param failsAt where the verdict must find fault
 */
public record NearMiss(
        Spot spot,
        String name,
        @Nullable ReferenceChange change,
        @Nullable Ending ending,
        FailsAt failsAt) {}
