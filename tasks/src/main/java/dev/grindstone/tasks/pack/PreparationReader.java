package dev.grindstone.tasks.pack;

import dev.grindstone.kit.counterpart.Guard;
import dev.grindstone.kit.counterpart.Rule;
import dev.grindstone.tasks.model.Limits;
import dev.grindstone.tasks.model.Passage;
import dev.grindstone.tasks.model.Preparation;
import dev.grindstone.tasks.model.Preparation.Counterpart;
import dev.grindstone.tasks.model.Preparation.Happening;
import dev.grindstone.tasks.model.Preparation.Newcomer;
import dev.grindstone.tasks.model.ReferenceChange;
import dev.grindstone.tasks.model.ReferenceChange.Call;
import dev.grindstone.tasks.model.ReferenceChange.Nothing;
import dev.grindstone.tasks.yaml.YamlMap;
import dev.grindstone.tasks.yaml.YamlValue;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a task adds to its world: {@code people}, {@code before}, {@code counterparts} and {@code happens}. */
final class PreparationReader {

    private final YamlMap root;
    private final Limits limits;
    private final Map<String, String> addresses = new HashMap<>();

    private PreparationReader(YamlMap root, Limits limits) {
        this.root = root;
        this.limits = limits;
    }

    static Preparation read(YamlMap root, Limits limits) {
        PreparationReader reader = new PreparationReader(root, limits);
        return new Preparation(
                reader.each("people").stream().map(reader::newcomer).toList(),
                reader.before(),
                reader.each("counterparts").stream().map(reader::counterpart).toList(),
                reader.each("happens").stream().map(reader::happening).toList());
    }

    private List<YamlValue> each(String key) {
        return root.find(key).map(YamlValue::list).orElse(List.of());
    }

    private Newcomer newcomer(YamlValue value) {
        YamlMap map = value.map("name", "email", "title", "company");
        String name = map.text("name");
        String email = map.text("email");
        if (map.has("email")
                && !email.contains("{")
                && !email.matches("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\"]+")) {
            map.find("email")
                    .ifPresent(at -> at.problem("is '" + email + "', which is no address", "write name@host.tld"));
        }
        String other = addresses.putIfAbsent(email.toLowerCase(Locale.ROOT), name);
        if (other != null && map.has("email")) {
            map.problem("has the address of " + other, "give each person an address of their own");
        }
        return new Newcomer(
                map.spot(),
                name,
                email,
                map.textIfAny("title").orElse(""),
                map.textIfAny("company").orElse(""));
    }

    private ReferenceChange before() {
        ReferenceChange before = root.find("before").map(ChangeReader::read).orElseGet(Nothing::new);
        if (!before.takes().isZero()) {
            root.find("before")
                    .ifPresent(value -> value.problem(
                            "waits, but the episode has not begun", "remove the wait, or say it in 'happens'"));
        }
        return before;
    }

    private Counterpart counterpart(YamlValue value) {
        YamlMap map = value.map("who", "on", "when", "times", "after", "do");
        Passage who = passage(map, "who");
        List<Call> orders = orders(map);
        Integer times =
                map.find("times").map(number -> number.integer(1, Rule.MOST)).orElse(null);
        if (times == null && !who.text().isEmpty() && orders.stream().anyMatch(call -> names(call, who.text()))) {
            map.problem(
                    "writes to the one who answers, and sets itself off", "add times: 1, or write to somebody else");
        }
        return new Counterpart(
                map.spot(),
                who,
                passage(map, "on"),
                map.find("when").map(GuardReader::read).orElseGet(Guard::always),
                times,
                after(map),
                orders);
    }

    private static boolean names(Call call, String who) {
        return call.args().values().stream().anyMatch(arg -> arg != null && names(arg, who));
    }

    private static boolean names(Object arg, String who) {
        if (arg instanceof List<?> many) {
            return many.stream().anyMatch(entry -> entry != null && names(entry, who));
        }
        String text = arg.toString().strip();
        return text.equalsIgnoreCase(who)
                || text.toLowerCase(Locale.ROOT).endsWith("<" + who.toLowerCase(Locale.ROOT) + ">");
    }

    private Happening happening(YamlValue value) {
        YamlMap map = value.map("after", "as", "do");
        map.need("after");
        Duration after = after(map);
        if (after.compareTo(limits.time()) >= 0) {
            map.find("after").ifPresent(at -> BoundsReader.tooLate(at, "is " + Durations.shown(after), limits));
        }
        return new Happening(
                map.spot(),
                after,
                map.find("as").map(as -> new Passage(as.spot(), as.text())).orElse(null),
                orders(map));
    }

    private static Duration after(YamlMap map) {
        return map.find("after")
                .map(value -> Durations.read(value, Limits.MAX_TIME))
                .orElse(Duration.ZERO);
    }

    private static Passage passage(YamlMap map, String key) {
        return map.need(key)
                .map(value -> new Passage(value.spot(), value.text()))
                .orElse(new Passage(map.spot(), ""));
    }

    /** Commands whose arguments can wait in a row of the world: texts and lists of texts. */
    private static List<Call> orders(YamlMap map) {
        Optional<YamlValue> does = map.need("do");
        List<Call> orders = does.map(ChangeReader::orders).orElse(List.of());
        orders.stream()
                .filter(call -> call.args().values().stream().anyMatch(PreparationReader::isNested))
                .forEach(call -> does.ifPresent(value -> value.problem(
                        "gives " + call.command() + " an argument made of keys", "write texts or lists of texts")));
        return orders;
    }

    private static boolean isNested(@Nullable Object arg) {
        return arg instanceof Map<?, ?>
                || (arg instanceof List<?> many
                        && many.stream().anyMatch(entry -> entry instanceof Map<?, ?> || entry instanceof List<?>));
    }
}
