package dev.grindstone.mail.eml;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the files that "Import messages" uploads, one a request. */
public final class EmlRoutes {
    /** Adds {@code /mail/u/0/import}. */
    public void addTo(Routes routes) {
        routes.post("/mail/u/0/import", EmlRoutes::take);
    }

    private static void take(Visit visit) throws IOException {
        @Nullable UploadedFile file = visit.http().uploadedFile("Filedata");
        if (file == null) {
            visit.http().status(422).result("Choose a file first.");
            return;
        }
        try (InputStream in = file.content()) {
            visit.world()
                    .run("mail.importEml", visit.person(), Map.of("name", file.filename(), "bytes", in.readAllBytes()));
            visit.http().status(204);
        } catch (IllegalArgumentException refused) {
            visit.http().status(422).result(refused.getMessage() + ".");
        }
    }
}
