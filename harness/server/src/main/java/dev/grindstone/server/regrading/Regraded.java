package dev.grindstone.server.regrading;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What came of grading a run again.
 *
 * @param run the folder of its recording
 * @param task the task's instance; empty when the recording does not tell
 * @param recorded which text of the task it was recorded with; empty when it does not tell
 * @param present which text of the task it was graded by; empty when there is none
 * @param then the outcome that was recorded; empty when there is none
 * @param now the outcome now; empty when it could not be graded
 * @param result what to make of both
 * @param why the first reason: of the verdict now, or of the one that no longer holds, or why it was not graded
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Regraded(
        String run, String task, String recorded, String present, String then, String now, Result result, String why) {

    /** What to make of the outcome then and now. */
    public enum Result {
        SAME,
        MOVED,
        NOT_GRADED
    }

    static Regraded of(Known known, String present, String now, String why) {
        Result result = known.then().equals(now) ? Result.SAME : Result.MOVED;
        return new Regraded(known.run(), known.task(), known.recorded(), present, known.then(), now, result, why);
    }

    static Regraded not(Known known, String why) {
        return new Regraded(known.run(), known.task(), known.recorded(), "", known.then(), "", Result.NOT_GRADED, why);
    }

    /**
     * What a recording tells of itself.
     *
     * @param recorded which text of the task; empty when it does not tell
     */
    record Known(String run, String task, String recorded, String then) {

        static Known of(String run) {
            return new Known(run, "", "", "");
        }

        static Known of(String run, String task, @Nullable String text, @Nullable String then) {
            return new Known(run, task, text == null ? "" : TextRevision.of(text), then == null ? "" : then);
        }
    }
}
