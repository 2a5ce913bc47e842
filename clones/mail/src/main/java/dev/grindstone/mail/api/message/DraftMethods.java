package dev.grindstone.mail.api.message;

import static dev.grindstone.mail.db.Tables.MESSAGE;

import dev.grindstone.mail.api.call.Access;
import dev.grindstone.mail.api.call.Answer;
import dev.grindstone.mail.api.call.Call;
import dev.grindstone.mail.api.call.Endpoint;
import dev.grindstone.mail.api.call.Fields;
import dev.grindstone.mail.api.call.Ids;
import dev.grindstone.mail.api.call.Problem;
import dev.grindstone.mail.mailbox.Views;
import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code users.drafts}. A draft's own id is {@code r-} and the number of its message. */
public final class DraftMethods {
    private static final String PREFIX = "r-";

    private final Listing listing;

    public DraftMethods(Views.Language language) {
        this.listing = new Listing(language);
    }

    /** All of them. */
    public List<Endpoint> all() {
        String one = "drafts/{id}";
        return List.of(
                Endpoint.of("drafts.list", "GET", "drafts", Access.READ_DRAFTS, this::list)
                        .query("q", "maxResults", "pageToken", "includeSpamTrash"),
                Endpoint.of("drafts.create", "POST", "drafts", Access.COMPOSE, call -> draft(call, keep(call, null)))
                        .json("id", "message")
                        .media(),
                Endpoint.of("drafts.send", "POST", "drafts/send", Access.COMPOSE, DraftMethods::send)
                        .json("id", "message")
                        .media(),
                Endpoint.of("drafts.get", "GET", one, Access.READ_DRAFTS, DraftMethods::get)
                        .query("format"),
                Endpoint.of(
                                "drafts.update",
                                "PUT",
                                one,
                                Access.COMPOSE,
                                call -> draft(call, keep(call, find(call, call.variable("id")))))
                        .json("id", "message")
                        .media(),
                Endpoint.of("drafts.delete", "DELETE", one, Access.COMPOSE, call -> {
                    Message draft = find(call, call.variable("id"));
                    call.run("mail.discard", Map.of("draft", Ids.of(draft.id())));
                    return Answer.nothing();
                }));
    }

    private Answer list(Call call) {
        Listing.Page page = listing.messages(call, MESSAGE.KIND.eq("draft"));
        List<Map<String, Object>> drafts = page.entries().stream()
                .map(entry -> Call.object(
                        "id",
                        PREFIX + entry.id(),
                        "message",
                        Call.object("id", Ids.of(entry.id()), "threadId", Ids.of(entry.threadId()))))
                .toList();
        return Answer.of(Call.object(
                "drafts", drafts.isEmpty() ? null : drafts,
                "nextPageToken", page.next(),
                "resultSizeEstimate", page.total()));
    }

    private static Answer get(Call call) {
        Format format = Format.of(call);
        Message draft = find(call, call.variable("id"));
        return Answer.of(Call.object("id", PREFIX + draft.id(), "message", new MessageJson(call).of(draft, format)));
    }

    private static Answer draft(Call call, long id) {
        Message draft = call.mailbox().find(id).orElseThrow();
        return Answer.of(Call.object("id", PREFIX + id, "message", MessageJson.named(call, draft)));
    }

    /** Keeps what the request brings, as a new draft or in place of one. */
    private static long keep(Call call, @Nullable Message before) {
        Fields message = call.json().object("message").only(Set.of(MessageMethods.FIELDS));
        Map<String, Object> args = new HashMap<>(Letter.of(call, message).arguments());
        if (before != null) {
            args.put("draft", Ids.of(before.id()));
            args.remove("reply_to");
        }
        return (Long) Objects.requireNonNull(call.run("mail.draft", args), "mail.draft gives an id");
    }

    private static Answer send(Call call) {
        String named = call.json().text("id");
        boolean brings = call.media() != null || call.json().object("message").has("raw");
        if (named == null && !brings) {
            throw Problem.invalid("Invalid draft: name one by its id, or bring its message");
        }
        long id = named == null ? keep(call, null) : find(call, named).id();
        if (named != null && brings) {
            keep(call, find(call, named));
        }
        Message draft = call.mailbox().find(id).orElseThrow();
        if (draft.recipients().findAny().isEmpty()) {
            throw Problem.invalid("Recipient address required");
        }
        if (!draft.recipients().allMatch(Address::isValid)) {
            throw Problem.invalid("Invalid To header");
        }
        call.run("mail.send", Map.of("draft", Ids.of(id), "at_once", true));
        return Answer.of(MessageJson.named(call, call.mailbox().find(id).orElseThrow()));
    }

    private static Message find(Call call, String id) {
        if (!id.matches(PREFIX + "\\d{1,18}|" + PREFIX + "[0-8]\\d{18}")) {
            throw Problem.invalid("Invalid id value");
        }
        return call.mailbox()
                .find(Long.parseLong(id.substring(PREFIX.length())))
                .filter(Message::isDraft)
                .orElseThrow(Problem::notFound);
    }
}
