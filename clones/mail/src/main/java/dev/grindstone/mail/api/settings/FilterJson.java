package dev.grindstone.mail.api.settings;

import dev.grindstone.mail.api.call.Call;
import dev.grindstone.mail.api.call.Ids;
import dev.grindstone.mail.api.message.LabelIds;
import dev.grindstone.mail.db.tables.records.FilterRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Filters as the API shows them. */
final class FilterJson {
    private FilterJson() {}

    static Map<String, Object> of(FilterRecord row) {
        return Call.object("id", Ids.of(row.getId()), "criteria", criteria(row), "action", action(row));
    }

    /** Whether two say the same. */
    static boolean same(Map<String, Object> one, Map<String, Object> other) {
        return Objects.equals(one.get("criteria"), other.get("criteria"))
                && Objects.equals(one.get("action"), other.get("action"));
    }

    private static Map<String, Object> criteria(FilterRecord row) {
        return Call.object(
                "from", some(row.getFromText()),
                "to", some(row.getToText()),
                "subject", some(row.getSubject()),
                "query", some(row.getQuery()),
                "negatedQuery", some(row.getNegatedQuery()),
                "hasAttachment", row.getHasAttachment() ? Boolean.TRUE : null,
                "size", row.getSizeBytes(),
                "sizeComparison", row.getSizeComparison());
    }

    private static Map<String, Object> action(FilterRecord row) {
        List<String> add = new ArrayList<>();
        List<String> remove = new ArrayList<>();
        put(add, row.getStar(), "STARRED");
        put(add, "always".equals(row.getImportance()), "IMPORTANT");
        put(add, row.getTrash(), "TRASH");
        String category = row.getCategory();
        if (category != null) {
            add.add("CATEGORY_" + (category.equals("primary") ? "PERSONAL" : category.toUpperCase(Locale.ROOT)));
        }
        Long label = row.getLabelId();
        if (label != null) {
            add.add(LabelIds.user(label));
        }
        put(remove, row.getSkipInbox(), "INBOX");
        put(remove, row.getMarkRead(), "UNREAD");
        put(remove, row.getNeverSpam(), "SPAM");
        put(remove, "never".equals(row.getImportance()), "IMPORTANT");
        return Call.object(
                "addLabelIds", add.isEmpty() ? null : add,
                "removeLabelIds", remove.isEmpty() ? null : remove,
                "forward", row.getForwardTo());
    }

    private static void put(List<String> ids, boolean asked, String id) {
        if (asked) {
            ids.add(id);
        }
    }

    private static @Nullable String some(String text) {
        return text.isEmpty() ? null : text;
    }
}
