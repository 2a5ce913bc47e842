package dev.grindstone.kit.web;

import static dev.grindstone.kit.db.Tables.SESSION;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.account.AccountPaths;
import dev.grindstone.kit.web.account.Seat;
import dev.grindstone.kit.web.account.StandIns;
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
    private static final long NOT_YET = -1;

    private final World world;
    private final Context http;
    private final int account;
    private final StandIns standIns;
    private String browser;

    /** What {@link #seat} found, and up to which change of the world: a page asks many times who is looking. */
    private Optional<Seat> found = Optional.empty();

    private long foundAt = NOT_YET;

    /** @param account the number of the person who is meant, of those who are signed in at the browser */
    Session(World world, Context http, int account, StandIns standIns) {
        this.world = world;
        this.http = http;
        this.account = account;
        this.standIns = standIns;
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

    private Condition everybody() {
        return SESSION.TOKEN.eq(browser).or(beside());
    }

    private Condition beside() {
        return SESSION.TOKEN.startsWith(browser + BESIDE);
    }

    Optional<Person> person() {
        return seat().map(Seat::person);
    }

    /** The account that is meant. */
    Optional<Seat> seat() {
        long now = world.lastChange();
        if (foundAt != now) {
            found = seats(mine()).stream().findFirst();
            foundAt = now;
        }
        return found;
    }

    /** All accounts at this browser, by number: there is none before the first person has one. */
    List<Seat> seats() {
        return seats(everybody());
    }

    private List<Seat> seats(Condition which) {
        return db()
                .select(SESSION.TOKEN, SESSION.PERSON_ID, SESSION.THROUGH_ID)
                .from(SESSION)
                .where(which)
                .and(SESSION.PERSON_ID.isNotNull())
                .orderBy(SESSION.TOKEN)
                .fetch()
                .stream()
                .flatMap(row -> world.people().byId(row.value2()).stream()
                        .map(person -> new Seat(number(row.value1()), person, through(row.value3()))))
                .filter(seat -> seat.through() == null || standIns.allow(world, seat.through(), seat.person()))
                .toList();
    }

    private @Nullable Person through(@Nullable Long id) {
        return id == null ? null : world.people().byId(id).orElse(null);
    }

    private int number(String token) {
        return token.equals(browser) ? 0 : Integer.parseInt(token.substring(browser.length() + BESIDE.length()));
    }

    int signInBeside(Person person) {
        Optional<Seat> known = seats().stream()
                .filter(seat -> seat.through() == null && seat.person().equals(person))
                .findFirst();
        if (known.isPresent()) {
            return known.get().number();
        }
        if (seats().isEmpty()) {
            signIn(person);
            return 0;
        }
        return add(person, null);
    }

    int standIn(Person who, Person owner) {
        if (!standIns.allow(world, who, owner)) {
            throw new IllegalArgumentException(who.name() + " has no access to the account of " + owner.name());
        }
        return seats().stream()
                .filter(seat -> who.equals(seat.through()) && seat.person().equals(owner))
                .findFirst()
                .map(Seat::number)
                .orElseGet(() -> add(owner, who));
    }

    /** A number is not given twice, even if nobody sits there any more. */
    private int add(Person person, @Nullable Person through) {
        int next = db().fetchCount(SESSION, everybody());
        if (next >= AccountPaths.MOST) {
            throw new IllegalArgumentException("No more than " + AccountPaths.MOST
                    + " accounts can be signed in at one browser: sign out of all of them first");
        }
        add(token(next), person, through);
        return next;
    }

    private void add(String fresh, Person person, @Nullable Person through) {
        db().insertInto(SESSION)
                .set(SESSION.TOKEN, fresh)
                .set(SESSION.PERSON_ID, person.id())
                .set(SESSION.THROUGH_ID, through == null ? null : through.id())
                .execute();
        foundAt = NOT_YET; // sessions are not in the log of changes
    }

    void signIn(Person person) {
        browser = Long.toHexString(world.nextId());
        add(browser, person, null);
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
        foundAt = NOT_YET;
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
        db().update(SESSION).setNull(SESSION.UNDO_AFTER).where(mine()).execute();
        return done ? Optional.of(new Undone(row.getUndoneText(), row.getUndoTag())) : Optional.empty();
    }

    private DSLContext db() {
        return world.db("kit");
    }
}
