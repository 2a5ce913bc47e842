package dev.grindstone.shop.street.receipts;

import static dev.grindstone.shop.db.Tables.PARCEL_EVENT;
import static dev.grindstone.shop.db.Tables.PURCHASE;
import static dev.grindstone.shop.db.Tables.REVIEW;
import static dev.grindstone.shop.db.Tables.SHOP_PURCHASE;
import static dev.grindstone.shop.db.Tables.VARIANT;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.ListingNumbers;
import dev.grindstone.shop.photos.Photo;
import dev.grindstone.shop.purchase.Line;
import dev.grindstone.shop.purchase.Parcel;
import dev.grindstone.shop.purchase.Purchase;
import dev.grindstone.shop.purchase.Purchases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Reads somebody's orders from small shops; valid inside a turn. */
final class ReceiptQueries {
    static final int TO_A_PAGE = 10;

    private final Visit visit;
    private final DSLContext db;

    ReceiptQueries(Visit visit) {
        this.visit = visit;
        this.db = visit.db();
    }

    private Condition own() {
        return PURCHASE.PERSON_ID.eq(visit.person().id()).and(PURCHASE.SKIN.eq("shops"));
    }

    int count() {
        return db.fetchCount(PURCHASE, own());
    }

    /** A page of them, the latest first. */
    List<Receipt> page(int page) {
        List<Long> ids = db.select(PURCHASE.ID)
                .from(PURCHASE)
                .where(own())
                .orderBy(PURCHASE.PLACED_AT.desc(), PURCHASE.ID.desc())
                .limit(TO_A_PAGE)
                .offset((page - 1) * TO_A_PAGE)
                .fetch(PURCHASE.ID);
        return of(PURCHASE.ID.in(ids));
    }

    /** One of the visitor's own, by the number in its address, with or without dashes. */
    Optional<Receipt> find(String number) {
        String digits = number.replace("-", "");
        return digits.matches("\\d{17}")
                ? of(own().and(PURCHASE.NUMBER.eq(
                                digits.substring(0, 3) + "-" + digits.substring(3, 10) + "-" + digits.substring(10))))
                        .stream()
                        .findFirst()
                : Optional.empty();
    }

    private List<Receipt> of(Condition which) {
        List<Purchase> orders = new Purchases(db).where(which);
        List<Long> variants = orders.stream()
                .flatMap(order -> order.lines().stream())
                .map(Line::variant)
                .distinct()
                .toList();
        Map<Long, Long> listings = ListingNumbers.byVariants(db, variants);
        Map<Long, Receipt.Opinion> reviews = reviews(variants);
        Map<Long, Receipt.Said> said = said(orders.stream().map(Purchase::id).toList());
        return orders.stream()
                .filter(order -> !order.parcels().isEmpty())
                .map(order -> new Receipt(
                        order,
                        said.getOrDefault(order.id(), Receipt.Said.NOTHING),
                        listings,
                        reviews,
                        visit.now(),
                        visit.world().zone()))
                .toList();
    }

    private Map<Long, Receipt.Said> said(List<Long> orders) {
        return db.selectFrom(SHOP_PURCHASE)
                .where(SHOP_PURCHASE.PURCHASE_ID.in(orders))
                .orderBy(SHOP_PURCHASE.PURCHASE_ID)
                .fetchMap(SHOP_PURCHASE.PURCHASE_ID, row -> new Receipt.Said(row.getNote(), row.getIsGift()));
    }

    /** A product is reviewed once; each of its variants shows that. */
    private Map<Long, Receipt.Opinion> reviews(List<Long> variants) {
        Map<Long, Receipt.Opinion> reviews = new LinkedHashMap<>();
        for (Record row : db.select(VARIANT.ID, REVIEW.ID, REVIEW.STARS, REVIEW.BODY, REVIEW.PICTURES)
                .from(REVIEW)
                .join(VARIANT)
                .on(VARIANT.PRODUCT_ID.eq(REVIEW.PRODUCT_ID))
                .where(REVIEW.PERSON_ID.eq(visit.person().id()).and(VARIANT.ID.in(variants)))
                .orderBy(VARIANT.ID, REVIEW.ID)
                .fetch()) {
            reviews.putIfAbsent(
                    row.get(VARIANT.ID),
                    new Receipt.Opinion(
                            row.get(REVIEW.STARS),
                            row.get(REVIEW.BODY),
                            Photo.of(row.get(REVIEW.PICTURES), row.get(REVIEW.ID))));
        }
        return reviews;
    }

    /** What the carrier saw of a parcel, the latest first. */
    List<TrackPage.Seen> seen(Parcel parcel) {
        return db.selectFrom(PARCEL_EVENT)
                .where(PARCEL_EVENT.PARCEL_ID.eq(parcel.id()))
                .orderBy(PARCEL_EVENT.AT.desc(), PARCEL_EVENT.ID.desc())
                .fetch(row -> new TrackPage.Seen(row.getAt(), row.getText(), row.getPlace()));
    }
}
