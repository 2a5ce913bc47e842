package dev.grindstone.kit.persona;

import static dev.grindstone.kit.db.Tables.PERSONA_MEMORY;

import dev.grindstone.kit.people.Person;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * What a persona remembers of one person: variables that telling facts sets, and, under names with a dot, how the
 * conversation stands. Rows, so it forks, resets, and is taken back with what was said.
 */
final class Memory {

    /** When this is set, the persona says no more. */
    static final String STOPPED = "stopped";

    static final String TURNS = ".turns";
    static final String RUNG = ".rung";
    static final String DUE = ".due";
    static final String HEARD = ".heard";
    static final String WAITING = ".waiting";
    private static final String TOLD = ".told ";

    private final DSLContext db;
    private final Person whose;
    private final Person of;

    Memory(DSLContext db, Person whose, Person of) {
        this.db = db;
        this.whose = whose;
        this.of = of;
    }

    /** The value of a variable; empty when it was never set. */
    String get(String name) {
        return db.select(PERSONA_MEMORY.SAID)
                .from(PERSONA_MEMORY)
                .where(row(name))
                .fetchOptional(PERSONA_MEMORY.SAID)
                .orElse("");
    }

    /** The value of a counter, from 0. */
    int count(String name) {
        String value = get(name);
        return value.isEmpty() ? 0 : Integer.parseInt(value);
    }

    void set(String name, String value) {
        int changed = db.update(PERSONA_MEMORY)
                .set(PERSONA_MEMORY.SAID, value)
                .where(row(name))
                .execute();
        if (changed == 0) {
            db.insertInto(PERSONA_MEMORY)
                    .set(PERSONA_MEMORY.PERSON_ID, whose.id())
                    .set(PERSONA_MEMORY.OF_ID, of.id())
                    .set(PERSONA_MEMORY.NAME, name)
                    .set(PERSONA_MEMORY.SAID, value)
                    .execute();
        }
    }

    /** Whether all these variables have these values. An empty value is that of a variable that was never set. */
    boolean holds(Map<String, String> values) {
        return values.entrySet().stream().allMatch(entry -> get(entry.getKey()).equals(entry.getValue()));
    }

    boolean wasTold(Fact fact) {
        return !get(TOLD + fact.name()).isEmpty();
    }

    void told(Fact fact) {
        set(TOLD + fact.name(), "yes");
    }

    private Condition row(String name) {
        return PERSONA_MEMORY
                .PERSON_ID
                .eq(whose.id())
                .and(PERSONA_MEMORY.OF_ID.eq(of.id()))
                .and(PERSONA_MEMORY.NAME.eq(name));
    }
}
