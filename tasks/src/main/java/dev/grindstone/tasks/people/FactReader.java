package dev.grindstone.tasks.people;

import dev.grindstone.kit.counterpart.Order;
import dev.grindstone.kit.persona.Asking;
import dev.grindstone.kit.persona.Fact;
import dev.grindstone.kit.persona.Fact.Saying;
import dev.grindstone.kit.persona.Secrecy;
import dev.grindstone.kit.persona.Secrecy.Rule;
import dev.grindstone.tasks.problem.Nearest;
import dev.grindstone.tasks.yaml.YamlMap;
import dev.grindstone.tasks.yaml.YamlValue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads one thing that somebody knows. */
final class FactReader {

    private final YamlMap map;
    private final Function<YamlMap, List<Order>> orders;

    FactReader(YamlValue value, Function<YamlMap, List<Order>> orders) {
        this.map = value.map(
                "fact",
                "topic",
                "asked",
                "unless",
                "matches",
                "tell",
                "to",
                "once",
                "when",
                "answer",
                "again",
                "refusal",
                "sets",
                "later",
                "known_by",
                "do");
        this.orders = orders;
    }

    Fact fact() {
        if (!map.has("asked") && !map.has("matches")) {
            map.problem("is asked for by nothing", "add 'asked: [words of a question]'");
        }
        Rule rule = rule();
        boolean needsLeave = map.has("to") || map.has("once");
        if (needsLeave != (rule == Rule.NEEDS_AUTH)) {
            map.problem(
                    needsLeave
                            ? "says to whom it is told, but not that it needs that"
                            : "needs leave, but says not whose",
                    needsLeave ? "add 'tell: needs-auth'" : "add 'to: [addresses]' or 'once: {variable: value}'");
        }
        if (rule != Rule.NEVER && !map.has("answer") && !map.has("known_by") && !map.has("do")) {
            map.problem("says nothing and does nothing", "add an answer");
        }
        return new Fact(
                map.text("fact"),
                map.textIfAny("topic").orElse(""),
                new Asking(texts("asked"), texts("unless"), regex()),
                new Secrecy(rule, texts("to"), variables("once")),
                variables("when"),
                new Saying(
                        map.textIfAny("answer").orElse(""),
                        map.textIfAny("again").orElse(""),
                        map.textIfAny("refusal").orElse("")),
                variables("sets"),
                map.find("later")
                        .map(value -> PersonaReader.followUp(value, false))
                        .orElse(null),
                map.textIfAny("known_by").orElse(""),
                map.has("do") ? orders.apply(map) : List.of());
    }

    private Rule rule() {
        String word = map.textIfAny("tell").orElse(Rule.ON_ASK.word());
        List<Rule> rules = Arrays.asList(Rule.values());
        return rules.stream()
                .filter(rule -> rule.word().equals(word))
                .findFirst()
                .orElseGet(() -> {
                    map.find("tell")
                            .ifPresent(at -> at.problem(
                                    "is '" + word + "'",
                                    Nearest.remedy(
                                            word, rules.stream().map(Rule::word).toList())));
                    return Rule.ON_ASK;
                });
    }

    private String regex() {
        String regex = map.textIfAny("matches").orElse("");
        try {
            Pattern.compile(regex);
            return regex;
        } catch (PatternSyntaxException e) {
            map.find("matches")
                    .ifPresent(at -> at.problem(
                            "is not a regular expression: " + e.getDescription(), "correct it, or use asked"));
            return "";
        }
    }

    private List<String> texts(String key) {
        return map.find(key).map(PersonaReader::texts).orElse(List.of());
    }

    private Map<String, String> variables(String key) {
        Map<String, String> variables = new TreeMap<>();
        map.find(key)
                .ifPresent(value -> value.entries().forEach((name, each) -> {
                    if (!name.matches("[a-z][a-z0-9_]*")) {
                        each.problem("is no name of a variable", "use small letters, digits and _");
                    }
                    variables.put(name, each.text());
                }));
        return variables;
    }
}
