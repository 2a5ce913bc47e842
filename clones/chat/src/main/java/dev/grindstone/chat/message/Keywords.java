package dev.grindstone.chat.message;

import static dev.grindstone.chat.db.Tables.MEMBER;
import static dev.grindstone.chat.db.Tables.MEMBERSHIP;
import static dev.grindstone.chat.db.Tables.MENTION;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.text.PlainText;
import dev.grindstone.chat.workspace.Preferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.DSLContext;

/** Words that members want to be told of: a message with one of them asks for a member as a mention does. */
final class Keywords {
    private final DSLContext db;

    Keywords(DSLContext db) {
        this.db = db;
    }

    /** Keeps whom a message tells by a word, but for those it names. */
    void write(Message message, Conversation in, Set<Long> named) {
        if (!in.isChannel()) {
            return; // all of it is told of there
        }
        List<Long> told = new ArrayList<>();
        db.select(MEMBER.ID, MEMBER.PREFS)
                .from(MEMBERSHIP)
                .join(MEMBER)
                .on(MEMBER.ID.eq(MEMBERSHIP.MEMBER_ID))
                .where(MEMBERSHIP.CONVERSATION_ID.eq(in.id()))
                .and(MEMBERSHIP.IS_MUTED.eq(false))
                .and(MEMBER.PREFS.like("%\"" + Preferences.KEYWORDS + "\"%"))
                .and(MEMBER.ID.ne(message.authorId()))
                .orderBy(MEMBER.ID)
                .forEach(row -> {
                    if (!named.contains(row.value1()) && says(message, Preferences.keywords(row.value2()))) {
                        told.add(row.value1());
                    }
                });
        told.forEach(member -> db.insertInto(MENTION)
                .set(MENTION.MESSAGE_ID, message.id())
                .set(MENTION.MEMBER_ID, member)
                .set(MENTION.HOW, "keyword")
                .execute());
    }

    /** Whole words, in whatever case. */
    private boolean says(Message message, List<String> words) {
        String text = PlainText.of(new Bodies(db).of(message), new WorkspaceNames(db, message.authorId()))
                .toLowerCase(Locale.ROOT);
        return words.stream()
                .map(word -> Pattern.quote(word.toLowerCase(Locale.ROOT)))
                .anyMatch(word -> Pattern.compile("(?<![\\p{L}\\p{N}])" + word + "(?![\\p{L}\\p{N}])")
                        .matcher(text)
                        .find());
    }
}
