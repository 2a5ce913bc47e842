package dev.grindstone.chat.api.files;

import static dev.grindstone.chat.db.Tables.FILE;

import dev.grindstone.chat.api.call.Caller;
import dev.grindstone.chat.api.call.Tokens;
import dev.grindstone.chat.db.tables.records.FileRecord;
import dev.grindstone.chat.message.file.FileType;
import dev.grindstone.chat.message.file.Files;
import dev.grindstone.chat.message.file.SharedFile;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.kit.world.World;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The addresses of files' bytes: {@code /upload/v1/…} takes them, {@code /files-pri/…} and {@code /files-tmb/…} give them. */
public final class UploadRoutes {
    private static final Pattern SIZE = Pattern.compile(".*_(\\d{2,4})\\.png");

    private final Function<World, Tokens> tokens;

    /** @param tokens of a world */
    public UploadRoutes(Function<World, Tokens> tokens) {
        this.tokens = tokens;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        routes.post("/upload/v1/{secret}", UploadRoutes::take);
        routes.get("/files-pri/{ids}/{name}", visit -> give(visit, false));
        routes.get("/files-pri/{ids}/download/{name}", visit -> give(visit, true));
        routes.get("/files-tmb/{ids}/{name}", this::thumb);
    }

    /** What an upload's address ends with: whoever knows it may upload. */
    static String secret(long file) {
        long z = (file ^ 0x5851F42D4C957F2DL) * 0x9E3779B97F4A7C15L;
        return Id.FILE.text(file) + String.format("%016x", z ^ (z >>> 29));
    }

    private static void take(Visit visit) throws IOException {
        String secret = visit.http().pathParam("secret");
        String key = secret.substring(0, Math.max(0, secret.length() - 16));
        long id = Id.FILE.number(key).orElse(0);
        @Nullable
        FileRecord file = visit.db().selectFrom(FILE).where(FILE.ID.eq(id)).fetchOne();
        if (file == null || !secret(id).equals(secret)) {
            visit.http().status(404).result("There is no such upload: ask files.getUploadURLExternal for an address");
            return;
        }
        byte[] bytes = bytes(visit);
        try {
            var owner = new Members(visit.db()).require(file.getOwnerId()).acting();
            visit.world().run("chat.fillFile", owner, Map.of("id", id, "content", bytes));
            visit.http().contentType("text/plain; charset=utf-8").result("OK - " + bytes.length);
        } catch (ChatException e) {
            visit.http().status(400).result(e.getMessage());
        }
    }

    private static byte[] bytes(Visit visit) throws IOException {
        @Nullable String type = visit.http().header("Content-Type");
        if (type == null || !type.startsWith("multipart/")) {
            return visit.http().bodyAsBytes();
        }
        List<UploadedFile> parts = visit.http().uploadedFiles();
        return parts.isEmpty() ? new byte[0] : parts.get(0).content().readAllBytes();
    }

    private void give(Visit visit, boolean download) {
        Optional<SharedFile> found = found(visit);
        if (found.isEmpty()) {
            visit.http().status(404).result("There is no such file, or you are not allowed to see it");
            return;
        }
        SharedFile file = found.get();
        String media = shown(file);
        // What could run as a page of this host is only ever downloaded, or is text.
        boolean shown = !download && !media.isEmpty();
        visit.http()
                .header(
                        "Content-Disposition",
                        (shown ? "inline" : "attachment") + "; filename*=UTF-8''" + encoded(file.name()))
                .header("X-Content-Type-Options", "nosniff")
                .contentType(shown ? media : "application/octet-stream")
                .result(new Files(visit.db(), file.ownerId()).content(file.id()));
        if (!media.equals("application/pdf")) {
            visit.http().header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        }
    }

    /** As what a browser may show it; empty when it may not. */
    private static String shown(SharedFile file) {
        if (file.isPicture() || file.mediaType().equals("application/pdf")) {
            return file.mediaType();
        }
        boolean text = FileType.isText(file.mediaType(), file.mode()) && !file.isCanvas();
        return text ? "text/plain; charset=utf-8" : "";
    }

    private void thumb(Visit visit) {
        Optional<SharedFile> found = found(visit);
        if (found.isEmpty() || !found.get().isPicture()) {
            give(visit, false);
            return;
        }
        Matcher size = SIZE.matcher(visit.http().pathParam("name"));
        byte[] content =
                new Files(visit.db(), found.get().ownerId()).content(found.get().id());
        Thumb thumb = Thumb.of(found.get(), content, size.matches() ? Integer.parseInt(size.group(1)) : 360);
        visit.http().contentType(thumb.mediaType()).result(thumb.bytes());
    }

    private Optional<SharedFile> found(Visit visit) {
        String[] ids = visit.http().pathParam("ids").split("-", -1);
        long id = ids.length < 2 ? 0 : Id.FILE.number(ids[1]).orElse(0);
        return viewer(visit).flatMap(viewer -> new Files(visit.db(), viewer).byId(id));
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Optional<Long> viewer(Visit visit) {
        @Nullable String header = visit.http().header("Authorization");
        if (header != null) {
            try {
                Caller caller = tokens.apply(visit.world())
                        .caller(
                                header.replaceFirst("(?i)^bearer\\s+", ""),
                                visit.http().cookie("d"));
                return Optional.of(caller.member().id());
            } catch (ChatException e) {
                return Optional.empty();
            }
        }
        return visit.isSignedIn() ? Optional.of(visit.person().id()) : Optional.empty();
    }
}
