package dev.grindstone.tasks.compare;

import dev.grindstone.tasks.verdict.Allowed;
import dev.grindstone.tasks.verdict.Reason;
import java.util.List;

/**
 * What a comparison found.
 *
 * @param reasons everything in which what was done is not what should have been done
 * @param allowed what else is different, and the rules by which that does no harm
 */
public record Findings(List<Reason> reasons, List<Allowed> allowed) {

    public Findings {
        reasons = List.copyOf(reasons);
        allowed = List.copyOf(allowed);
    }
}
