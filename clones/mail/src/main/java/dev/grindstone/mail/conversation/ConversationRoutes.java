package dev.grindstone.mail.conversation;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.conversation.MessageBody.Extent;
import dev.grindstone.mail.conversation.suggest.ShortAnswers;
import dev.grindstone.mail.mailbox.Order;
import dev.grindstone.mail.mailbox.Owner;
import dev.grindstone.mail.mailbox.Preferences;
import dev.grindstone.mail.mailbox.Standing;
import dev.grindstone.mail.mailbox.View;
import dev.grindstone.mail.mailbox.Views;
import dev.grindstone.mail.mailbox.known.KnownAddresses;
import dev.grindstone.mail.mailbox.known.KnownAddresses.Kind;
import dev.grindstone.mail.mailbox.portrait.Portraits;
import dev.grindstone.mail.message.Attachment;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.MessageQueries;
import dev.grindstone.mail.message.ThreadToken;
import dev.grindstone.mail.message.mark.SentBy;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reading a conversation: the whole, and by other routes of this folder its messages and their papers. */
public final class ConversationRoutes {
    private static final String BASE = "/mail/u/0/";

    private final Views views;
    private final String brand;
    private final Cards above;
    private final Cards below;

    /** What other features make of a message, such as the card of an invitation. */
    @FunctionalInterface
    public interface Cards {
        /** What stands above or below the body of a message, as HTML; empty when that is nothing. */
        String of(Visit visit, Message message, List<Attachment> files);
    }

    /**
     * Pages of a product.
     *
     * @param views says which conversations stand beside the one that is read
     * @param brand what the product is called
     * @param above stand above the body of a message
     * @param below stand below it
     */
    public ConversationRoutes(Views views, String brand, Cards above, Cards below) {
        this.views = views;
        this.brand = brand;
        this.above = above;
        this.below = below;
    }

    /** Registers the pages. */
    public void addTo(Routes routes) {
        routes.get(BASE + "conversation/{id}", this::show);
        new MessageRoutes(brand, above, below).addTo(routes);
        new PaperRoutes(brand).addTo(routes);
    }

