package dev.grindstone.shop.product;

import static dev.grindstone.shop.db.Tables.BUYER;
import static dev.grindstone.shop.db.Tables.CLIPPED;
import static dev.grindstone.shop.db.Tables.COUPON;
import static dev.grindstone.shop.db.Tables.DEAL;
import static dev.grindstone.shop.db.Tables.LIST;
import static dev.grindstone.shop.db.Tables.OFFER;
import static dev.grindstone.shop.db.Tables.PRODUCT;
import static dev.grindstone.shop.db.Tables.SELLER;
import static dev.grindstone.shop.db.Tables.VARIANT;

import dev.grindstone.shop.catalog.Asins;
import dev.grindstone.shop.catalog.Node;
import dev.grindstone.shop.catalog.Nodes;
import dev.grindstone.shop.catalog.Price;
import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.catalog.Stars;
import dev.grindstone.shop.db.tables.records.ProductRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** What a product's page shows; valid inside a turn. */
final class ProductQueries {
    private final DSLContext db;
    private final Instant now;

    ProductQueries(DSLContext db, Instant now) {
        this.db = db;
        this.now = now;
    }

    /** A list something can be put on. */
    record Wished(String handle, String name, boolean isRegistry) {}

    /** Money off with a click. */
    record Coupon(long id, String label, boolean isClipped) {
        /** What the box to tick says, such as {@code Apply $5 coupon}. */
        String offer() {
            String what = label.replaceFirst("(?i)^save ", "");
            return "Apply " + what + (what.toLowerCase(Locale.ROOT).contains("coupon") ? "" : " coupon");
        }
    }

    /** The product of an asin, be it a variant's or the family's. */
    Optional<Item> item(String asin, Nodes nodes) {
        return Asins.product(db, asin)
                .flatMap(id -> db.selectFrom(PRODUCT).where(PRODUCT.ID.eq(id)).fetchOptional())
                .map(row -> item(row, nodes));
    }

