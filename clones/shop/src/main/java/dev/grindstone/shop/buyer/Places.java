package dev.grindstone.shop.buyer;

import static dev.grindstone.shop.db.Tables.ADDRESS;
import static dev.grindstone.shop.db.Tables.PLACE;

import dev.grindstone.kit.world.World;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Where visitors want things delivered: what they chose in the header, otherwise their default address. It is what pages
 * tell dates by; an order goes where its checkout says. Valid inside a turn.
 */
public final class Places {
    private final DSLContext db;

    /** Over the shop's tables. */
    public Places(DSLContext db) {
        this.db = db;
    }

    /**
     * Whose place it is.
     *
     * @param person null for somebody who is not signed in
     * @param browser the key of that visitor's browser; empty for a person
     */
    public record Owner(@Nullable Long person, String browser) {
        Condition own() {
            return person == null
                    ? PLACE.PERSON_ID.isNull().and(PLACE.BROWSER.eq(browser))
                    : PLACE.PERSON_ID.eq(person);
        }
    }

    /** Where that is. An address that is gone since is not the place any more. */
    public Place of(Owner owner) {
        if (owner.person() == null && owner.browser().isEmpty()) {
            return Place.ANYWHERE;
        }
        var chosen = db.selectFrom(PLACE).where(owner.own()).fetchOne();
        if (chosen != null && !chosen.getZip().isEmpty()) {
            return new Place(Zips.town(chosen.getZip()), Zips.state(chosen.getZip()), chosen.getZip());
        }
        if (owner.person() == null) {
            return Place.ANYWHERE;
        }
        long address = chosen == null || chosen.getAddressId() == null ? 0 : chosen.getAddressId();
        return db.select(ADDRESS.CITY, ADDRESS.STATE, ADDRESS.ZIP)
                .from(ADDRESS)
                .where(ADDRESS.PERSON_ID.eq(owner.person()))
                .orderBy(
                        org.jooq.impl.DSL.when(ADDRESS.ID.eq(address), 0).otherwise(1),
                        ADDRESS.IS_DEFAULT.desc(),
                        ADDRESS.ID)
                .limit(1)
                .fetchOptional(row -> new Place(row.value1(), row.value2(), row.value3()))
                .orElse(Place.ANYWHERE);
    }

    /** The number of the address that was chosen; 0 for the default one, -1 for a ZIP code. */
    public long chosen(Owner owner) {
        var chosen = db.selectFrom(PLACE).where(owner.own()).fetchOne();
        if (chosen == null) {
            return 0;
        }
        return chosen.getAddressId() == null ? -1 : chosen.getAddressId();
    }

    /**
     * Chooses a ZIP code.
     *
     * @throws IllegalArgumentException when nothing can be delivered there
     */
    public static void chooseZip(World world, Owner owner, String zip) {
        Zips.problem(zip).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        write(world, owner, zip.substring(0, 5), null);
    }

    /**
     * Chooses one of somebody's addresses.
     *
     * @throws IllegalArgumentException when it is not one of theirs
     */
    public static void chooseAddress(World world, long person, long address) {
        Address chosen = new Buyers(world.db("shop"))
                .address(person, address)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no address " + address + " of yours any more: choose another one"));
        Owner owner = new Owner(person, "");
        if (chosen.isDefault()) {
            world.db("shop").deleteFrom(PLACE).where(owner.own()).execute();
        } else {
            write(world, owner, "", address);
        }
    }

    private static void write(World world, Owner owner, String zip, @Nullable Long address) {
        DSLContext db = world.db("shop");
        int written = db.update(PLACE)
                .set(PLACE.ZIP, zip)
                .set(PLACE.ADDRESS_ID, address)
                .where(owner.own())
                .execute();
        if (written == 0) {
            db.insertInto(PLACE)
                    .set(PLACE.ID, world.nextId())
                    .set(PLACE.PERSON_ID, owner.person())
                    .set(PLACE.BROWSER, owner.browser())
                    .set(PLACE.ZIP, zip)
                    .set(PLACE.ADDRESS_ID, address)
                    .execute();
        }
    }
}
