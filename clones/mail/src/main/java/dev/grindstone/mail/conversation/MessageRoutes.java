package dev.grindstone.mail.conversation;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.conversation.ConversationRoutes.Cards;
import dev.grindstone.mail.conversation.MessageBody.Extent;
import dev.grindstone.mail.message.Attachment;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.MessageQueries;
import dev.grindstone.mail.message.Quoting;
import dev.grindstone.mail.message.ThreadToken;
import dev.grindstone.mail.message.mime.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One message of a conversation: opened or closed, its star, and what its menu offers. */
final class MessageRoutes {
    private static final String MESSAGE = "/mail/u/0/messages/{id}";

    private final String brand;
    private final Cards above;
    private final Cards below;

    MessageRoutes(String brand, Cards above, Cards below) {
        this.brand = brand;
        this.above = above;
        this.below = below;
    }

    void addTo(Routes routes) {
        routes.get(MESSAGE, this::message);
        routes.get(MESSAGE + "/menu", this::menu);
        routes.get(MESSAGE + "/unsubscribe", MessageRoutes::unsubscribe);
        routes.get("/mail/u/0/way-out", MessageRoutes::wayOut);
        routes.post(MESSAGE + "/star", MessageRoutes::star);
        routes.post(MESSAGE + "/images", MessageRoutes::images);
        routes.post(MESSAGE + "/trash", MessageRoutes::trash);
        routes.post(MESSAGE + "/unread-from", MessageRoutes::unreadFrom);
        routes.post(MESSAGE + "/forward-as-attachment", MessageRoutes::forwardAsAttachment);
    }

    private void message(Visit visit) {
        MessageQueries mailbox = ConversationRoutes.mailbox(visit);
        Message message = find(visit);
        boolean expanded = !"false".equals(visit.http().queryParam("expanded"));
        boolean images = "true".equals(visit.http().queryParam("images"))
                || ConversationRoutes.images(visit).test(message);
        List<Attachment> files = mailbox.attachments(List.of(message.id()));
        String cards = expanded ? above.of(visit, message, files) : "";
        String under = expanded ? below.of(visit, message, files) : "";
        visit.render(
                "mail/conversation/message.jte",
                ConversationRoutes.views(visit, brand)
                        .view(message, files, expanded, false, images, Extent.CONVERSATION, cards, under));
    }

    /** Where its sender lets readers go; empty when that is nowhere. With {@code any} also if it is of no list. */
    private static void unsubscribe(Visit visit) {
        Message message = find(visit);
        visit.http()
                .result((visit.query("any") == null
                                ? ConversationViews.unsubscribe(message)
                                : ConversationViews.wayOut(message))
                        .orElse(""));
    }

    /**
     * The list that some conversations come from, if all of them come from one that lets readers go: two lines, where that
     * leads and who sends it. Else nothing.
     */
    private static void wayOut(Visit visit) {
        List<Long> threads = visit.http().queryParams("thread").stream()
                .flatMapToLong(thread -> ThreadToken.parse(thread).stream())
                .boxed()
                .toList();
        Map<Long, Message> newest = new LinkedHashMap<>();
        ConversationRoutes.mailbox(visit).threads(threads).stream()
                .filter(message -> "received".equals(message.kind()))
                .forEach(message -> newest.put(message.threadId(), message));
        Set<String> senders =
                newest.values().stream().map(message -> message.from().email()).collect(Collectors.toSet());
        Optional<Message> last = newest.values().stream().reduce((earlier, later) -> later);
        visit.http()
                .result(last.filter(message -> senders.size() == 1)
                        .flatMap(message -> ConversationViews.unsubscribe(message)
                                .map(url -> url + "\n" + message.from().display()))
                        .orElse(""));
    }

    private void menu(Visit visit) {
        Message message = find(visit);
        visit.render(
                "mail/conversation/messageMenu.jte",
                ConversationRoutes.views(visit, brand)
                        .view(message, List.of(), false, false, false, Extent.CONVERSATION, "", ""));
    }

    /** From now on the sender's images are shown at once. */
    private static void images(Visit visit) {
        String sender = find(visit).from().email();
        visit.world().run("mail.showImagesFrom", visit.person(), Map.of("address", sender));
        visit.undoable("Images from " + sender + " will always be displayed.");
        visit.http().status(204);
    }

    private static void star(Visit visit) {
        Message message = find(visit);
        queries(visit).star(message.id(), "true".equals(visit.http().formParam("on")));
        visit.event("pigeon:counts");
    }

    private static void trash(Visit visit) {
        Message message = find(visit);
        queries(visit).trash(message.id());
        visit.undoable("Message moved to Trash.");
        visit.event("pigeon:counts");
    }

    private static void unreadFrom(Visit visit) {
        Message message = find(visit);
        queries(visit).markUnreadFrom(message.id());
        visit.undoable("Conversation marked as unread.");
        visit.event("pigeon:counts");
    }

    /** A draft with the whole message as its file; the page opens it. */
    private static void forwardAsAttachment(Visit visit) {
        MessageQueries mailbox = ConversationRoutes.mailbox(visit);
        Message message = find(visit);
        Object id = visit.world()
                .run(
                        "mail.draft",
                        visit.person(),
                        Map.of("subject", Quoting.forwardSubject(message.subject()), "text", ""));
        Message draft = mailbox.find(Long.parseLong(String.valueOf(id))).orElseThrow();
        byte[] source = Source.of(mailbox, message.linked(visit::origin));
        mailbox.attach(
                new Attachment(
                        visit.world().nextId(), draft.id(), Source.fileName(message), "message/rfc822", source.length),
                source);
        mailbox.indexWords(draft);
        visit.event("pigeon:counts");
        visit.event("pigeon:draft-made", "id", ThreadToken.hex(draft.id()));
        visit.http().status(204);
    }

    private static Message find(Visit visit) {
        return ConversationRoutes.find(
                visit, ConversationRoutes.mailbox(visit), visit.http().pathParam("id"));
    }

    private static ConversationQueries queries(Visit visit) {
        return new ConversationQueries(visit.db(), visit.person().id());
    }
}
