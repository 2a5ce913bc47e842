package dev.grindstone.shop;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.console.DashboardRoutes;
import dev.grindstone.shop.console.coupons.CouponCommands;
import dev.grindstone.shop.console.coupons.CouponRoutes;
import dev.grindstone.shop.console.listings.ListingCommands;
import dev.grindstone.shop.console.listings.ListingRoutes;
import dev.grindstone.shop.console.orders.SaleCommands;
import dev.grindstone.shop.console.orders.SaleRoutes;
import dev.grindstone.shop.console.talk.AnswerCommands;
import dev.grindstone.shop.console.talk.AnswerRoutes;
import dev.grindstone.shop.console.talk.MessageRoutes;

/** Where those who sell work. */
final class ConsoleFeatures {
    private ConsoleFeatures() {}

    /** Its pages, under a name. */
    static void addRoutes(Routes routes, Brand brand) {
        new AnswerRoutes(brand).addTo(routes);
        new CouponRoutes(brand).addTo(routes);
        new DashboardRoutes(brand).addTo(routes);
        new ListingRoutes(brand).addTo(routes);
        new MessageRoutes(brand).addTo(routes);
        new SaleRoutes(brand).addTo(routes);
    }

    /** What can be done there. */
    static void addCommands(CommandRegistry commands) {
        AnswerCommands.addTo(commands);
        CouponCommands.addTo(commands);
        ListingCommands.addTo(commands);
        SaleCommands.addTo(commands);
    }
}
