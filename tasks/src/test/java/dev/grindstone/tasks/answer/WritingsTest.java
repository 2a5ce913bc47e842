package dev.grindstone.tasks.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** For each type, of many values: whatever way a value is written it is that value, and never another one. */
class WritingsTest {

    private static final int VALUES = 60;
    private static final String NOT = "not that value: ";

    private final Random dice = new Random(11);

    @Test
    void of_numbers() {
        NumberAnswer type = new NumberAnswer(List.of("kg", "kilograms"), BigDecimal.ZERO);
        List<BigDecimal> values = many(() -> BigDecimal.valueOf(dice.nextInt(2_000_000) - 1_000_000, dice.nextInt(4)));
        List<UnaryOperator<String>> forms = List.of(
                text -> text,
                text -> text + " kg",
                text -> text + "KG.",
                text -> text + "\u00a0kilograms",
                text -> text.contains(".") ? text + "00" : text + ".0",
                text -> text.replace("-", "\u2212"),
                WritingsTest::fullWidth,
                text -> "\u200b" + text + "\ufeff");

        check(type, values.stream().map(BigDecimal::toPlainString).toList(), this::grouped, forms);
    }

    @Test
    void of_numbers_within_their_tolerance() {
        NumberAnswer type = new NumberAnswer("", new BigDecimal("0.5"));
        for (int i = 0; i < VALUES; i++) {
            BigDecimal value = BigDecimal.valueOf(dice.nextInt(100_000), 2);

            assertThat(type.mismatch(List.of("" + value), "" + value.add(new BigDecimal("0.5"))))
                    .isEmpty();
            assertThat(type.mismatch(List.of("" + value), "" + value.subtract(new BigDecimal("0.51"))))
                    .isPresent();
        }
    }

    @Test
    void of_money() {
        List<String> values = many(() -> "" + BigDecimal.valueOf(dice.nextInt(10_000_000), 2));
        List<UnaryOperator<String>> forms = List.of(
                text -> text,
                text -> "$" + text,
                text -> "US$ " + text,
                text -> text + " USD",
                text -> "$" + text + " usd",
                text -> text + " dollars.",
                text -> "\uff04" + fullWidth(text));

        check(new MoneyAnswer("usd"), values, this::grouped, forms);
        for (String value : values) {
            assertThat(new MoneyAnswer("usd").mismatch(List.of(value), value + " EUR"))
                    .isPresent();
            assertThat(new MoneyAnswer("usd").mismatch(List.of(value), "$" + value + " EUR"))
                    .isPresent();
            assertThat(new MoneyAnswer("usd").mismatch(List.of(value), value + " lbs"))
                    .isPresent();
        }
    }

    @Test
    void of_dates() {
        List<String> values = many(
                () -> LocalDate.of(2020, 1, 1).plusDays(dice.nextInt(4_000)).toString());
        List<UnaryOperator<String>> forms = List.of(
                text -> text,
                text -> text.replace('-', '/'),
                text -> text.replace("-", "\u2010"),
                text -> text.replace("-0", "-"),
                text -> written(text, "MMMM d, uuuu"),
                text -> written(text, "d MMM uuuu").toUpperCase(Locale.ROOT),
                text -> written(text, "dd-MMM-uuuu"),
                text -> written(text, "EEEE, d MMMM uuuu") + ".",
                text -> written(text, "EEE, MMM d, uuuu"),
                text -> "the " + written(text, "d'th' 'of' MMMM uuuu"));

        check(new DateAnswer(), values, UnaryOperator.identity(), forms);
        for (String value : values) {
            assertThat(new DateAnswer().mismatch(List.of(value), written(value, "MM/dd/uuuu")))
                    .isPresent();
            String nextWeekday = written(LocalDate.parse(value).plusDays(1).toString(), "EEEE");
            assertThat(new DateAnswer().mismatch(List.of(value), nextWeekday + ", " + value))
                    .isPresent();
        }
    }

    @Test
    void of_durations() {
        List<String> values = many(() -> "" + (1 + dice.nextInt(6_000)));
        List<UnaryOperator<String>> forms = List.of(
                text -> text,
                text -> text + " minutes",
                text -> text + "m",
                text -> text + "-minute",
                text -> hours(text) + " h " + minutes(text) + " min",
                text -> hours(text) + "h" + minutes(text) + "m.",
                text -> hours(text) + " hours and " + minutes(text) + " minutes",
                text -> hours(text) + " hrs, " + minutes(text) + " mins",
                text -> String.format("%d:%02d h", hours(text), minutes(text)),
                text -> String.format("%d:%02d:00", hours(text), minutes(text)),
                text -> "PT" + hours(text) + "H" + minutes(text) + "M",
                text -> text + ":00 min",
                text -> Integer.parseInt(text) * 60 + " seconds",
                text -> new DurationAnswer("minutes").written(text));

        check(new DurationAnswer("minutes"), values, UnaryOperator.identity(), forms);
        for (String value : values) {
            String clock = String.format("%d:%02d", hours(value), minutes(value));
            assertThat(new DurationAnswer("minutes").mismatch(List.of(value), clock))
                    .isPresent();
            assertThat(new DurationAnswer("").mismatch(List.of(value + " min"), value))
                    .isPresent();
            assertThat(new DurationAnswer("minutes").mismatch(List.of(value), value + " h"))
                    .isPresent();
        }
    }

