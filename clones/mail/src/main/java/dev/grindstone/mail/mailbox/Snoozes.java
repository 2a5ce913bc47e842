package dev.grindstone.mail.mailbox;

import static dev.grindstone.mail.db.Tables.MESSAGE;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.db.tables.Message;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/*
 * While a conversation is snoozed, the messages that are to come back lie in the archive with a time, and one event of
 * the world's schedule waits for it. Whatever takes the conversation elsewhere ends the snooze, event and all, so that a
 * snooze that was taken back leaves no trace.
 */
/** The snoozes of one mailbox; valid inside a turn. */
public final class Snoozes {
    /** The command that brings a conversation back; it is run by the schedule. */
    public static final String RETURN = "mail.return";

    private final World world;
    private final Person owner;
    private final DSLContext db;

    public Snoozes(World world, Person owner) {
        this.world = world;
        this.owner = owner;
        this.db = world.db("mail");
    }

    /**
     * Takes conversations out of sight until an instant; those without anything to come back stay as they are, and so do
     * those that wait for it already. Others that are snoozed are woken first, so that the same messages sleep on.
     */
    public int begin(Collection<Long> threads, Instant until) {
        List<Long> waiting = threads(MESSAGE.THREAD_ID.in(threads).and(MESSAGE.SNOOZED_UNTIL.eq(until)));
        List<Long> others =
                threads.stream().filter(thread -> !waiting.contains(thread)).toList();
        wake(others);
        List<Long> found = threads(MESSAGE.THREAD_ID.in(others).and(comesBack()));
        for (long thread : found) {
            db.update(MESSAGE)
                    .set(MESSAGE.FOLDER, "archive")
                    .set(MESSAGE.SNOOZED_UNTIL, until)
                    .setNull(MESSAGE.RETURNED_AT)
                    .where(MESSAGE.OWNER_ID.eq(owner.id()).and(MESSAGE.THREAD_ID.eq(thread)))
                    .and(comesBack())
                    .execute();
            world.schedule().at(until, RETURN, owner, event(thread));
        }
        return waiting.size() + found.size();
    }

    /** Ends the snoozes of the conversations that the messages belong to; where these lie is for the caller to say. */
    public void end(Condition which) {
        for (long thread : threads(which.and(MESSAGE.SNOOZED_UNTIL.isNotNull()))) {
            world.schedule().cancel(RETURN, owner, event(thread));
            db.update(MESSAGE)
                    .setNull(MESSAGE.SNOOZED_UNTIL)
                    .where(snoozed(thread))
                    .execute();
        }
    }

    /** Brings snoozed conversations back into the inbox before their time, to the place they had there. */
    public int wake(Collection<Long> threads) {
        List<Long> found = threads(MESSAGE.THREAD_ID.in(threads).and(Place.snoozed()));
        found.forEach(thread -> {
            world.schedule().cancel(RETURN, owner, event(thread));
            bringBack(thread, null);
        });
        return found.size();
    }

    /** Brings a conversation back to the top of the inbox, because its time has come. */
    public void comeBack(long thread) {
        bringBack(thread, world.now());
    }

    private void bringBack(long thread, @Nullable Instant at) {
        db.update(MESSAGE)
                .set(MESSAGE.FOLDER, "inbox")
                .set(MESSAGE.RETURNED_AT, at)
                .setNull(MESSAGE.SNOOZED_UNTIL)
                .where(snoozed(thread))
                .and(Place.snoozed())
                .execute();
    }

    private List<Long> threads(Condition which) {
        return db.selectDistinct(MESSAGE.THREAD_ID)
                .from(MESSAGE)
                .where(MESSAGE.OWNER_ID.eq(owner.id()))
                .and(which)
                .orderBy(MESSAGE.THREAD_ID)
                .fetch(MESSAGE.THREAD_ID);
    }

    private Condition snoozed(long thread) {
        return MESSAGE.OWNER_ID.eq(owner.id()).and(MESSAGE.THREAD_ID.eq(thread)).and(MESSAGE.SNOOZED_UNTIL.isNotNull());
    }

    /** What was received comes back; what the owner wrote only out of the inbox, or where nothing else is there. */
    private static Condition comesBack() {
        Message other = MESSAGE.as("other");
        Condition alone = notExists(selectOne()
                .from(other)
                .where(other.OWNER_ID.eq(MESSAGE.OWNER_ID))
                .and(other.THREAD_ID.eq(MESSAGE.THREAD_ID))
                .and(other.KIND.eq("received")));
        return Place.kept()
                .and(MESSAGE.KIND
                        .eq("received")
                        .or(MESSAGE.KIND
                                .eq("sent")
                                .and(MESSAGE.FOLDER.eq("inbox").or(alone))));
    }

    private static Map<String, String> event(long thread) {
        return Map.of("thread", Long.toString(thread));
    }
}
