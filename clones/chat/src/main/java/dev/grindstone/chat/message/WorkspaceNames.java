package dev.grindstone.chat.message;

import static dev.grindstone.chat.db.Tables.CONVERSATION;
import static dev.grindstone.chat.db.Tables.MEMBER;
import static dev.grindstone.chat.db.Tables.USERGROUP;

import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.text.Names;
import dev.grindstone.chat.workspace.Id;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jooq.DSLContext;

/** What the ids in messages are called, for one reader: private channels of others have no name. */
public final class WorkspaceNames implements Names {
    private final DSLContext db;
    private final long viewer;
    private final Map<String, String> known = new HashMap<>();

    /** @param viewer the member who reads */
    public WorkspaceNames(DSLContext db, long viewer) {
        this.db = db;
        this.viewer = viewer;
    }

    @Override
    public String user(String id) {
        return known.computeIfAbsent(id, this::findUser);
    }

    private String findUser(String id) {
        OptionalLong number = Id.USER.number(id);
        if (number.isEmpty()) {
            return "unknown";
        }
        return db.select(MEMBER.DISPLAY_NAME, MEMBER.REAL_NAME)
                .from(MEMBER)
                .where(MEMBER.ID.eq(number.getAsLong()))
                .fetchOptional(row -> row.value1().isEmpty() ? row.value2() : row.value1())
                .orElse("unknown");
    }

    @Override
    public String channel(String id) {
        return known.computeIfAbsent(id, this::findChannel);
    }

    private String findChannel(String id) {
        OptionalLong number = Id.CHANNEL.number(id);
        if (number.isEmpty()) {
            return "private-channel";
        }
        return db.select(CONVERSATION.NAME)
                .from(CONVERSATION)
                .where(CONVERSATION.ID.eq(number.getAsLong()))
                .and(Conversations.visible(db, viewer))
                .fetchOptional(CONVERSATION.NAME)
                .orElse("private-channel");
    }

    @Override
    public String usergroup(String id) {
        return known.computeIfAbsent(id, this::findGroup);
    }

    private String findGroup(String id) {
        OptionalLong number = Id.USERGROUP.number(id);
        if (number.isEmpty()) {
            return "unknown";
        }
        return db.select(USERGROUP.HANDLE)
                .from(USERGROUP)
                .where(USERGROUP.ID.eq(number.getAsLong()))
                .fetchOptional(USERGROUP.HANDLE)
                .orElse("unknown");
    }
}
