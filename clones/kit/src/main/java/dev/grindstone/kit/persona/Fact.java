package dev.grindstone.kit.persona;

import dev.grindstone.kit.counterpart.Order;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Something that a persona knows or does when asked.
 *
 * @param name tells it from the others of the persona
 * @param topic public facts of one topic are told with each other; empty for none
 * @param asked what it is asked for by
 * @param secrecy who is told
 * @param when variables that must have these values, for the fact to be thought of at all
 * @param says in what words
 * @param sets the variables that telling it sets; {@code stopped} ends the conversation
 * @param later what is said some time after it, such as a correction; null for nothing
 * @param knownBy address of the person who knows it instead; empty for none
 * @param orders what is done besides answering
 */
public record Fact(
        String name,
        String topic,
        Asking asked,
        Secrecy secrecy,
        Map<String, String> when,
        Saying says,
        Map<String, String> sets,
        @Nullable FollowUp later,
        String knownBy,
        List<Order> orders) {

    /**
     * The words of a fact.
     *
     * @param answer the first time; may be empty where something is done instead
     * @param again from the second time on; empty for "As I said" and the answer
     * @param refusal to whom it is not told; empty for the persona's usual words
     */
    public record Saying(String answer, String again, String refusal) {

        Saying with(UnaryOperator<String> texts) {
            return new Saying(texts.apply(answer), texts.apply(again), texts.apply(refusal));
        }
    }

    public Fact {
        when = new TreeMap<>(when);
        sets = new TreeMap<>(sets);
        orders = List.copyOf(orders);
    }

    /** A fact that is told to whoever asks for it by one of these phrases. */
    public static Fact of(String name, String answer, String... phrases) {
        return new Fact(
                name,
                "",
                new Asking(List.of(phrases), List.of(), ""),
                Secrecy.ON_ASK,
                Map.of(),
                new Saying(answer, "", ""),
                Map.of(),
                null,
                "",
                List.of());
    }

    /** The same, told to others. */
    public Fact to(Secrecy others) {
        return new Fact(name, topic, asked, others, when, says, sets, later, knownBy, orders);
    }

    /** The same, thought of with these variables only, and setting those. */
    public Fact stage(Map<String, String> thought, Map<String, String> setting) {
        return new Fact(name, topic, asked, secrecy, thought, says, setting, later, knownBy, orders);
    }

    /** The same with other texts. */
    Fact with(UnaryOperator<String> texts) {
        return new Fact(
                name,
                topic,
                asked.with(texts),
                secrecy.with(texts),
                each(when, texts),
                says.with(texts),
                each(sets, texts),
                later == null ? null : later.with(texts),
                texts.apply(knownBy),
                orders.stream().map(order -> order.with(texts)).toList());
    }

    private static Map<String, String> each(Map<String, String> variables, UnaryOperator<String> texts) {
        Map<String, String> changed = new LinkedHashMap<>();
        variables.forEach((name, value) -> changed.put(name, texts.apply(value)));
        return changed;
    }
}
