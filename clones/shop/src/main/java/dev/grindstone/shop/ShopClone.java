package dev.grindstone.shop;

import dev.grindstone.kit.Clone;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.shop.account.AccountRoutes;
import dev.grindstone.shop.account.ProfileCommands;
import dev.grindstone.shop.buyer.BuyerCommands;
import dev.grindstone.shop.cart.CartCommands;
import dev.grindstone.shop.cart.CartRoutes;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.checkout.CheckoutCommands;
import dev.grindstone.shop.checkout.CheckoutRoutes;
import dev.grindstone.shop.fill.CatalogCommands;
import dev.grindstone.shop.home.HomeRoutes;
import dev.grindstone.shop.pictures.PictureRoutes;
import dev.grindstone.shop.search.SearchRoutes;
import dev.grindstone.shop.signin.SignInRoutes;
import java.util.List;
import java.util.Set;

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
        new AccountRoutes(brand).addTo(routes);
        new CartRoutes(brand).addTo(routes);
        new CheckoutRoutes(brand).addTo(routes);
        PictureRoutes.addTo(routes);
        new HomeRoutes(brand).addTo(routes);
        new SearchRoutes(brand).addTo(routes);
        new SignInRoutes(brand).addTo(routes);
    }

    @Override
    public void commands(CommandRegistry commands) {
        BuyerCommands.addTo(commands);
        CartCommands.addTo(commands);
        CatalogCommands.addTo(commands);
        CheckoutCommands.addTo(commands);
        ProfileCommands.addTo(commands);
    }

    @Override
    public Set<String> derivedTables() {
        // What was chosen in a checkout is what its form holds until it is sent; the order has it all.
        return Set.of("checkout");
    }

    @Override
    public Set<String> volatileColumns() {
        // Looking at the basket notes which prices were seen.
        return Set.of("basket_line.seen_price");
    }

    @Override
    public List<String> icons() {
        return List.of(
                "check",
                "chevron-down",
                "chevron-left",
                "chevron-right",
                "credit-card",
                "gift",
                "headphones",
                "heart",
                "info",
                "lock",
                "mail",
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
