package dev.grindstone.kit.persona;

import dev.grindstone.kit.counterpart.Order;
import dev.grindstone.kit.event.EventType;
import dev.grindstone.kit.people.People;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds all that is wrong with what a persona knows. */
final class PersonaCheck {

    private static final int LONGEST_NAME = 100;

    private final Persona persona;
    private final Collection<String> commands;
    private final Map<String, EventType> events;
    private final People people;
    private final List<String> problems = new ArrayList<>();

    PersonaCheck(Persona persona, Collection<String> commands, Map<String, EventType> events, People people) {
        this.persona = persona;
        this.commands = commands;
        this.events = events;
        this.people = people;
    }

    List<String> problems() {
        if (persona.media().isEmpty()) {
            problems.add("nothing reaches them: install an app with messages, or say how they are reached");
        }
        if (persona.most().compareTo(persona.least()) < 0) {
            problems.add("they take from " + persona.least() + " to " + persona.most() + ": put the shorter first");
        }
        if (persona.turns() < 1 || persona.turns() > Persona.MOST_TURNS) {
            problems.add("they answer " + persona.turns() + " times: choose from 1 to " + Persona.MOST_TURNS);
        }
        persona.media().forEach(this::check);
        Set<String> names = new HashSet<>();
        for (Fact fact : persona.facts()) {
            if (!names.add(fact.name())) {
                problems.add("two facts are called '" + fact.name() + "': give each a name of its own");
            }
            check(fact);
        }
        return problems;
    }

    private void check(Fact fact) {
        String name = "the fact '" + fact.name() + "' ";
        if (fact.name().isBlank() || fact.name().length() > LONGEST_NAME) {
            problems.add(name + "has no usable name: write one of at most " + LONGEST_NAME + " characters");
        }
        if (fact.asked().isNothing()) {
            problems.add(name + "is asked for by nothing: add a phrase");
        }
        Secrecy secrecy = fact.secrecy();
        if (secrecy.rule() == Secrecy.Rule.NEEDS_AUTH
                && secrecy.to().isEmpty()
                && secrecy.after().isEmpty()) {
            problems.add(name + "is told to nobody: say to whom or after what, or use 'never'");
        }
        if (!fact.knownBy().isEmpty() && people.byEmail(fact.knownBy()).isEmpty()) {
            problems.add(name + "is known by '" + fact.knownBy() + "', who is nobody: write one person's address");
        }
        if (secrecy.rule() != Secrecy.Rule.NEVER
                && fact.says().answer().isEmpty()
                && fact.knownBy().isEmpty()
                && fact.orders().isEmpty()) {
            problems.add(name + "says nothing and does nothing: add an answer");
        }
        commands(fact.orders());
        Set<String> variables = new TreeSet<>(fact.when().keySet());
        variables.addAll(fact.sets().keySet());
        variables.addAll(secrecy.after().keySet());
        variables.stream()
                .filter(variable -> !variable.matches("[a-z][a-z0-9_]*"))
                .forEach(variable ->
                        problems.add(name + "has a variable '" + variable + "': use small letters, digits and _"));
    }

    private void check(Medium medium) {
        EventType event = events.get(medium.on());
        if (event == null) {
            problems.add("there is no event '" + medium.on() + "', known are " + new TreeSet<>(events.keySet()));
        } else {
            Set<String> used = new TreeSet<>(medium.when().fields());
            used.add(medium.from());
            used.addAll(new Order("", Map.of("", medium.hears())).fields());
            medium.orders().forEach(order -> used.addAll(order.fields()));
            medium.passes().forEach(order -> used.addAll(order.fields()));
            used.removeAll(event.fields());
            used.removeAll(Set.of(Medium.ANSWER, Medium.GIVEN_NAME));
            used.forEach(field ->
                    problems.add(medium.on() + " has no field '" + field + "', known are " + event.sortedFields()));
        }
        commands(medium.orders());
        commands(medium.passes());
    }

    private void commands(List<Order> orders) {
        for (Order order : orders) {
            if (!commands.contains(order.command())) {
                problems.add("there is no command '" + order.command() + "', known are " + commands);
            }
        }
    }
}
