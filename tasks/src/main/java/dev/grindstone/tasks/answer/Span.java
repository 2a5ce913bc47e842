package dev.grindstone.tasks.answer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A length of time, not negative, to any fraction of a second. */
record Span(BigDecimal seconds) {

    private static final int LONGEST = 100;

    /** A unit of time with its spellings, the first of which is ours. */
    private record Unit(long seconds, List<String> spellings) {}

    // Months and years have no fixed length.
    private static final List<Unit> UNITS = List.of(
            new Unit(604_800, List.of("w", "wk", "wks", "week", "weeks")),
            new Unit(86_400, List.of("d", "day", "days")),
            new Unit(3_600, List.of("h", "hr", "hrs", "hour", "hours")),
            new Unit(60, List.of("min", "m", "mins", "minute", "minutes")),
            new Unit(1, List.of("s", "sec", "secs", "second", "seconds")));

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?");
    private static final Pattern PART = Pattern.compile("(\\d{1,9})(\\.\\d{1,9})? ?([a-z]+)\\.? ?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,5}):([0-5]\\d)(?::([0-5]\\d))?(?: ?([a-z]+))?\\.?");

    static boolean isUnit(String word) {
        return unit(word).isPresent();
    }

    /**
     * The length of time that a text is, as a whole; empty when it is none, or when it may be two.
     *
     * @param unitOfNumbers what a number alone counts; empty for nothing
     */
    static Optional<Span> read(String text, String unitOfNumbers) {
        String line = Plain.line(text).toLowerCase(Locale.ROOT);
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = line.replaceAll("(?<=\\d),(?=\\d{3}(?!\\d))", "") // 1,440 minutes
                .replaceAll("(?<=\\d)-(?=[a-z])", " ") // 90-minute
                .replaceAll(",| and | & ", " ")
                .replaceAll(" +", " ")
                .strip();
        if (NUMBER.matcher(plain).matches()) {
            return unit(unitOfNumbers).map(unit -> new Span(times(plain, unit)));
        }
        return clock(plain).or(() -> iso(plain)).or(() -> parts(plain));
    }

    /** 1:30:00, or 1:30 with a word that says what its first figure is. */
    private static Optional<Span> clock(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (!clock.matches()) {
            return Optional.empty();
        }
        @Nullable String third = clock.group(3);
        @Nullable String word = clock.group(4);
        Optional<Unit> first = unit(word == null ? (third == null ? "" : "h") : word);
        long least = third == null ? 60 : 3_600;
        return first.filter(unit -> unit.seconds() >= least && unit.seconds() <= 3_600)
                .map(unit -> new Span(times(clock.group(1), unit)
                        .add(BigDecimal.valueOf(Long.parseLong(clock.group(2)) * unit.seconds() / 60))
                        .add(new BigDecimal(third == null ? "0" : third))));
    }

    private static Optional<Span> iso(String text) {
        try {
            Duration duration = text.startsWith("p") ? Duration.parse(text) : Duration.ofSeconds(-1);
            BigDecimal seconds =
                    BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
            return seconds.signum() < 0 ? Optional.empty() : Optional.of(new Span(seconds));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Units from the largest to the smallest, each once; only the last may have a fraction. */
    private static Optional<Span> parts(String text) {
        Matcher part = PART.matcher(text);
        BigDecimal sum = BigDecimal.ZERO;
        long larger = Long.MAX_VALUE;
        int at = 0;
        while (at < text.length()) {
            Optional<Unit> unit = part.region(at, text.length()).lookingAt() ? unit(part.group(3)) : Optional.empty();
            boolean ends = unit.isPresent() && part.end() == text.length();
            if (unit.isEmpty() || unit.get().seconds() >= larger || (part.group(2) != null && !ends)) {
                return Optional.empty();
            }
            sum = sum.add(times(part.group(1) + (part.group(2) == null ? "" : part.group(2)), unit.get()));
            larger = unit.get().seconds();
            at = part.end();
        }
        return at == 0 ? Optional.empty() : Optional.of(new Span(sum));
    }

    private static BigDecimal times(String number, Unit unit) {
        return new BigDecimal(number).multiply(BigDecimal.valueOf(unit.seconds()));
    }

    private static Optional<Unit> unit(String word) {
        return UNITS.stream().filter(unit -> unit.spellings().contains(word)).findFirst();
    }

    /** In days, hours, minutes and seconds: {@code 1 h 30 min}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        BigDecimal rest = seconds;
        for (Unit unit : UNITS.subList(1, UNITS.size())) {
            BigDecimal size = BigDecimal.valueOf(unit.seconds());
            BigDecimal count =
                    unit.seconds() == 1 ? rest.stripTrailingZeros() : rest.divide(size, 0, RoundingMode.DOWN);
            if (count.signum() > 0) {
                text.append(count.toPlainString())
                        .append(' ')
                        .append(unit.spellings().get(0))
                        .append(' ');
            }
            rest = rest.subtract(count.multiply(size));
        }
        return text.isEmpty() ? "0 min" : text.toString().strip();
    }
}
