package dev.grindstone.shop.basket;

import static dev.grindstone.shop.db.Tables.BASKET_SHOP;
import static dev.grindstone.shop.db.Tables.SELLER;

import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.db.tables.records.BasketShopRecord;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Keeps what buyers say to shops about what lies in their baskets; valid inside a turn. */
public final class ShopParts {
    private final World world;
    private final DSLContext db;
    private final Owner owner;

    /** Of one basket. */
    public ShopParts(World world, Owner owner) {
        this.world = world;
        this.db = world.db("shop");
        this.owner = owner;
    }

    /** What is said, by the number of the shop. */
    public Map<Long, ShopPart> all() {
        Map<Long, Long> wraps = Wraps.prices(db);
        return db.selectFrom(BASKET_SHOP)
                .where(owner.parts())
                .orderBy(BASKET_SHOP.ID)
                .fetchMap(BASKET_SHOP.SELLER_ID, row -> part(row, wraps));
    }

    /**
     * Writes what is said: shop, its handle; note, code, gift, gift_note and wrapped as far as they are given.
     * What is no gift is not wrapped.
     *
     * @throws IllegalArgumentException when there is no such shop, it does not wrap, or something is too long
     */
    public void tell(Args args) {
        String handle = args.text("shop");
        var shop = db.select(SELLER.ID, SELLER.NAME)
                .from(SELLER)
                .where(SELLER.HANDLE.eq(handle).and(SELLER.KIND.eq("shop")))
                .fetchOptional()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no shop '" + handle + "': take its name from the address of its page"));
        long seller = shop.get(SELLER.ID);
        Map<Long, Long> wraps = Wraps.prices(db);
        Optional<BasketShopRecord> row = row(seller);
        ShopPart old = row.map(each -> part(each, wraps)).orElse(ShopPart.NOTHING);
        boolean isGift = args.flag("gift", old.isGift());
        boolean isWrapped = args.flag("wrapped", isGift && old.isWrapped());
        if (isWrapped && !isGift) {
            throw new IllegalArgumentException("Only a gift is wrapped: mark the order as a gift");
        }
        if (isWrapped && !wraps.containsKey(seller)) {
            throw new IllegalArgumentException(shop.get(SELLER.NAME) + " does not offer gift wrap");
        }
        ShopPart part = new ShopPart(
                        args.text("note", old.note()).strip(),
                        args.text("code", old.code()).strip(),
                        isGift,
                        args.text("gift_note", old.giftNote()).strip(),
                        isWrapped ? wraps.getOrDefault(seller, 0L) : 0)
                .checked();
        write(row.orElse(null), seller, part);
    }

    private void write(@Nullable BasketShopRecord row, long seller, ShopPart part) {
        if (part.equals(ShopPart.NOTHING)) {
            // Nothing said has no row, whichever way it came to that.
            db.deleteFrom(BASKET_SHOP)
                    .where(owner.parts().and(BASKET_SHOP.SELLER_ID.eq(seller)))
                    .execute();
            return;
        }
        BasketShopRecord written = row == null ? db.newRecord(BASKET_SHOP) : row;
        if (row == null) {
            written.setId(world.nextId());
            written.setPersonId(owner.person());
            written.setBrowser(owner.browser());
            written.setSellerId(seller);
        }
        written.setNote(part.note());
        written.setCode(part.code());
        written.setIsGift(part.isGift());
        written.setGiftNote(part.giftNote());
        written.setIsWrapped(part.isWrapped());
        written.store();
    }

    /** Forgets what was said to a shop: its order is placed. */
    public void forget(long seller) {
        write(null, seller, ShopPart.NOTHING);
    }

    /** Takes over what somebody said before they signed in, unless they had said something already. */
    void takeOver(Owner guest) {
        for (BasketShopRecord row : db.selectFrom(BASKET_SHOP)
                .where(guest.parts())
                .orderBy(BASKET_SHOP.ID)
                .fetch()) {
            if (row(row.getSellerId()).isPresent()) {
                row.delete();
            } else {
                row.setPersonId(owner.person());
                row.setBrowser("");
                row.store();
            }
        }
    }

    private Optional<BasketShopRecord> row(long seller) {
        return db.selectFrom(BASKET_SHOP)
                .where(owner.parts().and(BASKET_SHOP.SELLER_ID.eq(seller)))
                .fetchOptional();
    }

    private static ShopPart part(BasketShopRecord row, Map<Long, Long> wraps) {
        return new ShopPart(
                row.getNote(),
                row.getCode(),
                row.getIsGift(),
                row.getGiftNote(),
                row.getIsWrapped() ? wraps.getOrDefault(row.getSellerId(), 0L) : 0);
    }
}
