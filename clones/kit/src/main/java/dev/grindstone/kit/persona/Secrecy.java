package dev.grindstone.kit.persona;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Who is told a fact.
 *
 * @param rule how freely it is told
 * @param to addresses of those who may know, where the rule needs it
 * @param after variables with which anybody may know, where the rule needs it; empty for never
 */
public record Secrecy(Rule rule, List<String> to, Map<String, String> after) {

    /** Told to whoever asks for it. */
    public static final Secrecy ON_ASK = new Secrecy(Rule.ON_ASK, List.of(), Map.of());
    /** Told unasked as well, beside another fact of the topic. */
    public static final Secrecy PUBLIC = new Secrecy(Rule.PUBLIC, List.of(), Map.of());
    /** Told to nobody. */
    public static final Secrecy NEVER = new Secrecy(Rule.NEVER, List.of(), Map.of());

    /** How freely a fact is told. */
    public enum Rule {
        /** Unasked as well, in a broader answer. */
        PUBLIC,
        /** To whoever asks. */
        ON_ASK,
        /** To named people, or once a variable is set. */
        NEEDS_AUTH,
        /** Not at all. */
        NEVER;

        /** As it is written: {@code needs-auth}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Secrecy {
        to = List.copyOf(to);
        after = new TreeMap<>(after);
    }

    /** Told to these only, or to anybody after that. */
    public static Secrecy needsAuth(List<String> to, Map<String, String> after) {
        return new Secrecy(Rule.NEEDS_AUTH, to, after);
    }

    /** Whether somebody may know. */
    boolean permits(String address, Memory memory) {
        return switch (rule) {
            case PUBLIC, ON_ASK -> true;
            case NEEDS_AUTH ->
                to.stream().anyMatch(address::equalsIgnoreCase) || (!after.isEmpty() && memory.holds(after));
            case NEVER -> false;
        };
    }

    Secrecy with(UnaryOperator<String> texts) {
        Map<String, String> changed = new TreeMap<>(after);
        changed.replaceAll((name, value) -> texts.apply(value));
        return new Secrecy(rule, to.stream().map(texts).toList(), changed);
    }
}
