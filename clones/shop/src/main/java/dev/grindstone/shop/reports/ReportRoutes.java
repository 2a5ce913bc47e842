package dev.grindstone.shop.reports;

import static dev.grindstone.shop.db.Tables.PRODUCT;
import static dev.grindstone.shop.db.Tables.REVIEW;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Asins;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Missing;
import dev.grindstone.shop.reviews.Rid;
import dev.grindstone.shop.street.Listing;
import dev.grindstone.shop.street.StreetFrame;
import dev.grindstone.shop.street.StreetMissing;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/*
 * GET, POST /gp/customer-reviews/{rid}/report   reason, text: of the marketplace
 * GET, POST /reviews/{id}/report                the same on the street
 * GET, POST /gp/report-issue?asin=              asin, reason, text: about a product
 */
/** Pages on which something is reported. */
public final class ReportRoutes {
    private final Brand brand;
    private final Brand street;

    /** Under the names of both skins. */
    public ReportRoutes(Brand brand, Brand street) {
        this.brand = brand;
        this.street = street;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        routes.get("/gp/customer-reviews/{rid}/report", visit -> review(visit, false));
        routes.post("/gp/customer-reviews/{rid}/report", visit -> review(visit, true));
        routes.get("/reviews/{id}/report", visit -> opinion(visit, false));
        routes.post("/reviews/{id}/report", visit -> opinion(visit, true));
        routes.get("/gp/report-issue", visit -> product(visit, Fields.asked(visit, "asin"), false));
        routes.post("/gp/report-issue", visit -> product(visit, Fields.text(visit, "asin"), true));
    }

    /** What is reported: one of the two is null. */
    private record About(@Nullable Long review, @Nullable Long product, String title, String action, String back) {}

    private void review(Visit visit, boolean isSent) {
        String rid = visit.http().pathParam("rid");
        Optional<Long> id = Rid.parse(rid);
        visit.person();
        Optional<String> title = id.flatMap(number -> visit.db()
                .select(REVIEW.TITLE)
                .from(REVIEW)
                .where(REVIEW.ID.eq(number))
                .fetchOptional(REVIEW.TITLE));
        if (title.isEmpty()) {
            Missing.show(visit, brand, "There is no review “" + rid + "” any more.");
            return;
        }
        String path = "/gp/customer-reviews/" + rid;
        show(visit, new About(id.get(), null, title.get(), path + "/report", path), false, isSent);
    }

    private void opinion(Visit visit, boolean isSent) {
        long id = Fields.number(visit.http().pathParam("id")).orElse(-1);
        visit.person();
        visit.db()
                .select(PRODUCT.TITLE, PRODUCT.LISTING)
                .from(REVIEW)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(REVIEW.PRODUCT_ID))
                .where(REVIEW.ID.eq(id).and(PRODUCT.LISTING.isNotNull()))
                .fetchOptional()
                .ifPresentOrElse(
                        row -> show(
                                visit,
                                new About(
                                        id,
                                        null,
                                        row.value1(),
                                        "/reviews/" + id + "/report",
                                        Listing.path(row.value2(), row.value1()) + "#reviews"),
                                true,
                                isSent),
                        () -> StreetMissing.show(visit, street, "That review is not there any more."));
    }

    private void product(Visit visit, String asin, boolean isSent) {
        visit.person();
        Optional<Long> id = Asins.product(visit.db(), asin);
        if (id.isEmpty()) {
            Missing.show(visit, brand, "There is no product “" + asin + "” here.");
            return;
        }
        String title = visit.db()
                .select(PRODUCT.TITLE)
                .from(PRODUCT)
                .where(PRODUCT.ID.eq(id.get()))
                .fetchSingle()
                .value1();
        show(visit, new About(null, id.get(), title, "/gp/report-issue?asin=" + asin, "/dp/" + asin), false, isSent);
    }

    private void show(Visit visit, About about, boolean isStreet, boolean isSent) {
        Kind kind = about.review() == null ? Kind.PRODUCT : Kind.REVIEW;
        Report entered =
                isSent ? new Report(Fields.text(visit, "reason"), Fields.text(visit, "text")) : new Report("", "");
        String problem = isSent ? entered.problem(kind) : "";
        if (isSent && problem.isEmpty()) {
            problem = told(visit, about, entered);
        }
        boolean isTold = ReportCommands.before(visit.db(), visit.person().id(), about.review(), about.product())
                .isPresent();
        if (!problem.isEmpty()) {
            visit.status(422);
        }
        if (isStreet) {
            visit.page(
                    "Report a review - " + street.name(),
                    "shop/reports/street.jte",
                    new ReportPage<>(
                            StreetFrame.of(visit, street),
                            kind,
                            about.action(),
                            about.back(),
                            about.title(),
                            entered,
                            isTold,
                            problem));
        } else {
            visit.page(
                    brand.domainLabel() + ": Report a " + kind.word(),
                    "shop/reports/report.jte",
                    new ReportPage<>(
                            Frame.of(visit, brand),
                            kind,
                            about.action(),
                            about.back(),
                            about.title(),
                            entered,
                            isTold,
                            problem));
        }
    }

    /** Tells it, and answers what was wrong with that. */
    private static String told(Visit visit, About about, Report report) {
        Map<String, Object> args = new HashMap<>(Map.of("reason", report.reason(), "text", report.text()));
        String command;
        if (about.review() == null) {
            command = "shop.reportProduct";
            args.put("asin", about.back().replaceFirst(".*/", ""));
        } else {
            command = "shop.reportReview";
            args.put("review", about.review());
        }
        try {
            visit.world().run(command, visit.person(), args);
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
