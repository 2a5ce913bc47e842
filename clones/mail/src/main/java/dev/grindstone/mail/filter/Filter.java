package dev.grindstone.mail.filter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A filter as it is stored: which mail, and what happens to it. */
record Filter(long id, Wanted wanted, Actions actions) {

    /**
     * Which mail.
     *
     * @param query has the words
     * @param negatedQuery doesn't have
     * @param size in bytes, with {@code sizeComparison} larger or smaller; null asks nothing
     */
    record Wanted(
            String from,
            String to,
            String subject,
            String query,
            String negatedQuery,
            boolean hasAttachment,
            @Nullable Long size,
            @Nullable String sizeComparison) {

        /** The search that finds it. */
        String search() {
            List<String> parts = new ArrayList<>();
            add(parts, "from:", from, "(", ")");
            add(parts, "to:", to, "(", ")");
            add(parts, "subject:", subject, "(", ")");
            add(parts, "", query, "", "");
            add(parts, "-", negatedQuery, "{", "}");
            if (size != null) {
                parts.add(("smaller".equals(sizeComparison) ? "smaller:" : "larger:") + size);
            }
            add(parts, "", hasAttachment ? "has:attachment" : "", "", "");
            return String.join(" ", parts);
        }

        boolean isEmpty() {
            return search().isBlank();
        }

        private static void add(List<String> parts, String operator, String value, String open, String close) {
            if (!value.isBlank()) {
                boolean isOne = value.strip().matches("\\S+");
                parts.add(operator + (isOne ? value.strip() : open + value.strip() + close));
            }
        }
    }

    /** What happens; {@code importance} is always or never. */
    record Actions(
            boolean skipInbox,
            boolean markRead,
            boolean star,
            @Nullable String label,
            @Nullable String forward,
            boolean trash,
            boolean neverSpam,
            @Nullable String importance,
            @Nullable String category) {

        boolean isEmpty() {
            return sentence().isEmpty();
        }

        /** As the list of filters writes it: "Skip Inbox, Mark as read". */
        String sentence() {
            List<String> parts = new ArrayList<>();
            add(parts, skipInbox, "Skip Inbox");
            add(parts, markRead, "Mark as read");
            add(parts, star, "Star it");
            add(parts, label != null, "Apply label \"" + label + "\"");
            add(parts, forward != null, "Forward to " + forward);
            add(parts, trash, "Delete it");
            add(parts, neverSpam, "Never send it to Spam");
            add(parts, "always".equals(importance), "Mark it as important");
            add(parts, "never".equals(importance), "Never mark it as important");
            add(parts, category != null, "Categorize as " + category);
            return String.join(", ", parts);
        }

        private static void add(List<String> parts, boolean asked, String text) {
            if (asked) {
                parts.add(text);
            }
        }
    }
}
