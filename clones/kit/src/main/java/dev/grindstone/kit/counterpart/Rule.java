package dev.grindstone.kit.counterpart;

import dev.grindstone.kit.people.Person;
import java.time.Duration;
import java.util.List;

/**
 * What a scripted person does when something happens.
 *
 * @param who acts, when it happens to them
 * @param on the name of the event
 * @param when what must hold of the event
 * @param times after so many times the rule is used up, from 1 to {@value #MOST}
 * @param after how long the person takes
 * @param orders what the person does then, in this order
 */
public record Rule(Person who, String on, Guard when, int times, Duration after, List<Order> orders) {

    /** The most often that a rule is used in a world: two people who answer each other come to an end. */
    public static final int MOST = 20;

    public Rule {
        orders = List.copyOf(orders);
    }
}
