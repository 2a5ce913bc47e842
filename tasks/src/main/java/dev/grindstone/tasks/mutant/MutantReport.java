package dev.grindstone.tasks.mutant;

import dev.grindstone.tasks.mutant.MutantOutcome.Fate;
import java.util.List;

/**
 * What became of all mutants of one instance.
 *
 * @param instance its id
 * @param outcomes one a mutant
 * @param unseen tables and columns no check looks at, each with the reason, so that there is no mutant of them
 */
public record MutantReport(String instance, List<MutantOutcome> outcomes, List<String> unseen) {

    public MutantReport {
        outcomes = List.copyOf(outcomes);
        unseen = List.copyOf(unseen);
    }

    /** The outcomes of a fate. */
    public List<MutantOutcome> of(Fate fate) {
        return outcomes.stream().filter(outcome -> outcome.fate() == fate).toList();
    }
}
