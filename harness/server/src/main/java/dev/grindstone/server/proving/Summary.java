package dev.grindstone.server.proving;

/**
 * All of a run in one line.
 *
 * @param failed instances of which a law does not hold
 * @param mutants those that the world let happen
 * @param killScore killed mutants as a share of those that are mistakes, 0 to 1
 * @param attackerPasses attacks that won: a verdict passed, or the attacker got at something outside its world
 */
public record Summary(int tasks, int instances, int failed, int mutants, double killScore, int attackerPasses) {}
