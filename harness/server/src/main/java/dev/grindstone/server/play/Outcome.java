package dev.grindstone.server.play;

import dev.grindstone.episodes.Usage;
import dev.grindstone.tasks.verdict.Verdict;

/**
 * What came of an episode, and of the reset after it.
 *
 * @param id the task's instance
 * @param goal what the agent was told
 * @param verdict what the check says
 * @param steps how many steps the agent took
 * @param trouble the last action that could not be done, with its step; empty when all could
 * @param startDigest SHA-256 over the world's bytes before the episode
 * @param endDigest the same after it
 * @param resetDigest the same after the reset
 * @param stateDigest SHA-256 over the rows of all apps after the episode
 * @param screenshotDigest SHA-256 of what was last seen; empty without a screenshot
 * @param usage what the agent used up
 */
public record Outcome(
        String id,
        String goal,
        Verdict verdict,
        int steps,
        String trouble,
        String startDigest,
        String endDigest,
        String resetDigest,
        String stateDigest,
        String screenshotDigest,
        Usage usage) {

    /** Whether the reset gave the start's bytes back. */
    public boolean isResetProved() {
        return resetDigest.equals(startDigest);
    }
}
