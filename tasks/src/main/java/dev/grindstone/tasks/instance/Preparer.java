package dev.grindstone.tasks.instance;

import dev.grindstone.kit.counterpart.Order;
import dev.grindstone.kit.counterpart.Rule;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.persona.Hours;
import dev.grindstone.kit.persona.Persona;
import dev.grindstone.kit.world.World;
import dev.grindstone.tasks.model.Passage;
import dev.grindstone.tasks.model.Preparation;
import dev.grindstone.tasks.model.Preparation.Counterpart;
import dev.grindstone.tasks.model.Preparation.Happening;
import dev.grindstone.tasks.model.Preparation.Knower;
import dev.grindstone.tasks.model.Preparation.Newcomer;
import dev.grindstone.tasks.model.ReferenceChange.Call;
import dev.grindstone.tasks.model.ReferenceChange.Commands;
import dev.grindstone.tasks.model.ReferenceChange.Sql;
import dev.grindstone.tasks.sql.SqlRunner;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Adds to a world what a task needs there: first its people, then what is done before, then who answers, and at last what
 * is going to happen, so that nobody hears of what was there before they were.
 */
public final class Preparer {

    private static final String PASSWORD = "grindstone"; // as everybody's in the worlds that come with Grindstone

    private final Preparation preparation;
    private final Person person;
    private final Map<String, @Nullable Object> values;

    /**
     * @param person who is signed in
     * @param values what each blank of the variant stands for
     */
    Preparer(Preparation preparation, Person person, Map<String, @Nullable Object> values) {
        this.preparation = preparation;
        this.person = person;
        this.values = values;
    }

    /** The preparation of an instance. */
    public static Preparer of(TaskInstance instance) {
        return new Preparer(instance.task().preparation(), instance.person(), instance.values());
    }

    /**
     * Does it, within the world's turn.
     *
     * @throws TaskException when the world refuses a part of it
     */
    void prepare(World world) {
        preparation.people().forEach(newcomer -> add(newcomer, world));
        Performer performer = new Performer(person, values);
        if (preparation.before() instanceof Sql sql) {
            performer.sql(sql.sql(), world);
        } else if (preparation.before() instanceof Commands commands) {
            commands.calls().forEach(call -> performer.call(call, world));
        }
        preparation.counterparts().forEach(counterpart -> add(counterpart, world));
        preparation.knowers().forEach(knower -> add(knower, world));
        preparation.happens().forEach(happening -> add(happening, world));
    }

    private void add(Newcomer newcomer, World world) {
        try {
            world.people()
                    .add(new Person(
                            world.nextId(),
                            fill(newcomer.name()),
                            fill(newcomer.givenName()),
                            fill(newcomer.email()),
                            PASSWORD,
                            fill(newcomer.title()),
                            fill(newcomer.company())));
        } catch (IllegalArgumentException e) {
            throw new TaskException(newcomer.spot(), String.valueOf(e.getMessage()), "give another address");
        }
    }

    private void add(Counterpart counterpart, World world) {
        Person who = Cast.find(
                world, counterpart.who().spot(), "who", fill(counterpart.who().text()));
        String event = counterpart.on().text();
        Map<String, @Nullable Object> known = new HashMap<>(values);
        // A blank for a field of the event is filled when there is an event.
        world.counterparts().fields(event).forEach(field -> known.put(field, "{" + field + "}"));
        try {
            world.counterparts()
                    .add(new Rule(
                            who,
                            event,
                            counterpart.when().with(this::fill),
                            Objects.requireNonNullElse(counterpart.times(), Rule.MOST),
                            counterpart.after(),
                            counterpart.orders().stream()
                                    .map(call -> new Order(call.command(), plain(Performer.args(call, known))))
                                    .toList()));
        } catch (IllegalArgumentException e) {
            throw new TaskException(counterpart.spot(), String.valueOf(e.getMessage()), "correct it");
        }
    }

    private void add(Knower knower, World world) {
        Person who =
                Cast.find(world, knower.who().spot(), "who", fill(knower.who().text()));
        Map<String, @Nullable Object> known = new HashMap<>(values);
        // A blank for a field of the event, or for the answer, is filled when there is one.
        world.personas().blanks(knower.persona()).forEach(blank -> known.put(blank, "{" + blank + "}"));
        Duration away = knower.away();
        try {
            Persona persona = knower.persona().with(text -> Template.fill(text, known));
            world.personas()
                    .add(
                            who,
                            away == null
                                    ? persona
                                    : persona.at(Hours.daily(world.now().plus(away), world.zone())));
        } catch (IllegalArgumentException e) {
            throw new TaskException(knower.spot(), String.valueOf(e.getMessage()), "correct it");
        }
    }

    private void add(Happening happening, World world) {
        Person who = who(happening, world);
        for (Call call : happening.orders()) {
            world.schedule()
                    .at(world.now().plus(happening.after()), call.command(), who, plain(Performer.args(call, values)));
        }
    }

    /**
     * Does at once, within the world's turn, what is going to happen.
     *
     * @throws TaskException when the world refuses it
     */
    public void happen(Happening happening, World world) {
        Performer performer = new Performer(who(happening, world), values);
        happening.orders().forEach(call -> performer.call(call, world));
    }

    /** Who does what happens. */
    private Person who(Happening happening, World world) {
        Passage as = happening.as();
        return as == null ? person : Cast.find(world, as.spot(), "as", fill(as.text()));
    }

    /** Arguments as texts and lists of texts, which is what a world can keep of them. */
    private static Map<String, Object> plain(Map<String, @Nullable Object> args) {
        Map<String, Object> plain = new LinkedHashMap<>();
        args.forEach((name, value) -> {
            if (value instanceof Collection<?> many) {
                plain.put(
                        name,
                        many.stream()
                                .map(entry -> String.valueOf(SqlRunner.text(entry)))
                                .toList());
            } else if (value != null) {
                plain.put(name, String.valueOf(SqlRunner.text(value)));
            }
        });
        return plain;
    }

    private String fill(String text) {
        return Template.fill(text, values);
    }
}
