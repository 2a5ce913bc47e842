package dev.grindstone.server.agents.command;

import dev.grindstone.server.Trouble;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a program is asked.
 *
 * @param program the command that starts it, as the machine's shell takes it
 * @param surface the language of its model's calls, for lines with {@code native}; null when it writes actions only
 * @param screenshots how it gets them
 * @param timeout how long it may take for one line, in real time
 * @param maxSteps how many steps it may take before the episode is ended; null for as many as the task allows
 */
public record ProgramSettings(
        String program,
        @Nullable String surface,
        Screenshots screenshots,
        Duration timeout,
        @Nullable Integer maxSteps) {

    /** How long a program may take for one line unless told otherwise. */
    public static final int TIMEOUT_SECONDS = 600;

    public ProgramSettings {
        if (program.isBlank()) {
            throw Trouble.badInput("there is no program behind 'command:'", program, "write command:./my-agent");
        }
        if (timeout.isZero() || timeout.isNegative()) {
            throw Trouble.badInput("--agent-timeout is too short", timeout.toSeconds(), "give 1 second or more");
        }
        if (maxSteps != null && maxSteps < 1) {
            throw Trouble.badInput("--max-steps " + maxSteps + " is too few", maxSteps, "give 1 or more");
        }
    }

    /** How a program gets screenshots. */
    public enum Screenshots {
        /** In the line, in base 64. */
        BASE64,
        /** As the path of a PNG file that is there until the episode ends. */
        FILE,
        /** Not at all. */
        NONE
    }
}
