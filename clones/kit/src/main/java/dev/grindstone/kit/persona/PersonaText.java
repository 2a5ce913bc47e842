package dev.grindstone.kit.persona;

import dev.grindstone.kit.counterpart.GuardText;
import dev.grindstone.kit.counterpart.Order;
import dev.grindstone.kit.time.ArgsText;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A persona as text, as it stands in its row: arguments, some of which are texts of arguments themselves. */
final class PersonaText {

    private final Map<String, Object> args;

    private PersonaText(String text) {
        this.args = ArgsText.parse(text);
    }

    static String of(Persona persona) {
        Map<String, Object> args = new LinkedHashMap<>();
        args.put("facts", persona.facts().stream().map(PersonaText::of).toList());
        Hours hours = persona.hours();
        args.put("days", hours.days().stream().map(DayOfWeek::name).toList());
        args.put("from", hours.from());
        args.put("until", hours.until());
        args.put("zone", hours.zone());
        args.put("least", persona.least());
        args.put("most", persona.most());
        args.put("greeting", persona.style().greeting());
        args.put("signature", persona.style().signature());
        args.put("lower", persona.style().lowerCase());
        args.put("clarify", persona.ladder().clarify());
        args.put("hint", persona.ladder().hint());
        args.put("unsure", persona.ladder().unsure());
        args.put("refusal", persona.ladder().refusal());
        args.put("turns", persona.turns());
        args.put("cooldown", persona.cooldown());
        args.put("reminder", of(persona.reminder()));
        args.put("media", persona.media().stream().map(PersonaText::of).toList());
        return ArgsText.of(args);
    }

    static Persona parse(String text) {
        PersonaText in = new PersonaText(text);
        return new Persona(
                in.texts("facts").stream().map(PersonaText::fact).toList(),
                new Hours(
                        in.texts("days").stream()
                                .map(DayOfWeek::valueOf)
                                .collect(Collectors.toCollection(TreeSet::new)),
                        LocalTime.parse(in.text("from")),
                        LocalTime.parse(in.text("until")),
                        in.text("zone")),
                Duration.parse(in.text("least")),
                Duration.parse(in.text("most")),
                new Style(in.text("greeting"), in.text("signature"), Boolean.parseBoolean(in.text("lower"))),
                new Ladder(in.text("clarify"), in.text("hint"), in.text("unsure"), in.text("refusal")),
                Integer.parseInt(in.text("turns")),
                Duration.parse(in.text("cooldown")),
                followUp(in.text("reminder")),
                in.texts("media").stream().map(PersonaText::medium).toList());
    }

    private static String of(Fact fact) {
        Map<String, Object> args = new LinkedHashMap<>();
        args.put("name", fact.name());
        args.put("topic", fact.topic());
        args.put("asked", fact.asked().phrases());
        args.put("unless", fact.asked().unless());
        args.put("regex", fact.asked().regex());
        args.put("rule", fact.secrecy().rule());
        args.put("to", fact.secrecy().to());
        args.put("after", ArgsText.of(fact.secrecy().after()));
        args.put("when", ArgsText.of(fact.when()));
        args.put("answer", fact.says().answer());
        args.put("again", fact.says().again());
        args.put("refusal", fact.says().refusal());
        args.put("sets", ArgsText.of(fact.sets()));
        args.put("later", of(fact.later()));
        args.put("known_by", fact.knownBy());
        args.put("orders", Order.text(fact.orders()));
        return ArgsText.of(args);
    }

    private static Fact fact(String text) {
        PersonaText in = new PersonaText(text);
        return new Fact(
                in.text("name"),
                in.text("topic"),
                new Asking(in.texts("asked"), in.texts("unless"), in.text("regex")),
                new Secrecy(Secrecy.Rule.valueOf(in.text("rule")), in.texts("to"), in.variables("after")),
                in.variables("when"),
                new Fact.Saying(in.text("answer"), in.text("again"), in.text("refusal")),
                in.variables("sets"),
                followUp(in.text("later")),
                in.text("known_by"),
                Order.parse(in.text("orders")));
    }

    private static String of(Medium medium) {
        return ArgsText.of(Map.of(
                "on", medium.on(),
                "when", GuardText.of(medium.when()),
                "from", medium.from(),
                "hears", medium.hears(),
                "letter", medium.letter(),
                "orders", Order.text(medium.orders()),
                "passes", Order.text(medium.passes())));
    }

    private static Medium medium(String text) {
        PersonaText in = new PersonaText(text);
        return new Medium(
                in.text("on"),
                GuardText.parse(in.text("when")),
                in.text("from"),
                in.text("hears"),
                Boolean.parseBoolean(in.text("letter")),
                Order.parse(in.text("orders")),
                Order.parse(in.text("passes")));
    }

    private static String of(@Nullable FollowUp later) {
        return later == null
                ? ""
                : ArgsText.of(Map.of("after", later.after(), "text", later.text(), "silent", later.ifSilent()));
    }

    private static @Nullable FollowUp followUp(String text) {
        PersonaText in = new PersonaText(text);
        return text.isEmpty()
                ? null
                : new FollowUp(
                        Duration.parse(in.text("after")), in.text("text"), Boolean.parseBoolean(in.text("silent")));
    }

    private String text(String name) {
        return args.getOrDefault(name, "").toString();
    }

    private List<String> texts(String name) {
        Object value = args.get(name);
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of(value.toString());
    }

    private Map<String, String> variables(String name) {
        Map<String, String> values = new LinkedHashMap<>();
        ArgsText.parse(text(name)).forEach((key, value) -> values.put(key, value.toString()));
        return values;
    }
}
