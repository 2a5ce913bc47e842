package dev.grindstone.mail.organise;

import static dev.grindstone.mail.db.Tables.ATTACHMENT;
import static dev.grindstone.mail.db.Tables.MESSAGE;
import static dev.grindstone.mail.db.Tables.MESSAGE_LABEL;
import static dev.grindstone.mail.db.Tables.RECIPIENT;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.db.tables.Message;
import dev.grindstone.mail.index.WordIndex;
import dev.grindstone.mail.mailbox.Snoozes;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** What can be done to conversations and messages without choosing a label. Each changes only rows that differ. */
enum Act {
    /** Of a muted conversation, answers stay out of the inbox. */
    MUTE("muted.") {
        @Override
        void apply(DSLContext db, Scope scope) {
            db.update(MESSAGE)
                    .set(MESSAGE.IS_MUTED, true)
                    .where(scope.all())
                    .and(MESSAGE.IS_MUTED.isFalse())
                    .execute();
            ARCHIVE.apply(db, scope);
        }
    },
    /** The conversation stays where it is; its next answer comes into the inbox again. */
    UNMUTE("unmuted.") {
        @Override
        void apply(DSLContext db, Scope scope) {
            db.update(MESSAGE)
                    .set(MESSAGE.IS_MUTED, false)
                    .where(scope.all())
                    .and(MESSAGE.IS_MUTED.isTrue())
                    .execute();
        }
    },
    ARCHIVE("archived.") {
        @Override
        void apply(DSLContext db, Scope scope) {
            db.update(MESSAGE)
                    .set(MESSAGE.FOLDER, "archive")
                    .where(scope.all())
                    .and(MESSAGE.FOLDER.eq("inbox"))
                    .execute();
        }
    },
    /** Out of spam, trash or archive, and no longer muted. What the owner wrote comes along only where nothing else is in the conversation. */
    INBOX("moved to Inbox.") {
        @Override
        void apply(DSLContext db, Scope scope) {
            UNMUTE.apply(db, scope);
            db.update(MESSAGE)
                    .set(MESSAGE.FOLDER, "archive")
                    .where(scope.all())
                    .and(MESSAGE.KIND.ne("received"))
                    .and(MESSAGE.FOLDER.in("spam", "trash"))
                    .execute();
            Message other = MESSAGE.as("other");
            db.update(MESSAGE)
                    .set(MESSAGE.FOLDER, "inbox")
                    .where(scope.all())
                    .and(MESSAGE.FOLDER.ne("inbox"))
                    .and(MESSAGE.KIND
                            .eq("received")
                            .or(MESSAGE.KIND
                                    .eq("sent")
                                    .and(notExists(selectOne()
                                            .from(other)
                                            .where(other.OWNER_ID.eq(MESSAGE.OWNER_ID))
                                            .and(other.THREAD_ID.eq(MESSAGE.THREAD_ID))
                                            .and(other.KIND.eq("received"))))))
                    .execute();
        }
    },
    DELETE("moved to Trash.") {
        @Override
        void apply(DSLContext db, Scope scope) {
            db.update(MESSAGE)
                    .set(MESSAGE.FOLDER, "trash")
                    .where(scope.all())
                    .and(MESSAGE.FOLDER.ne("trash"))
                    .execute();
        }
    },
    /** Out of trash, not into the inbox: what a program asks for that only takes the mark of the trash away. */
    UNTRASH("moved out of Trash.") {
        @Override
        void apply(DSLContext db, Scope scope) {
            db.update(MESSAGE)
                    .set(MESSAGE.FOLDER, "archive")
                    .where(scope.all())
                    .and(MESSAGE.FOLDER.eq("trash"))
                    .execute();
        }
    },
    SPAM("marked as spam.") {
        @Override
        void apply(DSLContext db, Scope scope) {
            db.update(MESSAGE)
                    .set(MESSAGE.FOLDER, "spam")
                    .where(scope.all())
                    .and(MESSAGE.FOLDER.in("inbox", "archive"))
                    .and(MESSAGE.KIND.eq("received"))
                    .execute();
        }
    },
    NOTSPAM("unmarked as spam and moved to inbox.") {
        @Override
        void apply(DSLContext db, Scope scope) {
            db.update(MESSAGE)
                    .set(MESSAGE.FOLDER, "inbox")
                    .where(scope.all())
                    .and(MESSAGE.FOLDER.eq("spam"))
                    .execute();
        }
    },
    READ("marked as read.") {
        @Override
        void apply(DSLContext db, Scope scope) {
            db.update(MESSAGE)
                    .set(MESSAGE.IS_READ, true)
                    .where(scope.all())
                    .and(MESSAGE.IS_READ.isFalse())
                    .execute();
        }
    },
    UNREAD("marked as unread.") {
        @Override
        void apply(DSLContext db, Scope scope) {
            db.update(MESSAGE)
                    .set(MESSAGE.IS_READ, false)
                    .where(scope.newest())
                    .and(MESSAGE.IS_READ.isTrue())
                    .execute();
        }
    },
    STAR("starred.") {
        @Override
        void apply(DSLContext db, Scope scope) {
            db.update(MESSAGE)
                    .set(MESSAGE.IS_STARRED, true)
                    .where(scope.newest())
                    .and(MESSAGE.IS_STARRED.isFalse())
                    .execute();
        }
    },
    UNSTAR("unstarred.") {
        @Override
        void apply(DSLContext db, Scope scope) {
            db.update(MESSAGE)
                    .set(MESSAGE.IS_STARRED, false)
                    .where(scope.all())
                    .and(MESSAGE.IS_STARRED.isTrue())
                    .execute();
        }
    },
    IMPORTANT("marked as important.") {
        @Override
        void apply(DSLContext db, Scope scope) {
            db.update(MESSAGE)
                    .set(MESSAGE.IS_IMPORTANT, true)
                    .where(scope.newest())
                    .and(MESSAGE.IS_IMPORTANT.isFalse())
                    .execute();
        }
    },
    UNIMPORTANT("marked as not important.") {
        @Override
        void apply(DSLContext db, Scope scope) {
            db.update(MESSAGE)
                    .set(MESSAGE.IS_IMPORTANT, false)
                    .where(scope.all())
                    .and(MESSAGE.IS_IMPORTANT.isTrue())
                    .execute();
        }
    },
    /** Only what lies in spam or trash; what else is in the conversation stays. There is no way back. */
    FOREVER("deleted forever.") {
        @Override
        void apply(DSLContext db, Scope scope) {
            erase(db, scope.all().and(MESSAGE.FOLDER.in("spam", "trash")));
        }
    },
    /** Drafts only. */
    DISCARD("discarded.") {
        @Override
        void apply(DSLContext db, Scope scope) {
            erase(db, scope.all().and(MESSAGE.KIND.eq("draft")));
        }
    };

