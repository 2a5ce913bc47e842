package dev.grindstone.tasks.check;

import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.Ending;
import dev.grindstone.tasks.model.ExpectedEnding.Refusal;
import dev.grindstone.tasks.model.ExpectedEnding.TypedAnswer;

/** What an agent that does everything right says in the end. */
public final class RightEnding {

    private RightEnding() {}

    public static Ending of(TaskInstance instance) {
        if (instance.task().ending() instanceof TypedAnswer typed) {
            return Ending.answered(typed.type().written(instance.answer()));
        }
        return instance.task().ending() instanceof Refusal refusal
                ? Ending.refused(refusal.code(), refusal.because())
                : Ending.finished();
    }
}
