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
import org.jooq.Record2;
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

    private static void add(World world, Person by, long listing) {
        DSLContext db = world.db("shop");
        // A heart is for the listing as a whole, whose first variant stands for it.
        Record2<Long, Long> first = db.select(VARIANT.ID, OFFER.PRICE)
                .from(PRODUCT)
                .join(VARIANT)
                .on(VARIANT.PRODUCT_ID.eq(PRODUCT.ID).and(VARIANT.POSITION.eq(0)))
                .join(OFFER)
                .on(OFFER.VARIANT_ID.eq(VARIANT.ID).and(OFFER.POSITION.eq(0)))
                .where(PRODUCT.LISTING.eq(listing))
                .fetchOptional()
                .orElseThrow(() -> unknown(listing));
        long list = list(world, by);
        if (db.fetchExists(LIST_ITEM, LIST_ITEM.LIST_ID.eq(list).and(LIST_ITEM.VARIANT_ID.eq(first.value1())))) {
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

    private static void remove(World world, Person by, long listing) {
        DSLContext db = world.db("shop");
        if (!db.fetchExists(PRODUCT, PRODUCT.LISTING.eq(listing))) {
            throw unknown(listing);
        }
        db.deleteFrom(LIST_ITEM)
                .where(LIST_ITEM.LIST_ID.in(DSL.select(LIST.ID)
                        .from(LIST)
                        .where(LIST.PERSON_ID.eq(by.id()).and(LIST.KIND.eq(Listings.FAVOURITES)))))
                .and(LIST_ITEM.VARIANT_ID.in(DSL.select(VARIANT.ID)
                        .from(VARIANT)
                        .join(PRODUCT)
                        .on(PRODUCT.ID.eq(VARIANT.PRODUCT_ID))
                        .where(PRODUCT.LISTING.eq(listing))))
                .execute();
    }

    private static long list(World world, Person by) {
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