    private void show(Visit visit) {
        String list = parameter(visit, "list", "inbox");
        long row = id(visit.http().pathParam("id"));
        MessageQueries mailbox = mailbox(visit);
        Owner owner = owner(visit);
        List<Message> messages = owner.threaded()
                ? visible(mailbox.thread(row), list)
                : mailbox.find(row).stream().toList();
        if (messages.isEmpty()) {
            throw new NotFoundResponse("There is no such conversation in this mailbox: it was deleted for good.");
        }
        long threadId = messages.get(0).threadId();
        ConversationQueries queries =
                new ConversationQueries(visit.db(), visit.person().id());
        List<Boolean> expanded = expanded(messages);
        if (queries.markRead(owner.unit(), row)) {
            visit.event("pigeon:counts");
        }
        int folded = ConversationViews.folded(expanded);
        Map<Long, List<Attachment>> files = files(mailbox, messages);
        ConversationViews look = views(visit, brand);
        Predicate<Message> images = images(visit);
        List<MessageView> shown = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            Message message = messages.get(i);
            boolean hidden = i >= 1 && i <= folded;
            List<Attachment> own = files.getOrDefault(message.id(), List.of());
            boolean open = expanded.get(i);
            String cards = open ? above.of(visit, message, own) : "";
            String under = open ? below.of(visit, message, own) : "";
            shown.add(look.view(message, own, open, hidden, images.test(message), Extent.CONVERSATION, cards, under));
        }
        String subject = messages.get(0).subject();
        visit.render(
                "mail/conversation/conversation.jte",
                new ConversationPage(
                        visit.person().email(),
                        brand,
                        list,
                        "#" + list,
                        visit.here(BASE) + "#" + list + "/" + ThreadToken.hex(row),
                        BackLabel.of(list),
                        Long.toString(row),
                        ThreadToken.hex(row),
                        subject.isBlank() ? "(no subject)" : subject,
                        queries.labels(owner.unit(), row),
                        Waiting.of(Standing.of(visit.db(), visit.person().id(), threadId), owner.dates()),
                        shown,
                        folded,
                        messages.stream().anyMatch(Message::isImportant),
                        shortAnswers(visit, messages),
                        queries.position(
                                        views.matching(View.parse(list), owner),
                                        Order.of(View.parse(list)),
                                        owner.unit(),
                                        list,
                                        row)
                                .orElse(null)));
    }

    private static List<String> shortAnswers(Visit visit, List<Message> messages) {
        if (!chosen(visit).smartReply() || !chosen(visit).smart()) {
            return List.of();
        }
        return messages.stream()
                .filter(message -> !message.isDraft())
                .reduce((first, second) -> second)
                .map(last -> ShortAnswers.to(last, visit.person().email()))
                .orElse(List.of());
    }

    /** Unread messages are open, and the last one that is not a draft. */
    private static List<Boolean> expanded(List<Message> messages) {
        int last = IntStream.range(0, messages.size())
                .filter(i -> !messages.get(i).isDraft())
                .max()
                .orElse(messages.size() - 1);
        return IntStream.range(0, messages.size())
                .mapToObj(i -> i == last
                        || (!messages.get(i).isRead() && !messages.get(i).isDraft()))
                .toList();
    }

    /**
     * Deleted messages are seen in the trash only, and mails that tell of a reaction are seen as that; unless nothing else
     * is left of the conversation.
     */
    private static List<Message> visible(List<Message> messages, String list) {
        boolean trash = "trash".equals(list);
        List<Message> matching = messages.stream()
                .filter(message -> "trash".equals(message.folder()) == trash && !message.isReaction())
                .toList();
        return matching.isEmpty() ? messages : matching;
    }

    private static Owner owner(Visit visit) {
        return Owner.of(visit.world(), visit.person());
    }

    static Preferences chosen(Visit visit) {
        return Preferences.of(visit.db(), visit.person().id());
    }

    /** Whose images are shown without asking. */
    static Predicate<Message> images(Visit visit) {
        boolean all = chosen(visit).showImages();
        KnownAddresses known = KnownAddresses.of(visit.db(), visit.person().id(), Kind.IMAGES);
        return message -> all || known.find(message.from().email()).isPresent();
    }

    static MessageQueries mailbox(Visit visit) {
        return new MessageQueries(visit.db(), visit.person().id());
    }

    static ConversationViews views(Visit visit, String brand) {
        RelativeTime time = new RelativeTime(visit.now(), visit.world().zone());
        return new ConversationViews(
                brand,
                visit.person().email(),
                time,
                visit.origin(),
                visit.here(BASE),
                (app, path) -> visit.origin(app) + (app.equals("mail") ? visit.here(path) : path),
                chosen(visit).replyAll(),
                new Portraits(visit),
                message -> SentBy.of(visit.db(), List.of(message.id())).getOrDefault(message.id(), ""));
    }

    private static Map<Long, List<Attachment>> files(MessageQueries mailbox, List<Message> messages) {
        return mailbox.attachments(messages.stream().map(Message::id).toList()).stream()
                .collect(Collectors.groupingBy(Attachment::messageId));
    }

    static Message find(Visit visit, MessageQueries mailbox, String id) {
        return mailbox.find(id(id))
                .orElseThrow(() -> new NotFoundResponse("There is no message " + id + " in the mailbox of "
                        + visit.person().email() + "."));
    }

    private static long id(String text) {
        return ThreadToken.parse(text)
                .orElseThrow(() -> new NotFoundResponse("'" + text + "' is no id of a message or conversation."));
    }

    private static String parameter(Visit visit, String name, String otherwise) {
        @Nullable String value = visit.http().queryParam(name);
        return value == null ? otherwise : value;
    }
}
