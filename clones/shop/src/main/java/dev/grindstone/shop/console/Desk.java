package dev.grindstone.shop.console;

import static dev.grindstone.shop.db.Tables.LETTER;
import static dev.grindstone.shop.db.Tables.PARCEL;
import static dev.grindstone.shop.db.Tables.PRODUCT;
import static dev.grindstone.shop.db.Tables.QUESTION;
import static dev.grindstone.shop.db.Tables.REVIEW;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.aui.Ids;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.owner.Owners;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * What surrounds a page of the console.
 *
 * @param others what else this person owns
 * @param section which page it is, by the last part of its address
 * @param done what has just been done, as a sentence; may be empty
 */
public record Desk(
        Brand brand,
        Seller seller,
        String owner,
        List<Seller> others,
        String section,
        Waiting waiting,
        String done,
        Ids ids) {

    /** How much of each waits for the owner. */
    public record Waiting(int orders, int letters, int reviews, int questions) {}

    /** An entry of the navigation at the side. */
    record Entry(String section, String label, String icon, int waiting) {}

    /** Around a page. */
    public static Desk of(Visit visit, Brand brand, Seller seller, String section, String done) {
        return new Desk(
                brand,
                seller,
                visit.person().name(),
                Owners.sellers(visit.db(), visit.person()).stream()
                        .filter(each -> each.id() != seller.id())
                        .toList(),
                section,
                waiting(visit.db(), seller.id()),
                done,
                new Ids());
    }

    private static Waiting waiting(DSLContext db, long seller) {
        var own = DSL.select(PRODUCT.ID).from(PRODUCT).where(PRODUCT.SELLER_ID.eq(seller));
        return db.select(
                        DSL.field(DSL.select(DSL.countDistinct(PARCEL.PURCHASE_ID))
                                .from(PARCEL)
                                .where(PARCEL.SELLER_ID.eq(seller).and(PARCEL.STATE.in("ordered", "packed")))),
                        DSL.field(DSL.select(DSL.countDistinct(LETTER.PERSON_ID))
                                .from(LETTER)
                                .where(LETTER.SELLER_ID.eq(seller))
                                .and(LETTER.IS_FROM_SELLER.isFalse().and(LETTER.IS_READ.isFalse()))),
                        DSL.field(DSL.selectCount()
                                .from(REVIEW)
                                .where(REVIEW.PRODUCT_ID.in(own).and(REVIEW.ANSWER.eq("")))),
                        DSL.field(DSL.selectCount()
                                .from(QUESTION)
                                .where(QUESTION.PRODUCT_ID.in(own).and(QUESTION.ANSWER.eq("")))))
                .fetchSingle(row -> new Waiting(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** A page of this seller's console. */
    public String path(String page) {
        return Manager.path(seller, page);
    }

    List<Entry> entries() {
        return List.of(
                new Entry("dashboard", "Dashboard", "layout-dashboard", 0),
                new Entry("orders", "Orders", "package", waiting.orders()),
                new Entry("listings", "Listings", "tag", 0),
                new Entry("messages", "Messages", "mail", waiting.letters()),
                new Entry("reviews", "Reviews", "star", waiting.reviews()),
                new Entry("questions", "Questions", "circle-help", waiting.questions()),
                new Entry("coupons", "Coupons", "gift", 0));
    }
}
