package dev.grindstone.server.proving;

/** What can be proved of an instance, each by itself. */
public enum ProofKind {
    /** Doing nothing fails, doing it right passes, near misses fail, a reset gives the start back. */
    LAWS,
    /** No wrong way that can be generated passes. */
    MUTANTS,
    /** The solution passes in a browser, twice, to the same state. */
    SOLUTION,
    /** No attacker wins. */
    ATTACKS,
    /** No attacker wins that hangs the browser or keeps it busy, which takes minutes and does not depend on the task. */
    HANGS;

    /** Whether it is proved in a browser, where a proof may also fail for want of memory or time. */
    boolean needsBrowser() {
        return this == SOLUTION || this == ATTACKS || this == HANGS;
    }
}
