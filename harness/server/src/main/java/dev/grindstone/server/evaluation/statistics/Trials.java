package dev.grindstone.server.evaluation.statistics;

import java.util.Collection;
import java.util.OptionalDouble;

/**
 * Trials of one and the same instance.
 *
 * @param successes how many went well
 * @param count how many there were
 */
public record Trials(int successes, int count) {

    public Trials {
        if (successes < 0 || successes > count) {
            throw new IllegalArgumentException(successes + " of " + count + " trials cannot have gone well");
        }
    }

    /**
     * How likely {@code k} trials all go well, estimated without bias: the share of the choices of {@code k} trials in
     * which all did, {@code C(successes, k) / C(count, k)} (S. Yao et al., "τ-bench: a benchmark for tool-agent-user
     * interaction in real-world domains", arXiv 2406.12045, 2024).
     *
     * @param k from 1 to {@code count}
     */
    public double allOf(int k) {
        check(k);
        double share = 1;
        for (int i = 0; i < k; i++) {
            share *= Math.max(0, successes - i) / (double) (count - i);
        }
        return share;
    }

    /**
     * How likely at least one of {@code k} trials goes well, likewise without bias (M. Chen et al., "Evaluating large
     * language models trained on code", arXiv 2107.03374, 2021).
     *
     * @param k from 1 to {@code count}
     */
    public double anyOf(int k) {
        return 1 - new Trials(count - successes, count).allOf(k);
    }

    private void check(int k) {
        if (k < 1 || k > count) {
            throw new IllegalArgumentException(
                    "of " + count + " trials, " + k + " cannot be chosen: choose from 1 to " + count);
        }
    }

    /** The mean of {@link #allOf} over the instances that were tried that often; empty when none was. */
    public static OptionalDouble passHat(Collection<Trials> instances, int k) {
        return instances.stream()
                .filter(trials -> trials.count >= k)
                .mapToDouble(trials -> trials.allOf(k))
                .average();
    }

    /** The mean of {@link #anyOf} over the instances that were tried that often; empty when none was. */
    public static OptionalDouble passAt(Collection<Trials> instances, int k) {
        return instances.stream()
                .filter(trials -> trials.count >= k)
                .mapToDouble(trials -> trials.anyOf(k))
                .average();
    }
}
