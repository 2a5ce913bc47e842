package dev.grindstone.tasks.pack;

import dev.grindstone.tasks.problem.Nearest;
import dev.grindstone.tasks.problem.Spot;
import dev.grindstone.tasks.refusal.WrittenRefusal;
import dev.grindstone.tasks.solution.Step;
import dev.grindstone.tasks.solution.Target;
import dev.grindstone.tasks.yaml.Durations;
import dev.grindstone.tasks.yaml.YamlMap;
import dev.grindstone.tasks.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one step of a solution: a verb and what it is done to. */
final class StepReader {

    private static final List<String> VERBS =
            List.of("click", "hover", "fill", "choose", "type", "press", "navigate", "wait", "answer", "infeasible");
    private static final int MAX_WAIT_MILLIS = 86_400_000; // a day

    private StepReader() {}

    static Optional<Step> read(YamlValue entry) {
        return entry.single("'- verb: …'").flatMap(step -> read(entry, step.getKey(), step.getValue()));
    }

    private static Optional<Step> read(YamlValue entry, String verb, YamlValue value) {
        if (!VERBS.contains(verb)) {
            entry.problem("has the unknown verb '" + verb + "'", Nearest.remedy(verb, VERBS));
            return Optional.empty();
        }
        return Optional.of(step(entry.spot(), verb, value));
    }

    private static Step step(Spot spot, String verb, YamlValue value) {
        return switch (verb) {
            case "click" -> new Step.Click(spot, target(value.map(keys())));
            case "hover" -> new Step.Hover(spot, target(value.map(keys())));
            case "fill" -> {
                YamlMap map = value.map(keys("value"));
                yield new Step.Fill(spot, target(map), map.text("value"));
            }
            case "choose" -> {
                YamlMap map = value.map(keys("option"));
                yield new Step.Choose(spot, target(map), map.text("option"));
            }
            case "press" -> {
                if (value.isText()) {
                    yield new Step.Press(spot, value.text(), null);
                }
                YamlMap map = value.map(keys("keys"));
                yield new Step.Press(spot, map.text("keys"), target(map));
            }
            case "type" -> new Step.Type(spot, value.text());
            case "navigate" -> new Step.Navigate(spot, value.text());
            case "wait" -> new Step.Wait(spot, Durations.millis(value, MAX_WAIT_MILLIS));
            case "answer" -> new Step.Answer(spot, value.text());
            default -> {
                WrittenRefusal refusal = WrittenRefusal.read(value);
                yield new Step.Refuse(spot, refusal.code(), refusal.because());
            }
        };
    }

    private static String[] keys(String... more) {
        return Stream.concat(Stream.of("role", "name", "exact", "nth", "within"), Stream.of(more))
                .toArray(String[]::new);
    }

    private static Target target(YamlMap map) {
        Integer nth = map.find("nth").map(value -> value.integer(0, 1000)).orElse(null);
        Target within =
                map.find("within").map(value -> target(value.map(keys()))).orElse(null);
        boolean exact = map.find("exact").map(YamlValue::bool).orElse(false);
        return new Target(map.text("role"), map.text("name"), exact, nth, within);
    }
}
