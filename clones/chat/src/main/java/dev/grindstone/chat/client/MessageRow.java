package dev.grindstone.chat.client;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.message.Bodies;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.WorkspaceNames;
import dev.grindstone.chat.text.RichHtml;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Ts;
import dev.grindstone.kit.web.Visit;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message of a list.
 *
 * @param body HTML
 */
record MessageRow(String ts, String channel, String author, String name, String time, String link, String body) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.ENGLISH);

    static List<MessageRow> of(Visit visit, Conversation conversation, long viewer, List<Message> messages) {
        Map<Long, Member> authors = new Members(visit.db())
                .byIds(messages.stream().map(Message::authorId).distinct().toList());
        Bodies bodies = new Bodies(visit.db());
        WorkspaceNames names = new WorkspaceNames(visit.db(), viewer);
        ZoneId zone = visit.world().zone();
        List<MessageRow> rows = new ArrayList<>();
        for (Message message : messages) {
            @Nullable Member author = authors.get(message.authorId());
            String username = message.username();
            rows.add(new MessageRow(
                    message.key(),
                    conversation.key(),
                    author == null ? "" : author.key(),
                    username != null ? username : author == null ? "unknown" : author.name(),
                    TIME.format(message.at().atZone(zone)),
                    "/archives/" + conversation.key() + "/" + Ts.linked(message.ts()),
                    RichHtml.of(bodies.of(message), names)));
        }
        return rows;
    }
}
