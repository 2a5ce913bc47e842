package dev.grindstone.mail.api.message;

import static dev.grindstone.mail.db.Tables.LABEL;
import static dev.grindstone.mail.db.Tables.MESSAGE;
import static dev.grindstone.mail.db.Tables.MESSAGE_LABEL;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.select;

import dev.grindstone.mail.api.call.Call;
import dev.grindstone.mail.api.call.Problem;
import dev.grindstone.mail.mailbox.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.Condition;

/** The labels as the API names them: what the mailbox knows as places, marks and tabs are labels there, too. */
public final class LabelIds {
    /** The labels every mailbox has, in the order of a list. */
    public static final List<String> SYSTEM = List.of(
            "CHAT",
            "SENT",
            "INBOX",
            "IMPORTANT",
            "TRASH",
            "DRAFT",
            "SPAM",
            "CATEGORY_FORUMS",
            "CATEGORY_UPDATES",
            "CATEGORY_PERSONAL",
            "CATEGORY_PROMOTIONS",
            "CATEGORY_SOCIAL",
            "STARRED",
            "UNREAD");

    private static final String USER = "Label_";
    private static final String CATEGORY = "CATEGORY_";

    private LabelIds() {}

    /** The id of a label that the owner made. */
    public static String user(long labelId) {
        return USER + labelId;
    }

    /** The number of a label that the owner may have made; a negative one when the id cannot be of such a label. */
    public static long number(String id) {
        return id.matches(USER + "\\d{1,18}|" + USER + "[0-8]\\d{18}")
                ? Long.parseLong(id.substring(USER.length()))
                : -1;
    }

    /** The system labels of a message with these columns, by their names in lower case. */
    static List<String> system(Map<String, String> row) {
        List<String> ids = new ArrayList<>();
        String kind = row.getOrDefault("kind", "received");
        String folder = row.getOrDefault("folder", "archive");
        if ("false".equalsIgnoreCase(row.get("is_read"))) {
            ids.add("UNREAD");
        }
        if ("true".equalsIgnoreCase(row.get("is_starred"))) {
            ids.add("STARRED");
        }
        if ("true".equalsIgnoreCase(row.get("is_important"))) {
            ids.add("IMPORTANT");
        }
        switch (kind) {
            case "draft" -> ids.add("DRAFT");
            case "sent" -> ids.add("SENT");
            case "scheduled" -> {
                // Neither written nor sent: the real app shows no label for that.
            }
            default -> ids.add(ofCategory(row.getOrDefault("category", "primary")));
        }
        switch (folder) {
            case "inbox" -> {
                if (!kind.equals("draft")) {
                    ids.add("INBOX");
                }
            }
            case "spam" -> ids.add("SPAM");
            case "trash" -> ids.add("TRASH");
            default -> {
                // Mail that lies nowhere else has no label for that.
            }
        }
        return ids;
    }

    /** The label of a tab. */
    static String ofCategory(String category) {
        return category.equals("primary") ? CATEGORY + "PERSONAL" : CATEGORY + category.toUpperCase(Locale.ROOT);
    }

    /** The tab of a label such as {@code CATEGORY_SOCIAL}. */
    static String category(String id) {
        String name = id.substring(CATEGORY.length()).toLowerCase(Locale.ROOT);
        return name.equals("personal") ? "primary" : name;
    }

    static boolean isCategory(String id) {
        return id.startsWith(CATEGORY) && SYSTEM.contains(id);
    }

    /** The messages that carry a label. */
    public static Condition carriers(Call call, String id) {
        if (isCategory(id)) {
            return MESSAGE.CATEGORY.eq(category(id)).and(MESSAGE.KIND.eq("received"));
        }
        return switch (id) {
            case "INBOX" -> Place.inbox();
            case "SENT" -> MESSAGE.KIND.eq("sent");
            case "DRAFT" -> MESSAGE.KIND.eq("draft");
            case "SPAM", "TRASH" -> MESSAGE.FOLDER.eq(id.toLowerCase(Locale.ROOT));
            case "UNREAD" -> MESSAGE.IS_READ.isFalse();
            case "STARRED" -> MESSAGE.IS_STARRED.isTrue();
            case "IMPORTANT" -> MESSAGE.IS_IMPORTANT.isTrue();
            case "CHAT" -> falseCondition();
            default -> {
                name(call, id);
                yield MESSAGE.ID.in(select(MESSAGE_LABEL.MESSAGE_ID)
                        .from(MESSAGE_LABEL)
                        .where(MESSAGE_LABEL.LABEL_ID.eq(number(id))));
            }
        };
    }

    /** The name of a label that the owner made; refuses any other. */
    public static String name(Call call, String id) {
        return call.db()
                .select(LABEL.NAME)
                .from(LABEL)
                .where(LABEL.OWNER_ID.eq(call.person().id()).and(LABEL.ID.eq(number(id))))
                .fetchOptional(LABEL.NAME)
                .orElseThrow(() -> Problem.invalid("Invalid label: " + id));
    }

    /** The labels that the owner put on messages, by message. */
    static Map<Long, List<String>> onMessages(Call call, List<Long> messageIds) {
        Map<Long, List<String>> labels = new HashMap<>();
        call.db()
                .select(MESSAGE_LABEL.MESSAGE_ID, MESSAGE_LABEL.LABEL_ID)
                .from(MESSAGE_LABEL)
                .where(MESSAGE_LABEL.MESSAGE_ID.in(messageIds))
                .orderBy(MESSAGE_LABEL.MESSAGE_ID, MESSAGE_LABEL.LABEL_ID)
                .forEach(row -> labels.computeIfAbsent(row.value1(), any -> new ArrayList<>())
                        .add(user(row.value2())));
        return labels;
    }
}
