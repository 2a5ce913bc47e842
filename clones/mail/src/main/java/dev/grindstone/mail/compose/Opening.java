package dev.grindstone.mail.compose;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.mailbox.Preferences;
import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.Answering;
import dev.grindstone.mail.message.BodyText;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.MessageQueries;
import dev.grindstone.mail.message.Quoting;
import dev.grindstone.mail.message.SafeHtml;
import dev.grindstone.mail.message.ThreadToken;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a compose window shows when it opens. */
final class Opening {
    private final Visit visit;
    private final MessageQueries mailbox;
    private final Preferences chosen;

    Opening(Visit visit) {
        this.visit = visit;
        this.mailbox = new MessageQueries(visit.db(), visit.person().id());
        this.chosen = Preferences.of(visit.db(), visit.person().id());
    }

    /** The window for the request's parameters: {@code kind} and {@code message}, or the fields of a mail link. */
    ComposePage page() {
        String kind = parameter("kind");
        return switch (kind) {
            case "draft" -> draft(message());
            case "reply", "replyAll" -> reply(message(), kind);
            case "forward" -> forward(message());
            default -> blank();
        };
    }

    private ComposePage blank() {
        Senders senders = Senders.of(visit, false, List.of());
        return ComposePage.blank(
                senders,
                Address.parseAll(parameter("to")),
                Address.parseAll(parameter("cc")),
                Address.parseAll(parameter("bcc")),
                parameter("su"),
                text(BodyText.escape(parameter("body")).replace("\r", "").replace("\n", "<br>")) + senders.signature(),
                chosen);
    }

    private ComposePage reply(Message original, String kind) {
        Answering answering = Answering.to(original, visit.person().email(), "replyAll".equals(kind));
        Senders senders = answering(original);
        return new ComposePage(
                kind,
                isInline(),
                "",
                original,
                senders,
                answering.to(),
                answering.cc(),
                List.of(),
                Quoting.replySubject(original.subject()),
                text("") + senders.signature(),
                Quoting.replyQuote(original, visit.world().zone()),
                "",
                new FilesPage(List.of(), ""),
                chosen);
    }

    private ComposePage forward(Message original) {
        Senders senders = answering(original);
        return new ComposePage(
                "forward",
                isInline(),
                "",
                original,
                senders,
                List.of(),
                List.of(),
                List.of(),
                Quoting.forwardSubject(original.subject()),
                text("") + senders.signature() + "<br><br>"
                        + Quoting.forwardQuote(original, visit.world().zone()),
                "",
                "",
                FilesPage.of(mailbox, original),
                chosen);
    }

    private ComposePage draft(Message draft) {
        if (!draft.isDraft()) {
            throw new NotFoundResponse("That message was sent already; it is no draft any more.");
        }
        Long answered = draft.inReplyTo();
        Message original = answered == null ? null : mailbox.find(answered).orElse(null);
        Document document = Jsoup.parseBodyFragment(SafeHtml.clean(draft.bodyHtml()));
        document.outputSettings().prettyPrint(false);
        String quoted = original == null ? "" : takeHistory(document.body());
        return new ComposePage(
                "draft",
                isInline(),
                ThreadToken.hex(draft.id()),
                original,
                Senders.of(visit, original != null, List.of(draft.from())),
                draft.to(),
                draft.cc(),
                draft.bcc(),
                draft.subject(),
                document.body().html(),
                quoted,
                Saved.version(draft),
                FilesPage.of(mailbox, draft),
                chosen);
    }

    /** Takes the answered message out of the body; a forwarded one stays, it is what the mail is about. */
    private static String takeHistory(Element body) {
        Element quote = body.selectFirst("> div.gmail_quote");
        if (quote == null || quote.nextElementSibling() != null || quote.text().startsWith("---------- Forwarded")) {
            return "";
        }
        Element before = quote.previousElementSibling();
        if (before != null && "br".equals(before.normalName())) {
            before.remove();
        }
        quote.remove();
        return quote.outerHtml();
    }

    private boolean isInline() {
        return "true".equals(parameter("inline"));
    }

    /** The address that the answered mail came to, where that is one to write from; else the usual one. */
    private Senders answering(Message original) {
        return Senders.of(visit, true, original.recipients().toList());
    }

    /** The words that it begins with, in the style that its writer likes. */
    private String text(String html) {
        String line = chosen.textStyle().line();
        return html.isEmpty() || line.isEmpty() ? html + line : line.replace("<br>", html);
    }

    private Message message() {
        String id = parameter("message");
        return ThreadToken.parse(id).stream()
                .mapToObj(mailbox::find)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new NotFoundResponse("There is no message " + id + " in this mailbox."));
    }

    private String parameter(String name) {
        return Objects.requireNonNullElse(visit.http().queryParam(name), "");
    }
}
