package dev.grindstone.shop.lists;

import static dev.grindstone.shop.db.Tables.LIST;
import static dev.grindstone.shop.db.Tables.LIST_EDITOR;
import static dev.grindstone.shop.db.Tables.LIST_ITEM;
import static dev.grindstone.shop.db.Tables.OFFER;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.catalog.Ware;
import dev.grindstone.shop.catalog.Wares;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Reads lists; valid inside a turn. */
final class ListQueries {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

    private final World world;
    private final DSLContext db;

    ListQueries(World world) {
        this.world = world;
        this.db = world.db("shop");
    }

    /** The wish lists of a person, the usual one first. */
    List<ListsPage.Named> lists(long person) {
        return db.select(LIST.HANDLE, LIST.NAME, LIST.IS_DEFAULT, LIST.PERSON_ID)
                .from(LIST)
                .where(Editing.by(person).and(LIST.KIND.eq("wish")))
                .orderBy(DSL.when(LIST.PERSON_ID.eq(person), 0).otherwise(1), LIST.IS_DEFAULT.desc(), LIST.ID)
                .fetch(row -> new ListsPage.Named(
                        row.value1(),
                        row.value2(),
                        row.value3() && row.value4() == person,
                        row.value4() == person ? "" : givenName(row.value4())));
    }

    private String givenName(long person) {
        return world.people().byId(person).map(Person::givenName).orElse("");
    }

    /** Who is invited to a list, in the order of their people. */
    private List<ListsPage.Editor> editors(long list) {
        return db.selectFrom(LIST_EDITOR)
                .where(LIST_EDITOR.LIST_ID.eq(list))
                .orderBy(LIST_EDITOR.PERSON_ID)
                .fetch(row -> new ListsPage.Editor(
                        row.getPersonId(),
                        world.people().byId(row.getPersonId()).map(Person::name).orElse(""),
                        row.getIsIn()));
    }

    /** Whether a list is a registry. */
    boolean isRegistry(String handle) {
        return db.fetchExists(LIST, LIST.HANDLE.eq(handle).and(LIST.KIND.in("wedding", "baby")));
    }

    /** A wish list that a person may see: one of their own, or one that is shared. */
    Optional<ListsPage.Open> open(String handle, long person) {
        return db.selectFrom(LIST)
                .where(LIST.HANDLE.eq(handle).and(LIST.KIND.eq("wish")))
                .and(LIST.IS_PUBLIC.isTrue().or(Editing.seenBy(person)))
                .fetchOptional(row -> new ListsPage.Open(
                        row.getId(),
                        row.getHandle(),
                        row.getName(),
                        givenName(row.getPersonId()),
                        row.getPersonId() == person,
                        row.getIsPublic(),
                        person,
                        editors(row.getId())));
    }

    /** What is on a list, as it is sold now. */
    List<ListsPage.Item> items(long list) {
        var rows = db.select(LIST_ITEM.asterisk(), OFFER.ID)
                .from(LIST_ITEM)
                .join(OFFER)
                .on(OFFER.VARIANT_ID.eq(LIST_ITEM.VARIANT_ID).and(OFFER.POSITION.eq(0)))
                .where(LIST_ITEM.LIST_ID.eq(list))
                .orderBy(LIST_ITEM.ID.desc())
                .fetch();
        Map<Long, Ware> wares = new Wares(db, world.now()).byOffers(rows.getValues(OFFER.ID));
        List<ListsPage.Item> items = new ArrayList<>();
        for (var row : rows) {
            Ware ware = wares.get(row.get(OFFER.ID));
            if (ware != null) {
                long then = row.get(LIST_ITEM.ADDED_PRICE);
                long cents = ware.sold().price().cents();
                items.add(new ListsPage.Item(
                        row.get(LIST_ITEM.ID),
                        ware,
                        DAY.format(row.get(LIST_ITEM.ADDED_AT).atZone(world.zone())),
                        cents < then ? (int) (100 * (then - cents) / then) : 0,
                        new ListsPage.Wish(
                                Priority.of(row.get(LIST_ITEM.PRIORITY)),
                                row.get(LIST_ITEM.WANTED),
                                row.get(LIST_ITEM.HAS),
                                row.get(LIST_ITEM.COMMENT))));
            }
        }
        return items;
    }
}