    @Test
    void of_texts() {
        List<String> values = many(() -> "Room " + (char) ('A' + dice.nextInt(26)) + dice.nextInt(1_000) + "'s Größe");
        List<UnaryOperator<String>> forms = List.of(
                text -> text,
                text -> text.toUpperCase(Locale.ROOT).replace("SS", "ß"),
                text -> "\"" + text + "\"",
                text -> "\u201c" + text + ".\u201d",
                text -> text.replace("'", "\u2019"),
                text -> " \t" + text.replace(" ", "\u00a0\n ") + " . ",
                text -> text.replace("R", "R\u200b\u00ad"),
                text -> text.replace("ö", "o\u0308"),
                WritingsTest::fullWidth);

        check(new TextAnswer(), values, UnaryOperator.identity(), forms);
        for (String value : values) {
            assertThat(new TextAnswer().mismatch(List.of(value), "It is " + value))
                    .isPresent();
            assertThat(new TextAnswer().mismatch(List.of(value), value.replace("o", "\u043e")))
                    .isPresent();
        }
    }

    @Test
    void of_choices() {
        OneOfAnswer type = new OneOfAnswer(
                Map.of("accepted", List.of("yes", "accept"), "declined", List.of("no"), "no answer", List.of()));
        List<String> values = List.of("accepted", "declined", "no answer");

        check(
                type,
                values,
                UnaryOperator.identity(),
                List.of(text -> text, text -> text.toUpperCase(Locale.ROOT) + ".", text -> "'" + text + "'"));
        assertThat(type.mismatch(List.of("accepted"), "Yes.")).isEmpty();
        assertThat(type.mismatch(List.of("yes"), "accepted")).isEmpty();
        for (String wrong : List.of("no", "not accepted", "accepted, declined", "accepted or declined", "yes no", "")) {
            assertThat(type.mismatch(List.of("accepted"), wrong)).as(wrong).isPresent();
        }
    }

    @Test
    void of_lists() {
        ListAnswer loose = new ListAnswer(new TextAnswer(), false);
        ListAnswer ordered = new ListAnswer(new NumberAnswer("", BigDecimal.ZERO), true);
        for (int i = 0; i < VALUES; i++) {
            List<String> names = new ArrayList<>(many(() -> "Ann " + dice.nextInt(1_000))).subList(0, 2 + i % 5);
            List<String> numbers = new ArrayList<>(many(() -> "" + dice.nextInt(1_000))).subList(0, 2 + i % 5);
            List<String> mixed = new ArrayList<>(names);
            Collections.shuffle(mixed, dice);

            for (String separator : List.of(", ", ",", "; ", "\n", "\n- ")) {
                String lead = separator.equals("\n- ") ? "- " : "";
                assertThat(loose.mismatch(names, lead + String.join(separator, mixed)))
                        .isEmpty();
                assertThat(ordered.mismatch(numbers, lead + String.join(separator, numbers)))
                        .isEmpty();
            }
            String most = String.join(", ", mixed.subList(1, mixed.size()));
            assertThat(loose.mismatch(names, most + " and " + mixed.get(0))).isEmpty();
            assertThat(loose.mismatch(names, most + ", and " + mixed.get(0))).isEmpty();
            assertThat(loose.mismatch(names, most)).isPresent();
            assertThat(loose.mismatch(names, most + ", " + mixed.get(0) + ", Bob"))
                    .isPresent();
            assertThat(loose.mismatch(names, most + ", Bob")).isPresent();
            List<String> turned = new ArrayList<>(numbers);
            Collections.reverse(turned);
            assertThat(ordered.mismatch(numbers, String.join(", ", turned)).isEmpty())
                    .isEqualTo(turned.equals(numbers));
        }
    }

    /** Each value in each form is itself, and no form of it is another value. */
    private void check(
            AnswerType type, List<String> values, UnaryOperator<String> sometimes, List<UnaryOperator<String>> forms) {
        for (String value : values) {
            String other = values.get(dice.nextInt(values.size()));
            for (UnaryOperator<String> form : forms) {
                String given = form.apply(dice.nextBoolean() ? value : sometimes.apply(value));
                assertThat(type.mismatch(List.of(value), given))
                        .as(given + " is " + value)
                        .isEmpty();
                if (!other.equals(value)) {
                    assertThat(type.mismatch(List.of(other), given))
                            .as(NOT + given)
                            .isPresent();
                }
            }
            assertThat(type.mismatch(List.of(value), value + " or " + other))
                    .as(NOT + other)
                    .isPresent();
            assertThat(type.mismatch(List.of(value), "The answer is " + value))
                    .as(NOT + value)
                    .isPresent();
            assertThat(type.unusable(List.of(value))).isEmpty();
        }
    }

    private <T> List<T> many(java.util.function.Supplier<T> one) {
        return java.util.stream.Stream.generate(one).distinct().limit(VALUES).toList();
    }

    private String grouped(String number) {
        String[] parts = number.split("\\.", 2);
        String whole = parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", dice.nextBoolean() ? "," : "\u202f");
        return parts.length == 1 ? whole : whole + "." + parts[1];
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append(c >= '0' && c <= '9' ? (char) (c - '0' + 0xff10) : (char) c));
        return wide.toString();
    }

    private static String written(String date, String pattern) {
        return LocalDate.parse(date).format(DateTimeFormatter.ofPattern(pattern, Locale.US));
    }

    private static int hours(String minutes) {
        return Integer.parseInt(minutes) / 60;
    }

    private static int minutes(String minutes) {
        return Integer.parseInt(minutes) % 60;
    }
}
