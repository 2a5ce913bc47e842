package dev.grindstone.tasks.pack;

import dev.grindstone.tasks.generate.Amounts;
import dev.grindstone.tasks.generate.Codes;
import dev.grindstone.tasks.generate.Days;
import dev.grindstone.tasks.generate.Days.Point;
import dev.grindstone.tasks.generate.Numbers;
import dev.grindstone.tasks.generate.Range;
import dev.grindstone.tasks.generate.TimesOfDay;
import dev.grindstone.tasks.problem.Nearest;
import dev.grindstone.tasks.yaml.YamlValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a range as it is written in a task file, such as {@code money 120..900 by 5}. */
final class RangeReader {

    private static final List<String> KINDS = List.of("number", "money", "day", "date", "time", "code");
    private static final Pattern BOUNDS = Pattern.compile("(\\S+?)\\.\\.(\\S+)(?: by (\\S+))?");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2}):([0-9]{2})");
    private static final Pattern POINT = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2}|now)([+-][0-9]{1,5})?");
    private static final int MOST_CODE_SIGNS = 40;

    private final YamlValue value;
    private final String kind;
    private final String rest;

    private RangeReader(YamlValue value, String kind, String rest) {
        this.value = value;
        this.kind = kind;
        this.rest = rest;
    }

    /** The range; empty when it is none, which is then among the problems. */
    static Optional<Range> read(YamlValue value) {
        if (!value.isText()) {
            value.problem("must be a range or a list but is keys with values", "write 'number 3..9' or [red, blue]");
            return Optional.empty();
        }
        String[] words = value.text().strip().split("\\s+", 2);
        RangeReader reader = new RangeReader(value, words[0], words.length < 2 ? "" : words[1]);
        return Optional.ofNullable(reader.range());
    }

    private @Nullable Range range() {
        return switch (kind) {
            case "number" -> numbers();
            case "money" -> Optional.ofNullable(numbers()).map(Amounts::new).orElse(null);
            case "time" -> times();
            case "day", "date" -> days();
            case "code" -> code();
            default -> {
                value.problem("is of the unknown kind '" + kind + "'", Nearest.remedy(kind, KINDS) + ", or a list");
                yield null;
            }
        };
    }

    private @Nullable Numbers numbers() {
        String example = "write '" + kind + " 120..900' or '" + kind + " 120..900 by 5'";
        Matcher bounds = BOUNDS.matcher(rest);
        if (!bounds.matches()) {
            return refuse("has no bounds", example);
        }
        String by = Objects.requireNonNullElse(bounds.group(3), "1");
        for (String number : List.of(bounds.group(1), bounds.group(2), by)) {
            if (!NUMBER.matcher(number).matches()) {
                return refuse("has '" + number + "' where a number must be", example);
            }
        }
        Numbers numbers =
                new Numbers(new BigDecimal(bounds.group(1)), new BigDecimal(bounds.group(2)), new BigDecimal(by));
        if (numbers.step().signum() <= 0) {
            return refuse("has the step " + by, "give a step above zero");
        }
        BigDecimal width = numbers.high().subtract(numbers.low());
        if (!isUsable(width.signum())) {
            return null;
        }
        if (width.remainder(numbers.step()).signum() != 0) {
            return refuse(
                    "never reaches " + bounds.group(2) + " in steps of " + by,
                    "choose a step that divides " + width.toPlainString());
        }
        return numbers;
    }

    private @Nullable Range times() {
        String example = "write 'time 8:00..17:30 by 30' (hours and minutes, and a step in minutes)";
        Matcher bounds = BOUNDS.matcher(rest);
        if (!bounds.matches() || bounds.group(3) == null) {
            return refuse("has no bounds with a step", example);
        }
        LocalTime first = time(bounds.group(1));
        LocalTime last = time(bounds.group(2));
        if (first == null || last == null || !bounds.group(3).matches("[1-9][0-9]{0,3}")) {
            return refuse("is '" + rest + "', which are no times of a day", example);
        }
        TimesOfDay times = new TimesOfDay(first, last, Integer.parseInt(bounds.group(3)));
        if (!isUsable(last.compareTo(first))) {
            return null;
        }
        int minutes = (last.toSecondOfDay() - first.toSecondOfDay()) / 60;
        return minutes % times.minutes() == 0
                ? times
                : refuse(
                        "never reaches " + bounds.group(2) + " in steps of " + times.minutes() + " minutes",
                        "choose a step that divides " + minutes);
    }

    private static @Nullable LocalTime time(String text) {
        Matcher time = TIME.matcher(text);
        try {
            return time.matches()
                    ? LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)))
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable Range days() {
        Matcher bounds = BOUNDS.matcher(rest);
        Point first = bounds.matches() ? point(bounds.group(1)) : null;
        Point last = first == null ? null : point(bounds.group(2));
        if (first == null || last == null || bounds.group(3) != null) {
            return refuse(
                    "is '" + rest + "', which is no range of days",
                    "write '" + kind + " now+1..now+20' or '" + kind + " 2026-05-01..2026-06-30'");
        }
        Days days = new Days(first, last, kind.equals("day"));
        boolean isRelative = first.fixed() == null;
        if (isRelative != (last.fixed() == null)) {
            return refuse("has one bound relative to now and one that is not", "write both bounds in the same way");
        }
        LocalDate anyDay = LocalDate.EPOCH;
        if (!isUsable(Long.signum(days.span(anyDay) - 1))) {
            return null;
        }
        return days.span(anyDay) <= Days.MOST
                ? days
                : refuse(
                        "spans " + days.span(anyDay) + " days",
                        "keep to " + Days.MOST + ", so that no two of them have one name");
    }

    private static @Nullable Point point(String text) {
        Matcher point = POINT.matcher(text);
        try {
            return point.matches()
                    ? new Point(
                            point.group(1).equals("now") ? null : LocalDate.parse(point.group(1)),
                            point.group(2) == null ? 0 : Integer.parseInt(point.group(2)))
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable Range code() {
        if (!rest.contains("#") && !rest.contains("?")) {
            return refuse("is a code without a blank", "write # for each digit and ? for each letter, as in INV-####");
        }
        return rest.length() <= MOST_CODE_SIGNS
                ? new Codes(rest)
                : refuse("is a code of " + rest.length() + " signs", "keep to " + MOST_CODE_SIGNS);
    }

    /** Whether bounds that compare like this make a range of several values. */
    private boolean isUsable(int order) {
        if (order < 0) {
            value.problem("has its bounds reversed", "write the lower one first");
        } else if (order == 0) {
            value.problem("makes one value only", "widen it, or write the value into the texts");
        }
        return order > 0;
    }

    /** Records that the range is wrong; gives null, as what any of the methods above may give. */
    private @Nullable Numbers refuse(String what, String remedy) {
        value.problem(what, remedy);
        return null;
    }
}
