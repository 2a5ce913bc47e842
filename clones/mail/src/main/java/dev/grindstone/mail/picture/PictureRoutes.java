package dev.grindstone.mail.picture;

import static dev.grindstone.mail.db.Tables.PICTURE;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.mailbox.portrait.Portraits;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows the pictures of people, and takes the one of whoever is signed in. */
public final class PictureRoutes {
    /** Adds {@code /mail/u/0/picture}. */
    public void addTo(Routes routes) {
        routes.get(Portraits.ADDRESS, PictureRoutes::show);
        routes.post(Portraits.ADDRESS, PictureRoutes::take);
    }

    private static void show(Visit visit) {
        String email = Objects.requireNonNullElse(visit.http().queryParam("email"), "");
        Optional<byte[]> image = visit.world()
                .people()
                .byEmail(email)
                .map(Person::id)
                .flatMap(id -> visit.db()
                        .select(PICTURE.IMAGE)
                        .from(PICTURE)
                        .where(PICTURE.OWNER_ID.eq(id))
                        .fetchOptional(PICTURE.IMAGE));
        byte[] png = image.orElseThrow(() -> new NotFoundResponse("'" + email + "' has no picture"));
        visit.http()
                .contentType("image/png")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .result(png);
    }

    /** Takes the uploaded file; without one, the picture goes. */
    private static void take(Visit visit) throws IOException {
        @Nullable UploadedFile file = visit.http().uploadedFile("picture");
        try {
            visit.world().run(SetPicture.NAME, visit.person(), Map.of("image", content(file)));
        } catch (IllegalArgumentException refused) {
            visit.http().status(422).result(String.valueOf(refused.getMessage()).replaceFirst("^mail\\.\\w+: ", ""));
            return;
        }
        visit.undoable(file == null ? "Picture removed." : "Picture changed.");
        visit.http().result(new Portraits(visit).of(visit.person()));
    }

    private static byte[] content(@Nullable UploadedFile file) throws IOException {
        if (file == null) {
            return new byte[0];
        }
        try (InputStream in = file.content()) {
            return in.readAllBytes();
        }
    }
}