    private Item item(ProductRecord row, Nodes nodes) {
        List<String> options = Stream.of(row.getOptionOne(), row.getOptionTwo())
                .filter(option -> !option.isEmpty())
                .toList();
        List<Item.Detail> details = lines(row.getDetails()).stream()
                .map(line -> line.split("\t", 2))
                .map(parts -> new Item.Detail(parts[0], parts.length > 1 ? parts[1] : ""))
                .toList();
        List<Node> path = nodes.byId(row.getNodeId()).map(nodes::path).orElse(List.of());
        return new Item(
                row.getId(),
                row.getAsin(),
                path,
                new Item.Said(row.getBrand(), row.getTitle(), lines(row.getBullets()), row.getDescription(), details),
                options,
                new Item.Standing(Stars.of(row), row.getBought(), row.getBadge(), row.getListedAt()),
                variants(row.getId(), options.size()));
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private List<Variant> variants(long product, int options) {
        int deal = db.select(DEAL.PER_CENT)
                .from(DEAL)
                .where(DEAL.PRODUCT_ID.eq(product))
                .and(DEAL.STARTS_AT.le(now).and(DEAL.ENDS_AT.gt(now)))
                .fetchOptional(DEAL.PER_CENT)
                .orElse(0);
        Map<Long, List<Offer>> offers = new LinkedHashMap<>();
        List<Variant> variants = new ArrayList<>();
        db.select(VARIANT.ID, VARIANT.ASIN, VARIANT.ONE, VARIANT.TWO, VARIANT.PICTURES)
                .select(
                        OFFER.ID,
                        OFFER.POSITION,
                        OFFER.CONDITION,
                        OFFER.NOTE,
                        OFFER.PRICE,
                        OFFER.WAS,
                        OFFER.SHIPPING,
                        OFFER.STOCK)
                .select(OFFER.AT_MOST, OFFER.IS_FAST, OFFER.DAYS, OFFER.AGAIN_OFF)
                .select(SELLER.ID, SELLER.HANDLE, SELLER.NAME, SELLER.KIND)
                .from(VARIANT)
                .leftJoin(OFFER)
                .on(OFFER.VARIANT_ID.eq(VARIANT.ID))
                .leftJoin(SELLER)
                .on(SELLER.ID.eq(OFFER.SELLER_ID))
                .where(VARIANT.PRODUCT_ID.eq(product))
                .orderBy(VARIANT.POSITION, VARIANT.ID, OFFER.POSITION, OFFER.ID)
                .fetchGroups(VARIANT.ID)
                .forEach((id, rows) -> {
                    Record row = rows.get(0);
                    rows.stream()
                            .filter(each -> each.get(OFFER.ID) != null)
                            .forEach(each -> offers.computeIfAbsent(id, any -> new ArrayList<>())
                                    .add(offer(each, deal)));
                    variants.add(new Variant(
                            id,
                            row.get(VARIANT.ASIN),
                            List.of(row.get(VARIANT.ONE), row.get(VARIANT.TWO)).subList(0, options),
                            lines(row.get(VARIANT.PICTURES)),
                            offers.getOrDefault(id, List.of())));
                });
        return variants;
    }

    // A deal is for what the product's page sells, not for the other offers.
    private static Offer offer(Record row, int deal) {
        return new Offer(
                row.get(OFFER.ID),
                new Seller(row.get(SELLER.ID), row.get(SELLER.HANDLE), row.get(SELLER.NAME), row.get(SELLER.KIND)),
                row.get(OFFER.CONDITION),
                row.get(OFFER.NOTE),
                Price.of(row.get(OFFER.PRICE), row.get(OFFER.WAS), row.get(OFFER.POSITION) == 0 ? deal : 0),
                row.get(OFFER.SHIPPING),
                row.get(OFFER.STOCK),
                row.get(OFFER.AT_MOST),
                row.get(OFFER.IS_FAST),
                row.get(OFFER.DAYS),
                row.get(OFFER.AGAIN_OFF));
    }

    /** The coupon that can be clipped for what a product's page sells, or was. */
    Optional<Coupon> coupon(Item item, long seller, long person) {
        List<Long> nodes = item.path().stream().map(Node::id).toList();
        Condition holds = COUPON.PRODUCT_ID
                .isNull()
                .or(COUPON.PRODUCT_ID.eq(item.id()))
                .and(COUPON.SELLER_ID.isNull().or(COUPON.SELLER_ID.eq(seller)))
                .and(COUPON.NODE_ID.isNull().or(COUPON.NODE_ID.in(nodes)))
                .and(COUPON.EXCEPT_ID.isNull().or(COUPON.EXCEPT_ID.ne(item.id())));
        return db.select(COUPON.ID, COUPON.LABEL, CLIPPED.PERSON_ID)
                .from(COUPON)
                .leftJoin(CLIPPED)
                .on(CLIPPED.COUPON_ID.eq(COUPON.ID).and(CLIPPED.PERSON_ID.eq(person)))
                .where(COUPON.CODE.isNull().and(holds))
                .and(COUPON.STARTS_AT.le(now).and(COUPON.ENDS_AT.gt(now)))
                .orderBy(DSL.when(COUPON.PRODUCT_ID.isNull(), 1).otherwise(0), COUPON.ID)
                .limit(1)
                .fetchOptional(row -> new Coupon(row.value1(), row.value2(), row.value3() != null));
    }

    /** Whether somebody's parcels travel free and fast. */
    boolean isMember(long person) {
        return db.fetchExists(BUYER, BUYER.PERSON_ID.eq(person).and(BUYER.IS_MEMBER));
    }

    /** The lists of a person, the usual one first. */
    List<Wished> lists(long person) {
        return db.select(LIST.HANDLE, LIST.NAME, LIST.KIND)
                .from(LIST)
                .where(LIST.PERSON_ID.eq(person).and(LIST.KIND.ne("favourites")))
                .orderBy(LIST.IS_DEFAULT.desc(), LIST.ID)
                .fetch(row ->
                        new Wished(row.value1(), row.value2(), !row.value3().equals("wish")));
    }
}
