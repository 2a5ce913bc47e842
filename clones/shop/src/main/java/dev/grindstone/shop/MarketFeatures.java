package dev.grindstone.shop;

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
import dev.grindstone.shop.coupons.CouponCommands;
import dev.grindstone.shop.coupons.CouponRoutes;
import dev.grindstone.shop.deals.DealRoutes;
import dev.grindstone.shop.feedback.FeedbackCommands;
import dev.grindstone.shop.feedback.FeedbackRoutes;
import dev.grindstone.shop.fill.CatalogCommands;
import dev.grindstone.shop.fill.PurchaseCommands;
import dev.grindstone.shop.fulfilment.ParcelCommands;
import dev.grindstone.shop.help.HelpRoutes;
import dev.grindstone.shop.history.HistoryCommands;
import dev.grindstone.shop.history.HistoryRoutes;
import dev.grindstone.shop.home.DirectoryRoutes;
import dev.grindstone.shop.home.HomeRoutes;
import dev.grindstone.shop.letters.LetterCommands;
import dev.grindstone.shop.letters.LetterRoutes;
import dev.grindstone.shop.lists.ItemCommands;
import dev.grindstone.shop.lists.ListCommands;
import dev.grindstone.shop.lists.WishlistRoutes;
import dev.grindstone.shop.orders.AgainRoutes;
import dev.grindstone.shop.orders.DetailsRoutes;
import dev.grindstone.shop.orders.ListRoutes;
import dev.grindstone.shop.orders.OrderCommands;
import dev.grindstone.shop.photos.PhotoRoutes;
import dev.grindstone.shop.pictures.PictureRoutes;
import dev.grindstone.shop.place.PlaceCommands;
import dev.grindstone.shop.place.PlaceRoutes;
import dev.grindstone.shop.preferences.PreferenceRoutes;
import dev.grindstone.shop.problem.ClaimCommands;
import dev.grindstone.shop.problem.ProblemRoutes;
import dev.grindstone.shop.product.ProductCommands;
import dev.grindstone.shop.product.ProductRoutes;
import dev.grindstone.shop.questions.QuestionCommands;
import dev.grindstone.shop.questions.QuestionRoutes;
import dev.grindstone.shop.ranking.RankingRoutes;
import dev.grindstone.shop.reports.ReportCommands;
import dev.grindstone.shop.reports.ReportRoutes;
import dev.grindstone.shop.rerouting.AddressCommands;
import dev.grindstone.shop.rerouting.AddressRoutes;
import dev.grindstone.shop.returning.ReturnCommands;
import dev.grindstone.shop.returning.ReturnRoutes;
import dev.grindstone.shop.reviews.ReviewCommands;
import dev.grindstone.shop.reviews.ReviewRoutes;
import dev.grindstone.shop.search.SearchRoutes;
import dev.grindstone.shop.seller.SellerRoutes;
import dev.grindstone.shop.signin.SignInRoutes;
import dev.grindstone.shop.store.BrandStoreRoutes;
import dev.grindstone.shop.subscriptions.SubscriptionCommands;
import dev.grindstone.shop.subscriptions.SubscriptionRoutes;
import dev.grindstone.shop.tracking.TrackRoutes;
import dev.grindstone.shop.transactions.TransactionRoutes;

/** The marketplace. */
final class MarketFeatures {
    private MarketFeatures() {}

    /** Its pages, under a name. */
    static void addRoutes(Routes routes, Brand brand) {
        new AccountRoutes(brand).addTo(routes);
        new AddressRoutes(brand).addTo(routes);
        new AgainRoutes(brand).addTo(routes);
        new BrandStoreRoutes(brand).addTo(routes);
        new CancelRoutes(brand).addTo(routes);
        new CartRoutes(brand).addTo(routes);
        new CheckoutRoutes(brand).addTo(routes);
        new CouponRoutes(brand).addTo(routes);
        new DealRoutes(brand).addTo(routes);
        new DetailsRoutes(brand).addTo(routes);
        new DirectoryRoutes(brand).addTo(routes);
        new FeedbackRoutes(brand).addTo(routes);
        new HelpRoutes(brand).addTo(routes);
        new HistoryRoutes(brand).addTo(routes);
        new HomeRoutes(brand).addTo(routes);
        new LetterRoutes(brand).addTo(routes);
        new ListRoutes(brand).addTo(routes);
        PhotoRoutes.addTo(routes);
        PictureRoutes.addTo(routes);
        new PlaceRoutes(brand).addTo(routes);
        new PreferenceRoutes(brand).addTo(routes);
        new ProblemRoutes(brand).addTo(routes);
        new ProductRoutes(brand).addTo(routes);
        new QuestionRoutes(brand).addTo(routes);
        new RankingRoutes(brand).addTo(routes);
        new ReportRoutes(brand, Brand.LINDENROW).addTo(routes);
        new ReturnRoutes(brand).addTo(routes);
        new ReviewRoutes(brand).addTo(routes);
        new SearchRoutes(brand).addTo(routes);
        new SellerRoutes(brand).addTo(routes);
        new SignInRoutes(brand).addTo(routes);
        new SubscriptionRoutes(brand).addTo(routes);
        new TrackRoutes(brand).addTo(routes);
        new TransactionRoutes(brand).addTo(routes);
        new WishlistRoutes(brand).addTo(routes);
    }

    /** What can be done there. */
    static void addCommands(CommandRegistry commands) {
        AddressCommands.addTo(commands);
        BuyerCommands.addTo(commands);
        CancelCommands.addTo(commands);
        CartCommands.addTo(commands);
        CatalogCommands.addTo(commands);
        CheckoutCommands.addTo(commands);
        ClaimCommands.addTo(commands);
        CouponCommands.addTo(commands);
        FeedbackCommands.addTo(commands);
        HistoryCommands.addTo(commands);
        ItemCommands.addTo(commands);
        LetterCommands.addTo(commands);
        ListCommands.addTo(commands);
        OrderCommands.addTo(commands);
        ParcelCommands.addTo(commands);
        PlaceCommands.addTo(commands);
        ProductCommands.addTo(commands);
        ProfileCommands.addTo(commands);
        PurchaseCommands.addTo(commands);
        QuestionCommands.addTo(commands);
        ReportCommands.addTo(commands);
        ReturnCommands.addTo(commands);
        ReviewCommands.addTo(commands);
        SubscriptionCommands.addTo(commands);
    }
}
