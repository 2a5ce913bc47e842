package dev.grindstone.shop.reviews;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Asins;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.catalog.Cards;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Missing;
import dev.grindstone.shop.frame.Paths;
import dev.grindstone.shop.photos.PhotoRoutes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/*
 * GET  /product-reviews/{asin}?pageNumber=&filterByStar=&sortBy=&reviewerType=&filterByKeyword=
 *        &mediaType=&filterByAspect=   also with a slug before it
 * GET  /gp/customer-reviews/{rid}             one
 * POST /gp/customer-reviews/{rid}/helpful     back; where the button was
 * GET  /review/create-review?asin=            also /review/review-your-purchases?asins=
 * POST /review/create-review                  asin, stars, title, body; photos, drop
 */
/** Pages of reviews. */
public final class ReviewRoutes {
    private static final long NOBODY = -1;

    private final Brand brand;

    /** Under a shop's own name. */
    public ReviewRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        Paths.get(routes, this::all, "/product-reviews/{asin}", "/{slug}/product-reviews/{asin}");
        routes.post("/gp/customer-reviews/{rid}/helpful", this::helpful);
        Paths.get(routes, this::one, "/gp/customer-reviews/{rid}");
        Paths.get(routes, this::write, "/review/create-review", "/review/review-your-purchases");
        Paths.post(routes, this::send, "/review/create-review");
    }

    private static ReviewQueries queries(Visit visit) {
        return new ReviewQueries(
                visit.db(),
                visit.isSignedIn() ? visit.person().id() : NOBODY,
                visit.world().zone());
    }

    private void withCard(Visit visit, String asin, Consumer<Card> work) {
        Asins.product(visit.db(), asin).stream()
                .flatMap(id -> new Cards(visit.db(), visit.now()).byIds(List.of(id)).stream())
                .findFirst()
                .ifPresentOrElse(
                        work, () -> Missing.show(visit, brand, "There is no product “" + asin + "” to review."));
    }

    private void withReview(Visit visit, Consumer<Review> work) {
        String rid = visit.http().pathParam("rid");
        Rid.parse(rid)
                .flatMap(queries(visit)::byId)
                .ifPresentOrElse(work, () -> Missing.show(visit, brand, "There is no review “" + rid + "” any more."));
    }

    private void all(Visit visit) {
        String asin = visit.http().pathParam("asin");
        withCard(visit, asin, card -> {
            Filter filter = Filter.of(visit, asin);
            Condition which = ReviewQueries.matches(card.product(), filter);
            ReviewQueries queries = queries(visit);
            visit.page(
                    brand.domainLabel() + ": Customer reviews: " + card.looks().title(),
                    "shop/reviews/all.jte",
                    new ReviewPages.All(
                            Frame.of(visit, brand),
                            card,
                            filter,
                            queries.count(which),
                            queries.list(which, filter.sort(), filter.page(), ReviewQueries.PAGE),
                            queries.pictured(card.product()),
                            queries.insights(card.product())));
        });
    }

    private void one(Visit visit) {
        withReview(
                visit,
                review -> withCard(
                        visit,
                        review.asin(),
                        card -> visit.page(
                                brand.domainLabel() + ": Customer review: "
                                        + review.said().title(),
                                "shop/reviews/one.jte",
                                new ReviewPages.One(
                                        Frame.of(visit, brand), card, review, visit.query("new") != null))));
    }

    private void helpful(Visit visit) {
        withReview(visit, review -> {
            visit.world().run("shop.findHelpful", visit.person(), Map.of("review", review.id()));
            String back = Objects.requireNonNullElse(visit.form("back"), "");
            if (visit.http().header("HX-Request") == null) {
                visit.http().status(303).header("Location", back.matches("/[^/\\\\].*") ? back : review.path());
            } else {
                visit.render(
                        "shop/reviews/voted.jte",
                        queries(visit).byId(review.id()).orElseThrow().vote());
            }
        });
    }

    private void write(Visit visit) {
        String asin = asin(visit.query("asin"), visit.query("asins"));
        visit.person();
        withCard(visit, asin, card -> {
            Optional<Review> own = queries(visit).own(card.product());
            Draft draft = own.map(Review::said)
                    .map(said -> new Draft(said.stars(), said.title(), said.body()))
                    .orElseGet(() -> new Draft(0, "", ""));
            show(visit, card, asin, draft, own, Map.of());
        });
    }

    private static String asin(@Nullable String... given) {
        for (String each : given) {
            if (each != null && !each.isBlank()) {
                return each.split(",", 2)[0].strip();
            }
        }
        return "";
    }

    private void send(Visit visit) {
        String asin = asin(visit.form("asin"));
        String stars = Objects.requireNonNullElse(visit.form("stars"), "");
        Draft draft = new Draft(
                stars.matches("[1-5]") ? Integer.parseInt(stars) : 0,
                Objects.requireNonNullElse(visit.form("title"), ""),
                Objects.requireNonNullElse(visit.form("body"), ""));
        Person writer = visit.person();
        withCard(visit, asin, card -> {
            Map<String, String> problems = new LinkedHashMap<>(draft.problems());
            if (problems.isEmpty()) {
                try {
                    sent(visit, write(visit, writer, asin, draft));
                    return;
                } catch (IllegalArgumentException refused) {
                    // Of all that can be refused, only photos are not looked at before.
                    problems.put("photos", String.valueOf(refused.getMessage()));
                }
            }
            show(visit, card, asin, draft, queries(visit).own(card.product()), problems);
        });
    }

    private static long write(Visit visit, Person writer, String asin, Draft draft) {
        Map<String, Object> args = Map.of(
                "asin",
                asin,
                "stars",
                draft.stars(),
                "title",
                draft.title(),
                "body",
                draft.body(),
                "photos",
                PhotoRoutes.sent(visit, "photos"),
                "drop",
                visit.forms("drop"));
        return Long.parseLong(String.valueOf(visit.world().run("shop.writeReview", writer, args)));
    }

    private static void sent(Visit visit, long id) {
        visit.http().status(303).header("Location", "/gp/customer-reviews/" + Rid.text(id) + "?new=1");
    }

    private void show(
            Visit visit, Card card, String asin, Draft draft, Optional<Review> own, Map<String, String> problems) {
        visit.page(
                "Review Your Purchase",
                "shop/reviews/write.jte",
                new ReviewPages.Write(
                        Frame.of(visit, brand),
                        card,
                        asin,
                        draft,
                        own.isPresent(),
                        own.map(Review::photos).orElse(List.of()),
                        problems));
    }
}
