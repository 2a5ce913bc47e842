package dev.grindstone.mail.api.label;

import static dev.grindstone.mail.db.Tables.MESSAGE;
import static org.jooq.impl.DSL.countDistinct;

import dev.grindstone.mail.api.call.Call;
import dev.grindstone.mail.api.message.LabelIds;
import dev.grindstone.mail.db.tables.records.LabelRecord;
import dev.grindstone.mail.mailbox.Place;
import java.util.Map;
import org.jooq.Condition;

/** Labels as the API shows them. */
final class LabelJson {
    private LabelJson() {}

    /** A label that every mailbox has. */
    static Map<String, Object> system(String id) {
        boolean hidden = id.startsWith("CATEGORY_");
        return Call.object(
                "id",
                id,
                "name",
                id,
                "messageListVisibility",
                hidden ? "hide" : null,
                "labelListVisibility",
                hidden ? "labelHide" : null,
                "type",
                "system");
    }

    /** A label that the owner made. */
    static Map<String, Object> user(LabelRecord row) {
        String color = row.getColor();
        return Call.object(
                "id",
                LabelIds.user(row.getId()),
                "name",
                row.getName(),
                "messageListVisibility",
                row.getInMessages() ? "show" : "hide",
                "labelListVisibility",
                switch (row.getInList()) {
                    case "hide" -> "labelHide";
                    case "unread" -> "labelShowIfUnread";
                    default -> "labelShow";
                },
                "type",
                "user",
                "color",
                color == null || color.isEmpty()
                        ? null
                        : Call.object("textColor", Palette.text(color), "backgroundColor", color));
    }

    /** How many messages and conversations carry the label, and how many of them are unread. */
    static Map<String, Object> counts(Call call, String id) {
        Condition carried = MESSAGE.OWNER_ID.eq(call.person().id()).and(LabelIds.carriers(call, id));
        if (!id.equals("SPAM") && !id.equals("TRASH")) {
            carried = carried.and(Place.kept());
        }
        Condition unread = carried.and(MESSAGE.IS_READ.isFalse());
        return Call.object(
                "messagesTotal", call.db().fetchCount(MESSAGE, carried),
                "messagesUnread", call.db().fetchCount(MESSAGE, unread),
                "threadsTotal", threads(call, carried),
                "threadsUnread", threads(call, unread));
    }

    private static int threads(Call call, Condition which) {
        return call.db()
                .select(countDistinct(MESSAGE.THREAD_ID))
                .from(MESSAGE)
                .where(which)
                .fetchSingle()
                .value1();
    }
}
