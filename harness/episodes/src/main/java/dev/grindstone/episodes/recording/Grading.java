package dev.grindstone.episodes.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.grindstone.episodes.recording.RecordedStep.Evidence;
import dev.grindstone.tasks.check.Asked;
import dev.grindstone.tasks.model.Ending;
import dev.grindstone.tasks.refusal.RefusalCode;
import dev.grindstone.tasks.verdict.Allowed;
import dev.grindstone.tasks.verdict.Reason;
import dev.grindstone.tasks.verdict.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The text of {@code grading.json}: what it takes to explain an episode, and to grade it again.
 *
 * @param format of this file; {@link #FORMAT}
 * @param asked what the agent was asked
 * @param end what came of it; null while the episode runs, and after a crash
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Grading(int format, Asked asked, @Nullable End end) {
    /** The one there is. */
    public static final int FORMAT = 1;

    public Grading {
        Objects.requireNonNull(asked);
    }

    /**
     * How an episode ended.
     *
     * @param said what the agent said when it stopped
     * @param verdict what the check made of it
     * @param done all that was done; null when it could not be kept
     * @param lacking why it could not be kept; null when it was
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record End(
            Said said,
            Judged verdict,
            @Nullable Done done,
            @Nullable String lacking) {}

    /**
     * All that was done.
     *
     * @param rest the world's present once everything had come to rest
     * @param changes the file of all rows that were written until then
     * @param expected the file of what should have been done by then
     */
    public record Done(Instant rest, Evidence changes, Evidence expected) {}

    /**
     * What an agent said when it stopped.
     *
     * @param kind {@code finished}, {@code answered} or {@code refused}
     * @param text its words; null when it said nothing
     */
    public record Said(String kind, @Nullable String text) {
        static Said of(Ending ending) {
            if (ending instanceof Ending.Answered answered) {
                return new Said("answered", answered.text());
            }
            if (ending instanceof Ending.Refused refused) {
                RefusalCode code = refused.code();
                return new Said("refused", code == null ? refused.because() : code.with(refused.because()));
            }
            return new Said("finished", null);
        }

        /** The same as a check wants it. */
        public Ending ending() {
            String words = String.valueOf(text);
            return switch (kind) {
                case "answered" -> Ending.answered(words);
                case "refused" -> Ending.refused(words);
                default -> Ending.finished();
            };
        }
    }

    /**
     * A verdict with its parts.
     *
     * @param outcome {@code passed}, {@code failed} or {@code invalid}
     * @param reasons all that was not as asked
     * @param allowed what else happened, and did no harm
     * @param trouble of the environment; null when there was none
     */
    public record Judged(
            String outcome,
            List<Reason> reasons,
            List<Allowed> allowed,
            @Nullable String trouble) {
        public Judged {
            reasons = List.copyOf(reasons);
            allowed = List.copyOf(allowed);
        }

        /** A verdict as it is stored. */
        public static Judged of(Verdict verdict) {
            return new Judged(
                    verdict.word(),
                    verdict instanceof Verdict.Failed failed
                            ? failed.reasons().stream().map(Reason::withoutRow).toList()
                            : List.of(),
                    verdict.allowed(),
                    verdict instanceof Verdict.Invalid invalid ? invalid.reason() : null);
        }

        /** Why it is as it is, in one sentence; empty when there is nothing to say. */
        public String why() {
            return trouble != null
                    ? trouble
                    : reasons.isEmpty() ? "" : reasons.get(0).text();
        }
    }
}
