package dev.grindstone.shop.buyer;

import static dev.grindstone.shop.db.Tables.ADDRESS;
import static dev.grindstone.shop.db.Tables.BASKET_LINE;
import static dev.grindstone.shop.db.Tables.LIST;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where gifts of registries go. Who gives something sees the town only: the street is known to its owners and to the
 * carrier.
 */
public final class RegistryAddresses {
    private final World world;

    /** Of a world; valid inside a turn. */
    public RegistryAddresses(World world) {
        this.world = world;
    }

    /** Whose registry it is, such as {@code Dana Whitfield & Tom Reyes}. */
    public String names(long registry) {
        return world.db("shop")
                .select(LIST.PERSON_ID, LIST.PARTNER)
                .from(LIST)
                .where(LIST.ID.eq(registry))
                .fetchOptional(row -> names(row.value1(), row.value2()))
                .orElse("");
    }

    private String names(long owner, String partner) {
        String name = world.people().byId(owner).map(Person::name).orElse("");
        return partner.isEmpty() ? name : name + " & " + partner;
    }

    /** Those of the registries for which somebody has chosen something in the basket. */
    public List<Address> of(long buyer) {
        var rows = world.db("shop")
                .selectDistinct(LIST.ID, LIST.PERSON_ID, LIST.PARTNER)
                .select(ADDRESS.ID, ADDRESS.CITY, ADDRESS.STATE, ADDRESS.ZIP, ADDRESS.COUNTRY)
                .from(BASKET_LINE)
                .join(LIST)
                .on(LIST.ID.eq(BASKET_LINE.REGISTRY_ID))
                .join(ADDRESS)
                .on(ADDRESS.ID.eq(LIST.ADDRESS_ID).and(ADDRESS.PERSON_ID.eq(LIST.PERSON_ID)))
                .where(BASKET_LINE.PERSON_ID.eq(buyer).and(LIST.PERSON_ID.ne(buyer)))
                .and(BASKET_LINE.IS_SAVED.isFalse().and(BASKET_LINE.IS_CHOSEN))
                .orderBy(LIST.ID)
                .fetch();
        List<Address> addresses = new ArrayList<>();
        for (var row : rows) {
            addresses.add(new Address(
                    row.get(ADDRESS.ID),
                    names(row.get(LIST.PERSON_ID), row.get(LIST.PARTNER)),
                    "",
                    "Address of the gift registry",
                    "",
                    row.get(ADDRESS.CITY),
                    row.get(ADDRESS.STATE),
                    row.get(ADDRESS.ZIP),
                    row.get(ADDRESS.COUNTRY),
                    "",
                    false));
        }
        return addresses;
    }

    /** One of them. */
    public Optional<Address> of(long buyer, long address) {
        return of(buyer).stream().filter(each -> each.id() == address).findFirst();
    }
}
