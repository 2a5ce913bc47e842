package dev.grindstone.mail.attachments;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.message.Attachment;
import dev.grindstone.mail.message.ThreadToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Looking at files without a program of their own: the overlay, drawings of a PDF's pages, and pictures for cards. */
final class PreviewRoutes {
    private static final String BASE = "/mail/u/0/preview";
    private static final int PAGE_WIDTH = 900;
    private static final int CARD_WIDTH = 368;
    private static final int MAX_TEXT = 200_000;

    private final PdfPages pdf = new PdfPages();

    void addTo(Routes routes) {
        routes.get(BASE, AttachmentRoutes.orNotFound(this::preview));
        routes.get(BASE + "/page", AttachmentRoutes.orNotFound(this::page));
        routes.get(BASE + "/card", AttachmentRoutes.orNotFound(this::card));
    }

    private void preview(Visit visit) {
        Found found = Found.by(visit);
        Attachment file = found.file();
        byte[] content = found.content();
        String kind = kind(file, content);
        String at = "?permmsgid=msg-f:" + file.messageId() + "&attid=0." + found.number();
        List<String> pages = kind.equals("pdf")
                ? IntStream.rangeClosed(1, pdf.count(content))
                        .mapToObj(page -> visit.here(BASE) + "/page" + at + "&page=" + page)
                        .toList()
                : List.of();
        boolean reads = kind.equals("text") || kind.equals("table");
        String text = reads ? new String(content, StandardCharsets.UTF_8) : "";
        boolean cut = text.length() > MAX_TEXT;
        text = cut ? text.substring(0, MAX_TEXT) : text;
        visit.render(
                "mail/attachments/preview.jte",
                new PreviewPage(
                        file.name(),
                        file.size(),
                        kind,
                        found.number(),
                        found.total(),
                        ThreadToken.hex(file.messageId()),
                        visit.here("/mail/u/0/view/att") + at + "&disp=",
                        pages,
                        text,
                        cut,
                        kind.equals("table") ? Sheet.parse(text) : null));
    }

    private String kind(Attachment file, byte[] content) {
        String type = Disposition.mediaType(file.mediaType());
        if (type.equals("application/pdf") || file.extension().equals("pdf")) {
            return pdf.count(content) > 0 ? "pdf" : "broken";
        }
        if (type.matches("image/(?:png|jpe?g|gif|webp)")) {
            return isImage(type, content) ? "image" : "broken";
        }
        if (type.equals("text/csv") || file.extension().equals("csv")) {
            return "table";
        }
        return type.startsWith("text/") || type.equals("application/json") || type.equals("message/rfc822")
                ? "text"
                : "none";
    }

    private void page(Visit visit) {
        String page = Optional.ofNullable(visit.http().queryParam("page")).orElse("1");
        int number = page.matches("\\d{1,3}") ? Integer.parseInt(page) : 0;
        picture(visit, pdf.png(Found.by(visit).content(), number, PAGE_WIDTH));
    }

    /** What a card shows: the image itself, a PDF's first page, or that the file is damaged. */
    private void card(Visit visit) {
        Found found = Found.by(visit);
        byte[] content = found.content();
        String type = Disposition.mediaType(found.file().mediaType());
        if (!type.startsWith("image/")) {
            picture(visit, pdf.png(content, 1, CARD_WIDTH));
        } else if (Disposition.isHarmless(type) && isImage(type, content)) {
            visit.http().contentType(type).result(content);
        } else {
            picture(visit, Optional.empty());
        }
    }

    private static void picture(Visit visit, Optional<byte[]> png) {
        if (png.isPresent()) {
            visit.http().contentType("image/png").result(png.get());
            return;
        }
        visit.http()
                .contentType("image/svg+xml")
                .result("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 184 92' width='368' height='184'>"
                        + "<rect width='184' height='92' fill='#eef3f3'/><g fill='none' stroke='#8a6a5c' stroke-width='2'"
                        + " stroke-linejoin='round'><path d='M78 18h20l10 10v12l-7 6 5 6-8 5 10 9v8H78z'/>"
                        + "<path d='M98 18v10h10'/></g><text x='92' y='87' font-family='sans-serif' font-size='9'"
                        + " text-anchor='middle' fill='#7a5a4c'>Cannot be shown</text></svg>");
    }

    private static boolean isImage(String type, byte[] content) {
        if (type.equals("image/webp")) { // Java reads none; the browser does
            return content.length > 12 && new String(content, 8, 4, StandardCharsets.US_ASCII).equals("WEBP");
        }
        try {
            return ImageIO.read(new ByteArrayInputStream(content)) != null;
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }
}
