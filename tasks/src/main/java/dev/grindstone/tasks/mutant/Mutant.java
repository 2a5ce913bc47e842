package dev.grindstone.tasks.mutant;

import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.Ending;
import dev.grindstone.tasks.model.ReferenceChange;
import dev.grindstone.tasks.mutant.rows.Edit;
import java.util.List;

/**
 * One wrong way of doing a task. First what the page would do, then edits by hand.
 *
 * @param name what kind of mistake it is and where, the same in every variant: {@code omitted: insert into mail.message}
 * @param acts changes, each by a person; usually the reference change by the person who is signed in
 * @param atOnce edits right after these, while what they set in motion is still pending
 * @param atRest edits when all has come to rest
 * @param ending what is said in the end
 */
record Mutant(String name, List<Act> acts, List<Edit> atOnce, List<Edit> atRest, Ending ending) {

    /** A change and who makes it. */
    record Act(TaskInstance by, ReferenceChange change) {}

    Mutant {
        acts = List.copyOf(acts);
        atOnce = List.copyOf(atOnce);
        atRest = List.copyOf(atRest);
    }
}
