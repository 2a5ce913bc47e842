package dev.grindstone.shop.checkout.order;

import static dev.grindstone.shop.db.Tables.CLIPPED;
import static dev.grindstone.shop.db.Tables.COUPON;

import dev.grindstone.kit.world.World;
import dev.grindstone.shop.catalog.Money;
import dev.grindstone.shop.catalog.Nodes;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Finds coupons and says why one does not hold. */
public final class Coupons {
    private final World world;

    public Coupons(World world) {
        this.world = world;
    }

    /** What somebody clipped for what is bought, and which holds now; the oldest first. */
    public List<Coupon> clipped(long person, List<Line> lines) {
        return where(COUPON.CODE
                        .isNull()
                        .and(COUPON.ID.in(
                                DSL.select(CLIPPED.COUPON_ID).from(CLIPPED).where(CLIPPED.PERSON_ID.eq(person)))))
                .stream()
                .filter(coupon -> refusal(coupon, lines).isEmpty())
                .toList();
    }

    /** Those of codes that were entered, as far as they hold for what is bought. */
    public List<Coupon> entered(List<String> codes, List<Line> lines) {
        List<Coupon> coupons = new ArrayList<>();
        for (String code : codes) {
            byCode(code).filter(coupon -> refusal(coupon, lines).isEmpty()).ifPresent(coupons::add);
        }
        return coupons;
    }

    public Optional<Coupon> byCode(String code) {
        return where(DSL.upper(COUPON.CODE).eq(code.toUpperCase(Locale.ROOT))).stream()
                .findFirst();
    }

    /** Why a coupon takes nothing off these lines; empty when it does. */
    public Optional<String> refusal(Coupon coupon, List<Line> lines) {
        boolean isOfShop = lines.stream().anyMatch(line -> line.ware().isListing());
        if (isOfShop && coupon.where().seller() == null && coupon.where().product() == null) {
            return Optional.of("The code you entered is for the marketplace: this shop has its own.");
        }
        DateTimeFormatter day =
                DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US).withZone(world.zone());
        if (!world.now().isBefore(coupon.ends())) {
            return Optional.of("The promotional code you entered expired on " + day.format(coupon.ends()) + ".");
        }
        if (world.now().isBefore(coupon.starts())) {
            return Optional.of(
                    "The promotional code you entered cannot be used before " + day.format(coupon.starts()) + ".");
        }
        long goods = lines.stream().filter(coupon::isFor).mapToLong(Line::sum).sum();
        if (goods == 0) {
            return Optional.of("The promotional code you entered cannot be applied to the items in your order.");
        }
        if (goods < coupon.where().least()) {
            return Optional.of("The promotional code you entered needs "
                    + Money.text(coupon.where().least()) + " of the items it is for; your order has "
                    + Money.text(goods) + " of them.");
        }
        return Optional.empty();
    }

    private List<Coupon> where(Condition which) {
        Nodes nodes = new Nodes(world.db("shop"));
        return world.db("shop")
                .selectFrom(COUPON)
                .where(which)
                .orderBy(COUPON.ID)
                .fetch(row -> coupon(row, nodes));
    }

    private static Coupon coupon(Record row, Nodes nodes) {
        Long node = row.get(COUPON.NODE_ID);
        return new Coupon(
                row.get(COUPON.ID),
                row.get(COUPON.CODE),
                row.get(COUPON.LABEL),
                row.get(COUPON.PER_CENT),
                row.get(COUPON.CENTS),
                new Coupon.Where(
                        row.get(COUPON.PRODUCT_ID),
                        row.get(COUPON.SELLER_ID),
                        node == null
                                ? Set.of()
                                : nodes.byId(node)
                                        .map(each -> Set.copyOf(nodes.within(each)))
                                        .orElse(Set.of(node)),
                        row.get(COUPON.EXCEPT_ID),
                        row.get(COUPON.LEAST)),
                row.get(COUPON.STARTS_AT),
                row.get(COUPON.ENDS_AT));
    }
}
