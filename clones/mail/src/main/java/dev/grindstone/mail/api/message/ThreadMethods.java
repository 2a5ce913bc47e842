package dev.grindstone.mail.api.message;

import static dev.grindstone.mail.db.Tables.MESSAGE;

import dev.grindstone.mail.api.call.Access;
import dev.grindstone.mail.api.call.Answer;
import dev.grindstone.mail.api.call.Call;
import dev.grindstone.mail.api.call.Endpoint;
import dev.grindstone.mail.api.call.Ids;
import dev.grindstone.mail.api.call.Problem;
import dev.grindstone.mail.mailbox.Views;
import dev.grindstone.mail.message.BodyText;
import dev.grindstone.mail.message.Message;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jooq.Record3;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/** {@code users.threads}: what is done to a conversation is done to each of its messages. */
public final class ThreadMethods {
    private final Listing listing;

    public ThreadMethods(Views.Language language) {
        this.listing = new Listing(language);
    }

    /** All of them. */
    public List<Endpoint> all() {
        String one = "threads/{id}";
        return List.of(
                Endpoint.of("threads.list", "GET", "threads", Access.METADATA, this::list)
                        .query("q", "labelIds*", "maxResults", "pageToken", "includeSpamTrash"),
                Endpoint.of("threads.get", "GET", one, Access.READ, ThreadMethods::get)
                        .query("format", "metadataHeaders*"),
                Endpoint.of(
                                "threads.modify",
                                "POST",
                                one + "/modify",
                                Access.MODIFY,
                                call -> change(call, ids -> Modification.apply(call, ids, call.json())))
                        .json("addLabelIds", "removeLabelIds"),
                Endpoint.of(
                        "threads.trash",
                        "POST",
                        one + "/trash",
                        Access.MODIFY,
                        call -> change(call, ids -> Modification.trash(call, ids))),
                Endpoint.of(
                        "threads.untrash",
                        "POST",
                        one + "/untrash",
                        Access.MODIFY,
                        call -> change(call, ids -> Modification.untrash(call, ids))),
                Endpoint.of("threads.delete", "DELETE", one, Access.DELETE, call -> {
                    Modification.delete(call, ids(find(call)));
                    return Answer.nothing();
                }));
    }

    private Answer list(Call call) {
        Listing.Page page = listing.threads(call);
        MessageJson json = new MessageJson(call);
        Map<Long, Result<Record3<Long, Long, String>>> messages = messages(call, page.entries());
        List<Map<String, Object>> threads = page.entries().stream()
                .map(entry -> entry(json, entry, messages.get(entry.threadId())))
                .toList();
        return Answer.of(Call.object(
                "threads", threads.isEmpty() ? null : threads,
                "nextPageToken", page.next(),
                "resultSizeEstimate", page.total()));
    }

    /** The messages of all the conversations by conversation, oldest first. */
    private static Map<Long, Result<Record3<Long, Long, String>>> messages(Call call, List<Listing.Entry> entries) {
        return call.db()
                .select(MESSAGE.ID, MESSAGE.THREAD_ID, MESSAGE.SNIPPET)
                .from(MESSAGE)
                .where(MESSAGE.OWNER_ID.eq(call.person().id()))
                .and(MESSAGE.THREAD_ID.in(
                        entries.stream().map(Listing.Entry::threadId).toList()))
                .orderBy(MESSAGE.SENT_AT, MESSAGE.ID)
                .fetchGroups(MESSAGE.THREAD_ID);
    }

    private static Map<String, Object> entry(
            MessageJson json, Listing.Entry entry, @Nullable Result<Record3<Long, Long, String>> messages) {
        Result<Record3<Long, Long, String>> all = Objects.requireNonNull(messages, "a listed thread has messages");
        return Call.object(
                "id", Ids.of(entry.threadId()),
                "snippet", BodyText.escape(all.get(all.size() - 1).value3()),
                "historyId", json.historyId(all.getValues(MESSAGE.ID)));
    }

    private static Answer get(Call call) {
        Format format = Format.of(call);
        if (format.name().equals("raw")) {
            throw Problem.invalid("Invalid value at 'format', \"raw\": conversations come minimal, full or metadata");
        }
        List<Message> messages = find(call);
        MessageJson json = new MessageJson(call);
        return Answer.of(Call.object(
                "id", Ids.of(messages.get(0).threadId()),
                "historyId", json.historyId(ids(messages)),
                "messages",
                        messages.stream()
                                .map(message -> json.of(message, format))
                                .toList()));
    }

    private static Answer change(Call call, Consumer<List<Long>> work) {
        work.accept(ids(find(call)));
        List<Message> messages = find(call);
        return Answer.of(Call.object(
                "id", Ids.of(messages.get(0).threadId()),
                "messages",
                        messages.stream()
                                .map(message -> MessageJson.named(call, message))
                                .toList()));
    }

    private static List<Message> find(Call call) {
        List<Message> messages = call.mailbox().thread(call.id("id"));
        if (messages.isEmpty()) {
            throw Problem.notFound();
        }
        return messages;
    }

    private static List<Long> ids(List<Message> messages) {
        return messages.stream().map(Message::id).toList();
    }
}
