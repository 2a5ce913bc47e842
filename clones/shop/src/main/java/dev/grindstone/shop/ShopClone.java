package dev.grindstone.shop;

import dev.grindstone.kit.Clone;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.shop.cancelling.CancelCommands;
import dev.grindstone.shop.cancelling.CancelRoutes;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.feedback.FeedbackCommands;
import dev.grindstone.shop.feedback.FeedbackRoutes;
import dev.grindstone.shop.fill.CatalogCommands;
import dev.grindstone.shop.fill.PurchaseCommands;
import dev.grindstone.shop.fulfilment.ParcelCommands;
import dev.grindstone.shop.home.HomeRoutes;
import dev.grindstone.shop.orders.AgainRoutes;
import dev.grindstone.shop.orders.DetailsRoutes;
import dev.grindstone.shop.orders.ListRoutes;
import dev.grindstone.shop.orders.OrderCommands;
import dev.grindstone.shop.pictures.PictureRoutes;
import dev.grindstone.shop.problem.ClaimCommands;
import dev.grindstone.shop.problem.ProblemRoutes;
import dev.grindstone.shop.rerouting.AddressCommands;
import dev.grindstone.shop.rerouting.AddressRoutes;
import dev.grindstone.shop.returning.ReturnCommands;
import dev.grindstone.shop.returning.ReturnRoutes;
import dev.grindstone.shop.search.SearchRoutes;
import dev.grindstone.shop.tracking.TrackRoutes;
import dev.grindstone.shop.transactions.TransactionRoutes;
import java.util.List;

/** Bazaar, composed of its features. */
public final class ShopClone implements Clone {
    private final Brand brand;

    /** Bazaar under its own name. */
    public ShopClone() {
        this(Brand.BAZAAR);
    }

    /** The same shop under another name, for scripts that assert it. */
    public ShopClone(Brand brand) {
        this.brand = brand;
    }

    @Override
    public String name() {
        return "shop";
    }

    @Override
    public String brand() {
        return brand.name();
    }

    @Override
    public String startPath() {
        return "/";
    }

    @Override
    public void routes(Routes routes) {
        PictureRoutes.addTo(routes);
        new AddressRoutes(brand).addTo(routes);
        new AgainRoutes(brand).addTo(routes);
        new CancelRoutes(brand).addTo(routes);
        new DetailsRoutes(brand).addTo(routes);
        new FeedbackRoutes(brand).addTo(routes);
        new HomeRoutes(brand).addTo(routes);
        new ListRoutes(brand).addTo(routes);
        new ProblemRoutes(brand).addTo(routes);
        new ReturnRoutes(brand).addTo(routes);
        new SearchRoutes(brand).addTo(routes);
        new TrackRoutes(brand).addTo(routes);
        new TransactionRoutes(brand).addTo(routes);
    }

    @Override
    public void commands(CommandRegistry commands) {
        AddressCommands.addTo(commands);
        CancelCommands.addTo(commands);
        CatalogCommands.addTo(commands);
        ClaimCommands.addTo(commands);
        FeedbackCommands.addTo(commands);
        OrderCommands.addTo(commands);
        ParcelCommands.addTo(commands);
        PurchaseCommands.addTo(commands);
        ReturnCommands.addTo(commands);
    }

    @Override
    public List<String> icons() {
        return List.of(
                "check",
                "chevron-down",
                "chevron-left",
                "chevron-right",
                "heart",
                "info",
                "map-pin",
                "menu",
                "minus",
                "package",
                "plus",
                "search",
                "shopping-cart",
                "star",
                "trash-2",
                "triangle-alert",
                "truck");
    }
}
