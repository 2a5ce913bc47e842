package dev.grindstone.server.explaining;

import dev.grindstone.episodes.recording.Grading.Judged;
import dev.grindstone.kit.change.Change;
import dev.grindstone.kit.change.NetChanges;
import dev.grindstone.tasks.check.RowNames;
import dev.grindstone.tasks.verdict.Allowed;
import dev.grindstone.tasks.verdict.Reason;
import dev.grindstone.tasks.verdict.Reason.Fault;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds for each entry of a change log what the verdict makes of it. */
final class Judge {

    /**
     * What a verdict makes of an entry.
     *
     * @param rule that allows it; null when none does
     */
    record Opinion(Judgement judgement, @Nullable String rule) {

        private static Opinion of(Judgement judgement) {
            return new Opinion(judgement, null);
        }
    }

    private final @Nullable Judged verdict;
    private final Set<String> unseen;
    private final Map<String, Change> net = new HashMap<>();
    private final Map<String, Long> lastWrites = new HashMap<>();

    /** @param verdict null when there is none */
    Judge(@Nullable Judged verdict, List<String> unseen, List<Change> changes) {
        this.verdict = verdict == null || verdict.outcome().equals("invalid") ? null : verdict;
        this.unseen = new HashSet<>(unseen);
        NetChanges.of(changes).forEach(change -> net.put(RowNames.of(change), change));
        for (Change change : changes) {
            change.after().keySet().forEach(column -> lastWrites.put(cell(change, column), change.seq()));
        }
    }

    /** What it makes of a row that came or went. */
    Opinion row(Change change) {
        if (unseen.contains(change.table())) {
            return Opinion.of(Judgement.UNSEEN);
        }
        Change left = net.get(RowNames.of(change));
        if (left == null || left.kind() != change.kind()) {
            return Opinion.of(Judgement.OVERWRITTEN);
        }
        if (verdict == null) {
            return Opinion.of(Judgement.OPEN);
        }
        return reason(change, null)
                .map(reason -> Opinion.of(reason.column() == null ? judgement(reason) : Judgement.WRONG))
                .or(() -> allowed(change, null))
                .orElseGet(() -> Opinion.of(Judgement.EXPECTED));
    }

    /** What it makes of a new value. */
    Opinion column(Change change, String column) {
        if (unseen.contains(change.table()) || unseen.contains(change.table() + "." + column)) {
            return Opinion.of(Judgement.UNSEEN);
        }
        Change left = net.get(RowNames.of(change));
        boolean isLast = change.seq() == lastWrites.getOrDefault(cell(change, column), 0L);
        if (left == null || !left.after().containsKey(column) || !isLast) {
            return Opinion.of(Judgement.OVERWRITTEN);
        }
        if (verdict == null) {
            return Opinion.of(Judgement.OPEN);
        }
        return reason(change, column)
                .map(reason -> Opinion.of(judgement(reason)))
                .or(() -> allowed(change, column))
                .orElseGet(() -> Opinion.of(Judgement.EXPECTED));
    }

    /** The reason about a column or its whole row; about any of the row's columns when none is named. */
    private Optional<Reason> reason(Change change, @Nullable String column) {
        List<Reason> ofRow = verdict == null
                ? List.of()
                : verdict.reasons().stream()
                        .filter(reason -> reason.table().equals(change.table())
                                && reason.key().equals(change.key()))
                        .toList();
        Optional<Reason> ofAll =
                ofRow.stream().filter(reason -> reason.column() == null).findFirst();
        return ofAll.or(() -> ofRow.stream()
                .filter(reason -> column == null || column.equals(reason.column()))
                .findFirst());
    }

    private Optional<Opinion> allowed(Change change, @Nullable String column) {
        List<Allowed> all = verdict == null ? List.of() : verdict.allowed();
        return all.stream()
                .filter(allowed -> allowed.table().equals(change.table())
                        && allowed.key().equals(change.key())
                        && (allowed.column() == null || allowed.column().equals(column)))
                .findFirst()
                .map(allowed -> new Opinion(Judgement.ALLOWED, allowed.rule().toString()));
    }

    private static Judgement judgement(Reason reason) {
        return reason.fault() == Fault.EXTRA ? Judgement.EXTRA : Judgement.WRONG;
    }

    private static String cell(Change change, String column) {
        return RowNames.of(change) + " " + column;
    }
}
