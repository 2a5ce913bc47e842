package dev.grindstone.shop.checkout.order;

import static dev.grindstone.shop.db.Tables.BASKET_LINE;

import dev.grindstone.kit.world.World;
import dev.grindstone.shop.basket.Owner;
import dev.grindstone.shop.catalog.Ware;
import dev.grindstone.shop.catalog.Wares;
import dev.grindstone.shop.db.tables.records.BasketLineRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** Reads the basket of the shops' skin; valid inside a turn. */
public final class Bag {
    private final World world;
    private final DSLContext db;
    private final Owner owner;

    /** Of one owner. */
    public Bag(World world, Owner owner) {
        this.world = world;
        this.db = world.db("shop");
        this.owner = owner;
    }

    /** What lies in it, or what was saved for later; the oldest first. What is sold out is among it. */
    public List<Line> lines(boolean saved) {
        List<BasketLineRecord> rows = db.selectFrom(BASKET_LINE)
                .where(owner.lines(Owner.SHOPS))
                .and(BASKET_LINE.IS_SAVED.eq(saved))
                .orderBy(BASKET_LINE.ID)
                .fetch();
        Map<Long, Ware> wares = new Wares(db, world.now())
                .byOffers(rows.stream().map(BasketLineRecord::getOfferId).toList());
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(wares.get(row.getOfferId()))
                        .map(ware -> new Line(
                                row.getId(), ware, row.getQuantity(), row.getPersonal(), false, 0, row.getSeenPrice()))
                        .stream())
                .toList();
    }

    /** What of it can be bought. */
    public List<Line> buyable() {
        return lines(false).stream().filter(line -> !line.ware().isGone()).toList();
    }

    /** The prices of today have been seen: only what changes from here on is told. */
    public void see(List<Line> lines) {
        lines.stream()
                .filter(line -> line.seen() != line.price())
                .forEach(line -> db.update(BASKET_LINE)
                        .set(BASKET_LINE.SEEN_PRICE, line.price())
                        .where(BASKET_LINE.ID.eq(line.basketLine()))
                        .execute());
    }
}
