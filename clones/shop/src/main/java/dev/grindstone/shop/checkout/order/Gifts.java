package dev.grindstone.shop.checkout.order;

import static dev.grindstone.shop.db.Tables.BASKET_LINE;
import static dev.grindstone.shop.db.Tables.GIVEN;
import static dev.grindstone.shop.db.Tables.LIST;

import dev.grindstone.kit.event.Notification;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.catalog.Brand;
import java.util.List;

/** What of an order is for registries: it is written there, and their owners are told. */
final class Gifts {
    private final World world;

    Gifts(World world) {
        this.world = world;
    }

    /** Notes it, while the lines are in the basket still. */
    void note(long purchase, Order order) {
        for (Line line : order.lines()) {
            world.db("shop")
                    .select(BASKET_LINE.REGISTRY_ID)
                    .from(BASKET_LINE)
                    .where(BASKET_LINE.ID.eq(line.basketLine()).and(BASKET_LINE.REGISTRY_ID.isNotNull()))
                    .fetchOptional(BASKET_LINE.REGISTRY_ID)
                    .ifPresent(registry -> {
                        world.db("shop")
                                .insertInto(GIVEN)
                                .set(GIVEN.ID, world.nextId())
                                .set(GIVEN.LIST_ID, registry)
                                .set(GIVEN.VARIANT_ID, line.ware().variant())
                                .set(GIVEN.PURCHASE_ID, purchase)
                                .set(GIVEN.QUANTITY, line.quantity())
                                .execute();
                        tell(registry, order.person(), line);
                    });
        }
    }

    private void tell(long registry, Person giver, Line line) {
        var list = world.db("shop").selectFrom(LIST).where(LIST.ID.eq(registry)).fetchSingle();
        world.people()
                .byId(list.getPersonId())
                .filter(owner -> owner.id() != giver.id())
                .ifPresent(owner -> world.announce(new Notification(
                        "shop",
                        new Notification.From(Brand.BAZAAR.name() + " Registry", "registry@bazaar.example"),
                        "registry-gift",
                        "registry/" + list.getHandle(),
                        owner,
                        giver.name().replaceAll("\\s+", " ") + " bought a gift from your registry",
                        List.of("It is marked as purchased, and stands on your thank-you list."),
                        List.of(Notification.Row.of(line.ware().looks().title(), "Qty " + line.quantity(), "")),
                        new Notification.Link(
                                "See your thank-you list", "/registries/" + list.getHandle() + "/thanks"))));
    }
}
