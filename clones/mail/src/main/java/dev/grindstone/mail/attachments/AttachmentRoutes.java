package dev.grindstone.mail.attachments;

import dev.grindstone.kit.web.PageHandler;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.message.Attachment;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.MessageQueries;
import dev.grindstone.mail.message.mime.Source;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/*
 * GET /mail/u/0/view/att?permmsgid=msg-f:<decimal>
 *   attid=0.1    the first file, 0.0 the message itself as .eml
 *   disp=inline  shown by the browser where that is harmless; safe, attd and all else: downloaded; zip: all files in one
 */
/** Gives out the files of messages. */
public final class AttachmentRoutes {
    private static final LocalDateTime ZIP_EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** Adds {@code /mail/u/0/view/att} and the previews. */
    public void addTo(Routes routes) {
        routes.get("/mail/u/0/view/att", orNotFound(AttachmentRoutes::give));
        new PreviewRoutes().addTo(routes);
    }

    /** What an address names and a mailbox lacks is the visitor's mistake, told as it is. */
    static PageHandler orNotFound(PageHandler handler) {
        return visit -> {
            try {
                handler.handle(visit);
            } catch (NoSuchElementException e) {
                throw new NotFoundResponse(Objects.requireNonNullElse(e.getMessage(), "There is no such file."));
            }
        };
    }

    private static void give(Visit visit) {
        String how = Objects.requireNonNullElse(visit.http().queryParam("disp"), "safe");
        if (how.equals("zip")) {
            Found found = Found.of(visit);
            send(visit, "application/zip", name(found.message()) + ".zip", true, zip(found));
            return;
        }
        Found found = Found.by(visit);
        if (found.number() == 0) {
            byte[] text = Source.of(
                    new MessageQueries(visit.db(), visit.person().id()),
                    found.message().linked(visit::origin));
            send(visit, "message/rfc822", name(found.message()) + ".eml", true, text);
            return;
        }
        String type = Disposition.mediaType(found.file().mediaType());
        boolean download = !how.equals("inline") || !Disposition.isHarmless(type);
        String sent = type.startsWith("text/") ? type + "; charset=utf-8" : type;
        send(visit, sent, found.file().name(), download, found.content());
    }

    private static String name(Message message) {
        return message.subject().isBlank() ? "message" : message.subject();
    }

    private static void send(Visit visit, String type, String name, boolean download, byte[] content) {
        visit.http()
                .contentType(type)
                .header("Content-Disposition", Disposition.of(name, download))
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .result(content);
    }

    /** Names of files that are called the same get a number, and every entry the same time. */
    private static byte[] zip(Found found) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Set<String> names = new HashSet<>();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Attachment file : found.files()) {
                String name = Disposition.safeName(file.name());
                int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
                String free = name;
                for (int i = 2; !names.add(free); i++) {
                    free = name.substring(0, dot) + " (" + i + ")" + name.substring(dot);
                }
                ZipEntry entry = new ZipEntry(free);
                entry.setTimeLocal(ZIP_EPOCH);
                zip.putNextEntry(entry);
                zip.write(found.mailbox().content(file.id()));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return bytes.toByteArray();
    }
}
