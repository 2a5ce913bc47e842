package dev.grindstone.server.proving;

/** What can be proved of an instance, each by itself. */
public enum ProofKind {
    /** Doing nothing fails, doing it right passes, near misses fail, a reset gives the start back. */
    LAWS,
    /** No wrong way that can be generated passes. */
    MUTANTS,
    /** The solution passes in a browser, twice, to the same state. */
    SOLUTION
}
