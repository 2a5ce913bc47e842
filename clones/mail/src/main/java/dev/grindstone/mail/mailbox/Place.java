package dev.grindstone.mail.mailbox;

import static dev.grindstone.mail.db.Tables.LABEL;
import static dev.grindstone.mail.db.Tables.MESSAGE;
import static dev.grindstone.mail.db.Tables.MESSAGE_LABEL;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.selectOne;

import java.util.List;
import java.util.Locale;
import org.jooq.Condition;

/** The fixed places a message can be seen in, as conditions on the message table. */
public final class Place {
    /** The categories that can have a tab of their own; mail of any other category lies in Primary. */
    public static final List<String> TABS = List.of("promotions", "social", "updates", "forums");

    /** Those that have one while nothing else was chosen. */
    public static final List<String> USUAL_TABS = List.of("promotions", "social", "updates");

    private Place() {}

    /** Everything but spam and trash: what "all mail" means, and what a conversation shows. */
    public static Condition kept() {
        return MESSAGE.FOLDER.in("inbox", "archive");
    }

    /** The inbox, whatever the category. */
    public static Condition inbox() {
        return MESSAGE.FOLDER.eq("inbox").and(MESSAGE.KIND.ne("draft"));
    }

    /** One tab of the inbox; {@code primary} holds the mail of categories that are not among the tabs too. */
    public static Condition tab(String category, List<String> tabs) {
        Condition in = category.equals("primary") ? MESSAGE.CATEGORY.notIn(tabs) : MESSAGE.CATEGORY.eq(category);
        return inbox().and(in);
    }

    /** Mail with a star. */
    public static Condition starred() {
        return MESSAGE.IS_STARRED.isTrue().and(kept());
    }

    /** Mail marked as important. */
    public static Condition important() {
        return MESSAGE.IS_IMPORTANT.isTrue().and(kept()).and(MESSAGE.KIND.ne("draft"));
    }

    /** Mail the owner sent. */
    public static Condition sent() {
        return MESSAGE.KIND.eq("sent").and(kept());
    }

    /** Mail not yet sent. */
    public static Condition drafts() {
        return MESSAGE.KIND.eq("draft").and(kept());
    }

    /** Mail that is out of sight until a time of the owner's choice. */
    public static Condition snoozed() {
        return MESSAGE.SNOOZED_UNTIL.isNotNull().and(MESSAGE.FOLDER.eq("archive"));
    }

    /** Mail that is going to be sent later. */
    public static Condition scheduled() {
        return MESSAGE.KIND.eq("scheduled").and(kept());
    }

    /** Mail in the folder {@code spam} or {@code trash}. */
    public static Condition folder(String folder) {
        return MESSAGE.FOLDER.eq(folder);
    }

    /** Mail that carries the label, in any folder; case does not matter. */
    public static Condition labelled(long ownerId, String name) {
        return exists(selectOne()
                .from(MESSAGE_LABEL)
                .join(LABEL)
                .on(LABEL.ID.eq(MESSAGE_LABEL.LABEL_ID))
                .where(MESSAGE_LABEL.MESSAGE_ID.eq(MESSAGE.ID))
                .and(LABEL.OWNER_ID.eq(ownerId))
                .and(lower(LABEL.NAME).eq(name.toLowerCase(Locale.ROOT))));
    }
}
