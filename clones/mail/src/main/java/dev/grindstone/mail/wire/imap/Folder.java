package dev.grindstone.mail.wire.imap;

import static org.jooq.impl.DSL.falseCondition;

import dev.grindstone.mail.mailbox.Place;
import org.jooq.Condition;

/**
 * A folder as mail programs see it: a fixed place of the mailbox, or a label.
 *
 * @param name as programs write it, with {@code /} between the levels
 */
record Folder(Kind kind, String name) {

    /** What a folder shows, and the word by which programs know what it is for (RFC 6154). */
    enum Kind {
        INBOX("INBOX", ""),
        ALL("All Mail", "\\All"),
        DRAFTS("Drafts", "\\Drafts"),
        IMPORTANT("Important", "\\Important"),
        SENT("Sent Mail", "\\Sent"),
        SPAM("Spam", "\\Junk"),
        STARRED("Starred", "\\Flagged"),
        TRASH("Trash", "\\Trash"),
        /** The folder that holds the fixed ones; no message lies in it. */
        ROOT("", "\\Noselect"),
        LABEL("", "");

        private final String title;
        private final String use;

        Kind(String title, String use) {
            this.title = title;
            this.use = use;
        }

        String title() {
            return title;
        }

        /** The special use; empty without one. */
        String use() {
            return use;
        }
    }

    /** Which messages of a mailbox lie in it. */
    Condition condition(long ownerId) {
        return switch (kind) {
            case INBOX -> Place.inbox();
            case ALL -> Place.kept();
            case DRAFTS -> Place.drafts();
            case IMPORTANT -> Place.important();
            case SENT -> Place.sent();
            case SPAM -> Place.folder("spam");
            case STARRED -> Place.starred();
            case TRASH -> Place.folder("trash");
            case ROOT -> falseCondition();
            case LABEL -> Place.labelled(ownerId, name).and(Place.kept());
        };
    }
}
