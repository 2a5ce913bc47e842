package dev.grindstone.server.explaining;

import dev.grindstone.episodes.recording.KeptChange;
import dev.grindstone.episodes.recording.RecordedStep;
import dev.grindstone.episodes.recording.RecordedStep.Evidence;
import dev.grindstone.episodes.recording.StoredRun;
import dev.grindstone.kit.change.Change;
import dev.grindstone.server.explaining.Group.Row;
import dev.grindstone.server.explaining.StepAccount.Seen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells a run step by step. */
final class Timeline {

    private final StoredRun run;
    private final Judge judge;
    private final List<KeptChange> changes;

    Timeline(StoredRun run, Judge judge, List<KeptChange> changes) {
        this.run = run;
        this.judge = judge;
        this.changes = changes;
    }

    List<StepAccount> accounts() {
        List<StepAccount> accounts = new ArrayList<>();
        long told = 0;
        RecordedStep before = null;
        for (RecordedStep step : run.episode().steps()) {
            List<Change> own = step.changes();
            long last = own.isEmpty() ? told : own.get(own.size() - 1).seq();
            ActionText words = new ActionText(
                    new SnapshotRefs(before == null ? "" : run.snapshot(before).orElse("")));
            accounts.add(new StepAccount(
                    step.step(),
                    step.actions().stream().map(words::of).toList(),
                    String.valueOf(step.url()),
                    String.valueOf(step.title()),
                    step.error(),
                    seen(step, before == null ? null : before.screenshot()),
                    groups(told, last)));
            told = last;
            before = step;
        }
        List<Group> rest = groups(told, Long.MAX_VALUE);
        if (!rest.isEmpty()) {
            accounts.add(new StepAccount(null, List.of(), "", "", null, Seen.NONE, rest));
        }
        return accounts;
    }

    private Seen seen(RecordedStep step, @Nullable Evidence before) {
        Evidence picture = step.screenshot();
        if (picture == null) {
            return Seen.NONE;
        }
        if (before != null && before.sha256().equals(picture.sha256())) {
            return Seen.SAME;
        }
        return run.picture(step).isPresent() ? Seen.PICTURE : Seen.MISSING;
    }

    private List<Group> groups(long after, long until) {
        Groups groups = new Groups();
        for (KeptChange kept : changes) {
            if (kept.change().seq() > after && kept.change().seq() <= until) {
                add(groups, kept);
            }
        }
        return groups.list();
    }

    private void add(Groups groups, KeptChange kept) {
        Change change = kept.change();
        if (change.kind() == Change.Kind.UPDATE) {
            change.after().forEach((column, value) -> {
                Judge.Opinion opinion = judge.column(change, column);
                String what = column + ": " + Values.shown(change.before().get(column)) + " → " + Values.shown(value);
                groups.add(opinion.judgement(), change.table(), what, opinion.rule(), row(kept, Map.of()));
            });
            return;
        }
        boolean came = change.kind() == Change.Kind.INSERT;
        Judge.Opinion opinion = judge.row(change);
        groups.add(
                opinion.judgement(),
                change.table(),
                came ? "created" : "deleted",
                opinion.rule(),
                row(kept, came ? values(change.after()) : Map.of()));
    }

    private static Row row(KeptChange kept, Map<String, String> values) {
        return new Row(kept.change().key(), kept.name(), kept.change().step(), values);
    }

    private static Map<String, String> values(Map<String, @Nullable String> row) {
        Map<String, String> values = new LinkedHashMap<>();
        row.forEach((column, value) -> {
            if (value != null && !value.isBlank()) {
                values.put(column, Values.passage(value));
            }
        });
        return values;
    }
}
