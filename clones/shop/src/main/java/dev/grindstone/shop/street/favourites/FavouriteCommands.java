package dev.grindstone.shop.street.favourites;

import static dev.grindstone.shop.db.Tables.LIST;
import static dev.grindstone.shop.db.Tables.LIST_ITEM;
import static dev.grindstone.shop.db.Tables.OFFER;
import static dev.grindstone.shop.db.Tables.PRODUCT;
import static dev.grindstone.shop.db.Tables.VARIANT;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.buyer.Numbers;
import dev.grindstone.shop.street.Listings;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * {@code shop.favourite} and {@code shop.unfavourite} (listing). The list is begun with the first heart; what is on it
 * already stays where it is.
 */
public final class FavouriteCommands {
    private static final String NAME = "Favorite items";

    private FavouriteCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.favourite", (world, by, args) -> {
            add(world, by, args.number("listing"));
            return null;
        });
        commands.add("shop.unfavourite", (world, by, args) -> {
            remove(world, by, args.number("listing"));
            return null;
        });
    }

    /** What a listing is kept as: its first variant, with what that costs now. */
    private static Record2<Long, Long> first(DSLContext db, long listing) {
        return db.select(VARIANT.ID, OFFER.PRICE)
                .from(PRODUCT)
                .join(VARIANT)
                .on(VARIANT.PRODUCT_ID.eq(PRODUCT.ID).and(VARIANT.POSITION.eq(0)))
                .join(OFFER)
                .on(OFFER.VARIANT_ID.eq(VARIANT.ID).and(OFFER.POSITION.eq(0)))
                .where(PRODUCT.LISTING.eq(listing))
                .fetchOptional()
                .orElseThrow(() -> unknown(listing));
    }

    private static void add(World world, Person by, long listing) {
        DSLContext db = world.db("shop");
        // A heart is for the listing as a whole, whose first variant stands for it.
        Record2<Long, Long> first = first(db, listing);
        long list = list(world, by);
        if (db.fetchExists(LIST_ITEM, LIST_ITEM.LIST_ID.in(lists(by)).and(LIST_ITEM.VARIANT_ID.eq(first.value1())))) {
            return;
        }
        db.insertInto(LIST_ITEM)
                .set(LIST_ITEM.ID, world.nextId())
                .set(LIST_ITEM.LIST_ID, list)
                .set(LIST_ITEM.VARIANT_ID, first.value1())
                .set(LIST_ITEM.COMMENT, "")
                .set(LIST_ITEM.PRIORITY, 0)
                .set(LIST_ITEM.WANTED, 1)
                .set(LIST_ITEM.HAS, 0)
                .set(LIST_ITEM.ADDED_PRICE, first.value2())
                .set(LIST_ITEM.ADDED_AT, world.now())
                .execute();
    }

    /** The numbers of somebody's favourites and collections. */
    static Select<Record1<Long>> lists(Person by) {
        return DSL.select(LIST.ID).from(LIST).where(LIST.PERSON_ID.eq(by.id()).and(LIST.KIND.eq(Listings.FAVOURITES)));
    }

    /** Puts what is marked with a heart, or is then, into another collection. */
    static void move(World world, Person by, long listing, long list) {
        add(world, by, listing);
        DSLContext db = world.db("shop");
        db.update(LIST_ITEM)
                .set(LIST_ITEM.LIST_ID, list)
                .where(LIST_ITEM.LIST_ID.in(lists(by)))
                .and(LIST_ITEM.VARIANT_ID.eq(first(db, listing).value1()))
                .execute();
    }

    private static void remove(World world, Person by, long listing) {
        DSLContext db = world.db("shop");
        if (!db.fetchExists(PRODUCT, PRODUCT.LISTING.eq(listing))) {
            throw unknown(listing);
        }
        db.deleteFrom(LIST_ITEM)
                .where(LIST_ITEM.LIST_ID.in(lists(by)))
                .and(LIST_ITEM.VARIANT_ID.in(DSL.select(VARIANT.ID)
                        .from(VARIANT)
                        .join(PRODUCT)
                        .on(PRODUCT.ID.eq(VARIANT.PRODUCT_ID))
                        .where(PRODUCT.LISTING.eq(listing))))
                .execute();
    }

    /** The favourites that are in no collection: the list that was begun first. */
    static long list(World world, Person by) {
        DSLContext db = world.db("shop");
        return db.select(LIST.ID)
                .from(LIST)
                .where(LIST.PERSON_ID.eq(by.id()).and(LIST.KIND.eq(Listings.FAVOURITES)))
                .orderBy(LIST.ID)
                .limit(1)
                .fetchOptional(LIST.ID)
                .orElseGet(() -> {
                    long id = world.nextId();
                    db.insertInto(LIST)
                            .set(LIST.ID, id)
                            .set(LIST.HANDLE, Numbers.list(db, by.id()))
                            .set(LIST.PERSON_ID, by.id())
                            .set(LIST.KIND, Listings.FAVOURITES)
                            .set(LIST.NAME, NAME)
                            .set(LIST.IS_PUBLIC, true)
                            .set(LIST.IS_DEFAULT, false)
                            .set(LIST.BEGUN_AT, world.now())
                            .execute();
                    return id;
                });
    }

    private static IllegalArgumentException unknown(long listing) {
        return new IllegalArgumentException(
                "There is no listing " + listing + ": take the number from its page’s address, /listing/<number>");
    }
}
