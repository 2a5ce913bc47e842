package dev.grindstone.shop;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.street.adding.AddingRoutes;
import dev.grindstone.shop.street.basket.BasketCommands;
import dev.grindstone.shop.street.basket.BasketRoutes;
import dev.grindstone.shop.street.checkout.TillCommands;
import dev.grindstone.shop.street.checkout.TillRoutes;
import dev.grindstone.shop.street.entry.EntryRoutes;
import dev.grindstone.shop.street.favourites.CollectionCommands;
import dev.grindstone.shop.street.favourites.FavouriteCommands;
import dev.grindstone.shop.street.favourites.FavouriteRoutes;
import dev.grindstone.shop.street.home.StreetHomeRoutes;
import dev.grindstone.shop.street.listing.ListingRoutes;
import dev.grindstone.shop.street.receipts.ReceiptRoutes;
import dev.grindstone.shop.street.results.ResultsRoutes;
import dev.grindstone.shop.street.store.StoreCommands;
import dev.grindstone.shop.street.store.StoreRoutes;
import dev.grindstone.shop.street.talks.TalkRoutes;

/** The street of small shops. */
final class StreetFeatures {
    private StreetFeatures() {}

    /** Its pages, under a name. */
    static void addRoutes(Routes routes, Brand brand) {
        new AddingRoutes(brand).addTo(routes);
        new BasketRoutes(brand).addTo(routes);
        new EntryRoutes(brand).addTo(routes);
        new FavouriteRoutes(brand).addTo(routes);
        new ListingRoutes(brand).addTo(routes);
        new ReceiptRoutes(brand).addTo(routes);
        new ResultsRoutes(brand).addTo(routes);
        new StoreRoutes(brand).addTo(routes);
        new StreetHomeRoutes(brand).addTo(routes);
        new TalkRoutes(brand).addTo(routes);
        new TillRoutes(brand).addTo(routes);
    }

    /** What can be done there. */
    static void addCommands(CommandRegistry commands) {
        BasketCommands.addTo(commands);
        CollectionCommands.addTo(commands);
        FavouriteCommands.addTo(commands);
        StoreCommands.addTo(commands);
        TillCommands.addTo(commands);
    }
}
