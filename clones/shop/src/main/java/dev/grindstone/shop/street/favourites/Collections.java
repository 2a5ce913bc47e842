package dev.grindstone.shop.street.favourites;

import static dev.grindstone.shop.db.Tables.LIST;
import static dev.grindstone.shop.db.Tables.LIST_ITEM;
import static dev.grindstone.shop.db.Tables.PRODUCT;
import static dev.grindstone.shop.db.Tables.SAVED_SEARCH;
import static dev.grindstone.shop.db.Tables.VARIANT;

import dev.grindstone.kit.people.Person;
import dev.grindstone.shop.street.Listings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * The collections somebody divides their favourites into.
 *
 * @param all in the order in which they were begun
 * @param places the handles of the collections listings are in; what is in none is left out
 */
record Collections(List<Collection> all, Map<Long, String> places) {
    Collections {
        all = List.copyOf(all);
        places = Map.copyOf(places);
    }

    /** One of them, and how many items it has. */
    record Collection(String handle, String name, int count) {}

    /** A search to come back to. */
    record Search(long id, String name, String path) {}

    /** Those of a person. The list that was begun first is of what is in no collection. */
    static Collections of(DSLContext db, Person person) {
        var count = DSL.count(LIST_ITEM.ID);
        List<Collection> lists = db.select(LIST.HANDLE, LIST.NAME, count)
                .from(LIST)
                .leftJoin(LIST_ITEM)
                .on(LIST_ITEM.LIST_ID.eq(LIST.ID))
                .where(LIST.PERSON_ID.eq(person.id()).and(LIST.KIND.eq(Listings.FAVOURITES)))
                .groupBy(LIST.ID, LIST.HANDLE, LIST.NAME)
                .orderBy(LIST.ID)
                .fetch(row -> new Collection(row.value1(), row.value2(), row.value3()));
        List<Collection> all = new ArrayList<>(lists.subList(Math.min(1, lists.size()), lists.size()));
        Map<Long, String> places = new HashMap<>();
        db.select(PRODUCT.LISTING, LIST.HANDLE)
                .from(LIST_ITEM)
                .join(LIST)
                .on(LIST.ID.eq(LIST_ITEM.LIST_ID))
                .join(VARIANT)
                .on(VARIANT.ID.eq(LIST_ITEM.VARIANT_ID))
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(VARIANT.PRODUCT_ID))
                .where(LIST.HANDLE.in(all.stream().map(Collection::handle).toList()))
                .and(PRODUCT.LISTING.isNotNull())
                .orderBy(LIST_ITEM.ID)
                .forEach(row -> places.put(row.value1(), row.value2()));
        return new Collections(all, places);
    }

    /** The saved searches of a person, the latest first. */
    static List<Search> searches(DSLContext db, Person person) {
        return db.select(SAVED_SEARCH.ID, SAVED_SEARCH.NAME, SAVED_SEARCH.PATH)
                .from(SAVED_SEARCH)
                .where(SAVED_SEARCH.PERSON_ID.eq(person.id()))
                .orderBy(SAVED_SEARCH.SAVED_AT.desc(), SAVED_SEARCH.ID.desc())
                .fetch(row -> new Search(row.value1(), row.value2(), row.value3()));
    }

    Optional<Collection> named(String handle) {
        return all.stream().filter(each -> each.handle().equals(handle)).findFirst();
    }
}
