package dev.grindstone.tasks.pack;

import dev.grindstone.tasks.answer.AnswerType;
import dev.grindstone.tasks.answer.DateAnswer;
import dev.grindstone.tasks.answer.ListAnswer;
import dev.grindstone.tasks.answer.MoneyAnswer;
import dev.grindstone.tasks.answer.NumberAnswer;
import dev.grindstone.tasks.answer.ScalarType;
import dev.grindstone.tasks.answer.TextAnswer;
import dev.grindstone.tasks.model.ExpectedEnding.TypedAnswer;
import dev.grindstone.tasks.model.Passage;
import dev.grindstone.tasks.problem.Nearest;
import dev.grindstone.tasks.yaml.YamlMap;
import dev.grindstone.tasks.yaml.YamlValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the answer a task expects. */
final class AnswerReader {

    private static final List<String> SCALARS = List.of("text", "number", "money", "date");
    private static final List<String> TYPES = List.of("text", "number", "money", "date", "list");

    private AnswerReader() {}

    static TypedAnswer read(YamlValue answer) {
        YamlMap map = answer.map("type", "value", "sql", "unit", "tolerance", "of", "ordered");
        AnswerType type = type(map);
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

    private static AnswerType type(YamlMap map) {
        String name = map.text("type");
        if (name.equals("list")) {
            String of = map.textIfAny("of").orElse("text");
            boolean ordered = map.find("ordered").map(YamlValue::bool).orElse(false);
            return new ListAnswer(scalar(map, of, SCALARS), ordered);
        }
        for (String listKey : List.of("of", "ordered")) {
            map.find(listKey).ifPresent(value -> value.problem("is for lists only", "remove it, or say type: list"));
        }
        return scalar(map, name, TYPES);
    }

    private static ScalarType scalar(YamlMap map, String name, List<String> valid) {
        if (!name.equals("number")) {
            for (String numberKey : List.of("unit", "tolerance")) {
                map.find(numberKey)
                        .ifPresent(value -> value.problem("is for numbers only", "remove it, or say type: number"));
            }
        }
        Supplier<ScalarType> unknown = () -> {
            map.problem("has the unknown type '" + name + "'", Nearest.remedy(name, valid));
            return new TextAnswer();
        };
        return switch (name) {
            case "text" -> new TextAnswer();
            case "number" -> new NumberAnswer(map.textIfAny("unit").orElse(""), tolerance(map));
            case "money" -> new MoneyAnswer();
            case "date" -> new DateAnswer();
            default -> map.has("type") ? unknown.get() : new TextAnswer();
        };
    }

    private static BigDecimal tolerance(YamlMap map) {
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
