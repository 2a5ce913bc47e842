package dev.grindstone.kit.persona;

import static dev.grindstone.kit.db.Tables.PERSONA;
import static dev.grindstone.kit.db.Tables.WORLD;

import dev.grindstone.kit.event.Event;
import dev.grindstone.kit.event.EventType;
import dev.grindstone.kit.people.People;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.time.Schedule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;

/*
 * A persona hears only the events that the apps announce to that person, so they know nothing they could not have read.
 * What they say is decided when they hear, from rows, and scheduled: it follows from the seed and from what was said
 * before, never from how it was worded. Whoever takes the message back takes the answer back as well.
 */
/** The people of a world who know things; valid inside a turn of it. */
public final class Personas {

    /** What a persona remembers follows from what was said: no check looks at it, as it looks at what was said. */
    public static final String DERIVED_TABLE = "kit.persona_memory";

    private final DSLContext db;
    private final Schedule schedule;
    private final Instant now;
    private final ZoneId zone;
    private final Collection<String> commands;
    private final Map<String, EventType> events;

    /**
     * @param zone where those work who do not say where
     * @param commands the names of all commands
     * @param events all kinds of events, by name
     */
    public Personas(
            DSLContext db,
            Schedule schedule,
            Instant now,
            ZoneId zone,
            Collection<String> commands,
            Map<String, EventType> events) {
        this.db = db;
        this.schedule = schedule;
        this.now = now;
        this.zone = zone;
        this.commands = commands;
        this.events = events;
    }

    /**
     * Gives somebody what they know.
     *
     * @throws IllegalArgumentException when they could not answer so, naming all that is wrong
     */
    public void add(Person who, Persona persona) {
        Persona reached = persona.media().isEmpty() ? persona.by(known()) : persona;
        List<String> problems = new PersonaCheck(reached, commands, events, people()).problems();
        if (find(who).isPresent()) {
            problems.add("they know something already: say all they know in one place");
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    "What " + who.email() + " knows cannot be used: " + String.join("; ", problems));
        }
        db.insertInto(PERSONA)
                .set(PERSONA.PERSON_ID, who.id())
                .set(PERSONA.KNOWS, PersonaText.of(reached))
                .execute();
    }

    /** The blanks that the texts of a persona may have: the fields of their events, and those that are always there. */
    public static Set<String> blanks(Persona persona, Map<String, EventType> events) {
        Set<String> blanks = new TreeSet<>(List.of(Medium.ANSWER, Medium.GIVEN_NAME));
        for (Medium medium : persona.media().isEmpty() ? Medium.KNOWN : persona.media()) {
            EventType event = events.get(medium.on());
            blanks.addAll(event == null ? Set.of() : event.fields());
        }
        return blanks;
    }

    /** The same in this world. */
    public Set<String> blanks(Persona persona) {
        return blanks(persona, events);
    }

    private List<Medium> known() {
        return Medium.KNOWN.stream()
                .filter(medium -> events.containsKey(medium.on()))
                .toList();
    }

    /** What somebody knows; empty for people who are no personas. */
    public Optional<Persona> find(Person who) {
        return db.select(PERSONA.KNOWS)
                .from(PERSONA)
                .where(PERSONA.PERSON_ID.eq(who.id()))
                .fetchOptional(row -> PersonaText.parse(row.value1()));
    }

    /** Lets a persona to whom something was said think of an answer. */
    public void hear(Event event) {
        find(event.hearer())
                .flatMap(persona -> talk(persona, event.hearer(), event.name(), event.fields()))
                .ifPresent(talk -> talk.hear(now));
    }

    /** What somebody says to a question that another persona passed on to them at an instant. */
    void passOn(Person to, Talk from, Instant at) {
        find(to).flatMap(persona -> talk(persona, to, from.event(), from.fields()))
                .ifPresent(talk -> talk.passed(at));
    }

    private Optional<Talk> talk(Persona persona, Person who, String event, Map<String, String> fields) {
        return persona.media().stream()
                .filter(medium -> medium.on().equals(event) && medium.when().holdsFor(fields))
                .findFirst()
                .flatMap(medium -> speaker(fields, medium)
                        .filter(speaker -> speaker.id() != who.id())
                        .map(speaker -> new Talk(this, persona, who, speaker, medium, fields)));
    }

    /** Who speaks. A robot, or an address outside the world, is nobody: it gets no answer. */
    private Optional<Person> speaker(Map<String, String> fields, Medium medium) {
        String from = fields.getOrDefault(medium.from(), "");
        if (from.contains("@")) {
            return people().byEmail(from);
        }
        List<Person> named = people().all().stream()
                .filter(person ->
                        person.email().toLowerCase(Locale.ROOT).startsWith(from.toLowerCase(Locale.ROOT) + "@")
                                || person.name().equals(fields.get("from_name")))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    DSLContext db() {
        return db;
    }

    Schedule schedule() {
        return schedule;
    }

    People people() {
        return new People(db);
    }

    ZoneId zone() {
        return zone;
    }

    long seed() {
        return db.select(WORLD.SEED).from(WORLD).fetchSingle().value1();
    }
}
