package dev.grindstone.mail.filter;

import dev.grindstone.mail.filter.Filter.Actions;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The second step of making a filter: what happens to the mail.
 *
 * @param id the filter that is changed; 0 for a new one
 * @param form the criteria, as the search options wrote them
 * @param conversations how many match now
 */
record FilterStep(long id, String form, String search, Actions actions, List<String> labels, int conversations) {
    static final Actions NOTHING = new Actions(false, false, false, null, null, false, false, null, null);

    FilterStep {
        labels = List.copyOf(labels);
    }

    /** An action that is on or off. */
    record Choice(String name, String text, boolean checked) {}

    List<Choice> first() {
        return List.of(
                new Choice("skipInbox", "Skip the Inbox (Archive it)", actions.skipInbox()),
                new Choice("markRead", "Mark as read", actions.markRead()),
                new Choice("star", "Star it", actions.star()));
    }

    List<Choice> second() {
        return List.of(
                new Choice("trash", "Delete it", actions.trash()),
                new Choice("neverSpam", "Never send it to Spam", actions.neverSpam()),
                new Choice("always", "Always mark it as important", "always".equals(actions.importance())),
                new Choice("never", "Never mark it as important", "never".equals(actions.importance())));
    }

    List<String> categories() {
        return List.of("Primary", "Social", "Updates", "Forums", "Promotions");
    }

    boolean isCategory(String name) {
        return name.toLowerCase(Locale.ROOT).equals(actions.category());
    }

    String forward() {
        @Nullable String to = actions.forward();
        return to == null ? "" : to;
    }

    String button() {
        return id == 0 ? "Create filter" : "Update filter";
    }

    String matching() {
        return String.format(Locale.US, "%,d", conversations) + " matching conversation"
                + (conversations == 1 ? "" : "s");
    }
}
