package dev.grindstone.mail.api.message;

import static dev.grindstone.mail.db.Tables.MESSAGE;
import static org.jooq.impl.DSL.noCondition;

import dev.grindstone.mail.api.call.Access;
import dev.grindstone.mail.api.call.Answer;
import dev.grindstone.mail.api.call.Call;
import dev.grindstone.mail.api.call.Endpoint;
import dev.grindstone.mail.api.call.Fields;
import dev.grindstone.mail.api.call.Ids;
import dev.grindstone.mail.api.call.Problem;
import dev.grindstone.mail.mailbox.Views;
import dev.grindstone.mail.message.Message;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/** {@code users.messages} and their attachments. */
public final class MessageMethods {
    /** The fields of a message that may be sent; most of them only the server fills. */
    static final String[] FIELDS = {
        "id",
        "threadId",
        "labelIds",
        "snippet",
        "historyId",
        "internalDate",
        "payload",
        "sizeEstimate",
        "raw",
        "classificationLabelValues"
    };

    private static final int MOST_AT_ONCE = 1000;

    private final Listing listing;

    public MessageMethods(Views.Language language) {
        this.listing = new Listing(language);
    }

    /** All of them. */
    public List<Endpoint> all() {
        String one = "messages/{id}";
        return List.of(
                Endpoint.of("messages.list", "GET", "messages", Access.METADATA, this::list)
                        .query("q", "labelIds*", "maxResults", "pageToken", "includeSpamTrash"),
                Endpoint.of("messages.send", "POST", "messages/send", Access.SEND, MessageMethods::send)
                        .json(FIELDS)
                        .media(),
                Endpoint.of("messages.import", "POST", "messages/import", Access.INSERT, call -> deposit(call, true))
                        .query("internalDateSource", "neverMarkSpam", "processForCalendar", "deleted")
                        .json(FIELDS)
                        .media(),
                Endpoint.of("messages.insert", "POST", "messages", Access.INSERT, call -> deposit(call, false))
                        .query("internalDateSource", "deleted")
                        .json(FIELDS)
                        .media(),
                Endpoint.of(
                                "messages.batchModify",
                                "POST",
                                "messages/batchModify",
                                Access.MODIFY,
                                call -> batch(call, (ids, wish) -> Modification.apply(call, ids, wish)))
                        .json("ids", "addLabelIds", "removeLabelIds"),
                Endpoint.of(
                                "messages.batchDelete",
                                "POST",
                                "messages/batchDelete",
                                Access.DELETE,
                                call -> batch(call, (ids, wish) -> Modification.delete(call, ids)))
                        .json("ids"),
                Endpoint.of("messages.get", "GET", one, Access.READ, MessageMethods::get)
                        .query("format", "metadataHeaders*"),
                Endpoint.of("messages.modify", "POST", one + "/modify", Access.MODIFY, call -> {
                            Modification.apply(call, List.of(find(call).id()), call.json());
                            return named(call);
                        })
                        .json("addLabelIds", "removeLabelIds"),
                Endpoint.of("messages.trash", "POST", one + "/trash", Access.MODIFY, call -> {
                    Modification.trash(call, List.of(find(call).id()));
                    return named(call);
                }),
                Endpoint.of("messages.untrash", "POST", one + "/untrash", Access.MODIFY, call -> {
                    Modification.untrash(call, List.of(find(call).id()));
                    return named(call);
                }),
                Endpoint.of("messages.delete", "DELETE", one, Access.DELETE, call -> {
                    Modification.delete(call, List.of(find(call).id()));
                    return Answer.nothing();
                }),
                Endpoint.of(
                        "messages.attachments.get",
                        "GET",
                        "messages/{messageId}/attachments/{id}",
                        Access.READ,
                        MessageMethods::attachment));
    }

    private Answer list(Call call) {
        Listing.Page page = listing.messages(call, noCondition());
        List<Map<String, Object>> messages = page.entries().stream()
                .map(entry -> Call.object("id", Ids.of(entry.id()), "threadId", Ids.of(entry.threadId())))
                .toList();
        return Answer.of(Call.object(
                "messages", messages.isEmpty() ? null : messages,
                "nextPageToken", page.next(),
                "resultSizeEstimate", page.total()));
    }

    private static Answer get(Call call) {
        Format format = Format.of(call);
        return Answer.of(new MessageJson(call).of(find(call), format));
    }

    private static Answer send(Call call) {
        Letter letter = Letter.of(call, call.json());
        letter.checkRecipients();
        Map<String, Object> args = new HashMap<>(letter.arguments());
        args.put("at_once", true);
        long id = (Long) Objects.requireNonNull(call.run("mail.send", args), "mail.send gives an id");
        return Answer.of(MessageJson.named(call, call.mailbox().find(id).orElseThrow()));
    }

    private static Answer deposit(Call call, boolean imported) {
        long id = Deposit.put(call, imported);
        return Answer.of(MessageJson.named(call, call.mailbox().find(id).orElseThrow()));
    }

    private static Answer batch(Call call, BiConsumer<List<Long>, Fields> work) {
        List<Long> ids =
                call.json().texts("ids").stream().map(Ids::parse).distinct().toList();
        if (ids.isEmpty()) {
            throw Problem.invalid("No message ids specified!");
        }
        if (ids.size() > MOST_AT_ONCE) {
            throw Problem.invalid("Too many message ids: " + ids.size() + ", at most " + MOST_AT_ONCE + " at once");
        }
        List<Long> own = call.db()
                .select(MESSAGE.ID)
                .from(MESSAGE)
                .where(MESSAGE.OWNER_ID.eq(call.person().id()).and(MESSAGE.ID.in(ids)))
                .orderBy(MESSAGE.ID)
                .fetch(MESSAGE.ID);
        if (!own.isEmpty()) {
            work.accept(own, call.json());
        }
        return Answer.nothing();
    }

    private static Answer attachment(Call call) {
        Message message = find(call, call.id("messageId"));
        long id = call.id("id");
        return call.mailbox().attachments(List.of(message.id())).stream()
                .filter(file -> file.id() == id)
                .findFirst()
                .map(file -> Answer.of(Call.object(
                        "size",
                        file.sizeBytes(),
                        "data",
                        Base64.getUrlEncoder().encodeToString(call.mailbox().content(file.id())))))
                .orElseThrow(() -> Problem.invalid("Invalid attachment token"));
    }

    private static Answer named(Call call) {
        return Answer.of(MessageJson.named(call, find(call)));
    }

    private static Message find(Call call) {
        return find(call, call.id("id"));
    }

    private static Message find(Call call, long id) {
        return call.mailbox().find(id).orElseThrow(Problem::notFound);
    }
}
