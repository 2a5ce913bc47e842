package dev.grindstone.tasks.compare;

import dev.grindstone.kit.change.Change;
import dev.grindstone.tasks.answer.Excerpt;
import dev.grindstone.tasks.model.Allowance;
import dev.grindstone.tasks.verdict.Allowed;
import dev.grindstone.tasks.verdict.Reason;
import dev.grindstone.tasks.verdict.Reason.Fault;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sentences of a verdict about rows; each stands here once, for the product and its tests. */
final class Wording {

    private static final String NOT_ASKED = "; the task does not ask for it";

    private Wording() {}

    static Reason created(Change change) {
        return reason(Fault.EXTRA, change, null, null, null, "was created" + NOT_ASKED, change.after(), change.step());
    }

    static Reason deleted(Change change) {
        return reason(Fault.EXTRA, change, null, null, null, "was deleted" + NOT_ASKED, change.before(), change.step());
    }

    static Reason deletedInstead(Change change) {
        return reason(
                Fault.WRONG,
                change,
                null,
                null,
                null,
                "should still be there but was deleted",
                change.before(),
                change.step());
    }

    static Reason notCreated(Change change) {
        Change keyless =
                new Change(change.seq(), 0, change.table(), change.kind(), "", change.before(), change.after());
        return reason(
                Fault.MISSING, keyless, null, null, null, "should have been created but was not", change.after(), 0);
    }

    static Reason notDeleted(Change change) {
        return reason(
                Fault.MISSING,
                change,
                null,
                null,
                null,
                "should have been deleted but is still there",
                change.before(),
                0);
    }

    static Reason notAsked(Change change, String column, Map<String, @Nullable String> row) {
        String value = change.after().get(column);
        String text = column + " became " + shown(value) + NOT_ASKED;
        return reason(Fault.EXTRA, change, column, change.before().get(column), value, text, row, change.step());
    }

    static Reason unchanged(Change expected, String column, Map<String, @Nullable String> row) {
        String wanted = expected.after().get(column);
        String found = expected.before().get(column);
        String text = column + " should have become " + shown(wanted) + " but stayed " + shown(found);
        return reason(Fault.MISSING, expected, column, wanted, found, text, row, 0);
    }

    static Reason wrong(Change change, String column, @Nullable String wanted, Map<String, @Nullable String> row) {
        String found = change.after().get(column);
        boolean made = change.kind() == Change.Kind.INSERT;
        String text = made
                ? column + " should be " + shown(wanted) + " but is " + shown(found)
                : column + " should have become " + shown(wanted) + " but became " + shown(found);
        return reason(Fault.WRONG, change, column, wanted, found, text, row, change.step());
    }

    static Reason outOfBounds(Change change, String column, String lacking, Map<String, @Nullable String> row) {
        String found = change.after().get(column);
        String text = column + " should " + lacking + " but is " + shown(found);
        return reason(Fault.WRONG, change, column, lacking, found, text, row, change.step());
    }

    static Allowed allowed(Allowance rule, Change change) {
        boolean came = rule.kind() == Allowance.Kind.INSERT;
        String what = came ? "was created" : "was deleted";
        return allowed(rule, change, null, what, came ? change.after() : change.before());
    }

    static Allowed allowed(Allowance rule, Change change, String column, Map<String, @Nullable String> row) {
        return allowed(
                rule, change, column, column + " became " + shown(change.after().get(column)), row);
    }

    private static Allowed allowed(
            Allowance rule, Change change, @Nullable String column, String what, Map<String, @Nullable String> row) {
        String text = sentence(change, title(row), "allowed, " + what + " (" + rule.spot() + ")", change.step());
        String value = column == null ? null : change.after().get(column);
        return new Allowed(rule.spot(), change.table(), change.key(), column, value, change.step(), text);
    }

    private static String sentence(Change change, String title, String what, int step) {
        String row = change.table() + (change.key().isEmpty() ? "" : " " + change.key()) + title;
        return row + ": " + what + (step > 0 ? " (step " + step + ")" : "");
    }

    private static Reason reason(
            Fault fault,
            Change change,
            @Nullable String column,
            @Nullable String expected,
            @Nullable String found,
            String what,
            Map<String, @Nullable String> row,
            int step) {
        return new Reason(
                fault,
                change.table(),
                change.key(),
                column,
                expected,
                found,
                step,
                sentence(change, title(row), what, step),
                row);
    }

    private static String title(Map<String, @Nullable String> row) {
        String title = RowTitle.of(row);
        return title.isEmpty() ? "" : " (" + title + ")";
    }

    private static String shown(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return "empty";
        }
        return value.matches("[\\w.:@+-]+") ? value : "\"" + Excerpt.of(value) + "\"";
    }
}
