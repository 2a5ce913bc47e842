package dev.grindstone.kit.persona;

import dev.grindstone.kit.counterpart.Order;
import dev.grindstone.kit.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One message to a persona, and what they make of it. */
final class Talk {

    private final Personas personas;
    private final Persona persona;
    private final Person who;
    private final Person speaker;
    private final Medium medium;
    private final Map<String, String> fields;
    private final Memory memory;

    Talk(Personas personas, Persona persona, Person who, Person speaker, Medium medium, Map<String, String> fields) {
        this.personas = personas;
        this.persona = persona;
        this.who = who;
        this.speaker = speaker;
        this.medium = medium;
        this.fields = new HashMap<>(fields);
        this.fields.put(Medium.GIVEN_NAME, speaker.givenName());
        this.memory = new Memory(personas.db(), who, speaker);
    }

    String event() {
        return medium.on();
    }

    Map<String, String> fields() {
        return fields;
    }

    /** Answers what was said to them at an instant. */
    void hear(Instant at) {
        answer(at, false);
    }

    /** Answers what another persona passed on; what they do not know is left at that. */
    void passed(Instant at) {
        answer(at, true);
    }

    private void answer(Instant at, boolean passed) {
        if (isRepeated(at) || !memory.get(Memory.STOPPED).isEmpty()) {
            return;
        }
        forgetReminders();
        int turns = memory.count(Memory.TURNS);
        int most = personas.find(speaker).isPresent()
                ? Math.min(persona.turns(), Persona.TURNS_AMONG_PERSONAS)
                : persona.turns();
        if (turns >= most) {
            return;
        }
        String text = Order.fill(medium.hears(), fields);
        Answer answer = new Answer(persona, memory, speaker.email());
        answer.to(text);
        if (answer.isNothing() && !passed) {
            answer = fallback(answer, text, at);
        }
        if (!answer.isNothing()) {
            memory.set(Memory.TURNS, String.valueOf(turns + 1));
            give(answer, due(at, turns), passed);
        }
    }

    /** The same news twice at one instant is one message: it named the persona in two ways, say. */
    private boolean isRepeated(Instant at) {
        String heard = at + " " + Integer.toHexString(fields.hashCode());
        boolean repeated = memory.get(Memory.HEARD).equals(heard);
        memory.set(Memory.HEARD, heard);
        return repeated;
    }

    private Answer fallback(Answer none, String text, Instant at) {
        String due = memory.get(Memory.DUE);
        boolean isTooSoon = !due.isEmpty()
                && !persona.cooldown().isZero()
                && at.isBefore(Instant.parse(due).plus(persona.cooldown()));
        if (!isTooSoon && !Words.isCourtesy(text, speaker.name())) {
            none.shrug();
        }
        return none;
    }

    /** In working hours, never before the answer to what was said earlier. */
    private Instant due(Instant at, int turn) {
        Duration takes = persona.takes(personas.seed() + " " + who.email() + " " + speaker.email() + " " + turn);
        Instant due = persona.hours().after(at, takes, personas.zone());
        String last = memory.get(Memory.DUE);
        Instant later = last.isEmpty() || due.isAfter(Instant.parse(last)) ? due : Instant.parse(last);
        memory.set(Memory.DUE, later.toString());
        return later;
    }

    private void give(Answer answer, Instant due, boolean passed) {
        List<String> texts = new ArrayList<>(answer.texts());
        for (Fact fact : answer.handed()) {
            handOver(fact, texts, due, passed);
        }
        List<Long> waiting = new ArrayList<>();
        if (!texts.isEmpty()) {
            say(String.join(medium.letter() ? "\n\n" : " ", texts), due, passed);
        }
        for (Order order : answer.orders()) {
            schedule(order, due);
        }
        for (FollowUp later : answer.later()) {
            Instant then = persona.hours().after(due.plus(later.after()), Duration.ZERO, personas.zone());
            List<Long> ids = say(later.text(), then, passed);
            if (later.ifSilent()) {
                waiting.addAll(ids);
            }
        }
        memory.set(Memory.WAITING, waiting.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }

    private void handOver(Fact fact, List<String> texts, Instant due, boolean passed) {
        Person other = personas.people().byEmail(fact.knownBy()).orElseThrow();
        boolean passes =
                !passed && !medium.passes().isEmpty() && personas.find(other).isPresent();
        String own = fact.says().answer();
        if (own.isEmpty()) {
            own = passes
                    ? "I do not know that, but " + other.name() + " does. I have passed it on."
                    : "I do not know that. Ask " + other.name() + ", please.";
        }
        texts.add(own);
        if (passes) {
            personas.passOn(other, this, due);
        }
    }

    private List<Long> say(String text, Instant due, boolean passed) {
        Map<String, String> known = new HashMap<>(fields);
        Style style = persona.style();
        known.put(Medium.ANSWER, Order.fill(style.write(text, medium.letter()), fields));
        List<Long> ids = new ArrayList<>();
        for (Order order : passed ? medium.passes() : medium.orders()) {
            ids.add(personas.schedule()
                    .at(due, order.command(), who, order.about(known).args()));
        }
        return ids;
    }

    private void schedule(Order order, Instant due) {
        personas.schedule().at(due, order.command(), who, order.about(fields).args());
    }

    private void forgetReminders() {
        String waiting = memory.get(Memory.WAITING);
        if (!waiting.isEmpty()) {
            List.of(waiting.split(" ", -1)).forEach(id -> personas.schedule().cancel(Long.parseLong(id)));
            memory.set(Memory.WAITING, "");
        }
    }
}
