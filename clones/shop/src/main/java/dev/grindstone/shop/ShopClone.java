package dev.grindstone.shop;

import dev.grindstone.kit.Clone;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.shop.catalog.Brand;
import java.util.List;
import java.util.Set;

/** Bazaar, composed of its features. */
public final class ShopClone implements Clone {
    private final Brand brand;
    private final Brand street = Brand.LINDENROW;

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
        MarketFeatures.addRoutes(routes, brand);
        ConsoleFeatures.addRoutes(routes, brand);
        StreetFeatures.addRoutes(routes, street);
    }

    @Override
    public void commands(CommandRegistry commands) {
        MarketFeatures.addCommands(commands);
        ConsoleFeatures.addCommands(commands);
        StreetFeatures.addCommands(commands);
    }

    @Override
    public Set<String> derivedTables() {
        // What was chosen in a checkout is what its form holds until it is sent; the order has it all. Whoever looks
        // around leaves a trace in what was looked at, whoever comes in one at the door.
        return Set.of("wording", "said", "checkout", "shop_checkout", "looked", "sign_in");
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
                "circle-help",
                "credit-card",
                "gift",
                "headphones",
                "heart",
                "info",
                "layout-dashboard",
                "lock",
                "log-out",
                "mail",
                "map-pin",
                "menu",
                "message-circle",
                "minus",
                "package",
                "pencil",
                "plus",
                "search",
                "send",
                "shopping-bag",
                "shopping-cart",
                "sliders-horizontal",
                "star",
                "store",
                "tag",
                "trash-2",
                "triangle-alert",
                "truck",
                "undo-2",
                "user-round");
    }
}
