package dev.grindstone.server.cli.tasks;

import dev.grindstone.server.cli.console.Console;
import dev.grindstone.server.proving.Proven;
import dev.grindstone.server.proving.Summary;
import dev.grindstone.server.proving.Tally;
import dev.grindstone.server.proving.Tally.Fated;
import dev.grindstone.tasks.mutant.MutantOutcome.Fate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells a person, or a program, what is proved while it is, and all of it in the end. */
final class ProofReport {

    /** The share of mistakes that checks must see. */
    private static final double BAR = 0.99;

    private final Console console;
    private final boolean json;
    private final Map<String, Tally> tasks = new TreeMap<>();
    private final long begun = System.nanoTime();
    private final Set<String> proved = new HashSet<>();
    private int fresh;
    private int stored;

    ProofReport(Console console, boolean json) {
        this.console = console;
        this.json = json;
    }

    /** Takes one proof. */
    void show(Proven proven, boolean wasStored) {
        tasks.computeIfAbsent(proven.task(), task -> new Tally()).add(proven);
        if (wasStored) {
            stored++;
        } else {
            fresh++;
            proved.add(proven.instance());
        }
        if (json) {
            console.json(machine(proven));
        }
        Tally all = Tally.sum(tasks.values());
        console.progress(String.format(
                Locale.ROOT,
                "%,d instances, %,d mutants, %,d failed, %,d survived: %s %s %s%s",
                all.instances(),
                all.mutants(),
                all.failed(),
                all.survivors().size(),
                proven.instance(),
                proven.kind().name().toLowerCase(Locale.ROOT),
                proven.broken().isEmpty() ? "proved" : "BROKEN",
                wasStored ? " before" : ""));
    }

    private static Map<String, Object> machine(Proven proven) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("task", proven.task());
        map.put("instance", proven.instance());
        map.put("proof", proven.kind());
        map.put("laws", proven.findings().size());
        map.put("broken", proven.broken());
        if (!proven.attacks().isEmpty()) {
            map.put("attacks", proven.attacks());
        }
        if (!proven.mutants().isEmpty()) {
            map.put(
                    "mutants",
                    proven.mutants().size() - proven.of(Fate.IMPOSSIBLE).size());
            map.put("killed", proven.of(Fate.KILLED).size());
            map.put("equivalent", proven.of(Fate.EQUIVALENT));
            map.put("impossible", proven.of(Fate.IMPOSSIBLE));
            map.put("survivors", proven.of(Fate.SURVIVED));
            map.put("unseen", proven.unseen());
        }
        return map;
    }

    /** Whether everything that was to be proved is. */
    boolean holds() {
        Tally all = Tally.sum(tasks.values());
        return all.failed() == 0 && (all.mutants() == 0 || all.killScore() >= BAR);
    }

    /** Sums up; {@code how} says what was looked at and what was left out. */
    void end(List<String> how) {
        Tally all = Tally.sum(tasks.values());
        if (json) {
            how.forEach(console::progress);
            console.json(new Summary(
                    tasks.size(),
                    all.instances(),
                    all.failed(),
                    all.mutants(),
                    rounded(all.killScore()),
                    all.wins().size()));
            return;
        }
        table();
        list(
                "Laws that do not hold",
                all.broken().stream().map(Object::toString).toList());
        list(
                "Mutants that survived",
                all.survivors().stream().map(ProofReport::told).toList());
        list("Mutants that are no mistakes", grouped(Tally::equivalents));
        list("Mutants the world does not let happen", grouped(Tally::impossible));
        list("Attacks that won", all.wins());
        list("Attacks that ended without a verdict, and earned nothing", all.voids());
        list("What no check looks at", all.unseen().stream().sorted().toList());
        console.say("");
        console.say(String.format(
                Locale.ROOT,
                "Kill score %.2f %% of %,d mistakes; %,d mutants are none, %,d the world does not let happen.",
                100 * all.killScore(),
                all.mutants() - all.equivalents().size(),
                all.equivalents().size(),
                all.impossible().size()));
        if (all.attacks() > 0) {
            console.say(String.format(
                    Locale.ROOT,
                    "%,d attacks: %,d won, %,d ended without a verdict.",
                    all.attacks(),
                    all.wins().size(),
                    all.voids().size()));
        }
        how.forEach(console::say);
        console.say(pace(all));
    }

    private void table() {
        console.say(String.format(
                "%-44s %9s %9s %8s %8s %6s %9s",
                "task", "instances", "laws", "mutants", "killed", "equal", "survivors"));
        tasks.forEach((task, tally) -> console.say(String.format(
                Locale.ROOT,
                "%s %-42s %9d %9s %8d %8d %6d %9d",
                tally.failed() == 0 && tally.survivors().isEmpty() ? "✓" : "✗",
                task,
                tally.instances(),
                tally.laws() - tally.broken().size() + "/" + tally.laws(),
                tally.mutants(),
                tally.killed(),
                tally.equivalents().size(),
                tally.survivors().size())));
    }

    private void list(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            console.say("");
            console.say(title + ":");
            lines.forEach(line -> console.say("  " + line));
        }
    }

    private static String told(Fated survivor) {
        return survivor.instance() + ": " + survivor.mutant();
    }

    /** One line for each kind of mutant and reason, as the same rule of a task excuses many. */
    private List<String> grouped(Function<Tally, List<Fated>> which) {
        Map<String, Long> lines = new TreeMap<>();
        tasks.forEach((task, tally) -> which.apply(tally).stream()
                .map(Fated::mutant)
                .collect(Collectors.groupingBy(
                        mutant -> task + ": " + mutant.name() + ": " + mutant.detail(), Collectors.counting()))
                .forEach(lines::put));
        return lines.entrySet().stream()
                .map(line -> line.getKey() + (line.getValue() > 1 ? " (" + line.getValue() + " times)" : ""))
                .toList();
    }

    private String pace(Tally all) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        return String.format(
                Locale.ROOT,
                "%d tasks, %,d instances in %.0f s: %,d of them proved now, %.0f a minute (%,d proofs made, %.0f a minute;"
                        + " %,d found in the store).",
                tasks.size(),
                all.instances(),
                seconds,
                proved.size(),
                60 * proved.size() / seconds,
                fresh,
                60 * fresh / seconds,
                stored);
    }

    private static double rounded(double score) {
        return Math.floor(score * 10_000) / 10_000;
    }
}
