package dev.grindstone.server.api.tasks;

import dev.grindstone.server.api.operation.Doc;
import dev.grindstone.tasks.verdict.Allowed;
import dev.grindstone.tasks.verdict.Reason;
import dev.grindstone.tasks.verdict.Verdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a check says, for a caller of the API. */
@Doc("The verdict of a check.")
public record VerdictView(
        @Doc("passed, failed, or invalid: trouble of the environment, never to be scored.")
        String verdict,

        @Doc("1 when passed, 0 when failed; left out when invalid, which must not be scored.") @Nullable
        Double reward,

        @Doc("All that is not as the task asks.") List<ReasonView> reasons,

        @Doc("What else happened, that the task allows.") List<AllowedView> allowed,

        @Doc("The named parts of the task, and whether each of them holds; empty for a task without.")
        Map<String, Boolean> components,

        @Doc("What troubled the environment.") @Nullable String trouble) {

    /** A verdict as its view. */
    public static VerdictView of(Verdict verdict) {
        List<ReasonView> reasons = verdict instanceof Verdict.Failed failed
                ? failed.reasons().stream().map(ReasonView::of).toList()
                : List.of();
        String trouble = verdict instanceof Verdict.Invalid invalid ? invalid.reason() : null;
        List<AllowedView> allowed =
                verdict.allowed().stream().map(AllowedView::of).toList();
        Double reward = trouble != null ? null : Double.valueOf(verdict.passed() ? 1 : 0);
        return new VerdictView(verdict.word(), reward, reasons, allowed, verdict.components(), trouble);
    }

    /** One thing that nobody asked for and that does no harm. */
    @Doc("One change that nobody asked for and that the task allows.")
    public record AllowedView(
            @Doc("File and line of the rule that allows it.")
            String rule,

            @Doc("The table, with its app.") String table,

            @Doc("The row's primary key.") String key,

            @Doc("The column; absent when a row came or went.") @Nullable
            String column,

            @Doc("What the column became.") @Nullable String value,

            @Doc("The episode step that did it; 0 when none did.")
            int step,

            @Doc("All of it in one sentence.") String text) {

        private static AllowedView of(Allowed allowed) {
            return new AllowedView(
                    allowed.rule().toString(),
                    allowed.table(),
                    allowed.key(),
                    allowed.column(),
                    allowed.value(),
                    allowed.step(),
                    allowed.text());
        }
    }

    /** One thing that is not as the task asks. */
    @Doc("One thing that is not as the task asks.")
    public record ReasonView(
            @Doc("The kind of fault.") Reason.Fault fault,

            @Doc("The table, with its app; empty when it is not about a row.")
            String table,

            @Doc("The row's primary key.") String key,
            @Doc("The column.") @Nullable String column,
            @Doc("What it should be.") @Nullable String expected,
            @Doc("What it is.") @Nullable String found,

            @Doc("The episode step that did it; 0 when none did.")
            int step,

            @Doc("All of it in one sentence.") String text) {

        private static ReasonView of(Reason reason) {
            return new ReasonView(
                    reason.fault(),
                    reason.table(),
                    reason.key(),
                    reason.column(),
                    reason.expected(),
                    reason.found(),
                    reason.step(),
                    reason.text());
        }
    }
}
