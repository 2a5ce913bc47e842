package dev.grindstone.shop.account;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Paths;
import dev.grindstone.shop.frame.Personal;
import dev.grindstone.shop.owner.Owners;
import java.util.ArrayList;
import java.util.List;

/*
 * GET /gp/css/homepage.html   what there is
 */
/** The account's pages. */
public final class AccountRoutes {
    private final Brand brand;

    /** Under a shop's own name. */
    public AccountRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them: the first page, addresses, wallet, gift cards, security. */
    public void addTo(Routes routes) {
        Paths.get(routes, Personal.page(this::home), "/gp/css/homepage.html");
        new AddressRoutes(brand).addTo(routes);
        new WalletRoutes(brand).addTo(routes);
        new GiftCardRoutes(brand).addTo(routes);
        new SecurityRoutes(brand).addTo(routes);
    }

    private void home(Visit visit) {
        List<HomePage.Entry> entries = new ArrayList<>(entries());
        for (Seller own : Owners.sellers(visit.db(), visit.person())) {
            entries.add(entry(
                    "Shop Manager: " + own.name(),
                    "Orders, listings and messages of your shop",
                    "tag",
                    "/your/shops/" + own.handle() + "/dashboard"));
        }
        visit.page("Your Account", "shop/account/home.jte", new HomePage(Frame.of(visit, brand), entries));
    }

    private List<HomePage.Entry> entries() {
        return List.of(
                entry("Your Orders", "Track, return, or buy things again", "package", "/gp/css/order-history"),
                entry("Login & security", "Edit login, name, and mobile number", "lock", "/ax/account/manage"),
                entry(brand.membership(), "View benefits and what it costs", "truck", "/membership"),
                entry("Your Addresses", "Edit addresses for orders and gifts", "map-pin", "/a/addresses"),
                entry(
                        "Your Payments",
                        "Manage payment methods, view transactions",
                        "credit-card",
                        "/cpe/yourpayments/wallet"),
                entry("Gift cards", "View balance or redeem a card", "gift", "/gc/balance"),
                entry(
                        "Your Repeat Deliveries",
                        "Change, skip or cancel what comes again",
                        "package",
                        "/auto-deliveries/subscriptionList"),
                entry("Switch accounts", "Change to another account, or add one", "user-round", "/ap/switch-account"),
                entry("Your Lists", "View and change your lists", "heart", "/hz/wishlist/ls"),
                entry("Registries", "Wedding and baby registries, and what to thank for", "gift", "/registries"),
                entry("Your Messages", "Read what sellers write to you", "mail", "/gp/message"),
                entry("Your Reviews", "See everything you reviewed", "star", "/gp/profile/me"),
                entry("Returns Center", "What is on its way back, what can be", "undo-2", "/spr/returns/center"),
                entry("Communication preferences", "Choose what we write about", "mail", "/communication-preferences"),
                entry(
                        "Recalls and safety alerts",
                        "Alerts about what you bought",
                        "triangle-alert",
                        "/product-safety-alerts"),
                entry(
                        "Customer Service",
                        "Browse help articles or contact us",
                        "headphones",
                        "/gp/help/customer/display.html"));
    }

    private static HomePage.Entry entry(String heading, String text, String icon, String path) {
        return new HomePage.Entry(heading, text, icon, path);
    }
}
