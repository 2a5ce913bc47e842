package dev.grindstone.server.explaining;

import dev.grindstone.episodes.recording.EpisodeRecord;
import dev.grindstone.episodes.recording.EpisodeRecord.RecordedVerdict;
import dev.grindstone.episodes.recording.Grading;
import dev.grindstone.episodes.recording.Grading.Judged;
import dev.grindstone.episodes.recording.Grading.Said;
import dev.grindstone.episodes.recording.KeptChange;
import dev.grindstone.episodes.recording.StoredRun;
import dev.grindstone.server.explaining.Explanation.Answer;
import dev.grindstone.server.explaining.Explanation.Start;
import dev.grindstone.server.explaining.Group.Row;
import dev.grindstone.tasks.check.Asked;
import dev.grindstone.tasks.check.RowNames;
import dev.grindstone.tasks.instance.Instances;
import dev.grindstone.tasks.verdict.Allowed;
import dev.grindstone.tasks.verdict.Reason;
import dev.grindstone.tasks.verdict.Reason.Fault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes an explanation of a recording. It needs neither the task nor its world: both may have moved on. */
public final class Explainer {

    private final StoredRun run;
    private final @Nullable Asked asked;
    private final @Nullable Judged verdict;
    private final Map<String, String> names = new HashMap<>();

    private Explainer(StoredRun run) {
        Grading grading = run.grading();
        this.run = run;
        this.asked = grading == null ? null : grading.asked();
        this.verdict =
                grading == null || grading.end() == null ? null : grading.end().verdict();
        // A row that was made in vain may have the key of another one in the world that was done right.
        Stream.concat(run.expected().stream(), run.changes().stream())
                .forEach(kept -> names.put(RowNames.of(kept.change()), kept.name()));
    }

    /** The explanation of a recording. */
    public static Explanation of(StoredRun run) {
        return new Explainer(run).explanation();
    }

    private Explanation explanation() {
        EpisodeRecord episode = run.episode();
        List<KeptChange> changes = run.deeds() == null
                ? episode.steps().stream()
                        .flatMap(step -> step.changes().stream())
                        .map(change -> new KeptChange(change, ""))
                        .toList()
                : run.changes();
        Judge judge = new Judge(
                verdict,
                asked == null ? List.of() : asked.unseen(),
                changes.stream().map(KeptChange::change).toList());
        List<StepAccount> steps = new Timeline(run, judge, changes).accounts();
        return new Explanation(
                run.folder().toString(),
                episode.task(),
                episode.goal().strip(),
                outcome(),
                trouble(),
                start(),
                answer(),
                run.expected().size(),
                done(steps),
                faults(),
                allowed(),
                steps,
                run.flaws(),
                new TreeMap<>(episode.versions()),
                asked == null ? "" : asked.text());
    }

    private String outcome() {
        RecordedVerdict recorded = run.episode().verdict();
        return verdict != null ? verdict.outcome() : recorded != null ? recorded.outcome() : "unfinished";
    }

    private @Nullable String trouble() {
        RecordedVerdict recorded = run.episode().verdict();
        if (verdict != null) {
            return verdict.trouble();
        }
        return recorded == null || recorded.reasons().isEmpty() ? null : String.join("; ", recorded.reasons());
    }

    private @Nullable Start start() {
        if (asked == null) {
            return null;
        }
        Map<String, String> values = new TreeMap<>();
        asked.values().forEach((name, value) -> {
            if (!Instances.GIVEN.contains(name)) {
                values.put(name, Values.shown(value));
            }
        });
        return new Start(asked.world(), asked.seed(), asked.app(), asked.path(), asked.person(), values, asked.steps());
    }

    private @Nullable Answer answer() {
        Grading grading = run.grading();
        if (grading == null || grading.end() == null) {
            return null;
        }
        Asked.Wanted wanted = grading.asked().ending();
        String expected = switch (wanted.kind()) {
            case "answer" -> wanted.text() + " (" + wanted.type() + ")";
            case "refusal" -> "a refusal: " + wanted.text();
            default -> "no answer";
        };
        Said said = grading.end().said();
        String given = switch (said.kind()) {
            case "answered" -> "“" + Values.passage(String.valueOf(said.text())) + "”";
            case "refused" -> "a refusal: “" + Values.passage(String.valueOf(said.text())) + "”";
            default -> "no answer";
        };
        String fault = grading.end().verdict().reasons().stream()
                .filter(reason -> reason.fault() == Fault.ANSWER || reason.fault() == Fault.REFUSAL)
                .map(Reason::text)
                .findFirst()
                .orElse(null);
        return new Answer(expected, given, fault);
    }

    private static List<Group> done(List<StepAccount> steps) {
        Groups groups = new Groups();
        steps.stream()
                .flatMap(step -> step.changes().stream())
                .filter(group -> group.judgement() == Judgement.EXPECTED)
                .forEach(group -> group.rows()
                        .forEach(row -> groups.add(group.judgement(), group.table(), group.what(), null, row)));
        return groups.list();
    }

    private List<Group> faults() {
        Groups groups = new Groups();
        if (verdict != null) {
            verdict.reasons().forEach(reason -> kind(reason, groups));
        }
        return groups.list();
    }

    private void kind(Reason reason, Groups groups) {
        Judgement kind = switch (reason.fault()) {
            case MISSING -> Judgement.MISSING;
            case WRONG -> Judgement.WRONG;
            case EXTRA -> Judgement.EXTRA;
            case ANSWER, REFUSAL -> Judgement.OPEN;
        };
        if (kind != Judgement.OPEN) {
            Sentence told = Sentence.of(reason.text(), reason.table(), reason.key())
                    .without("", "; the task does not ask for it");
            groups.add(kind, reason.table(), told.what(), null, row(reason.table(), reason.key(), reason.step(), told));
        }
    }

    private List<Group> allowed() {
        Groups groups = new Groups();
        for (Allowed allowed : verdict == null ? List.<Allowed>of() : verdict.allowed()) {
            String rule = allowed.rule().toString();
            Sentence told =
                    Sentence.of(allowed.text(), allowed.table(), allowed.key()).without("allowed, ", " (" + rule + ")");
            Row row = row(allowed.table(), allowed.key(), allowed.step(), told);
            groups.add(Judgement.ALLOWED, allowed.table(), told.what(), rule, row);
        }
        return groups.list();
    }

    private Row row(String table, String key, int step, Sentence told) {
        String known = names.getOrDefault(table + " " + key, "");
        return new Row(key, known.isEmpty() ? told.name() : known, step, Map.of());
    }
}
