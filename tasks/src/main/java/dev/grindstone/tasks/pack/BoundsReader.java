package dev.grindstone.tasks.pack;

import dev.grindstone.tasks.model.Limits;
import dev.grindstone.tasks.model.Passage;
import dev.grindstone.tasks.model.ReferenceChange;
import dev.grindstone.tasks.model.Start;
import dev.grindstone.tasks.yaml.Durations;
import dev.grindstone.tasks.yaml.YamlMap;
import dev.grindstone.tasks.yaml.YamlValue;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads how far a task may go: what an agent may take for it, and which clones it may touch. */
final class BoundsReader {

    private BoundsReader() {}

    static Limits limits(YamlMap root) {
        Optional<YamlMap> limits = root.find("limits").map(value -> value.map("steps", "time"));
        int steps = limits.flatMap(map -> map.find("steps"))
                .map(value -> value.integer(1, Limits.MAX_STEPS))
                .orElse(Limits.DEFAULT.steps());
        Duration time = limits.flatMap(map -> map.find("time"))
                .map(value -> Durations.read(value, Limits.MAX_TIME))
                .orElse(Limits.DEFAULT.time());
        return new Limits(steps, time);
    }

    /** A task that takes longer than its time cannot be done. */
    static void requireInTime(YamlMap root, Limits limits, ReferenceChange change) {
        if (change.takes().compareTo(limits.time()) >= 0) {
            root.find("change").ifPresent(value -> tooLate(value, "takes " + Durations.shown(change.takes()), limits));
        }
    }

    static void tooLate(YamlValue value, String what, Limits limits) {
        value.problem(
                what + ", and the episode is cut off after " + Durations.shown(limits.time()),
                "shorten it, or raise limits.time");
    }

    /** The clones that doing the task may touch. */
    static List<Passage> apps(YamlMap root, Start start) {
        if (root.find("apps").isEmpty()) {
            return List.of(new Passage(start.spot(), start.app()));
        }
        YamlValue apps = root.find("apps").get();
        Set<String> seen = new HashSet<>();
        List<Passage> names = apps.list().stream()
                .map(value -> {
                    if (!seen.add(value.text())) {
                        value.problem("names '" + value.text() + "' again", "remove it");
                    }
                    return new Passage(value.spot(), value.text());
                })
                .toList();
        if (!seen.contains(start.app())) {
            apps.problem("lacks '" + start.app() + "', where the task starts", "add it");
        }
        return names;
    }
}
