package dev.grindstone.tasks.pack;

import dev.grindstone.tasks.answer.AnswerType;
import dev.grindstone.tasks.answer.DateAnswer;
import dev.grindstone.tasks.answer.DurationAnswer;
import dev.grindstone.tasks.answer.ListAnswer;
import dev.grindstone.tasks.answer.MoneyAnswer;
import dev.grindstone.tasks.answer.NumberAnswer;
import dev.grindstone.tasks.answer.OneOfAnswer;
import dev.grindstone.tasks.answer.ScalarType;
import dev.grindstone.tasks.answer.TextAnswer;
import dev.grindstone.tasks.model.ExpectedEnding.TypedAnswer;
import dev.grindstone.tasks.model.Passage;
import dev.grindstone.tasks.problem.Nearest;
import dev.grindstone.tasks.yaml.YamlMap;
import dev.grindstone.tasks.yaml.YamlValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the answer a task expects. */
final class AnswerReader {

    private static final List<String> SCALARS = List.of("text", "number", "money", "date", "duration", "one_of");
    private static final List<String> TYPES = List.of("text", "number", "money", "date", "duration", "one_of", "list");

    /** The keys that only some types have, and which. */
    private static final Map<String, List<String>> KEYS = Map.of(
            "unit", List.of("number", "duration"),
            "tolerance", List.of("number"),
            "currency", List.of("money"),
            "choices", List.of("one_of"));

    private final YamlMap map;
    private final String goal;

    private AnswerReader(YamlMap map, String goal) {
        this.map = map;
        this.goal = goal;
    }

    /** @param goal what the agent is told, which must state the choices it has */
    static TypedAnswer read(YamlValue answer, String goal) {
        YamlMap map = answer.map("type", "value", "sql", "unit", "tolerance", "currency", "choices", "of", "ordered");
        return new AnswerReader(map, goal).read();
    }

    private TypedAnswer read() {
        AnswerType type = type();
        if (map.has("value") == map.has("sql")) {
            map.problem("needs either value or sql", map.has("sql") ? "remove one of the two" : "add one of the two");
        }
        Passage sql = map.find("sql").map(TaskReader::query).orElse(null);
        List<String> values = RuleReader.texts(map, "value");
        if (!values.isEmpty() && values.stream().noneMatch(value -> value.contains("{"))) {
            type.unusable(values)
                    .ifPresent(why -> map.problem("has the value " + values + ", which " + why, "correct it"));
        }
        return new TypedAnswer(map.spot(), type, sql, values);
    }

    private AnswerType type() {
        String name = map.text("type");
        if (name.equals("list")) {
            String of = map.textIfAny("of").orElse("text");
            boolean ordered = map.find("ordered").map(YamlValue::bool).orElse(false);
            return new ListAnswer(scalar(of, SCALARS), ordered);
        }
        for (String listKey : List.of("of", "ordered")) {
            map.find(listKey).ifPresent(value -> value.problem("is for lists only", "remove it, or say type: list"));
        }
        return scalar(name, TYPES);
    }

    private ScalarType scalar(String name, List<String> valid) {
        KEYS.forEach((key, types) -> map.find(key)
                .filter(value -> !types.contains(name))
                .ifPresent(value -> value.problem("is for " + String.join(" and ", types) + " only", "remove it")));
        Supplier<ScalarType> unknown = () -> {
            map.problem("has the unknown type '" + name + "'", Nearest.remedy(name, valid));
            return new TextAnswer();
        };
        return switch (name) {
            case "text" -> new TextAnswer();
            case "number" -> new NumberAnswer(RuleReader.texts(map, "unit"), tolerance());
            case "money" ->
                new MoneyAnswer(map.find("currency").map(AnswerReader::currency).orElse(""));
            case "date" -> new DateAnswer();
            case "duration" ->
                new DurationAnswer(
                        map.find("unit").map(AnswerReader::unitOfTime).orElse(""));
            case "one_of" -> oneOf();
            default -> map.has("type") ? unknown.get() : new TextAnswer();
        };
    }

    private static String currency(YamlValue value) {
        String code = value.text();
        if (!MoneyAnswer.isCurrency(code)) {
            value.problem("is '" + code + "', which is no currency", "write its code, such as usd");
        }
        return code;
    }

    private static String unitOfTime(YamlValue value) {
        String unit = value.text();
        if (!DurationAnswer.isUnit(unit)) {
            value.problem(
                    "is '" + unit + "', which is no unit of time", "write seconds, minutes, hours, days or weeks");
        }
        return unit;
    }

    private OneOfAnswer oneOf() {
        Map<String, List<String>> choices = new LinkedHashMap<>();
        map.need("choices").ifPresent(value -> {
            if (value.isMap()) {
                value.entries()
                        .forEach((choice, synonyms) -> choices.put(
                                choice,
                                synonyms.list().stream().map(YamlValue::text).toList()));
            } else {
                value.list().forEach(choice -> choices.put(choice.text(), List.of()));
            }
        });
        OneOfAnswer type = new OneOfAnswer(choices);
        map.find("choices").ifPresent(value -> check(type, value));
        return type;
    }

    private void check(OneOfAnswer type, YamlValue value) {
        if (type.choices().size() < 2) {
            value.problem("is no choice", "list two at least");
        }
        type.ambiguous()
                .ifPresent(word -> value.problem("has '" + word + "' for two choices", "keep it for one of them"));
        String stated = normal(goal);
        for (String choice : type.choices().keySet()) {
            if (!stated.contains(normal(choice))) {
                value.problem("has '" + choice + "', which the goal does not state", "name all choices in the goal");
            }
        }
    }

    private static String normal(String text) {
        return text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private BigDecimal tolerance() {
        return map.find("tolerance")
                .map(value -> {
                    @Nullable Object plain = value.plain();
                    if (plain instanceof Number number && new BigDecimal(number.toString()).signum() >= 0) {
                        return new BigDecimal(number.toString());
                    }
                    value.problem("must be a number that is not negative", "write how far an answer may be off");
                    return BigDecimal.ZERO;
                })
                .orElse(BigDecimal.ZERO);
    }
}
