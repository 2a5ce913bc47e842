package dev.grindstone.chat.conversation;

import dev.grindstone.chat.workspace.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A channel or direct conversation.
 *
 * @param name null in direct conversations
 * @param directKey the members' numbers in order, joined by commas; null in channels
 * @param posting {@code all} or {@code admins}: who may post
 * @param previousNames the names it had, joined by commas
 */
public record Conversation(
        long id,
        Kind kind,
        @Nullable String name,
        @Nullable String directKey,
        Note topic,
        Note purpose,
        long creatorId,
        Instant createdAt,
        boolean isArchived,
        boolean isGeneral,
        String posting,
        String previousNames) {

    /** What was set by whom and when: a topic or a purpose. */
    public record Note(
            String text, @Nullable Long by, @Nullable Instant at) {}

    /** The id as pages show it: {@code C…}, {@code D…} or {@code G…}. */
    public String key() {
        Id form = switch (kind) {
            case IM -> Id.DIRECT;
            case MPIM -> Id.GROUP;
            default -> Id.CHANNEL;
        };
        return form.text(id);
    }

    /** Whether it has a name and can be joined, renamed, archived. */
    public boolean isChannel() {
        return kind == Kind.CHANNEL || kind == Kind.PRIVATE;
    }

    /** The channel's name. */
    public String channelName() {
        return name == null ? "" : name;
    }
}
