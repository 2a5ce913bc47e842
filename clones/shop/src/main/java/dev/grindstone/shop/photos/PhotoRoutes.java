package dev.grindstone.shop.photos;

import static dev.grindstone.shop.db.Tables.REVIEW_PHOTO;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.frame.Fields;

/*
 * GET /images/reviews/{id}   a picture that came with a review
 */
/** Gives out pictures that were uploaded. */
public final class PhotoRoutes {
    static final String PATH = "/images/reviews/";

    private PhotoRoutes() {}

    /** Adds the route. */
    public static void addTo(Routes routes) {
        routes.get(PATH + "{id}", PhotoRoutes::show);
    }

    private static void show(Visit visit) {
        long id = Fields.number(visit.http().pathParam("id")).orElse(-1);
        visit.db()
                .selectFrom(REVIEW_PHOTO)
                .where(REVIEW_PHOTO.ID.eq(id))
                .fetchOptional()
                .ifPresentOrElse(
                        row -> visit.http()
                                .contentType(row.getMediaType())
                                // Whatever else hides in the file, it is shown as a picture or not at all.
                                .header("X-Content-Type-Options", "nosniff")
                                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                                .result(row.getContent()),
                        () -> visit.http().status(404).result("There is no such picture: it may have been removed."));
    }
}
