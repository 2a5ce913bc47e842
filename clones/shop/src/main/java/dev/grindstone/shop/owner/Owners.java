package dev.grindstone.shop.owner;

import static dev.grindstone.shop.db.Tables.SELLER;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.catalog.Seller;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** Tells who owns which seller; valid inside a turn. */
public final class Owners {
    private Owners() {}

    /** The person who owns a seller; empty for one that goes by the world's clock. */
    public static Optional<Person> of(World world, long seller) {
        return world.db("shop")
                .select(SELLER.PERSON_ID)
                .from(SELLER)
                .where(SELLER.ID.eq(seller).and(SELLER.PERSON_ID.isNotNull()))
                .fetchOptional(SELLER.PERSON_ID)
                .flatMap(world.people()::byId);
    }

    /** What somebody owns, the oldest first. */
    public static List<Seller> sellers(DSLContext db, Person person) {
        return db.select(SELLER.ID, SELLER.HANDLE, SELLER.NAME, SELLER.KIND)
                .from(SELLER)
                .where(SELLER.PERSON_ID.eq(person.id()))
                .orderBy(SELLER.SINCE, SELLER.ID)
                .fetch(row -> new Seller(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /**
     * The seller somebody acts for.
     *
     * @param handle empty for the only one that person owns
     * @throws IllegalArgumentException when it is not that person's, or is not said although there are several
     */
    public static Seller require(World world, Person by, String handle) {
        List<Seller> own = sellers(world.db("shop"), by);
        if (handle.isEmpty() && own.size() > 1) {
            throw new IllegalArgumentException(by.name() + " owns several sellers: say which, one of "
                    + own.stream().map(Seller::handle).toList());
        }
        return own.stream()
                .filter(seller -> handle.isEmpty() || seller.handle().equals(handle))
                .findFirst()
                .orElseThrow(() -> refused(by, handle.isEmpty() ? "a seller" : "the seller '" + handle + "'"));
    }

    /**
     * Lets pass who owns a seller.
     *
     * @param what is done, such as {@code send this order}
     * @throws IllegalArgumentException for everybody else
     */
    public static void check(World world, Person by, Seller seller, String what) {
        if (of(world, seller.id()).filter(owner -> owner.id() == by.id()).isEmpty()) {
            throw new IllegalArgumentException(
                    by.name() + " does not own " + seller.name() + ", so cannot " + what + ": only its owner can");
        }
    }

    private static IllegalArgumentException refused(Person by, String what) {
        return new IllegalArgumentException(
                by.name() + " does not own " + what + ": only who owns a seller can act for it");
    }
}
