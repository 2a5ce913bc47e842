package dev.grindstone.shop.photos;

import static dev.grindstone.shop.db.Tables.REVIEW_PHOTO;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.frame.Fields;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/*
 * GET /images/reviews/{id}   a picture that came with a review
 */
/** Takes pictures from forms, and gives out those that were uploaded. */
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

    /**
     * The pictures a form brought in a field; browsers send an empty file where none was chosen.
     *
     * @throws IllegalArgumentException when one is refused
     */
    public static List<Upload> sent(Visit visit, String field) {
        List<Upload> uploads = new ArrayList<>();
        for (UploadedFile file : visit.http().uploadedFiles(field)) {
            if (file.size() > Upload.MOST_BYTES) {
                throw new IllegalArgumentException(
                        "“" + file.filename() + "” has more than 5 MB: send a smaller picture.");
            }
            if (file.size() > 0) {
                uploads.add(Upload.of(file.filename(), bytes(file)));
            }
        }
        return uploads;
    }

    private static byte[] bytes(UploadedFile file) {
        try (InputStream in = file.content()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
