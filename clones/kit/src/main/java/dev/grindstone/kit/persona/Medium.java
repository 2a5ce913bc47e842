package dev.grindstone.kit.persona;

import dev.grindstone.kit.counterpart.Guard;
import dev.grindstone.kit.counterpart.Guard.Equal;
import dev.grindstone.kit.counterpart.Guard.Matches;
import dev.grindstone.kit.counterpart.Guard.Not;
import dev.grindstone.kit.counterpart.Order;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A way in which a persona is spoken to and answers, by the names of an event and of commands.
 *
 * @param on the event
 * @param when what must hold of it; of several media the first that fits is used
 * @param from the field that says who speaks: an address, or a handle that begins one
 * @param hears what is looked at for questions, with the event's fields in blanks
 * @param letter whether one greets and signs
 * @param orders how to answer; <code>{answer}</code> stands for the words
 * @param passes how somebody answers to whom a question was passed on; empty when that is not possible
 */
public record Medium(
        String on, Guard when, String from, String hears, boolean letter, List<Order> orders, List<Order> passes) {

    /** The blank for the words of an answer. */
    public static final String ANSWER = "answer";

    /** The blank for the first name of who asks. */
    public static final String GIVEN_NAME = "given_name";

    private static final String FIRST = "Re: {subject}";
    private static final String FURTHER = "{subject}";

    /** The media of the apps that come with Grindstone; a world without the app does without them. */
    static final List<Medium> KNOWN = List.of(
            mail(new Matches("subject", "^re:"), "{text}", FURTHER),
            mail(Guard.always(), "{subject}\n{text}", FIRST),
            chat(new Not(new Equal("thread_ts", "")), "{thread_ts}"),
            chat(new Equal("channel_kind", "channel"), "{ts}"),
            chat(new Equal("channel_kind", "private"), "{ts}"),
            new Medium(
                    "chat.posted",
                    Guard.always(),
                    "from",
                    "{text}",
                    false,
                    List.of(new Order("chat.post", Map.of("channel", "{channel}", "text", "{answer}"))),
                    List.of()));

    public Medium {
        orders = List.copyOf(orders);
        passes = List.copyOf(passes);
    }

    private static Medium mail(Guard when, String hears, String subject) {
        Map<String, Object> letter = Map.of("to", "{from_name} <{from}>", "subject", subject, "text", "{answer}");
        Map<String, Object> reply = new java.util.LinkedHashMap<>(letter);
        reply.put("reply_to", "{message}");
        return new Medium(
                "mail.delivered",
                when,
                "from",
                hears,
                true,
                List.of(new Order("mail.send", reply)),
                List.of(new Order("mail.send", letter)));
    }

    private static Medium chat(Guard when, String thread) {
        Map<String, Object> post = Map.of("channel", "{channel}", "thread_ts", thread, "text", "{answer}");
        return new Medium(
                "chat.posted", when, "from", "{text}", false, List.of(new Order("chat.post", post)), List.of());
    }

    Medium with(UnaryOperator<String> texts) {
        return new Medium(
                on,
                when.with(texts),
                from,
                texts.apply(hears),
                letter,
                orders.stream().map(order -> order.with(texts)).toList(),
                passes.stream().map(order -> order.with(texts)).toList());
    }
}
