package dev.grindstone.kit.persona;

import dev.grindstone.kit.counterpart.Order;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a persona answers: which facts a text asks for, and what may be said of them. */
final class Answer {

    private final Persona persona;
    private final Memory memory;
    private final String speaker;
    private final List<String> texts = new ArrayList<>();
    private final List<Fact> handed = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private final List<FollowUp> later = new ArrayList<>();

    /** @param speaker the address of who asks */
    Answer(Persona persona, Memory memory, String speaker) {
        this.persona = persona;
        this.memory = memory;
        this.speaker = speaker;
    }

    List<String> texts() {
        return texts;
    }

    /** Facts that somebody else knows. */
    List<Fact> handed() {
        return handed;
    }

    List<Order> orders() {
        return orders;
    }

    List<FollowUp> later() {
        return later;
    }

    boolean isNothing() {
        return texts.isEmpty() && handed.isEmpty() && orders.isEmpty();
    }

    /** Tells what a text asks for. */
    void to(String text) {
        List<Fact> asked = asked(text);
        List<Fact> told = asked.stream().filter(this::tell).toList();
        for (Fact fact : persona.facts()) {
            if (fact.secrecy().rule() == Secrecy.Rule.PUBLIC
                    && !asked.contains(fact)
                    && !memory.wasTold(fact)
                    && memory.holds(fact.when())
                    && told.stream()
                            .anyMatch(other ->
                                    !other.topic().isEmpty() && other.topic().equals(fact.topic()))) {
                tell(fact);
            }
        }
        if (!asked.isEmpty()) {
            memory.set(Memory.RUNG, "0");
        }
    }

    /** The facts that are asked for; of two, the one that more of the words ask for, else the one that stands first. */
    private List<Fact> asked(String text) {
        Map<Fact, Set<String>> hits = new LinkedHashMap<>();
        for (Fact fact : persona.facts()) {
            Set<String> words = fact.asked().in(text);
            if (!words.isEmpty() && memory.holds(fact.when()) && !hits.containsValue(words)) {
                hits.put(fact, words);
            }
        }
        return hits.entrySet().stream()
                .filter(hit -> hits.values().stream()
                        .noneMatch(words -> words.size() > hit.getValue().size() && words.containsAll(hit.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether it was told; else it was refused. */
    private boolean tell(Fact fact) {
        Fact.Saying says = fact.says();
        if (!fact.secrecy().permits(speaker, memory)) {
            String own = says.refusal().isEmpty() ? persona.ladder().refusal() : says.refusal();
            if (!texts.contains(own)) {
                texts.add(own);
            }
            return false;
        }
        boolean again = memory.wasTold(fact);
        if (!fact.knownBy().isEmpty()) {
            handed.add(fact);
        } else if (again && !says.again().isEmpty()) {
            texts.add(says.again());
        } else if (!says.answer().isEmpty()) {
            texts.add(again ? "As I said: " + says.answer() : says.answer());
        }
        if (!again) {
            orders.addAll(fact.orders());
            if (fact.later() != null) {
                later.add(fact.later());
            }
        }
        memory.told(fact);
        fact.sets().forEach(memory::set);
        return true;
    }

    /** Says that it was not understood, in other words each time, and at last nothing. */
    void shrug() {
        int rung = memory.count(Memory.RUNG);
        String text = persona.ladder().rung(rung);
        if (text.isEmpty()) {
            return;
        }
        memory.set(Memory.RUNG, String.valueOf(rung + 1));
        texts.add(text);
        if (persona.ladder().asks(text) && persona.reminder() != null) {
            later.add(persona.reminder());
        }
    }
}
