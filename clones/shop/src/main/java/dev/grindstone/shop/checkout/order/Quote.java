package dev.grindstone.shop.checkout.order;

import dev.grindstone.kit.world.World;
import dev.grindstone.shop.buyer.Buyer;
import dev.grindstone.shop.buyer.Buyers;
import dev.grindstone.shop.catalog.Delivery;
import java.util.ArrayList;
import java.util.List;

/**
 * What an order would be at present.
 *
 * @param coupons what is taken off
 */
public record Quote(Buyer buyer, Order order, List<Shipment> shipments, List<Coupon> coupons, Sums sums) {
    public Quote {
        shipments = List.copyOf(shipments);
        coupons = List.copyOf(coupons);
    }

    public static Quote of(World world, Order order) {
        return of(world, order, 0);
    }

    /** The same, when so much of the balance is going to be used up by orders before it. */
    static Quote of(World world, Order order, long usedUp) {
        Buyer buyer = new Buyers(world.db("shop")).buyer(order.person().id());
        List<Shipment> shipments = Shipment.of(
                order.lines(),
                buyer.isMember(),
                order.address() == null ? 0 : Delivery.farther(order.address().state()));
        Coupons all = new Coupons(world);
        // Coupons to clip are the marketplace's; a shop's are typed in.
        List<Coupon> coupons = new ArrayList<>(
                order.isOfShop() ? List.of() : all.clipped(order.person().id(), order.lines()));
        coupons.addAll(all.entered(order.payment().codes(), order.lines()));
        Sums.Extras extras = new Sums.Extras(
                Shipment.price(shipments, order.sending().speed(), buyer.isMember()),
                order.sending().wrap(),
                order.payment().donation(),
                order.payment().usesBalance() ? Math.max(0, buyer.balance() - usedUp) : 0);
        return new Quote(buyer, order, shipments, coupons, Sums.of(order.lines(), coupons, extras));
    }

    public int items() {
        return order.lines().stream().mapToInt(Line::quantity).sum();
    }
}
