package dev.grindstone.server.cli;

import dev.grindstone.episodes.Usage;
import dev.grindstone.server.api.tasks.VerdictView;
import dev.grindstone.server.cli.console.Console;
import dev.grindstone.server.play.Outcome;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Tells a person, or a program, what came of an episode. */
final class Report {

    private static final int SHOWN = 23;

    private Report() {}

    static void show(Outcome outcome, boolean json, Console console) {
        if (json) {
            console.json(machine(outcome));
            return;
        }
        String[] verdict = outcome.verdict().toString().split("\n", 2);
        console.say((outcome.verdict().passed() ? "✓ " : "✗ ") + outcome.id() + ": " + verdict[0] + " ("
                + outcome.steps() + " steps)");
        Arrays.stream(verdict).skip(1).forEach(console::say);
        if (!outcome.trouble().isEmpty()) {
            console.say("  " + outcome.trouble());
        }
        console.say("  " + outcome.goal().strip().replaceAll("\\s+", " "));
        Usage usage = outcome.usage();
        if (usage.calls() > 0) {
            console.say("  " + told(usage));
        }
        console.say("  bytes before the episode  " + shortened(outcome.startDigest()));
        console.say("  bytes after it            " + shortened(outcome.endDigest()));
        console.say("  bytes after the reset     " + shortened(outcome.resetDigest())
                + (outcome.isResetProved() ? "  = before" : "  DIFFERENT: the reset is broken"));
    }

    private static String told(Usage usage) {
        Double dollars = usage.dollars();
        return String.format(
                        Locale.ROOT,
                        "%d calls of the model: %,d tokens read (%,d of them from a cache), %,d written",
                        usage.calls(),
                        usage.inputTokens() + usage.cacheReadTokens() + usage.cacheWriteTokens(),
                        usage.cacheReadTokens(),
                        usage.outputTokens())
                + (dollars == null
                        ? ", at a price that is not known (--price)"
                        : String.format(Locale.ROOT, ", about $%.4f", dollars));
    }

    private static Map<String, Object> machine(Outcome outcome) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("task", outcome.id());
        map.put("goal", outcome.goal());
        map.put("verdict", VerdictView.of(outcome.verdict()));
        map.put("steps", outcome.steps());
        map.put("trouble", outcome.trouble());
        if (outcome.usage().calls() > 0) {
            map.put("usage", outcome.usage());
        }
        map.put("start_digest", outcome.startDigest());
        map.put("end_digest", outcome.endDigest());
        map.put("reset_digest", outcome.resetDigest());
        return map;
    }

    private static String shortened(String digest) {
        return digest.length() > SHOWN ? digest.substring(0, SHOWN) + "…" : digest;
    }
}
