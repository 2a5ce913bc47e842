package dev.grindstone.shop.feedback;

import static dev.grindstone.shop.db.Tables.FEEDBACK;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Paths;
import dev.grindstone.shop.purchase.Asked;
import dev.grindstone.shop.purchase.Links;
import dev.grindstone.shop.purchase.Purchase;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/*
 * GET  /hz/feedback/?orderID=     what a buyer says of the seller of an order
 * POST the same: rating, comment
 */
/** Feedback for sellers. */
public final class FeedbackRoutes {
    private static final String PATH = "/hz/feedback";

    private final Brand brand;

    /** Under a shop's own name. */
    public FeedbackRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Stars and words, as they were left or are being written. */
    record Said(int stars, String text) {}

    /**
     * What a buyer says of the seller of an order.
     *
     * @param left what was left already; null for nothing
     * @param draft what stands in the form
     */
    record FeedbackPage(
            Frame frame, Purchase order, @Nullable Said left, Said draft, String error) {
        boolean isPossible() {
            return FeedbackCommands.isPossible(order);
        }

        String seller() {
            return order.parcels().get(0).seller().name();
        }
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        Paths.get(
                routes,
                visit -> Asked.order(visit, brand).ifPresent(order -> show(visit, order, new Said(0, ""), "")),
                PATH);
        Paths.post(routes, visit -> Asked.order(visit, brand).ifPresent(order -> leave(visit, order)), PATH);
    }

    private void show(Visit visit, Purchase order, Said draft, String error) {
        Said left = visit.db()
                .select(FEEDBACK.STARS, FEEDBACK.TEXT)
                .from(FEEDBACK)
                .where(FEEDBACK.PURCHASE_ID.eq(order.id()))
                .fetchOne(row -> new Said(row.value1(), row.value2()));
        visit.page(
                "Leave seller feedback",
                "shop/feedback/feedback.jte",
                new FeedbackPage(Frame.of(visit, brand), order, left, draft, error));
    }

    private void leave(Visit visit, Purchase order) {
        String rating = Objects.requireNonNullElse(visit.form("rating"), "");
        Said said = new Said(
                rating.matches("[1-5]") ? Integer.parseInt(rating) : 0,
                Objects.requireNonNullElse(visit.form("comment"), ""));
        try {
            visit.world()
                    .run(
                            "shop.leaveFeedback",
                            visit.person(),
                            Map.of("order", order.number(), "stars", said.stars(), "text", said.text()));
        } catch (IllegalArgumentException e) {
            show(visit, order, said, Objects.requireNonNullElse(e.getMessage(), ""));
            return;
        }
        visit.http().redirect(Links.feedback(order), HttpStatus.SEE_OTHER);
    }
}
