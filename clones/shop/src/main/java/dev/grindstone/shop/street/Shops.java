package dev.grindstone.shop.street;

import static dev.grindstone.shop.db.Tables.ANNOUNCEMENT;
import static dev.grindstone.shop.db.Tables.FOLLOW;
import static dev.grindstone.shop.db.Tables.PRODUCT;
import static dev.grindstone.shop.db.Tables.PURCHASE_LINE;
import static dev.grindstone.shop.db.Tables.SELLER;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.catalog.Stars;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** The shops of the street as a visitor sees them; valid inside a turn. */
public final class Shops {
    private static final Field<Boolean> IS_TOP = DSL.field(Listings.TOP);
    private static final Field<Integer> SOLD = DSL.field(
                    DSL.select(DSL.coalesce(DSL.sum(PURCHASE_LINE.QUANTITY), DSL.inline(0)))
                            .from(PURCHASE_LINE)
                            .where(PURCHASE_LINE.SELLER_ID.eq(SELLER.ID)))
            .cast(Integer.class)
            .as("sold");
    private static final Field<Integer> FOLLOWERS = DSL.field(
                    DSL.selectCount().from(FOLLOW).where(FOLLOW.SELLER_ID.eq(SELLER.ID)))
            .as("followers");

    private final Visit visit;
    private final DSLContext db;

    public Shops(Visit visit) {
        this.visit = visit;
        this.db = visit.db();
    }

    /** The shop with that name in addresses, whatever its case. */
    public Optional<Shop> byHandle(String handle) {
        return where(DSL.lower(SELLER.HANDLE).eq(handle.toLowerCase(java.util.Locale.ROOT))).stream()
                .findFirst();
    }

    /** The shop of that number. */
    public Optional<Shop> byId(long id) {
        return where(SELLER.ID.eq(id)).stream().findFirst();
    }

    /** Those of a condition on sellers, by their names. */
    public List<Shop> where(Condition which) {
        long visitor = visit.isSignedIn() ? visit.person().id() : -1;
        Field<Boolean> followed = DSL.field(DSL.exists(DSL.selectOne()
                        .from(FOLLOW)
                        .where(FOLLOW.SELLER_ID.eq(SELLER.ID).and(FOLLOW.PERSON_ID.eq(visitor)))))
                .as("followed");
        return db.select(SELLER.fields())
                .select(ANNOUNCEMENT.TEXT, IS_TOP.as("top"), SOLD, FOLLOWERS, followed)
                .select(
                        sum(PRODUCT.ONE_STAR),
                        sum(PRODUCT.TWO_STAR),
                        sum(PRODUCT.THREE_STAR),
                        sum(PRODUCT.FOUR_STAR),
                        sum(PRODUCT.FIVE_STAR))
                .from(SELLER)
                .leftJoin(ANNOUNCEMENT)
                .on(ANNOUNCEMENT.SELLER_ID.eq(SELLER.ID))
                .where(SELLER.KIND.eq("shop").and(which))
                .orderBy(SELLER.NAME, SELLER.ID)
                .fetch(this::shop);
    }

    private static Field<Integer> sum(TableField<?, Integer> stars) {
        return DSL.field(DSL.select(DSL.coalesce(DSL.sum(stars), DSL.inline(0)))
                        .from(PRODUCT)
                        .where(PRODUCT.SELLER_ID.eq(SELLER.ID).and(PRODUCT.LISTING.isNotNull())))
                .cast(Integer.class)
                .as(stars.getName());
    }

    private Shop shop(Record row) {
        String announcement = row.get(ANNOUNCEMENT.TEXT);
        return new Shop(
                new Seller(row.get(SELLER.ID), row.get(SELLER.HANDLE), row.get(SELLER.NAME), row.get(SELLER.KIND)),
                new Shop.Door(
                        row.get(SELLER.PLACE),
                        row.get(SELLER.ABOUT),
                        row.get(SELLER.POLICY),
                        announcement == null ? "" : announcement),
                row.get(SELLER.SINCE).atZone(visit.world().zone()).getYear(),
                new Stars(
                        row.get(PRODUCT.ONE_STAR.getName(), Integer.class),
                        row.get(PRODUCT.TWO_STAR.getName(), Integer.class),
                        row.get(PRODUCT.THREE_STAR.getName(), Integer.class),
                        row.get(PRODUCT.FOUR_STAR.getName(), Integer.class),
                        row.get(PRODUCT.FIVE_STAR.getName(), Integer.class)),
                row.get(SELLER.SALES) + row.get(SOLD),
                new Shop.Standing(
                        row.get("top", Boolean.class), row.get(FOLLOWERS), row.get("followed", Boolean.class)));
    }
}
