package dev.grindstone.kit.web;

import static dev.grindstone.kit.db.Tables.SESSION;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.account.AccountPaths;
import dev.grindstone.kit.world.World;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/*
 * A row is one person at one browser. The token of the first is the cookie's, or empty; those who signed in beside them
 * have the same with their number behind it, as in 1a2b/1, so that each can undo what they did themselves.
 */
/** Who sits at a browser, and what that person can undo. A browser without the cookie has the shared first session. */
final class Session {

    private static final String COOKIE = "grindstone_session";
    private static final String BESIDE = "/";

    private final World world;
    private final Context http;
    private final int account;
    private String browser;

    /** @param account the number of the person who is meant, of those who are signed in at the browser */
    Session(World world, Context http, int account) {
        this.world = world;
        this.http = http;
        this.account = account;
        String sent = http.cookie(COOKIE);
        this.browser = sent != null && !sent.contains(BESIDE) && exists(sent) ? sent : "";
    }

    private boolean exists(String candidate) {
        return db().fetchExists(SESSION, SESSION.TOKEN.eq(candidate));
    }

    private String token(int number) {
        return number == 0 ? browser : browser + BESIDE + number;
    }

    private Condition mine() {
        return SESSION.TOKEN.eq(token(account));
    }

    private Condition beside() {
        return SESSION.TOKEN.startsWith(browser + BESIDE);
    }

    Optional<Person> person() {
        Long id = db().select(SESSION.PERSON_ID).from(SESSION).where(mine()).fetchOne(SESSION.PERSON_ID);
        return Optional.ofNullable(id).flatMap(world.people()::byId);
    }

    /** Everybody at this browser, by number: nobody has one before the first person has. */
    List<Person> people() {
        return db()
                .select(SESSION.PERSON_ID)
                .from(SESSION)
                .where(SESSION.TOKEN.eq(browser).or(beside()))
                .and(SESSION.PERSON_ID.isNotNull())
                .orderBy(SESSION.TOKEN)
                .fetch(SESSION.PERSON_ID)
                .stream()
                .flatMap(id -> world.people().byId(id).stream())
                .toList();
    }

    int signInBeside(Person person) {
        List<Person> here = people();
        if (here.contains(person)) {
            return here.indexOf(person);
        }
        if (here.size() >= AccountPaths.MOST) {
            throw new IllegalArgumentException("No more than " + AccountPaths.MOST
                    + " accounts can be signed in at one browser: sign out of all of them first");
        }
        if (here.isEmpty()) {
            signIn(person);
        } else {
            add(token(here.size()), person);
        }
        return here.size();
    }

    private void add(String fresh, Person person) {
        db().insertInto(SESSION)
                .set(SESSION.TOKEN, fresh)
                .set(SESSION.PERSON_ID, person.id())
                .execute();
    }

    void signIn(Person person) {
        browser = Long.toHexString(world.nextId());
        add(browser, person);
        Cookie cookie = new Cookie(COOKIE, browser);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.LAX);
        http.cookie(cookie);
    }

    /** Everybody leaves. */
    void signOut() {
        db().deleteFrom(SESSION).where(beside()).execute();
        db().update(SESSION)
                .setNull(SESSION.PERSON_ID)
                .where(SESSION.TOKEN.eq(browser))
                .execute();
    }

    void offerUndo(long after, long until, Snackbar snackbar, Instant expires) {
        db().update(SESSION)
                .set(SESSION.UNDO_AFTER, after)
                .set(SESSION.UNDO_UNTIL, until)
                .set(SESSION.UNDO_EXPIRES, expires)
                .set(SESSION.UNDONE_TEXT, snackbar.undoneText())
                .set(SESSION.UNDO_TAG, snackbar.tag())
                .where(mine())
                .execute();
    }

    /** What was undone, for the page. */
    record Undone(String text, @Nullable String tag) {}

    /** Takes the last undoable action back; empty when there is none, it is too late, or its rows were changed since. */
    Optional<Undone> undo() {
        var row = db().selectFrom(SESSION).where(mine()).fetchOne();
        if (row == null || row.getUndoAfter() == null || world.now().isAfter(row.getUndoExpires())) {
            return Optional.empty();
        }
        boolean done = world.undo(row.getUndoAfter(), row.getUndoUntil());
        db().update(SESSION)
                .setNull(SESSION.UNDO_AFTER)
                .where(mine())
                .execute();
        return done ? Optional.of(new Undone(row.getUndoneText(), row.getUndoTag())) : Optional.empty();
    }

    private DSLContext db() {
        return world.db("kit");
    }
}
