package dev.grindstone.shop.entrance;

import static dev.grindstone.shop.db.Tables.SIGN_IN;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.db.tables.records.SignInRecord;
import dev.grindstone.shop.frame.Basket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** Who gave their password at a browser, and when; valid inside a turn. */
public final class SignIns {
    /** So long after the password was given it is asked for again before something is bought. */
    public static final Duration FRESH = Duration.ofDays(14);

    private final World world;
    private final DSLContext db;
    private final String browser;

    private SignIns(World world, String browser) {
        this.world = world;
        this.db = world.db("shop");
        this.browser = browser;
    }

    /** At the browser of a visit. */
    public static SignIns of(Visit visit) {
        return new SignIns(visit.world(), Basket.browser(visit));
    }

    /** At a browser that has its cookie only since this visit. */
    static SignIns at(World world, String browser) {
        return new SignIns(world, browser);
    }

    /** An account that is known at the browser. */
    public record Known(Person person, boolean isIn) {}

    /** Notes that somebody gave their password. */
    void entered(Person person) {
        SignInRecord row = row(person);
        row.setIsIn(true);
        row.setEnteredAt(world.now());
        row.setCodeOf(null);
        row.setCodeAt(null);
        row.setTries(0);
        row.store();
    }

    /** Notes that somebody is here who was let in before anything was noted. */
    void isHere(Person person) {
        if (find(person).isEmpty()) {
            SignInRecord row = row(person);
            row.setIsIn(true);
            row.setEnteredAt(find(new SignIns(world, ""), person)
                    .map(SignInRecord::getEnteredAt)
                    .orElse(world.now()));
            row.store();
        }
    }

    /** Notes that somebody left; the account stays known. */
    void left(Person person) {
        find(person).ifPresent(row -> {
            row.setIsIn(false);
            row.store();
        });
    }

    /** Notes that everybody left. */
    void allLeft() {
        db.update(SIGN_IN)
                .set(SIGN_IN.IS_IN, false)
                .where(SIGN_IN.BROWSER.eq(browser))
                .execute();
    }

    /** Forgets an account. */
    void forget(Person person) {
        db.deleteFrom(SIGN_IN)
                .where(SIGN_IN.BROWSER.eq(browser).and(SIGN_IN.PERSON_ID.eq(person.id())))
                .execute();
    }

    /** The accounts that are known here, by the order of their people; whoever is signed in is one of them. */
    public List<Known> known(Optional<Person> present) {
        List<Known> known = new ArrayList<>();
        present.ifPresent(person -> known.add(new Known(person, true)));
        if (!browser.isEmpty()) {
            db.selectFrom(SIGN_IN)
                    .where(SIGN_IN.BROWSER.eq(browser).and(SIGN_IN.ENTERED_AT.isNotNull()))
                    .orderBy(SIGN_IN.PERSON_ID)
                    .forEach(row -> world.people()
                            .byId(row.getPersonId())
                            .filter(person -> !present.equals(Optional.of(person)))
                            .ifPresent(person -> known.add(new Known(person, row.getIsIn()))));
        }
        return known;
    }

    /** Whether it was so long ago that the password is asked for again. Who was here before anything was noted is fresh. */
    boolean isStale(Person person) {
        return find(person)
                .or(() -> find(new SignIns(world, ""), person))
                .map(SignInRecord::getEnteredAt)
                .filter(at -> at.plus(FRESH).isBefore(world.now()))
                .isPresent();
    }

    Optional<SignInRecord> find(Person person) {
        return find(this, person);
    }

    private static Optional<SignInRecord> find(SignIns where, Person person) {
        return where.db
                .selectFrom(SIGN_IN)
                .where(SIGN_IN.BROWSER.eq(where.browser).and(SIGN_IN.PERSON_ID.eq(person.id())))
                .fetchOptional();
    }

    /** Somebody's row, which is stored with what is set in it. */
    SignInRecord row(Person person) {
        return find(person).orElseGet(() -> {
            SignInRecord row = db.newRecord(SIGN_IN);
            row.setBrowser(browser);
            row.setPersonId(person.id());
            row.setIsIn(false);
            row.setTries(0);
            return row;
        });
    }
}
