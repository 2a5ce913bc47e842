package dev.grindstone.server.cli.tasks;

import dev.grindstone.server.Home;
import dev.grindstone.server.cli.console.Console;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.shelf.Census;
import dev.grindstone.server.shelf.Census.Entry;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.tasks.instance.Split;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts instances. */
@Command(
        name = "count",
        mixinStandardHelpOptions = true,
        description = "Count the instances of tasks in the worlds of some seeds, and how many are distinct.")
final class CountCommand implements Runnable {

    private static final String LINE = "%-38s %5s %8s %14s %15s %14s %14s %14s";

    @Mixin
    private Console console = new Console();

    @Mixin
    private Chosen chosen = new Chosen();

    @Option(names = "--json", description = "One JSON object a line, the last of them the sum.")
    private boolean json;

    @Override
    public void run() {
        Shelf shelf = chosen.shelf(Installation.in(Home.ofThisProcess()));
        if (!json) {
            console.say(String.format(
                    LINE, "task", "seed", "rows", "combinations", "instances", "train", "validation", "test"));
        }
        List<Long> once = chosen.seeds();
        sum(Census.of(shelf, chosen.tasks(shelf), once, this::show, console::progress), once);
    }

    private void show(Entry entry) {
        if (json) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("task", entry.task());
            map.put("seed", entry.seed());
            map.put("rows", entry.rows());
            map.put("combinations", entry.combinations());
            map.put("instances", entry.instances());
            entry.splits().forEach((split, size) -> map.put(split.word(), size));
            map.put("is_estimate", !entry.isCounted());
            console.json(map);
            return;
        }
        console.say(String.format(
                LINE,
                entry.task(),
                entry.seed(),
                number(entry.rows(), true),
                number(entry.combinations(), true),
                number(entry.instances(), true),
                number(entry.splits().getOrDefault(Split.TRAIN, 0L), entry.isCounted()),
                number(entry.splits().getOrDefault(Split.VALIDATION, 0L), entry.isCounted()),
                number(entry.splits().getOrDefault(Split.TEST, 0L), entry.isCounted())));
    }

    private static String number(long number, boolean isExact) {
        return String.format(Locale.ROOT, isExact ? "%,d" : "~%,d", number);
    }

    private void sum(Census census, List<Long> all) {
        if (json) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("tasks", census.tasks());
            map.put("seeds", all);
            map.put("instances", census.instances());
            map.put("distinct", census.distinct());
            for (Split split : Split.values()) {
                map.put(split.word(), census.instances(split));
            }
            console.json(map);
            return;
        }
        console.say("");
        all.forEach(seed -> console.say(String.format(
                Locale.ROOT, "Seed %d: %,d instances of %d tasks.", seed, census.instances(seed), census.tasks())));
        console.say(String.format(
                Locale.ROOT,
                "All seeds: %,d instances; %,d of them differ in what is asked or expected.",
                census.instances(),
                census.distinct()));
    }
}
