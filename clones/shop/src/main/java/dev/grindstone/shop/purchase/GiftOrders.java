package dev.grindstone.shop.purchase;

import static dev.grindstone.shop.db.Tables.GIFT_ORDER;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Reads gift cards that were sent; valid inside a turn. The latest comes first. */
public final class GiftOrders {
    private final DSLContext db;

    /** Over the shop's tables. */
    public GiftOrders(DSLContext db) {
        this.db = db;
    }

    /** All that somebody ordered. */
    public List<GiftOrder> of(long buyer) {
        return where(GIFT_ORDER.PERSON_ID.eq(buyer));
    }

    /** One of somebody's, by its number. */
    public Optional<GiftOrder> byNumber(long buyer, String number) {
        return where(GIFT_ORDER.PERSON_ID.eq(buyer).and(GIFT_ORDER.NUMBER.eq(number))).stream()
                .findFirst();
    }

    private List<GiftOrder> where(Condition which) {
        return db.selectFrom(GIFT_ORDER)
                .where(which)
                .orderBy(GIFT_ORDER.ID.desc())
                .fetch(row -> new GiftOrder(
                        row.getId(),
                        row.getNumber(),
                        row.getPersonId(),
                        row.getDesign(),
                        row.getCents(),
                        row.getRecipient(),
                        row.getSender(),
                        row.getMessage(),
                        row.getDeliverOn(),
                        row.getNetwork() + " ending in " + row.getLast(),
                        row.getPlacedAt(),
                        row.getSentAt(),
                        row.getCancelledAt()));
    }
}
