package dev.grindstone.tasks.mutant;

import dev.grindstone.kit.change.Change;
import dev.grindstone.kit.change.Change.Kind;
import dev.grindstone.kit.people.Person;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.ReferenceChange.Nothing;
import dev.grindstone.tasks.mutant.rows.Edit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets the wrong person do it, or puts another person where the change names one, by id or by address. */
final class Persons {

    private Persons() {}

    static List<Mutant> of(Ground ground) {
        List<Mutant> mutants = new ArrayList<>();
        TaskInstance instance = ground.instance();
        if (!(instance.task().change() instanceof Nothing)) {
            other(ground, instance.person())
                    .ifPresent(person -> mutants.add(ground.acted(
                            "person: somebody else does it",
                            List.of(new Mutant.Act(
                                    as(instance, person), instance.task().change())))));
        }
        for (Change change : ground.changed(Kind.INSERT, Kind.UPDATE)) {
            for (String column : ground.columns(change)) {
                named(ground, change, column)
                        .ifPresent(value -> mutants.add(ground.edited(
                                "person: another in " + change.table() + "." + column,
                                Edit.set(change.table(), change.key(), column, value))));
            }
        }
        return mutants;
    }

    /** What another person would be called in a column that names one; empty when it names nobody. */
    private static Optional<String> named(Ground ground, Change change, String column) {
        String value = change.after().get(column);
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        boolean number = ground.schema().type(change.table(), column).equals("BIGINT");
        for (Person person : ground.people()) {
            if (number && value.equals(String.valueOf(person.id()))) {
                return other(ground, person).map(other -> String.valueOf(other.id()));
            }
            if (!number && value.equalsIgnoreCase(person.email())) {
                return other(ground, person).map(Person::email);
            }
        }
        return Optional.empty();
    }

    /** The person who is most easily taken for somebody: by name first, then by company. */
    private static Optional<Person> other(Ground ground, Person person) {
        return ground.people().stream()
                .filter(other -> other.id() != person.id())
                .min(Comparator.comparing((Person other) -> likeness(person, other))
                        .reversed()
                        .thenComparing(Person::id));
    }

    private static int likeness(Person one, Person other) {
        return (one.givenName().equals(other.givenName()) ? 4 : 0)
                + (lastName(one).equals(lastName(other)) ? 4 : 0)
                + (one.company().equals(other.company()) ? 2 : 0)
                + (one.title().equals(other.title()) ? 1 : 0);
    }

    private static String lastName(Person person) {
        return person.name().substring(person.name().lastIndexOf(' ') + 1);
    }

    /** The same instance with somebody else signed in. */
    private static TaskInstance as(TaskInstance instance, Person person) {
        Map<String, @Nullable Object> values = new HashMap<>(instance.values());
        values.put("me", person.id());
        values.put("me_name", person.name());
        values.put("me_email", person.email());
        return new TaskInstance(
                instance.task(),
                instance.variant(),
                instance.seed(),
                person,
                instance.path(),
                values,
                instance.answer());
    }
}
