package dev.grindstone.server.cli.tasks;

import dev.grindstone.server.cli.console.Console;
import dev.grindstone.server.explaining.Ink;
import dev.grindstone.server.regrading.Means;
import dev.grindstone.server.regrading.Regraded;
import dev.grindstone.server.regrading.Regraded.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells which verdicts moved. */
final class RegradeReport {

    private static final int LONGEST_REASON = 160;

    private final Console console;
    private final List<Regraded> all = new ArrayList<>();

    RegradeReport(Console console) {
        this.console = console;
    }

    void add(Regraded run) {
        all.add(run);
    }

    /** Whether all were graded, and to what they were before. */
    boolean isAsBefore() {
        return count(Result.SAME) == all.size();
    }

    /** A line for each run, then the totals. */
    void text(Means means) {
        int run = widest("run".length(), all.stream().map(Regraded::run).toList());
        int task = widest("task".length(), all.stream().map(Regraded::task).toList());
        String form = "%s %-" + run + "s  %-" + task + "s  %-20s %-17s  %s";
        console.say(String.format(form, " ", "run", "task", "task text", "verdict", "why")
                .stripTrailing());
        for (Regraded each : all) {
            String why = Ink.plain(each.why());
            console.say(String.format(
                            form,
                            sign(each),
                            Ink.plain(each.run()),
                            Ink.plain(each.task()),
                            texts(each),
                            verdicts(each),
                            why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON) + "…" : why)
                    .stripTrailing());
        }
        console.say("");
        console.say(total(means));
    }

    private static String sign(Regraded run) {
        return switch (run.result()) {
            case SAME -> "=";
            case MOVED -> "→";
            case NOT_GRADED -> "!";
        };
    }

    private static String texts(Regraded run) {
        if (run.present().isEmpty()) {
            return run.recorded();
        }
        return run.recorded().equals(run.present()) ? run.present() : run.recorded() + " → " + run.present();
    }

    private static String verdicts(Regraded run) {
        return switch (run.result()) {
            case SAME -> run.now();
            case MOVED -> run.then() + " → " + run.now();
            case NOT_GRADED -> (run.then().isEmpty() ? "none" : run.then()) + " → ?";
        };
    }

    private String total(Means means) {
        StringBuilder total = new StringBuilder(all.size() == 1 ? "1 run" : all.size() + " runs");
        total.append(" by ")
                .append(means == Means.CHANGES ? "changes" : "replay")
                .append(": ");
        total.append(count(Result.SAME))
                .append(" as before, ")
                .append(count(Result.MOVED))
                .append(" moved");
        moves().forEach((move, times) ->
                total.append(", ").append(times).append(" from ").append(move));
        total.append(", ").append(count(Result.NOT_GRADED)).append(" not graded.");
        return total.toString();
    }

    private Map<String, Integer> moves() {
        Map<String, Integer> moves = new TreeMap<>();
        all.stream()
                .filter(run -> run.result() == Result.MOVED)
                .forEach(run -> moves.merge(run.then() + " to " + run.now(), 1, Integer::sum));
        return moves;
    }

    /** An object for each run, then one for all. */
    void json(Means means) {
        all.forEach(console::json);
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("by", means);
        summary.put("runs", all.size());
        summary.put("same", count(Result.SAME));
        summary.put("moved", count(Result.MOVED));
        summary.put("moves", moves());
        summary.put("not_graded", count(Result.NOT_GRADED));
        console.json(summary);
    }

    private int count(Result result) {
        return (int) all.stream().filter(run -> run.result() == result).count();
    }

    private static int widest(int least, List<String> texts) {
        return texts.stream().mapToInt(String::length).reduce(least, Math::max);
    }
}
