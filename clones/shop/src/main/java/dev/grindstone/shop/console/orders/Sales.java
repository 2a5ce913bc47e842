package dev.grindstone.shop.console.orders;

import static dev.grindstone.shop.db.Tables.PARCEL;
import static dev.grindstone.shop.db.Tables.PURCHASE;
import static dev.grindstone.shop.db.Tables.PURCHASE_LINE;

import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.purchase.Purchases;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The orders of one seller; valid inside a turn. */
final class Sales {
    static final int PAGE = 20;

    private final DSLContext db;
    private final Seller seller;

    Sales(DSLContext db, Seller seller) {
        this.db = db;
        this.seller = seller;
    }

    /** Which orders are shown. */
    enum Which {
        OPEN("To send"),
        SENT("Sent"),
        ALL("All");

        private final String label;

        Which(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Which of(String code) {
            return List.of(values()).stream()
                    .filter(each -> each.code().equals(code))
                    .findFirst()
                    .orElse(OPEN);
        }

        private Condition condition() {
            return switch (this) {
                case OPEN -> PARCEL.STATE.in("ordered", "packed");
                case SENT -> PARCEL.STATE.notIn("ordered", "packed", "cancelled");
                case ALL -> DSL.noCondition();
            };
        }
    }

    /** A page of them, the latest first; of those that wait, the most urgent first. One more than a page tells that there is more. */
    List<Sale> page(Which which, String words, int page) {
        Condition own = PARCEL.SELLER_ID.eq(seller.id()).and(which.condition());
        if (!words.isEmpty()) {
            own = own.and(PURCHASE.NUMBER
                    .eq(words)
                    .or(PURCHASE.ADDRESS.containsIgnoreCase(words))
                    .or(PARCEL.TRACKING.eq(words.toUpperCase(Locale.ROOT)))
                    .or(PURCHASE.ID.in(DSL.select(PURCHASE_LINE.PURCHASE_ID)
                            .from(PURCHASE_LINE)
                            .where(PURCHASE_LINE.SELLER_ID.eq(seller.id()))
                            .and(PURCHASE_LINE.TITLE.containsIgnoreCase(words)))));
        }
        var due = DSL.min(PARCEL.PROMISED);
        List<Long> ids = db.select(PURCHASE.ID)
                .from(PURCHASE)
                .join(PARCEL)
                .on(PARCEL.PURCHASE_ID.eq(PURCHASE.ID))
                .where(own)
                .groupBy(PURCHASE.ID, PURCHASE.PLACED_AT)
                .orderBy(
                        which == Which.OPEN
                                ? List.of(due.asc(), PURCHASE.ID.asc())
                                : List.of(PURCHASE.PLACED_AT.desc(), PURCHASE.ID.desc()))
                .limit(PAGE + 1)
                .offset(PAGE * (page - 1))
                .fetch(PURCHASE.ID);
        List<Sale> found = new Purchases(db)
                .where(PURCHASE.ID.in(ids)).stream()
                        .map(purchase -> Sale.of(purchase, seller))
                        .toList();
        return ids.stream()
                .flatMap(id -> found.stream()
                        .filter(sale -> sale.purchase().id() == id)
                        .limit(1))
                .toList();
    }

    /** One of them, by its number. */
    Optional<Sale> find(String number) {
        return new Purchases(db)
                .where(PURCHASE.NUMBER.eq(number)).stream()
                        .map(purchase -> Sale.of(purchase, seller))
                        .filter(sale -> !sale.parcels().isEmpty())
                        .findFirst();
    }
}
