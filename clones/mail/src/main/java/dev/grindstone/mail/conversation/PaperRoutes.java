package dev.grindstone.mail.conversation;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.conversation.MessageBody.Extent;
import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.Answering;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.MessageQueries;
import dev.grindstone.mail.message.ThreadToken;
import dev.grindstone.mail.message.mime.Source;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A message outside the app: on a page of its own, its source, and on paper. */
final class PaperRoutes {
    private final String brand;

    PaperRoutes(String brand) {
        this.brand = brand;
    }

    void addTo(Routes routes) {
        routes.get("/mail/u/0/view/lg", this::entire);
        routes.get("/mail/u/0/view/om", PaperRoutes::original);
        routes.get("/mail/u/0/view/pt", this::print);
        routes.get("/mail/u/0/image", PaperRoutes::image);
    }

    /** A message on a page of its own, however long it is. */
    private void entire(Visit visit) {
        MessageQueries mailbox = new MessageQueries(visit.db(), visit.person().id());
        Message message = named(visit, mailbox);
        MessageView view = view(visit, mailbox, message, Extent.ENTIRE);
        visit.page(
                brand + " - " + message.subject(),
                "mail/conversation/entire.jte",
                new PrintPage(brand, account(visit), message.subject(), List.of(view)));
    }

    private MessageView view(Visit visit, MessageQueries mailbox, Message message, Extent extent) {
        return ConversationRoutes.views(visit, brand)
                .view(message, mailbox.attachments(List.of(message.id())), true, false, false, extent, "", "");
    }

    private static String account(Visit visit) {
        return visit.person().name() + " <" + visit.person().email() + ">";
    }

    private static void original(Visit visit) {
        MessageQueries mailbox = new MessageQueries(visit.db(), visit.person().id());
        Message message = named(visit, mailbox);
        RelativeTime time = new RelativeTime(visit.now(), visit.world().zone());
        boolean own = !"received".equals(message.kind());
        boolean passes = !"spam".equals(message.folder());
        String domain = message.from().domain();
        visit.page(
                "Original message",
                "mail/conversation/original.jte",
                new OriginalPage(
                        message.messageId(),
                        time.full(message.sentAt()),
                        message.from().header(),
                        headers(message.to()),
                        headers(message.cc()),
                        message.subject().isBlank() ? "(no subject)" : message.subject(),
                        own ? List.of() : checks(passes, domain),
                        Source.shown(mailbox, message.linked(visit::origin)),
                        "?view=att&attid=0.0&disp=attd&permmsgid=msg-f:" + message.id()));
    }

    private static String headers(List<Address> addresses) {
        return String.join(", ", Answering.headers(addresses));
    }

    /** What a receiving server finds out about a sender; mail of one's own passes none. */
    private static List<Check> checks(boolean passes, String domain) {
        String verdict = passes ? "PASS" : "FAIL";
        return List.of(
                new Check("SPF", verdict, "with domain " + domain),
                new Check("DKIM", verdict, "with domain " + domain),
                new Check("DMARC", verdict, ""));
    }

    /** One proof of a sender. */
    record Check(String name, String verdict, String detail) {}

    /** A message's source and its most important lines. */
    record OriginalPage(
            String messageId,
            String date,
            String from,
            String to,
            String cc,
            String subject,
            List<Check> checks,
            String source,
            String downloadUrl) {}

    private void print(Visit visit) {
        MessageQueries mailbox = new MessageQueries(visit.db(), visit.person().id());
        String thread = visit.http().queryParam("th");
        List<Message> messages = thread == null
                ? List.of(named(visit, mailbox))
                : row(visit, mailbox, ThreadToken.parse(thread).orElse(0)).stream()
                        .filter(message -> !message.isDraft())
                        .toList();
        if (messages.isEmpty()) {
            throw new NotFoundResponse("There is no conversation " + thread + " to print.");
        }
        List<MessageView> shown = new ArrayList<>();
        for (Message message : messages) {
            shown.add(view(visit, mailbox, message, Extent.PAPER));
        }
        String subject = messages.get(0).subject();
        visit.page(
                brand + " - " + subject,
                "mail/conversation/print.jte",
                new PrintPage(brand, account(visit), subject, shown));
    }

    private static List<Message> row(Visit visit, MessageQueries mailbox, long id) {
        return ConversationRoutes.chosen(visit).conversations()
                ? mailbox.thread(id)
                : mailbox.find(id).stream().toList();
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
