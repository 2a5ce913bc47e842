package dev.grindstone.kit.counterpart;

import static dev.grindstone.kit.db.Tables.COUNTERPART;

import dev.grindstone.kit.db.tables.records.CounterpartRecord;
import dev.grindstone.kit.event.Event;
import dev.grindstone.kit.event.EventType;
import dev.grindstone.kit.time.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.jooq.DSLContext;

/*
 * A rule is a row, so it forks and resets with the world, and a check sees who tampers with it. What a rule does is
 * scheduled, never done at once: an answer comes after the deed it answers, in a turn of its own, at an instant that
 * follows from the event's. The first rule that fits is the one that is used, so that a person who knows several things
 * says one of them, and the last rule can be the shrug.
 */
/** The scripted people of a world; valid inside a turn of it. */
public final class Counterparts {

    /** How often a rule was used follows from what happened: no check looks at it, as it looks at what happened. */
    public static final String VOLATILE_COLUMN = "kit.counterpart.used";

    private final DSLContext db;
    private final Schedule schedule;
    private final LongSupplier ids;
    private final Instant now;
    private final Collection<String> commands;
    private final Map<String, EventType> events;

    /**
     * @param commands the names of all commands
     * @param events all kinds of events, by name
     */
    public Counterparts(
            DSLContext db,
            Schedule schedule,
            LongSupplier ids,
            Instant now,
            Collection<String> commands,
            Map<String, EventType> events) {
        this.db = db;
        this.schedule = schedule;
        this.ids = ids;
        this.now = now;
        this.commands = commands;
        this.events = events;
    }

    /**
     * Adds a rule; the result is its id.
     *
     * @throws IllegalArgumentException when it could never be carried out, naming all that is wrong with it
     */
    public long add(Rule rule) {
        List<String> problems = problems(rule);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    "The rule of " + rule.who().email() + " cannot be used: " + String.join("; ", problems));
        }
        long id = ids.getAsLong();
        db.insertInto(COUNTERPART)
                .set(COUNTERPART.ID, id)
                .set(COUNTERPART.PERSON_ID, rule.who().id())
                .set(COUNTERPART.EVENT, rule.on())
                .set(COUNTERPART.GUARD, GuardText.of(rule.when()))
                .set(COUNTERPART.TIMES, rule.times())
                .set(COUNTERPART.USED, 0)
                .set(COUNTERPART.AFTER_MILLIS, rule.after().toMillis())
                .set(COUNTERPART.ORDERS, Order.text(rule.orders()))
                .execute();
        return id;
    }

    /** The fields of an event; none when there is no such event. */
    public Set<String> fields(String event) {
        EventType type = events.get(event);
        return type == null ? Set.of() : type.fields();
    }

    private List<String> problems(Rule rule) {
        List<String> problems = new ArrayList<>();
        EventType event = events.get(rule.on());
        if (event == null) {
            problems.add("there is no event '" + rule.on() + "', known are " + new TreeSet<>(events.keySet()));
        } else {
            TreeSet<String> unknown = new TreeSet<>(rule.when().fields());
            rule.orders().forEach(order -> unknown.addAll(order.fields()));
            unknown.removeAll(event.fields());
            unknown.forEach(field ->
                    problems.add(rule.on() + " has no field '" + field + "', known are " + event.sortedFields()));
        }
        for (Order order : rule.orders()) {
            if (!commands.contains(order.command())) {
                problems.add("there is no command '" + order.command() + "', known are " + commands);
            }
        }
        if (rule.orders().isEmpty()) {
            problems.add("it orders nothing: add a command");
        }
        if (rule.times() < 1 || rule.times() > Rule.MOST) {
            problems.add("it is used " + rule.times() + " times: choose from 1 to " + Rule.MOST);
        }
        if (rule.after().isNegative()) {
            problems.add("it acts " + rule.after() + " after the event: time runs forward only");
        }
        return problems;
    }

    /** Lets whom it happened to act on it: the first rule that fits and is not used up. False when none does. */
    public boolean hear(Event event) {
        Optional<CounterpartRecord> fitting = db
                .selectFrom(COUNTERPART)
                .where(COUNTERPART
                        .PERSON_ID
                        .eq(event.hearer().id())
                        .and(COUNTERPART.EVENT.eq(event.name()))
                        .and(COUNTERPART.USED.lt(COUNTERPART.TIMES)))
                .orderBy(COUNTERPART.ID)
                .fetch()
                .stream()
                .filter(rule -> GuardText.parse(rule.getGuard()).holdsFor(event.fields()))
                .findFirst();
        fitting.ifPresent(rule -> act(rule, event));
        return fitting.isPresent();
    }

    private void act(CounterpartRecord rule, Event event) {
        db.update(COUNTERPART)
                .set(COUNTERPART.USED, rule.getUsed() + 1)
                .where(COUNTERPART.ID.eq(rule.getId()))
                .execute();
        Instant due = now.plus(Duration.ofMillis(rule.getAfterMillis()));
        for (Order order : Order.parse(rule.getOrders())) {
            schedule.at(
                    due,
                    order.command(),
                    event.hearer(),
                    order.about(event.fields()).args());
        }
    }
}
