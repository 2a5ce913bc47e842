package dev.grindstone.shop.registries;

import static dev.grindstone.shop.db.Tables.GIVEN;
import static dev.grindstone.shop.db.Tables.LIST;
import static dev.grindstone.shop.db.Tables.LIST_ITEM;
import static dev.grindstone.shop.db.Tables.OFFER;
import static dev.grindstone.shop.db.Tables.PURCHASE;
import static dev.grindstone.shop.db.Tables.PURCHASE_LINE;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.catalog.Ware;
import dev.grindstone.shop.catalog.Wares;
import dev.grindstone.shop.db.tables.records.ListRecord;
import dev.grindstone.shop.purchase.Days;
import dev.grindstone.shop.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;

/** Reads registries; valid inside a turn. */
final class RegistryQueries {
    private static final Condition ANY = LIST.KIND.in("wedding", "baby");

    private final World world;
    private final DSLContext db;
    private final long visitor;

    /** @param visitor who looks; a number that nobody has for nobody */
    RegistryQueries(World world, long visitor) {
        this.world = world;
        this.db = world.db("shop");
        this.visitor = visitor;
    }

    /** The visitor's own. */
    List<Registry> own() {
        return where(LIST.PERSON_ID.eq(visitor));
    }

    /** One that the visitor may see. */
    Optional<Registry> byHandle(String handle) {
        return where(LIST.HANDLE.eq(handle).and(LIST.IS_PUBLIC.isTrue().or(LIST.PERSON_ID.eq(visitor)))).stream()
                .findFirst();
    }

    /** Those that everybody finds and whose names begin with such words; the nearest day first. */
    List<Registry> named(String words, String kind) {
        List<String> wanted = Words.of(words);
        return where(LIST.IS_PUBLIC.isTrue().and(kind.isEmpty() ? ANY : LIST.KIND.eq(kind))).stream()
                .filter(registry -> {
                    List<String> names = Words.of(registry.names());
                    return wanted.stream().allMatch(word -> names.stream().anyMatch(name -> name.startsWith(word)));
                })
                .sorted(Comparator.comparing(Registry::on).thenComparing(Registry::id))
                .toList();
    }

    private List<Registry> where(Condition which) {
        return db.selectFrom(LIST).where(ANY.and(which)).orderBy(LIST.ID).fetch(this::registry);
    }

    private Registry registry(ListRecord row) {
        String owner = world.people().byId(row.getPersonId()).map(Person::name).orElse("");
        return new Registry(
                row.getId(),
                row.getHandle(),
                Kind.of(row.getKind()).orElseThrow(),
                row.getPartner().isEmpty() ? owner : owner + " & " + row.getPartner(),
                row.getPartner(),
                row.getEventOn(),
                row.getGreeting(),
                row.getAddressId(),
                row.getPersonId() == visitor,
                row.getIsPublic());
    }

    /** What is on it: what is needed first, then in the order in which it was added. */
    List<Registry.Item> items(Registry registry) {
        Map<Long, Integer> bought = bought(registry);
        var rows = db.select(LIST_ITEM.asterisk(), OFFER.ID)
                .from(LIST_ITEM)
                .join(OFFER)
                .on(OFFER.VARIANT_ID.eq(LIST_ITEM.VARIANT_ID).and(OFFER.POSITION.eq(0)))
                .where(LIST_ITEM.LIST_ID.eq(registry.id()))
                .orderBy(LIST_ITEM.PRIORITY.desc(), LIST_ITEM.ID)
                .fetch();
        Map<Long, Ware> wares = new Wares(db, world.now()).byOffers(rows.getValues(OFFER.ID));
        List<Registry.Item> items = new ArrayList<>();
        for (Record row : rows) {
            Ware ware = wares.get(row.get(OFFER.ID));
            if (ware != null) {
                items.add(new Registry.Item(
                        row.get(LIST_ITEM.ID),
                        ware,
                        row.get(LIST_ITEM.COMMENT),
                        row.get(LIST_ITEM.WANTED),
                        row.get(LIST_ITEM.HAS),
                        bought.getOrDefault(ware.variant(), 0)));
            }
        }
        items.sort(Comparator.comparing(item -> item.needed() == 0));
        return items;
    }

    /** How many of each variant were bought from it and not cancelled. */
    private Map<Long, Integer> bought(Registry registry) {
        Map<Long, Integer> bought = new HashMap<>();
        given(registry).forEach(row -> bought.merge(row.get(GIVEN.VARIANT_ID), kept(row), Integer::sum));
        return bought;
    }

    private static int kept(Record row) {
        return Math.min(row.get(GIVEN.QUANTITY), row.get(PURCHASE_LINE.QUANTITY) - row.get(PURCHASE_LINE.CANCELLED));
    }

    private Result<Record> given(Registry registry) {
        return db.select(GIVEN.asterisk())
                .select(PURCHASE_LINE.TITLE, PURCHASE_LINE.QUANTITY, PURCHASE_LINE.CANCELLED)
                .select(PURCHASE.PERSON_ID, PURCHASE.PLACED_AT)
                .from(GIVEN)
                .join(PURCHASE)
                .on(PURCHASE.ID.eq(GIVEN.PURCHASE_ID))
                .join(PURCHASE_LINE)
                .on(PURCHASE_LINE.PURCHASE_ID.eq(PURCHASE.ID).and(PURCHASE_LINE.VARIANT_ID.eq(GIVEN.VARIANT_ID)))
                .where(GIVEN.LIST_ID.eq(registry.id()))
                .orderBy(GIVEN.ID, PURCHASE_LINE.ID)
                .fetch();
    }

    /** Whom to thank for what, the latest first. */
    List<Registry.Gift> gifts(Registry registry) {
        Map<Long, Ware> wares = new HashMap<>();
        items(registry).forEach(item -> wares.put(item.ware().variant(), item.ware()));
        List<Registry.Gift> gifts = new ArrayList<>();
        for (Record row : given(registry)) {
            Instant thanked = row.get(GIVEN.THANKED_AT);
            Ware ware = wares.get(row.get(GIVEN.VARIANT_ID));
            if (kept(row) > 0) {
                gifts.add(
                        0,
                        new Registry.Gift(
                                row.get(GIVEN.ID),
                                world.people()
                                        .byId(row.get(PURCHASE.PERSON_ID))
                                        .map(Person::name)
                                        .orElse("A guest"),
                                row.get(PURCHASE_LINE.TITLE),
                                ware == null ? "" : ware.looks().picture(),
                                kept(row),
                                Days.full(row.get(PURCHASE.PLACED_AT), world.zone()),
                                thanked == null ? "" : Days.full(thanked, world.zone())));
            }
        }
        return gifts;
    }
}
