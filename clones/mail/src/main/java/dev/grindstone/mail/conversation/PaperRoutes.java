package dev.grindstone.mail.conversation;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.message.Attachment;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.MessageQueries;
import dev.grindstone.mail.message.ThreadToken;
import dev.grindstone.mail.message.mime.Source;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A message outside the app: attachments as files, the message as a file, its source, and the view for paper. */
final class PaperRoutes {
    private final String brand;

    PaperRoutes(String brand) {
        this.brand = brand;
    }

    void addTo(Routes routes) {
        routes.get("/mail/u/0/view/att", PaperRoutes::attachment);
        routes.get("/mail/u/0/view/om", PaperRoutes::original);
        routes.get("/mail/u/0/view/pt", this::print);
        routes.get("/mail/u/0/image", PaperRoutes::image);
    }

    /** {@code attid=0.1} is the first attachment, {@code attid=0.0} the whole message. */
    private static void attachment(Visit visit) {
        MessageQueries mailbox = new MessageQueries(visit.db(), visit.person().id());
        Message message = named(visit, mailbox);
        String part = visit.http().queryParam("attid");
        List<Attachment> files = mailbox.attachments(List.of(message.id()));
        int number = part != null && part.matches("0\\.\\d{1,4}") ? Integer.parseInt(part.substring(2)) : -1;
        if (number == 0) {
            send(visit, "message/rfc822", message.subject().replaceAll("[^\\w -]", "_") + ".eml", true)
                    .http()
                    .result(Source.of(mailbox, message));
            return;
        }
        if (number < 1 || number > files.size()) {
            throw new NotFoundResponse("The message has " + files.size() + " attachments, and none is '" + part + "'.");
        }
        Attachment file = files.get(number - 1);
        boolean download = !"inline".equals(visit.http().queryParam("disp")) || !isHarmless(file.mediaType());
        send(visit, file.mediaType(), file.name(), download).http().result(mailbox.content(file.id()));
    }

    /** A page that a sender wrote must not run on this origin. */
    private static boolean isHarmless(String mediaType) {
        return mediaType.matches("image/(png|jpeg|gif|webp)|application/pdf|text/plain.*");
    }

    private static Visit send(Visit visit, String mediaType, String name, boolean download) {
        String ascii = name.replaceAll("[^\\x20-\\x7e]|[\"\\\\]", "_");
        visit.http()
                .contentType(mediaType)
                .header("Content-Disposition", (download ? "attachment" : "inline") + "; filename=\"" + ascii + "\"")
                .header("X-Content-Type-Options", "nosniff");
        return visit;
    }

    private static void original(Visit visit) {
        MessageQueries mailbox = new MessageQueries(visit.db(), visit.person().id());
        Message message = named(visit, mailbox);
        RelativeTime time = new RelativeTime(visit.now(), visit.world().zone());
        visit.page(
                "Original message",
                "mail/conversation/original.jte",
                new OriginalPage(
                        message.messageId(),
                        time.full(message.sentAt()),
                        message.from().header(),
                        message.to().isEmpty() ? "" : message.to().get(0).header(),
                        message.subject(),
                        Source.shown(mailbox, message),
                        "?view=att&attid=0.0&disp=safe&permmsgid=msg-f:" + message.id()));
    }

    /** A message's source and its most important lines. */
    record OriginalPage(
            String messageId, String date, String from, String to, String subject, String source, String downloadUrl) {}

    private void print(Visit visit) {
        MessageQueries mailbox = new MessageQueries(visit.db(), visit.person().id());
        String thread = visit.http().queryParam("th");
        List<Message> messages = thread == null
                ? List.of(named(visit, mailbox))
                : mailbox.thread(ThreadToken.parse(thread).orElse(0)).stream()
                        .filter(message -> !message.isDraft())
                        .toList();
        if (messages.isEmpty()) {
            throw new NotFoundResponse("There is no conversation " + thread + " to print.");
        }
        RelativeTime time = new RelativeTime(visit.now(), visit.world().zone());
        ConversationViews views =
                new ConversationViews(visit.person().email(), time, visit.origin(), visit::origin, false);
        List<MessageView> shown = new ArrayList<>();
        for (Message message : messages) {
            shown.add(views.view(message, mailbox.attachments(List.of(message.id())), true, false, false));
        }
        String subject = messages.get(0).subject();
        visit.page(
                brand + " - " + subject,
                "mail/conversation/print.jte",
                new PrintPage(
                        brand, visit.person().name() + " <" + visit.person().email() + ">", subject, shown));
    }

    /** A conversation as it stands on paper. */
    record PrintPage(String brand, String account, String subject, List<MessageView> messages) {}

    /** Stands in for a picture of the outside world, which a world does not reach: a calm drawing, the same each time. */
    private static void image(Visit visit) {
        String url = Optional.ofNullable(visit.http().queryParam("url")).orElse("");
        int hue = Math.floorMod(url.hashCode(), 360);
        visit.http()
                .contentType("image/svg+xml")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .result("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 600 240' width='600' height='240'>"
                        + "<rect width='600' height='240' fill='hsl(" + hue + " 42% 88%)'/>"
                        + "<circle cx='470' cy='70' r='34' fill='hsl(" + hue + " 48% 95%)'/>"
                        + "<path d='M0 240 170 90 290 200 380 130 600 240z' fill='hsl(" + hue + " 34% 72%)'/></svg>");
    }

    private static Message named(Visit visit, MessageQueries mailbox) {
        String id = Optional.ofNullable(visit.http().queryParam("permmsgid")).orElse("");
        return ConversationRoutes.find(visit, mailbox, id);
    }
}