    private static final Set<Act> MOVES = EnumSet.of(ARCHIVE, INBOX, DELETE, SPAM, MUTE, FOREVER);

    private final String done;

    Act(String done) {
        this.done = done;
    }

    /** Changes the rows and nothing else. */
    abstract void apply(DSLContext db, Scope scope);

    /** Does it all, as the owner of the mailbox: what moves a conversation ends its snooze. */
    void perform(World world, Person by, Scope scope) {
        if (MOVES.contains(this)) {
            new Snoozes(world, by).end(scope.all());
        }
        apply(world.db("mail"), scope);
    }

    /** Deletes messages, what hangs on them first: so the change log can be undone from its end. */
    private static void erase(DSLContext db, Condition which) {
        List<Long> ids = db.select(MESSAGE.ID)
                .from(MESSAGE)
                .where(which)
                .orderBy(MESSAGE.ID)
                .fetch(MESSAGE.ID);
        db.deleteFrom(ATTACHMENT).where(ATTACHMENT.MESSAGE_ID.in(ids)).execute();
        db.deleteFrom(MESSAGE_LABEL).where(MESSAGE_LABEL.MESSAGE_ID.in(ids)).execute();
        db.deleteFrom(RECIPIENT).where(RECIPIENT.MESSAGE_ID.in(ids)).execute();
        ids.forEach(new WordIndex(db)::remove);
        db.deleteFrom(MESSAGE).where(MESSAGE.ID.in(ids)).execute();
    }

    /** The act a page names, such as {@code archive}. */
    static Optional<Act> named(String verb) {
        return Arrays.stream(values()).filter(act -> act.is(verb)).findFirst();
    }

    /** Whether a page's name for an act means this one. */
    boolean is(String verb) {
        return name().equals(verb.toUpperCase(Locale.ROOT));
    }

    /** What the snackbar says: "Conversation archived.", "3 conversations archived." */
    String report(int conversations) {
        if (this == DISCARD) {
            return conversations == 1 ? "Draft discarded." : conversations + " drafts discarded.";
        }
        return Wording.count(conversations) + " " + done;
    }
}
