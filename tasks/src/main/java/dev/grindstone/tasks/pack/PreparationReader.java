package dev.grindstone.tasks.pack;

import dev.grindstone.kit.counterpart.Guard;
import dev.grindstone.kit.counterpart.Order;
import dev.grindstone.kit.counterpart.Rule;
import dev.grindstone.tasks.model.Limits;
import dev.grindstone.tasks.model.Passage;
import dev.grindstone.tasks.model.Preparation;
import dev.grindstone.tasks.model.Preparation.Counterpart;
import dev.grindstone.tasks.model.Preparation.Happening;
import dev.grindstone.tasks.model.Preparation.Knower;
import dev.grindstone.tasks.model.Preparation.Newcomer;
import dev.grindstone.tasks.model.ReferenceChange;
import dev.grindstone.tasks.model.ReferenceChange.Call;
import dev.grindstone.tasks.model.ReferenceChange.Nothing;
import dev.grindstone.tasks.people.GuardReader;
import dev.grindstone.tasks.people.PersonaReader;
import dev.grindstone.tasks.yaml.Durations;
import dev.grindstone.tasks.yaml.YamlMap;
import dev.grindstone.tasks.yaml.YamlValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a task adds to its world: {@code people}, {@code before}, {@code counterparts} and {@code happens}. */
final class PreparationReader {

    private static final String[] KEYS = Stream.concat(
                    Stream.of("name", "email", "title", "company", "who", "away"), PersonaReader.KEYS.stream())
            .toArray(String[]::new);

    private final YamlMap root;
    private final Limits limits;
    private final List<Knower> knowers = new ArrayList<>();
    private final Map<String, String> addresses = new HashMap<>();

    private PreparationReader(YamlMap root, Limits limits) {
        this.root = root;
        this.limits = limits;
    }

    static Preparation read(YamlMap root, Limits limits) {
        PreparationReader reader = new PreparationReader(root, limits);
        return new Preparation(
                reader.people(),
                reader.knowers,
                reader.before(),
                reader.each("counterparts").stream().map(reader::counterpart).toList(),
                reader.each("happens").stream().map(reader::happening).toList());
    }

    private List<YamlValue> each(String key) {
        return root.find(key).map(YamlValue::list).orElse(List.of());
    }

    /** Those who are new; whoever of them, or of the world, knows something is kept aside. */
    private List<Newcomer> people() {
        List<Newcomer> people = new ArrayList<>();
        for (YamlValue value : each("people")) {
            YamlMap map = value.map(KEYS);
            if (map.has("who") && (map.has("name") || map.has("email"))) {
                map.problem("has 'who', which is for people of the world, and 'name' or 'email'", "keep one of them");
            } else if (!map.has("who")) {
                people.add(newcomer(map));
            }
            if (map.has("who") || map.has("away") || PersonaReader.KEYS.stream().anyMatch(map::has)) {
                knowers.add(knower(map));
            }
        }
        return people;
    }

    private Knower knower(YamlMap map) {
        if (map.has("away") && map.has("works")) {
            map.problem("has 'away' and 'works'", "keep one of them");
        }
        return new Knower(
                map.spot(),
                passage(map, map.has("who") ? "who" : "email"),
                PersonaReader.read(map, PreparationReader::plainOrders),
                map.find("away")
                        .map(value -> Durations.read(value, limits.time()))
                        .orElse(null));
    }

    private static List<Order> plainOrders(YamlMap map) {
        return orders(map).stream().map(PreparationReader::plain).toList();
    }

    private static Order plain(Call call) {
        Map<String, Object> args = new LinkedHashMap<>();
        call.args().forEach((name, value) -> {
            if (value != null) {
                args.put(name, value);
            }
        });
        return new Order(call.command(), args);
    }

    private Newcomer newcomer(YamlMap map) {
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
