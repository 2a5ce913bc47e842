package dev.grindstone.shop.cart;

import static dev.grindstone.shop.db.Tables.BASKET_LINE;

import dev.grindstone.kit.world.World;
import dev.grindstone.shop.basket.Owner;
import dev.grindstone.shop.buyer.Place;
import dev.grindstone.shop.buyer.Places;
import dev.grindstone.shop.buyer.RegistryAddresses;
import dev.grindstone.shop.catalog.Delivery;
import dev.grindstone.shop.catalog.Ware;
import dev.grindstone.shop.catalog.Wares;
import dev.grindstone.shop.db.tables.records.BasketLineRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads baskets. */
final class CartQueries {
    private final World world;
    private final Owner owner;
    private final Place to;

    CartQueries(World world, Owner owner) {
        this.world = world;
        this.owner = owner;
        this.to = new Places(world.db("shop")).of(new Places.Owner(owner.person(), owner.browser()));
    }

    /** What lies in it, or what was saved for later; the newest first. */
    List<CartLine> lines(boolean saved) {
        List<BasketLineRecord> rows = world.db("shop")
                .selectFrom(BASKET_LINE)
                .where(owner.lines(Owner.MARKET))
                .and(BASKET_LINE.IS_SAVED.eq(saved))
                .orderBy(BASKET_LINE.ADDED_AT.desc(), BASKET_LINE.ID.desc())
                .fetch();
        Map<Long, Ware> wares = new Wares(world.db("shop"), world.now())
                .byOffers(rows.stream().map(BasketLineRecord::getOfferId).toList());
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(wares.get(row.getOfferId())).map(ware -> line(row, ware)).stream())
                .toList();
    }

    private CartLine line(BasketLineRecord row, Ware ware) {
        return new CartLine(
                row.getId(),
                ware,
                row.getQuantity(),
                row.getPersonal(),
                row.getIsChosen(),
                row.getIsGift(),
                row.getWeeks(),
                row.getSeenPrice(),
                Delivery.text(
                        Delivery.day(
                                world.now(), world.zone(), to.days(ware.sold().days())),
                        world.now(),
                        world.zone()),
                row.getRegistryId() == null ? "" : new RegistryAddresses(world).names(row.getRegistryId()));
    }

    /** The prices of today have been seen: only what changes from here on is told. */
    void see(List<CartLine> lines) {
        lines.stream()
                .filter(CartLine::hasChanged)
                .forEach(line -> world.db("shop")
                        .update(BASKET_LINE)
                        .set(BASKET_LINE.SEEN_PRICE, line.price())
                        .where(BASKET_LINE.ID.eq(line.id()))
                        .execute());
    }
}
