package dev.grindstone.tasks.people;

import dev.grindstone.kit.counterpart.Guard;
import dev.grindstone.kit.counterpart.Order;
import dev.grindstone.kit.persona.Fact;
import dev.grindstone.kit.persona.FollowUp;
import dev.grindstone.kit.persona.Hours;
import dev.grindstone.kit.persona.Ladder;
import dev.grindstone.kit.persona.Medium;
import dev.grindstone.kit.persona.Persona;
import dev.grindstone.kit.persona.Style;
import dev.grindstone.tasks.yaml.Durations;
import dev.grindstone.tasks.yaml.YamlMap;
import dev.grindstone.tasks.yaml.YamlValue;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what somebody knows and how they answer, from the keys of one of a task's people. */
public final class PersonaReader {

    /** The keys of somebody who knows things. */
    public static final List<String> KEYS =
            List.of("works", "replies", "style", "knows", "says", "reminds", "turns", "cooldown", "answers");

    static final Duration LONGEST = Duration.ofHours(24);

    private static final Pattern TIMES = Pattern.compile("(\\d{1,2}:\\d{2})\\s*-\\s*(\\d{1,2}:\\d{2})");
    private static final List<String> DAYS = Arrays.stream(DayOfWeek.values())
            .map(day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT))
            .toList();

    private final YamlMap map;
    private final Function<YamlMap, List<Order>> orders;

    private PersonaReader(YamlMap map, Function<YamlMap, List<Order>> orders) {
        this.map = map;
        this.orders = orders;
    }

    /**
     * The persona of a mapping that knows {@link #KEYS}.
     *
     * @param orders reads the commands of a key {@code do}
     */
    public static Persona read(YamlMap map, Function<YamlMap, List<Order>> orders) {
        return new PersonaReader(map, orders).persona();
    }

    private Persona persona() {
        Persona plain = Persona.of();
        List<Duration> replies =
                map.find("replies").map(PersonaReader::range).orElse(List.of(plain.least(), plain.most()));
        List<Fact> facts = map.need("knows").map(YamlValue::list).orElse(List.of()).stream()
                .map(value -> new FactReader(value, orders).fact())
                .toList();
        return new Persona(
                facts,
                map.find("works").map(PersonaReader::hours).orElse(Hours.ALWAYS),
                replies.get(0),
                replies.get(1),
                map.find("style").map(PersonaReader::style).orElse(Style.PLAIN),
                map.find("says").map(PersonaReader::ladder).orElse(Ladder.PLAIN),
                map.find("turns")
                        .map(value -> value.integer(1, Persona.MOST_TURNS))
                        .orElse(plain.turns()),
                map.find("cooldown")
                        .map(value -> Durations.read(value, LONGEST))
                        .orElse(Duration.ZERO),
                map.find("reminds").map(value -> followUp(value, true)).orElse(null),
                map.find("answers").map(YamlValue::list).orElse(List.of()).stream()
                        .map(this::medium)
                        .toList());
    }

    /** One span, or two with dots between them. */
    private static List<Duration> range(YamlValue value) {
        List<Duration> ends = Arrays.stream(value.text().split("\\.\\.", -1))
                .flatMap(end -> Durations.parse(end.strip(), LONGEST).stream())
                .toList();
        int most = ends.size() - 1;
        if (most < 0
                || most > 1
                || most != value.text().split("\\.\\.", -1).length - 1
                || ends.get(most).compareTo(ends.get(0)) < 0) {
            value.problem("is '" + value.text() + "', which is no time to reply in", "write it as 2m, or as 2m..10m");
            return List.of(Duration.ZERO, Duration.ZERO);
        }
        return List.of(ends.get(0), ends.get(most));
    }

    private static Hours hours(YamlValue value) {
        YamlMap works = value.map("days", "hours", "zone");
        Set<DayOfWeek> days =
                works.find("days").map(PersonaReader::days).orElse(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        String zone = works.textIfAny("zone").orElse("");
        if (!zone.isEmpty() && !ZoneId.getAvailableZoneIds().contains(zone)) {
            works.find("zone")
                    .ifPresent(at ->
                            at.problem("is '" + zone + "', which is no time zone", "write one such as Europe/Berlin"));
            return Hours.ALWAYS;
        }
        Matcher times = TIMES.matcher(works.text("hours"));
        try {
            if (times.matches()) {
                return new Hours(days, time(times.group(1)), time(times.group(2)), zone);
            }
        } catch (RuntimeException e) {
            // told below: a time that does not exist, or an end before the start
        }
        works.find("hours")
                .ifPresent(at ->
                        at.problem("is '" + at.text() + "', which are no hours of a day", "write them as 9:00-17:30"));
        return Hours.ALWAYS;
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text.length() == 4 ? "0" + text : text);
    }

    /** Days by their first three letters; a dash stands for those between. */
    private static Set<DayOfWeek> days(YamlValue value) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : texts(value)) {
            String[] ends = part.toLowerCase(Locale.ROOT).split("-", 2);
            int first = DAYS.indexOf(ends[0].strip());
            int last = DAYS.indexOf(ends[ends.length - 1].strip());
            if (first < 0 || last < first) {
                value.problem("is '" + part + "', which are no days", "write mon-fri, or a list such as [mon, wed]");
                return EnumSet.allOf(DayOfWeek.class);
            }
            days.addAll(EnumSet.range(DayOfWeek.of(first + 1), DayOfWeek.of(last + 1)));
        }
        return days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days;
    }

    private static Style style(YamlValue value) {
        YamlMap style = value.map("greets", "signs", "lower_case");
        return new Style(
                style.textIfAny("greets").orElse(""),
                style.textIfAny("signs").orElse(""),
                style.find("lower_case").map(YamlValue::bool).orElse(false));
    }

    private static Ladder ladder(YamlValue value) {
        YamlMap says = value.map("clarify", "hint", "unsure", "refusal");
        return new Ladder(
                says.textIfAny("clarify").orElse(Ladder.PLAIN.clarify()),
                says.textIfAny("hint").orElse(Ladder.PLAIN.hint()),
                says.textIfAny("unsure").orElse(Ladder.PLAIN.unsure()),
                says.textIfAny("refusal").orElse(Ladder.PLAIN.refusal()));
    }

    private Medium medium(YamlValue value) {
        YamlMap answers = value.map("on", "when", "from", "hears", "letter", "do");
        List<Order> does = orders.apply(answers);
        return new Medium(
                answers.text("on"),
                answers.find("when").map(GuardReader::read).orElseGet(Guard::always),
                answers.textIfAny("from").orElse("from"),
                answers.textIfAny("hears").orElse("{text}"),
                answers.find("letter").map(YamlValue::bool).orElse(false),
                does,
                List.of());
    }

    static @Nullable FollowUp followUp(YamlValue value, boolean ifSilent) {
        YamlMap later = value.map("after", "say");
        return new FollowUp(
                later.need("after").map(after -> Durations.read(after, LONGEST)).orElse(Duration.ofSeconds(1)),
                later.text("say"),
                ifSilent);
    }

    /** One text, or a list of them. */
    static List<String> texts(YamlValue value) {
        return new ArrayList<>((value.isList() ? value.list().stream() : Stream.of(value))
                .map(YamlValue::text)
                .toList());
    }
}
