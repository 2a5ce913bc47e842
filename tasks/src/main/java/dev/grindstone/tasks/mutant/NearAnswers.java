package dev.grindstone.tasks.mutant;

import dev.grindstone.tasks.answer.AnswerType;
import dev.grindstone.tasks.answer.ListAnswer;
import dev.grindstone.tasks.answer.NumberAnswer;
import dev.grindstone.tasks.answer.OneOfAnswer;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers that are just not right: the next number, the next day, a list with one entry too few. */
final class NearAnswers {

    private static final Pattern FIGURE = Pattern.compile("\\d{1,3}(?:[, ]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}");

    private NearAnswers() {}

    /** By what is wrong with them. */
    static Map<String, String> of(AnswerType type, List<String> right) {
        return type instanceof ListAnswer list ? lists(list, right) : values(type, right.get(0));
    }

    private static Map<String, String> values(AnswerType type, String right) {
        Map<String, String> near = new LinkedHashMap<>();
        if (type instanceof OneOfAnswer oneOf) {
            choices(oneOf, near);
            near.put("with a word more", right + " too");
            return near;
        }
        if (DAY.matcher(right).matches()) {
            days(right, near);
            return near;
        }
        Matcher figure = FIGURE.matcher(right);
        boolean isFigure = figure.find() && !type.name().equals("text");
        if (isFigure) {
            BigDecimal value = new BigDecimal(figure.group().replaceAll("[, ]", ""));
            BigDecimal tolerance = type instanceof NumberAnswer number ? number.tolerance() : BigDecimal.ZERO;
            BigDecimal step = tolerance.add(value.ulp()).max(BigDecimal.ZERO);
            figures(right, figure, value, step).forEach(near::put);
        } else {
            near.put("without its last letter", right.substring(0, right.length() - 1));
            near.put("with a word more", right + " too");
            near.put("its first word only", right.split(" ", 2)[0]);
        }
        return near;
    }

    private static Map<String, String> figures(String right, Matcher figure, BigDecimal value, BigDecimal step) {
        Map<String, String> near = new LinkedHashMap<>();
        String before = right.substring(0, figure.start());
        String after = right.substring(figure.end());
        near.put("just above", before + value.add(step).toPlainString() + after);
        near.put("just below", before + value.subtract(step).toPlainString() + after);
        near.put(
                "a whole one above",
                before + value.add(step.max(BigDecimal.ONE)).toPlainString() + after);
        near.put(
                "ten times as much",
                before + value.multiply(BigDecimal.TEN).add(step).toPlainString() + after);
        near.put("with another unit", value.toPlainString() + " furlongs");
        near.put("with the opposite sign", "-" + right + (value.signum() == 0 ? "1" : ""));
        return near;
    }

    /** Each choice; the right one is no mistake, and is left out with all that say the same. */
    private static void choices(OneOfAnswer type, Map<String, String> near) {
        type.choices().keySet().forEach(choice -> near.put("the choice " + choice, choice));
        near.put("every choice", String.join(" or ", type.choices().keySet()));
    }

    private static void days(String right, Map<String, String> near) {
        try {
            LocalDate day = LocalDate.parse(right);
            near.put("a day early", day.minusDays(1).toString());
            near.put("a day late", day.plusDays(1).toString());
            near.put("a year late", day.plusYears(1).toString());
        } catch (DateTimeException e) {
            near.put("no day", right + " or so");
        }
    }

    private static Map<String, String> lists(ListAnswer list, List<String> right) {
        Map<String, String> near = new LinkedHashMap<>();
        near.put("without its first entry", list.written(right.subList(1, right.size())));
        near.put("without its last entry", list.written(right.subList(0, right.size() - 1)));
        near.put("with an entry twice", list.written(with(right, right.size(), right.get(0))));
        values(list.of(), right.get(0)).forEach((name, value) -> {
            near.put("with an entry more, " + name, list.written(with(right, right.size(), value)));
            near.put("with its first entry " + name, list.written(with(right.subList(1, right.size()), 0, value)));
        });
        if (list.ordered()) {
            List<String> reversed = new ArrayList<>(right);
            Collections.reverse(reversed);
            near.put("in the opposite order", list.written(reversed));
        }
        return near;
    }

    private static List<String> with(List<String> entries, int at, String entry) {
        List<String> more = new ArrayList<>(entries);
        more.add(at, entry);
        return more;
    }

    /** What is left of an answer when case, white space and how a number is written do not count. */
    static String plain(String answer) {
        String text = answer.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\"]+", " ")
                .strip()
                .replaceAll("\\.$", "");
        return FIGURE.matcher(text)
                .replaceAll(figure -> new BigDecimal(figure.group().replaceAll("[, ]", ""))
                        .stripTrailingZeros()
                        .toPlainString());
    }
}
