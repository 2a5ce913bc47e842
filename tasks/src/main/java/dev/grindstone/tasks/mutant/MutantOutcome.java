package dev.grindstone.tasks.mutant;

/**
 * What became of a mutant.
 *
 * @param name what kind of mistake it is and where, the same in every variant
 * @param did what it did in this variant
 * @param fate whether the check saw it
 * @param detail the verdict, or why it is none
 */
public record MutantOutcome(String name, String did, Fate fate, String detail) {

    /** Whether the check saw the mistake. */
    public enum Fate {
        /** The check failed it. */
        KILLED,
        /** The check passed it: the check can be fooled. */
        SURVIVED,
        /** The check failed it, although the rows are those of the reference. */
        UNJUST,
        /** It is no mistake: the outcome is as good as that of the reference. */
        EQUIVALENT,
        /** The world does not let it happen. */
        IMPOSSIBLE
    }

    @Override
    public String toString() {
        return name + (did.isEmpty() ? "" : " (" + did + ")") + ": " + detail;
    }
}
