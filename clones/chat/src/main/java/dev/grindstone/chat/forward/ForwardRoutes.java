package dev.grindstone.chat.forward;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Kind;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Messages;
import dev.grindstone.chat.message.file.FileCard;
import dev.grindstone.chat.message.file.Files;
import dev.grindstone.chat.message.row.Row;
import dev.grindstone.chat.message.row.Rows;
import dev.grindstone.chat.tokens.Picker;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.Ts;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code /client/dialog/forward} of a message, {@code /client/dialog/share-file} of a file. */
public final class ForwardRoutes {
    private ForwardRoutes() {}

    /** Adds them. */
    public static void addTo(Routes routes) {
        routes.get("/client/dialog/forward", ForwardRoutes::forward);
        routes.get("/client/dialog/share-file", ForwardRoutes::share);
    }

    /**
     * The dialog that asks for whom.
     *
     * @param row what is forwarded; null for a file
     * @param note what to know before it is sent; empty for nothing
     */
    record Page(
            String title,
            String ok,
            String channel,
            @Nullable Row row,
            @Nullable FileCard file,
            String link,
            String note,
            Picker picker) {}

    private static Picker picker() {
        return Picker.of("Add names or channels", "forward_select-input", "Add by name or channel")
                .andChannels();
    }

    private static void forward(Visit visit) {
        long me = visit.person().id();
        Conversation conversation =
                new Conversations(visit.db(), me).named(Objects.requireNonNullElse(visit.query("channel"), ""));
        String ts = Objects.requireNonNullElse(visit.query("ts"), "");
        Message message = new Messages(visit.db(), me)
                .at(conversation.id(), Ts.parse(ts).orElse(0))
                .filter(found -> !found.isTombstone() && found.ephemeralFor() == null)
                .orElseThrow(() -> ChatException.of(
                        "message_not_found", "There is no message " + ts + " to forward any more: reload the page"));
        Row row = new Rows(visit.world(), me)
                .of(conversation, List.of(message), null)
                .get(0);
        boolean isPublic = conversation.kind() == Kind.CHANNEL;
        String who = conversation.kind() == Kind.PRIVATE
                ? "in #" + conversation.channelName()
                : "in this direct conversation";
        visit.render(
                "chat/forward/forward.jte",
                new Page(
                        "Forward this message",
                        "Forward",
                        conversation.key(),
                        row,
                        null,
                        visit.origin() + row.link(),
                        isPublic ? "" : "Only people who are " + who + " will see this message where you forward it.",
                        picker()));
    }

    private static void share(Visit visit) {
        Files files = new Files(visit.db(), visit.person().id());
        var file = files.named(visit.query("file"));
        visit.render(
                "chat/forward/forward.jte",
                new Page(
                        "Share this file",
                        "Share",
                        "",
                        null,
                        FileCard.of(file, Team.of(visit.db()).key()),
                        visit.origin() + file.link(),
                        "",
                        picker()));
    }
}
