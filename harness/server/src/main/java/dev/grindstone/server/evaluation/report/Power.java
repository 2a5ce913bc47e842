package dev.grindstone.server.evaluation.report;

/**
 * What comes of several trials of the same instance.
 *
 * @param k how many trials
 * @param all how likely all of them go well, pass^k
 * @param any how likely at least one of them goes well, pass@k
 * @param instances how many instances have that many valid runs
 */
public record Power(int k, double all, double any, int instances) {}
