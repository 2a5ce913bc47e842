package dev.grindstone.kit.time;

import static dev.grindstone.kit.db.Tables.SCHEDULED;

import dev.grindstone.kit.people.Person;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jooq.DSLContext;
import org.jooq.Record;

/** What is going to happen in a world; valid inside a turn of it. Rows, so anything pending forks and resets. */
public final class Schedule {

    private final DSLContext db;
    private final LongSupplier ids;

    public Schedule(DSLContext db, LongSupplier ids) {
        this.db = db;
        this.ids = ids;
    }

    /** Runs a command at an instant, or at the next advance when that has passed; the result is the event's id. */
    public long at(Instant dueAt, String command, Person by, Map<String, ?> args) {
        long id = ids.getAsLong();
        db.insertInto(SCHEDULED)
                .set(SCHEDULED.ID, id)
                .set(SCHEDULED.DUE_AT, dueAt)
                .set(SCHEDULED.COMMAND, command)
                .set(SCHEDULED.PERSON_ID, by.id())
                .set(SCHEDULED.ARGS, ArgsText.of(args))
                .execute();
        return id;
    }

    /** Takes an event back; false when it has run already. */
    public boolean cancel(long id) {
        return db.deleteFrom(SCHEDULED).where(SCHEDULED.ID.eq(id)).execute() == 1;
    }

    /** Takes back what waits to run with exactly these arguments; false when nothing does. */
    public boolean cancel(String command, Person by, Map<String, ?> args) {
        return db.deleteFrom(SCHEDULED)
                        .where(SCHEDULED.COMMAND.eq(command))
                        .and(SCHEDULED.PERSON_ID.eq(by.id()))
                        .and(SCHEDULED.ARGS.eq(ArgsText.of(args)))
                        .execute()
                > 0;
    }

    /** The first event due at or before an instant. */
    public Optional<Scheduled> firstDue(Instant until) {
        return db.selectFrom(SCHEDULED)
                .where(SCHEDULED.DUE_AT.le(until))
                .orderBy(SCHEDULED.DUE_AT, SCHEDULED.ID)
                .limit(1)
                .fetchOptional(Schedule::scheduled);
    }

    private static Scheduled scheduled(Record row) {
        return new Scheduled(
                row.get(SCHEDULED.ID),
                row.get(SCHEDULED.DUE_AT),
                row.get(SCHEDULED.COMMAND),
                row.get(SCHEDULED.PERSON_ID),
                ArgsText.parse(row.get(SCHEDULED.ARGS)));
    }
}
