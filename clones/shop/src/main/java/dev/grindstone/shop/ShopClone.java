package dev.grindstone.shop;

import dev.grindstone.kit.Clone;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.shop.account.AccountRoutes;
import dev.grindstone.shop.account.ProfileCommands;
import dev.grindstone.shop.buyer.BuyerCommands;
import dev.grindstone.shop.cancelling.CancelCommands;
import dev.grindstone.shop.cancelling.CancelRoutes;
import dev.grindstone.shop.cart.CartCommands;
import dev.grindstone.shop.cart.CartRoutes;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.checkout.CheckoutCommands;
import dev.grindstone.shop.checkout.CheckoutRoutes;
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
import dev.grindstone.shop.feedback.FeedbackCommands;
import dev.grindstone.shop.feedback.FeedbackRoutes;
import dev.grindstone.shop.fill.CatalogCommands;
import dev.grindstone.shop.fill.PurchaseCommands;
import dev.grindstone.shop.fulfilment.ParcelCommands;
import dev.grindstone.shop.help.HelpRoutes;
import dev.grindstone.shop.home.HomeRoutes;
import dev.grindstone.shop.letters.LetterCommands;
import dev.grindstone.shop.letters.LetterRoutes;
import dev.grindstone.shop.lists.ListCommands;
import dev.grindstone.shop.lists.WishlistRoutes;
import dev.grindstone.shop.orders.AgainRoutes;
import dev.grindstone.shop.orders.DetailsRoutes;
import dev.grindstone.shop.orders.ListRoutes;
import dev.grindstone.shop.orders.OrderCommands;
import dev.grindstone.shop.pictures.PictureRoutes;
import dev.grindstone.shop.problem.ClaimCommands;
import dev.grindstone.shop.problem.ProblemRoutes;
import dev.grindstone.shop.product.ProductCommands;
import dev.grindstone.shop.product.ProductRoutes;
import dev.grindstone.shop.questions.QuestionCommands;
import dev.grindstone.shop.questions.QuestionRoutes;
import dev.grindstone.shop.rerouting.AddressCommands;
import dev.grindstone.shop.rerouting.AddressRoutes;
import dev.grindstone.shop.returning.ReturnCommands;
import dev.grindstone.shop.returning.ReturnRoutes;
import dev.grindstone.shop.reviews.ReviewCommands;
import dev.grindstone.shop.reviews.ReviewRoutes;
import dev.grindstone.shop.search.SearchRoutes;
import dev.grindstone.shop.seller.SellerRoutes;
import dev.grindstone.shop.signin.SignInRoutes;
import dev.grindstone.shop.subscriptions.SubscriptionCommands;
import dev.grindstone.shop.subscriptions.SubscriptionRoutes;
import dev.grindstone.shop.tracking.TrackRoutes;
import dev.grindstone.shop.transactions.TransactionRoutes;
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
        new AddressRoutes(brand).addTo(routes);
        new AgainRoutes(brand).addTo(routes);
        new AnswerRoutes(brand).addTo(routes);
        new CancelRoutes(brand).addTo(routes);
        new CartRoutes(brand).addTo(routes);
        new CheckoutRoutes(brand).addTo(routes);
        new CouponRoutes(brand).addTo(routes);
        new DashboardRoutes(brand).addTo(routes);
        new DetailsRoutes(brand).addTo(routes);
        new FeedbackRoutes(brand).addTo(routes);
        new HelpRoutes(brand).addTo(routes);
        new HomeRoutes(brand).addTo(routes);
        new LetterRoutes(brand).addTo(routes);
        new WishlistRoutes(brand).addTo(routes);
        new ListRoutes(brand).addTo(routes);
        new ListingRoutes(brand).addTo(routes);
        new MessageRoutes(brand).addTo(routes);
        PictureRoutes.addTo(routes);
        new ProblemRoutes(brand).addTo(routes);
        new ProductRoutes(brand).addTo(routes);
        new QuestionRoutes(brand).addTo(routes);
        new ReturnRoutes(brand).addTo(routes);
        new ReviewRoutes(brand).addTo(routes);
        new SaleRoutes(brand).addTo(routes);
        new SearchRoutes(brand).addTo(routes);
        new SellerRoutes(brand).addTo(routes);
        new SignInRoutes(brand).addTo(routes);
        new SubscriptionRoutes(brand).addTo(routes);
        new TrackRoutes(brand).addTo(routes);
        new TransactionRoutes(brand).addTo(routes);
    }

    @Override
    public void commands(CommandRegistry commands) {
        LetterCommands.addTo(commands);
        ListCommands.addTo(commands);
        AddressCommands.addTo(commands);
        AnswerCommands.addTo(commands);
        BuyerCommands.addTo(commands);
        CancelCommands.addTo(commands);
        CartCommands.addTo(commands);
        CatalogCommands.addTo(commands);
        CheckoutCommands.addTo(commands);
        ClaimCommands.addTo(commands);
        CouponCommands.addTo(commands);
        FeedbackCommands.addTo(commands);
        ListingCommands.addTo(commands);
        OrderCommands.addTo(commands);
        ParcelCommands.addTo(commands);
        ProductCommands.addTo(commands);
        ProfileCommands.addTo(commands);
        PurchaseCommands.addTo(commands);
        QuestionCommands.addTo(commands);
        ReturnCommands.addTo(commands);
        ReviewCommands.addTo(commands);
        SaleCommands.addTo(commands);
        SubscriptionCommands.addTo(commands);
    }

    @Override
    public Set<String> derivedTables() {
        // What was chosen in a checkout is what its form holds until it is sent; the order has it all. Whoever looks
        // around leaves a trace in what was looked at.
        return Set.of("wording", "checkout", "looked");
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
                "mail",
                "map-pin",
                "menu",
                "minus",
                "package",
                "plus",
                "search",
                "shopping-cart",
                "star",
                "tag",
                "trash-2",
                "triangle-alert",
                "truck");
    }
}
