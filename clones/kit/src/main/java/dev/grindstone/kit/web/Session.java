package dev.grindstone.kit.web;

import static dev.grindstone.kit.db.Tables.SESSION;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Who sits at a browser, and what that person can undo. A browser without the cookie has the shared first session. */
final class Session {

    private static final String COOKIE = "grindstone_session";

    private final World world;
    private final Context http;
    private String token;

    Session(World world, Context http) {
        this.world = world;
        this.http = http;
        String sent = http.cookie(COOKIE);
        this.token = sent != null && exists(sent) ? sent : "";
    }

    private boolean exists(String candidate) {
        return db().fetchExists(SESSION, SESSION.TOKEN.eq(candidate));
    }

    Optional<Person> person() {
        Long id = db().select(SESSION.PERSON_ID)
                .from(SESSION)
                .where(SESSION.TOKEN.eq(token))
                .fetchOne(SESSION.PERSON_ID);
        return Optional.ofNullable(id).flatMap(world.people()::byId);
    }

    void signIn(Person person) {
        token = Long.toHexString(world.nextId());
        db().insertInto(SESSION)
                .set(SESSION.TOKEN, token)
                .set(SESSION.PERSON_ID, person.id())
                .execute();
        Cookie cookie = new Cookie(COOKIE, token);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.LAX);
        http.cookie(cookie);
    }

    void signOut() {
        db().update(SESSION)
                .setNull(SESSION.PERSON_ID)
                .where(SESSION.TOKEN.eq(token))
                .execute();
    }

    void offerUndo(long after, long until, Snackbar snackbar, Instant expires) {
        db().update(SESSION)
                .set(SESSION.UNDO_AFTER, after)
                .set(SESSION.UNDO_UNTIL, until)
                .set(SESSION.UNDO_EXPIRES, expires)
                .set(SESSION.UNDONE_TEXT, snackbar.undoneText())
                .set(SESSION.UNDO_TAG, snackbar.tag())
                .where(SESSION.TOKEN.eq(token))
                .execute();
    }

    /** What was undone, for the page. */
    record Undone(String text, @Nullable String tag) {}

    /** Takes the last undoable action back; empty when there is none, it is too late, or its rows were changed since. */
    Optional<Undone> undo() {
        var row = db().selectFrom(SESSION).where(SESSION.TOKEN.eq(token)).fetchOne();
        if (row == null || row.getUndoAfter() == null || world.now().isAfter(row.getUndoExpires())) {
            return Optional.empty();
        }
        boolean done = world.undo(row.getUndoAfter(), row.getUndoUntil());
        db().update(SESSION)
                .setNull(SESSION.UNDO_AFTER)
                .where(SESSION.TOKEN.eq(token))
                .execute();
        return done ? Optional.of(new Undone(row.getUndoneText(), row.getUndoTag())) : Optional.empty();
    }

    private DSLContext db() {
        return world.db("kit");
    }
}
