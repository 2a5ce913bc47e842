package dev.grindstone.chat.search;

import dev.grindstone.chat.message.Bodies;
import dev.grindstone.chat.message.WorkspaceNames;
import dev.grindstone.chat.text.PlainText;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The words of messages as a search reads them. */
final class Said {
    /** What the marks of a text begin with; most texts have none, and are their own words. */
    private static final Pattern MARK = Pattern.compile("[<>&*_~`:]");

    private final Bodies bodies;
    private final WorkspaceNames names;

    Said(DSLContext db, long viewer) {
        this.bodies = new Bodies(db);
        this.names = new WorkspaceNames(db, viewer);
    }

    /** The words of a message; one without text is not found by words, whatever its attachments say. */
    String words(String text, @Nullable String blocks) {
        return text.isEmpty() || (blocks == null && !MARK.matcher(text).find())
                ? text
                : PlainText.of(bodies.of(text, blocks), names);
    }
}
